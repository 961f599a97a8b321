// The search page: shows what search-index.js finds.

import { candidates, confirmed, facetTest, Index, KINDS, MOST_CONFIRMED, regionsOf, yearsOf } from './search-index.js';
import { termsOf } from './search-text.js';

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
    this.index.sample().catch(() => {});
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
      await this.find(run, wish, terms) || await this.find(run, wish, await Promise.all(terms.map(term => this.index.simplified(term))), true);
    } catch (error) {
      if (run === this.run) this.fail(navigator.onLine ? this.texts.failed : this.texts.offline);
      console.warn(error);
    }
    if (run === this.run) this.wait.hidden = true;
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
    let shown = 0, batch = isAsked ? PAGE : 1, next = batch, first;
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
      [batch, next] = shown ? [PAGE, PAGE] : [next, batch + next];
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

// The script waits for the text of the page, and not for its stylesheet as a deferred one would.
const start = () => new SearchPage(document.getElementById('search'));
if (document.readyState === 'loading') document.addEventListener('readystatechange', start, { once: true });
else start();
