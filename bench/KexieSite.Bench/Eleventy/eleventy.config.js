// Eleventy makes the pages and files that Hugo and kexie make: see bench/README.md.
import { feeds, indexes, lists, neighbours, newestFirst, sections } from "./lists.js";
import { headings, links } from "./markdown.js";

export default function (config) {
  config.setQuietMode(true);
  config.addPassthroughCopy({ static: "/" });
  config.addGlobalData("site", { title: "某省科学技术协会", url: "https://kexie.internal" });

  let pages = {};
  config.on("eleventy.contentMap", ({ inputPathToUrl }) => { pages = inputPathToUrl; });
  config.amendLibrary("md", (markdown) => markdown.use(headings).use(links, (file) => pages[file]?.[0]));

  const items = (api) => newestFirst(api.getFilteredByGlob("content/{activities,reports}/**/*.md"));
  config.addCollection("items", items);
  config.addCollection("lists", (api) => lists(items(api)));
  config.addCollection("indexes", (api) => indexes(items(api)));
  config.addCollection("feeds", (api) => feeds(items(api)));
  config.addCollection("sections", (api) => sections(items(api)));
  config.addCollection("neighbours", (api) => neighbours(items(api)));

  // Dates in front matter are midnights of UTC.
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("dayInWords", (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`);
  config.addFilter("time", (date) => date.toISOString().replace(".000Z", "Z"));
  config.addFilter("mailTime", (date) => date.toUTCString());
  config.addFilter("address", (url) => encodeURI(url));
  config.addFilter("outline", (html) => [...html.matchAll(/<h[23] id="([^"]*)">(.*?)<\/h[23]>/g)].map(([, id, text]) => ({ id, text })));

  return {
    dir: { input: "content", includes: "../layouts", output: "public" },
    markdownTemplateEngine: false, // bodies hold no template code
  };
}
