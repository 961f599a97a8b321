import path from "node:path";

// Gives each heading an id made of its own words, as Hugo does.
export function headings(markdown) {
  markdown.core.ruler.push("headings", ({ tokens }) => {
    const taken = new Map();
    tokens.forEach((token, place) => {
      if (token.type !== "heading_open") return;
      const id = tokens[place + 1].content.toLowerCase().replace(/[^\p{L}\p{N}_\- ]/gu, "").replaceAll(" ", "-");
      const before = taken.get(id) ?? 0;
      taken.set(id, before + 1);
      token.attrSet("id", before > 0 ? `${id}-${before}` : id);
    });
  });
}

// Turns a link to a file into the address of its page; a link to a file that is not there fails the build.
export function links(markdown, addressOf) {
  markdown.renderer.rules.link_open = (tokens, place, options, data, renderer) => {
    const target = tokens[place].attrGet("href");
    if (target.endsWith(".md")) {
      const file = `./${path.posix.join(path.posix.dirname(data.page.inputPath), target)}`;
      const address = addressOf(file);
      if (!address) throw new Error(`${data.page.inputPath}: no file ${target}`);
      tokens[place].attrSet("href", address);
    }

    return renderer.renderToken(tokens, place, options);
  };
}
