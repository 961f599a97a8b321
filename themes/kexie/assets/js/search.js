// The search page. How the index is made and read: docs/search.md. The first half is the same as Searching/*.cs in the
// generator; tests/KexieSite.Tests/Specs/search.json holds both to the same answers.

const SEPARATOR = 0, LETTER = 1, SIGN = 2;

/** Full-width forms, case and kinds of spaces folded; every UTF-16 unit stays one unit. */
export function fold(text) {
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c >= 0xff01 && c <= 0xff5e) c -= 0xfee0;
    if (c === 0x3000 || c === 0xa0 || c === 9) c = 32;
    const char = String.fromCharCode(c);
    folded += c < 0x530 && c !== 0x130 ? char.toLowerCase() : char;
  }
  return folded;
}

/** What a folded character is: 0 a separator, 1 a letter or digit, 2 Han and everything else. */
export function classOf(c) {
  if (c >= 48 && c <= 57 || c >= 97 && c <= 122) return LETTER;
  if (c < 0xc0 || c === 0xd7 || c === 0xf7) return SEPARATOR;
  if (c < 0x250 || c >= 0x370 && c < 0x530) return LETTER;
  if (c >= 0x2000 && c <= 0x206f || c >= 0x3000 && c <= 0x3004 || c >= 0x3008 && c <= 0x3020 || c >= 0xfe30) return SEPARATOR;
  return SIGN;
}

/**
 * The grams of a folded text, in order: every character, every two neighbours, of letters also three and four, the last of
 * which may be the character behind them.
 */
export function grams(folded) {
  const found = [];
  let letters = 0, before = SEPARATOR;
  for (let i = 0; i < folded.length; i++) {
    const kind = classOf(folded.charCodeAt(i)), span = letters + 1;
    if (kind !== SEPARATOR) {
      found.push(folded[i]);
      if (before !== SEPARATOR) found.push(folded.slice(i - 1, i + 1));
      if (span >= 3) found.push(folded.slice(i - 2, i + 1));
      if (span >= 4) found.push(folded.slice(i - 3, i + 1));
    }
    letters = kind === LETTER ? span : 0;
    before = kind;
  }
  return found;
}

/** The number of the shard that holds a gram; the number of shards is a power of two. */
export function shardOf(gram, shards) {
  let hash = 2166136261;
  for (let i = 0; i < gram.length; i++) hash = Math.imul(hash ^ gram.charCodeAt(i), 16777619);
  return (hash ^ hash >>> 15) & (shards - 1);
}

/** The terms of a query: divided by spaces and the marks of a sentence; what stands in quotation marks is one term. */
export function termsOf(query) {
  const terms = new Set();
  fold(query).replace(/[“”]/g, '"').split('"').forEach((part, i) => {
    if (i % 2) terms.add(part.replace(/ +/g, ' ').trim());
    else part.replace(/(\d),(?=\d)/g, '$1\0').split(/[\s,、。;!?]+/).forEach(t => terms.add(t.replaceAll('\0', ',')));
  });
  return [...terms].filter(t => grams(t).length);
}

/** The grams to look up for a term, with their places: the longest that cover it; of a long term only some, spread over it. */
export function lookups(term, most = 8) {
  const cover = [];
  const add = (at, end) => cover.push({ gram: term.slice(at, end), at });
  for (let i = 0; i < term.length;) {
    let end = i;
    const kind = classOf(term.charCodeAt(i));
    while (kind === LETTER && end < term.length && classOf(term.charCodeAt(end)) === LETTER) end++;
    end = Math.max(end, i + 1);
    const isFollowed = kind && end < term.length && classOf(term.charCodeAt(end)), size = Math.min(end - i, 4);
    if (isFollowed ? size > 3 : size > 1) for (let j = i; j + size <= end; j++) add(j, j + size);
    if (isFollowed) add(Math.max(i, end - 3), end + 1);
    else if (kind && size < 2 && !(i && classOf(term.charCodeAt(i - 1)))) add(i, i + 1);
    i = end;
  }
  return cover.length <= most ? cover : Array.from({ length: most }, (_, i) => cover[Math.round(i * (cover.length - 1) / (most - 1))]);
}

/** Whether a text that holds the grams must hold the term: one of them has neighbours that are always the same, and so on to both ends. */
export function isImplied(term, parts) {
  const reach = parts.map(({ at, gram, before, after }) => {
    let start = at, end = at + gram.length;
    for (let i = 0; i < before.length && start > 0 && before[i] === term[start - 1]; i++) start--;
    for (let i = 0; i < after.length && after[i] === term[end]; i++) end++;
    return { at, last: at + gram.length, start, end };
  });
  return reach.some(({ start, end }) => {
    for (let size = 0; size < end - start;) {
      size = end - start;
      for (const other of reach) {
        if (other.at < start || other.last > end) continue;
        start = Math.min(start, other.start);
        end = Math.max(end, other.end);
      }
    }
    return start === 0 && end === term.length;
  });
}

