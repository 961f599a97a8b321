// What is listed where. Every item carries, ready-made, the regions above it, its years and each pair of the two.
const SECTIONS = { activities: "活动", reports: "报告" };
const TAXONOMIES = { regions: "地区", years: "年份", regionyears: "地区和年份", series: "系列", topics: "主题" };
const FEED_LENGTH = 30;

// Those of one day by title, as Hugo has them.
export const newestFirst = (items) => [...items].sort((a, b) => b.date - a.date || (a.data.title < b.data.title ? -1 : 1));

// One entry a page: sections and each of their years in pages of 20, terms in pages of 50.
export function lists(items) {
  const inSections = sections(items).flatMap((section) => [section, ...yearsOf(section)]);
  const ofTerms = indexes(items).flatMap((index) => index.terms);
  return [...inSections.flatMap((list) => inPages(list, 20)), ...ofTerms.flatMap((list) => inPages(list, 50))];
}

// One entry a taxonomy, with its terms by name.
export function indexes(items) {
  return Object.entries(TAXONOMIES).map(([taxonomy, title]) => {
    const terms = grouped(items, (item) => item.data[taxonomy]).map(([name, listed]) => ({ title: name, url: `/${taxonomy}/${name}/`, items: listed }));
    return { title, url: `/${taxonomy}/`, date: items[0].date, terms: terms.sort((a, b) => (a.title < b.title ? -1 : 1)) };
  });
}

// The newest of the whole site and of each section.
export function feeds(items) {
  return [{ title: "", url: "/", items }, ...sections(items)].map((list) => ({ ...list, newest: list.items.slice(0, FEED_LENGTH) }));
}

// By address: the next older and the next newer item of the same section and year.
export function neighbours(items) {
  const found = {};
  for (const list of sections(items).flatMap(yearsOf)) {
    list.items.forEach((item, place) => { found[item.url] = { older: list.items[place + 1], newer: list.items[place - 1] }; });
  }

  return found;
}

export function sections(items) {
  return Object.entries(SECTIONS)
    .map(([name, title]) => ({ title, url: `/${name}/`, items: items.filter((item) => item.data.section === name), hasFeeds: true }))
    .filter((section) => section.items.length > 0);
}

// The year of the folder that an item lies in.
function yearsOf(section) {
  return grouped(section.items, (item) => [item.url.split("/")[2]]).map(([year, items]) => ({ title: `${year}年`, url: `${section.url}${year}/`, items }));
}

function grouped(items, keysOf) {
  const groups = new Map();
  for (const item of items) {
    for (const key of keysOf(item)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(item);
    }
  }

  return [...groups];
}

function inPages(list, size) {
  const count = Math.ceil(list.items.length / size);
  const addressOf = (number) => (number === 1 ? list.url : `${list.url}page/${number}/`);
  const around = (number) => [number - 2, number - 1, number, number + 1, number + 2].filter((other) => other >= 1 && other <= count);
  return Array.from({ length: count }, (_, place) => ({
    title: list.title,
    url: addressOf(place + 1),
    hasFeeds: list.hasFeeds,
    feedUrl: list.url,
    total: list.items.length,
    items: list.items.slice(place * size, (place + 1) * size),
    previous: place > 0 ? addressOf(place) : "",
    next: place + 1 < count ? addressOf(place + 2) : "",
    pages: count > 1 ? around(place + 1).map((number) => ({ number, url: addressOf(number) })) : [],
  }));
}
