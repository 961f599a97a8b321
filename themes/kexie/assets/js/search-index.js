// Reads the index of the search; how it is made: docs/search.md.

import { fold, isImplied, lookups, shardOf } from './search-text.js';

/** One gram in an unpacked shard: the documents that hold it, those whose title does, and what always stands beside it. */
export function readShard(bytes, gram) {
  let at = 0;
  const number = () => {
    let n = 0, shift = 0, byte;
    do { byte = bytes[at++]; n |= (byte & 127) << shift; shift += 7; } while (byte > 127);
    return n;
  };
  const list = () => {
    const head = number(), end = at + (head >> 1), documents = [];
    if (head & 1) for (let first = 0; at < end; at++, first += 8) for (let bit = 0; bit < 8; bit++) bytes[at] >> bit & 1 && documents.push(first + bit);
    else for (let last = -1; at < end;) documents.push(last += number());
    return documents;
  };
  const units = () => {
    let text = '';
    for (let rest = number(); rest > 0; rest--, at += 2) text += String.fromCharCode(bytes[at] | bytes[at + 1] << 8);
    return text;
  };
  const skip = () => {
    const size = number() >> 1;
    at += size;
  };
  while (at < bytes.length) {
    const read = units(), before = units(), after = units();
    if (read === gram) return { before, after, all: list(), titles: list() };
    skip();
    skip();
  }
  return { before: '', after: '', all: [], titles: [] };
}

async function unpack(...parts) {
  const { readable, writable } = new DecompressionStream('deflate'), writer = writable.getWriter();
  // What is wrong with the bytes is told by the reading end.
  for (const part of parts) writer.write(new Uint8Array(part)).catch(() => {});
  writer.close().catch(() => {});
  return new Uint8Array(await new Response(readable).arrayBuffer());
}

/** Reads the files of an index, each once. */
export class Index {
  constructor(address) {
    this.address = address;
    this.folder = address.slice(0, address.lastIndexOf('/') + 1);
    this.files = new Map();
  }

  file(path, read) {
    if (!this.files.has(path)) {
      const reading = fetch(path, { credentials: 'same-origin' }).then(response => {
        if (!response.ok) throw new Error(path + ': ' + response.status);
        return read(response);
      });
      reading.catch(() => this.files.delete(path));
      this.files.set(path, reading);
    }
    return this.files.get(path);
  }

  entry() { return this.file(this.address, r => r.json()); }

  async facets() { return this.file(this.folder + (await this.entry()).facets, r => r.json()); }

  /** A term with its traditional characters simplified. */
  async simplified(term) {
    const { fold } = await this.entry();
    const pairs = file => this.packed('fold', file, async bytes => {
      const text = new TextDecoder().decode(await unpack(bytes)), table = new Map();
      for (let i = 0; i < text.length; i += 2) table.set(text[i], text[i + 1]);
      return table;
    });
    const simple = async c => c < '\u3000' ? c : (await pairs(c.charCodeAt(0) % fold.files)).get(c) ?? c;
    return (await Promise.all(Array.from(term, simple))).join('');
  }

  async packed(part, number, read) {
    const { [part]: files } = await this.entry();
    const mark = files.marks.substr(Math.floor(number / files.group) * 8, 8);
    return this.file(`${this.folder}${part}/${number}-${mark}.bin`, async r => read(await r.arrayBuffer()));
  }

  async documents(gram) {
    return readShard(await this.packed('grams', shardOf(gram, (await this.entry()).grams.files), unpack), gram);
  }

  /** What all packed texts go on from. */
  async sample() { return this.file(this.folder + (await this.entry()).sample, r => r.arrayBuffer()); }

  async document(number) {
    const { texts, skip } = await this.entry();
    const block = await this.packed('texts', Math.floor(number / texts.size), async rest =>
      JSON.parse(new TextDecoder('gb18030').decode((await unpack(await this.sample(), rest)).subarray(skip))));
    const found = block[number % texts.size];
    found.folded ??= foldDocument(found);
    return found;
  }
}

function foldDocument({ x: text, p: simplified = [] }) {
  const chars = simplified.length ? text.split('') : null;
  for (let i = 0, at = 0; i < simplified.length; i += 2) chars[at += simplified[i]] = simplified[i + 1];
  return fold(chars ? chars.join('') : text);
}

const common = lists => lists.sort((a, b) => a.length - b.length).reduce((found, list) => {
  const set = new Set(list);
  return found.filter(d => set.has(d));
});

/** The documents that may hold all terms, the best first, and which terms a text must be asked about. */
export async function candidates(index, terms) {
  const { count } = await index.entry();
  if (!terms.length) return { found: Array.from({ length: count }, (_, i) => count - 1 - i), unsure: [] };
  const most = Math.max(3, Math.floor(8 / terms.length));
  const ofTerm = term => Promise.all(lookups(term, most).map(async part => ({ ...part, ...await index.documents(part.gram) })));
  // Terms that follow one another in the text, as they do in the query, rank higher.
  const joints = terms.slice(1).map((term, i) => terms[i].slice(-1) + term[0]);
  const [lists, joined] = await Promise.all([Promise.all(terms.map(ofTerm)), Promise.all(joints.map(gram => index.documents(gram)))]);
  const found = common(lists.flat().map(l => l.all));
  const rank = new Map(found.map(d => [d, 0]));
  const raise = (documents, by) => documents.forEach(d => rank.has(d) && rank.set(d, rank.get(d) + by));
  lists.forEach(ofGrams => raise(common(ofGrams.map(l => l.titles)), 2));
  if (joined.length) raise(common(joined.map(l => l.all)), 1);
  found.sort((a, b) => rank.get(b) - rank.get(a) || b - a);
  return { found, unsure: terms.filter((term, i) => !isImplied(term, lists[i])) };
}

/** Above so many candidates the number of results is told as about. */
export const MOST_CONFIRMED = 500;

const AT_ONCE = 8;

/** Reads texts, a few at a time, and tells which documents hold every term. */
export async function confirmed(index, documents, terms, goOn) {
  const holds = new Array(documents.length);
  let next = 0;
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    while (next < documents.length && goOn()) {
      const i = next++;
      const { folded } = await index.document(documents[i]);
      holds[i] = terms.every(term => folded.includes(term));
    }
  }));
  return documents.filter((_, i) => holds[i]);
}

/** Whether a document is of a year, a region and a kind; an empty wish is always met. */
export function facetTest(facets, { year, region, kind }) {
  const wanted = KINDS.indexOf(kind);
  const place = region && facets.regions.findIndex(([name, path]) => path === region || name === region);
  return d => (!year || yearsOf(facets, d).includes(+year))
    && (!region || regionsOf(facets, d).includes(place))
    && (!kind || +facets.kind[d] === wanted);
}

export const KINDS = ['activity', 'report', 'notice', 'page'];
export const yearsOf = (facets, d) => facets.year[d] ? [facets.year[d], ...facets.more[d] ?? []] : [];
export const regionsOf = (facets, d) => facets.places[facets.place[d]] ?? [];