/** One gram in an unpacked shard: the documents that hold it, those whose title does, and what always stands beside it. */
export function readShard(bytes, gram) {
  let at = 0;
  const number = () => {
    let n = 0, shift = 0, byte;
    do { byte = bytes[at++]; n |= (byte & 127) << shift; shift += 7; } while (byte > 127);
    return n;
  };
  const list = () => {
    const documents = [], end = number() + at;
    for (let last = -1; at < end;) documents.push(last += number());
    return documents;
  };
  const units = () => {
    let text = '';
    for (let rest = number(); rest > 0; rest--, at += 2) text += String.fromCharCode(bytes[at] | bytes[at + 1] << 8);
    return text;
  };
  const skip = () => {
    const size = number();
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

  /** Traditional characters to simplified ones. */
  async simplified() {
    return this.file(this.folder + (await this.entry()).fold, async r => {
      const pairs = await r.text(), table = new Map();
      for (let i = 0; i < pairs.length; i += 2) table.set(pairs[i], pairs[i + 1]);
      return table;
    });
  }

  async packed(part, number, read) {
    const { [part]: files } = await this.entry();
    const mark = files.marks.substr(Math.floor(number / files.group) * 8, 8);
    return this.file(`${this.folder}${part}/${number}-${mark}.bin`, async r =>
      read(new Uint8Array(await new Response(r.body.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer())));
  }

  async documents(gram) {
    return readShard(await this.packed('grams', shardOf(gram, (await this.entry()).grams.files), bytes => bytes), gram);
  }

  async document(number) {
    const { texts } = await this.entry();
    const block = await this.packed('texts', Math.floor(number / texts.size), bytes => JSON.parse(new TextDecoder('gb18030').decode(bytes)));
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

const MOST_CONFIRMED = 500, AT_ONCE = 8;

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

const KINDS = ['activity', 'report', 'notice', 'page'];
const yearsOf = (facets, d) => facets.year[d] ? [facets.year[d], ...facets.more[d] ?? []] : [];
const regionsOf = (facets, d) => facets.places[facets.place[d]] ?? [];

const SENTENCE = 16;

/** The line of a text that says most about the terms, cut around the first of them. */
export function excerpt({ x: text, folded }, terms) {
  let best = { score: -1 }, start = text.indexOf('\n') + 1 || text.length;
  for (; start < text.length;) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = folded.slice(start, end), found = terms.filter(t => line.includes(t));
    // A sentence says more than the name of a region or series, which stands above it anyway.
    const score = 2 * found.length + (line.length < SENTENCE ? -2 : 1);
    if (score > best.score) best = { score, start, end, at: found.length ? Math.min(...found.map(t => line.indexOf(t))) : 0 };
    start = end + 1;
  }
  if (best.score < 0) return null;
  const from = best.start + (best.at > 30 ? best.at - 24 : 0), to = Math.min(best.end, from + 110);
  return { from, to, before: from > best.start ? '…' : '', after: to < best.end ? '…' : '' };
}

/** The places of the terms in a part of a folded text, joined where they meet. */
export function marks(folded, from, to, terms) {
  const found = [];
  for (const term of terms) {
    for (let at = folded.indexOf(term, from); at >= 0 && at < to; at = folded.indexOf(term, at + 1)) found.push([at, Math.min(at + term.length, to)]);
  }
  return found.sort((a, b) => a[0] - b[0]).reduce((joined, [start, end]) => {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
    return joined;
  }, []);
}

const PAGE = 10;

class SearchPage {
  constructor(form) {
    this.form = form;
    this.input = form.q;
    this.texts = form.dataset;
    this.index = new Index(this.texts.index);
    this.facets = form.querySelector('.search-facets');
    for (const name of ['found', 'status', 'wait', 'alert', 'results', 'more', 'indexes']) this[name] = document.getElementById('search-' + name);
    this.count = this.status.querySelector('[data-search-count]');
    this.siteTitle = document.title;
    this.run = 0;
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (!this.composing) this.ask();
    });
    // An Enter that ends the input of Chinese asks for nothing yet.
    this.input.addEventListener('compositionstart', () => { this.composing = true; });
    this.input.addEventListener('compositionend', () => { this.composing = false; });
    this.facets.addEventListener('change', () => this.ask());
    this.more.addEventListener('click', () => this.showMore());
    addEventListener('popstate', () => this.answer());
    // Nearly every visit to this page ends in a query.
    this.index.entry().catch(() => {});
    this.answer();
  }

  /** What the address asks for. */
  wish() {
    const query = new URLSearchParams(location.search);
    return Object.fromEntries(['q', 'year', 'region', 'kind'].map(name => [name, query.get(name)?.trim() ?? '']));
  }

  /** Puts what the form says into the address, and answers it. */
  ask() {
    const query = new URLSearchParams();
    for (const field of [this.input, ...this.facets.querySelectorAll('select')]) {
      if (field.value.trim()) query.set(field.name, field.value.trim());
    }
    history.pushState(null, '', location.pathname + (`${query}` && `?${query}`));
    if (matchMedia('(pointer: coarse)').matches) this.input.blur();
    this.answer();
  }

  async answer() {
    const run = ++this.run, wish = this.wish(), isAsked = Object.values(wish).some(Boolean);
    this.clear(wish, isAsked);
    this.found.className = isAsked ? 'asked full' : '';
    this.facets.hidden = !isAsked;
    if (!isAsked) return;
    const terms = termsOf(wish.q);
    if (wish.q && !terms.length) return this.fail(this.texts.empty);
    if (!('DecompressionStream' in window)) return this.fail(this.texts.old);
    this.wait.hidden = false;
    try {
      await this.find(run, wish, terms) || await this.find(run, wish, await this.simplify(terms), true);
    } catch (error) {
      if (run === this.run) this.fail(navigator.onLine ? this.texts.failed : this.texts.offline);
      console.warn(error);
    }
    if (run === this.run) this.wait.hidden = true;
  }

  async simplify(terms) {
    const table = await this.index.simplified();
    return terms.map(term => [...term].map(c => table.get(c) ?? c).join(''));
  }

  /** Shows what is found; false when nothing is, and the query may hold traditional characters. */
  async find(run, wish, terms, isLast = !/[^\0-\u02ff]/.test(terms.join(''))) {
    const isCurrent = () => run === this.run;
    const narrow = wish.year || wish.region || wish.kind ? facetTest(await this.index.facets(), wish) : () => true;
    const { found, unsure } = await candidates(this.index, terms);
    const wanted = found.filter(narrow);
    if (!found.length && !isLast) return false;
    Object.assign(this, { queue: [...wanted], terms, unsure, isCurrent });
    await this.showMore(false);
    // Confirmed are all that hold the words, so that the facets count truly; else those wanted; else the number is about.
    const areAllSure = !unsure.length || found.length <= MOST_CONFIRMED;
    const sure = unsure.length && areAllSure ? await confirmed(this.index, found, unsure, isCurrent) : found;
    let result = null;
    if (areAllSure) result = sure.filter(narrow);
    else if (wanted.length <= MOST_CONFIRMED) result = await confirmed(this.index, wanted, unsure, isCurrent);
    if (!isCurrent()) return true;
    if (!sure.length && !isLast) return false;
    this.say(result ? result.length : wanted.length, !result);
    if (result) {
      const kept = new Set(result);
      this.queue = this.queue.filter(d => kept.has(d));
      this.offerMore();
    }
    this.offerFacets(await this.index.facets(), sure, wish, isCurrent);
    return true;
  }

  /** Shows the next results. The first one is shown as soon as its text is there. */
  async showMore(isAsked = true) {
    const { isCurrent, terms, unsure } = this;
    let shown = 0, batch = isAsked ? PAGE : 1, first;
    while (shown < PAGE && this.queue.length && isCurrent()) {
      const documents = this.queue.splice(0, Math.min(batch, PAGE - shown));
      for (const reading of documents.map(d => this.index.document(d))) {
        const found = await reading;
        if (!isCurrent() || !unsure.every(term => found.folded.includes(term))) continue;
        const result = this.result(found, terms);
        this.list.append(result);
        if (!shown) this.results.append(this.list);
        first ??= result;
        shown++;
      }
      batch = shown ? PAGE : batch * 2;
    }
    if (!isCurrent()) return;
    this.offerMore();
    if (isAsked) first?.querySelector('a').focus();
  }

  offerMore() {
    this.more.hidden = !this.queue.length;
    this.more.textContent = this.texts.more.replace('{0}', Math.min(PAGE, this.queue.length));
  }

  result(found, terms) {
    const { x: text, folded } = found;
    const line = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'), part = excerpt(found, terms);
    const link = element('a', ...this.marked(text, folded, 0, line, terms));
    link.href = found.u;
    const time = found.d && element('time', this.dateText(found.d));
    if (time) time.dateTime = found.d;
    const badge = this.badge(found);
    const meta = element('p', ...[time, this.texts.kinds.split('|')[found.k], found.r, found.s].filter(Boolean).map(x => x === time ? x : element('span', x)));
    meta.className = 'meta';
    return element('li', element('h2', link, ...badge ? [' ', badge] : []), meta, ...part ? [element('p', part.before, ...this.marked(text, folded, part.from, part.to, terms), part.after)] : []);
  }

  /** A date as exactly as it is known: to the day, the month or the year. */
  dateText(date) {
    const parts = date.split('-'), text = this.texts.dates.split('|')[parts.length - 1];
    return text.includes('-') ? date : parts.reduce((made, part, i) => made.replace(`{${i}}`, +part), text);
  }

  /** What must be said of an activity that was not simply held. */
  badge({ t: status, k: kind, d: date }) {
    const texts = this.texts.badges.split('|');
    const isComing = !kind && date > new Date().toISOString().slice(0, date?.length);
    const text = texts[status] ?? (isComing ? texts.at(-1) : '');
    const badge = text && element('strong', text);
    if (badge) badge.className = 'badge';
    return badge;
  }

  marked(text, folded, from, to, terms) {
    const nodes = [];
    for (const [start, end] of marks(folded, from, to, terms)) {
      nodes.push(text.slice(from, start), element('mark', text.slice(start, end)));
      from = end;
    }
    return [...nodes, text.slice(from, to)];
  }

  clear({ q }, isAsked) {
    this.input.value = q;
    document.title = q ? `${q} · ${this.siteTitle}` : this.siteTitle;
    this.list = element('ol');
    this.list.className = 'search-list';
    this.results.replaceChildren();
    this.queue = [];
    this.more.hidden = this.wait.hidden = true;
    this.alert.textContent = '';
    this.count.textContent = '';
    this.status.replaceChildren(this.count);
    this.indexes.hidden = isAsked;
  }

  fail(text) {
    this.found.classList.remove('full');
    this.alert.textContent = text;
    this.indexes.hidden = false;
    this.wait.hidden = true;
  }

  /** Says the final number, once. */
  say(count, isAbout) {
    const [before, after] = (count ? this.texts.found : this.texts.none).split('{0}');
    this.indexes.hidden = count > 0;
    this.found.classList.toggle('full', count > 0);
    this.count.textContent = isAbout ? this.texts.about.replace('{0}', count) : count;
    this.status.replaceChildren(before, this.count, after);
  }

  /** Fills each facet with the numbers of results that it would leave, the other two as they are. */
  offerFacets(facets, found, wish, isCurrent) {
    if (!isCurrent()) return;
    const tally = (name, valuesOf) => {
      const counts = new Map();
      for (const d of found.filter(facetTest(facets, { ...wish, [name]: '' }))) for (const value of valuesOf(d)) counts.set(value, (counts.get(value) ?? 0) + 1);
      return counts;
    };
    const years = [...tally('year', d => yearsOf(facets, d))].sort((a, b) => b[0] - a[0]);
    const regions = tally('region', d => regionsOf(facets, d));
    const depth = r => facets.regions[r][2] < 0 ? 0 : 1 + depth(facets.regions[r][2]);
    const kinds = tally('kind', d => [+facets.kind[d]]);
    const chosen = facets.regions.find(([name, path]) => path === wish.region || name === wish.region);
    this.fill('year', wish.year, years.map(([year, count]) => [year, year, count]));
    this.fill('region', chosen?.[1] ?? wish.region, facets.regions.map(([name, path], r) => [path, '\u3000'.repeat(depth(r)) + name, regions.get(r)]).filter(o => o[2]));
    this.fill('kind', wish.kind, KINDS.map((kind, k) => [kind, this.texts.kinds.split('|')[k], kinds.get(k)]).filter(o => o[2]));
  }

  fill(name, chosen, options) {
    const select = this.facets.querySelector(`[name=${name}]`);
    if (chosen && !options.some(([value]) => `${value}` === chosen)) options.unshift([chosen, chosen, 0]);
    select.replaceChildren(new Option(this.texts.all, ''), ...options.map(([value, text, count]) => new Option(this.texts.option.replace('{0}', text).replace('{1}', count), value)));
    select.value = chosen;
    select.disabled = false;
  }
}

function element(name, ...children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const form = globalThis.document?.getElementById('search');
if (form) new SearchPage(form);
