// usage: node compare.mjs SITE OUTPUT [--pagefind [FOLDER]] [--list]
// Asks a real Chromium 200 queries, of the site search or of Pagefind over the same texts, each with an empty cache, and
// compares every result with a plain search. Prints a table and, with --list, the queries that differ. Pagefind's pages and
// index are made in a new folder, or taken from one that an earlier run has left.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import zlib from 'node:zlib';
import { serve } from './server.mjs';
import { expected, folder, queries, readItems } from './truth.mjs';

// Where puppeteer-core and pagefind are installed; beside this script unless TOOLS says otherwise.
const tools = process.env.TOOLS ?? import.meta.dirname;
const require = createRequire(tools + '/');
const puppeteer = require('puppeteer-core');
const [site, output] = process.argv.slice(2), isPagefind = process.argv.includes('--pagefind');

const find = pattern => fs.readdirSync(path.join(output, 'search')).find(name => pattern.test(name));
const folded = path.join(output, 'search', 'fold');
const pairs = fs.readdirSync(folded).map(name => zlib.inflateSync(fs.readFileSync(path.join(folded, name))).toString()).join('');
const fold = folder(pairs), items = readItems(site, output);
for (const item of items) item.folded = fold(item.text);
const asked = queries(items, pairs);

const target = isPagefind ? await pagefind() : await own();
const server = await serve(target.root, isPagefind ? null : "default-src 'self'");
const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const rows = [];
for (const { kind, query } of asked) {
  const truth = expected(items, query, fold);
  const answer = await ask(query);
  const found = await target.found(query, answer.ids);
  const right = [...found.hrefs].filter(href => truth.has(href)).length;
  rows.push({ kind, query, truth: truth.size, ...answer, isExact: found.isExact, recall: truth.size ? right / truth.size : 1, precision: found.hrefs.size ? right / found.hrefs.size : 1 });
}
await browser.close();
server.close();
report();

async function ask(query) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // Counted by the server: what a worker fetches is not seen in the page.
  const before = server.sent();
  let problems = 0;
  page.on('pageerror', () => problems++);
  page.on('console', message => { if (message.type() === 'error') problems++; });
  // Bytes and time when the first result, or the word that there is none, stands in the page.
  await page.evaluateOnNewDocument(() => {
    const look = () => {
      if (window.firstResult || !document.querySelector('#search-results li') && !document.querySelector('[data-search-count]')?.textContent) return;
      const read = performance.getEntriesByType('resource').filter(e => e.responseEnd > 0);
      window.firstResult = { time: performance.now(), bytes: performance.getEntriesByType('navigation')[0].transferSize + read.reduce((sum, e) => sum + e.transferSize, 0) };
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto(`${server.address}/search/?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(() => document.querySelector('[data-search-count]').textContent, { timeout: 60000 });
  const answer = await page.evaluate(() => ({ first: window.firstResult, count: document.querySelector('[data-search-count]').textContent, ids: window.ids }));
  await context.close();
  return { ...answer, total: server.sent() - before, problems };
}

// The search of the site; results are read with the page's own script and the files on the disk.
async function own() {
  const scripts = path.join(output, 'assets', 'js');
  const load = name => import(path.resolve(scripts, fs.readdirSync(scripts).find(file => file.startsWith(`${name}.`))));
  const { Index, candidates, confirmed } = await load('search-index'), { termsOf } = await load('search-text');
  const index = new Index(`/search/${find(/^index-/)}`);
  globalThis.fetch = async file => new Response(fs.readFileSync(path.join(output, file)));
  const { count } = await index.entry();
  const hrefs = await Promise.all(Array.from({ length: count }, async (_, i) => (await index.document(i)).u));
  return {
    root: output,
    found: async query => {
      let { found, unsure } = await candidates(index, termsOf(query));
      if (!found.length) {
        ({ found, unsure } = await candidates(index, await Promise.all(termsOf(query).map(term => index.simplified(term)))));
      }
      const isExact = !unsure.length || found.length <= 500;
      if (unsure.length && isExact) found = await confirmed(index, found, unsure, () => true);
      return { isExact, hrefs: new Set(found.map(d => hrefs[d])) };
    },
  };
}

// Pages that hold just the searched texts, with the least page that asks Pagefind, and its index.
function makePagefind() {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'pagefind-'));
  const escape = text => text.replace(/[&<>]/g, c => `&#${c.charCodeAt(0)};`);
  for (const { href, title, text } of items) {
    fs.mkdirSync(path.join(root, href), { recursive: true });
    fs.writeFileSync(path.join(root, href, 'index.html'), `<!doctype html><html lang="zh-CN"><title>${escape(title)}</title><body data-pagefind-body><h1>${escape(title)}</h1>${text.split('\n').slice(1).map(l => `<p>${escape(l)}</p>`).join('\n')}</body></html>`);
  }
  const start = Date.now();
  execFileSync('/usr/bin/time', ['-o', path.join(root, 'time'), '-f', '%e s, %M KB', path.join(tools, 'node_modules', '.bin', 'pagefind'), '--site', root], { stdio: 'ignore' });
  console.log(`Pagefind indexed in ${((Date.now() - start) / 1000).toFixed(1)} s (${fs.readFileSync(path.join(root, 'time'), 'utf8').trim()})`);
  fs.mkdirSync(path.join(root, 'search'));
  fs.writeFileSync(path.join(root, 'search', 'index.html'), '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>x</title><b data-search-count></b><ol id="search-results"></ol><script type="module" src="/search/ask.js"></script></html>');
  fs.writeFileSync(path.join(root, 'search', 'ask.js'), `import * as pagefind from '/pagefind/pagefind.js';
    const found = await pagefind.search(new URLSearchParams(location.search).get('q'));
    window.ids = found.results.map(r => r.id);
    if (found.results.length) { const first = await found.results[0].data(); document.querySelector('ol').append(Object.assign(document.createElement('li'), { innerHTML: first.excerpt })); }
    document.querySelector('b').textContent = found.results.length;`);
  return root;
}

// Pagefind over the same texts.
async function pagefind() {
  const given = process.argv[process.argv.indexOf('--pagefind') + 1];
  const root = given && !given.startsWith('--') ? given : makePagefind();
  const hrefs = new Map(), fragments = path.join(root, 'pagefind', 'fragment');
  for (const name of fs.readdirSync(fragments)) {
    hrefs.set(name.replace(/\..*/, ''), JSON.parse(zlib.gunzipSync(fs.readFileSync(path.join(fragments, name))).toString().replace(/^pagefind_dcd/, '')).url);
  }
  const size = execFileSync('du', ['-sb', path.join(root, 'pagefind')]).toString().split('\t')[0];
  console.log(`Pagefind's index: ${(size / 1e6).toFixed(1)} MB`);
  return {
    root,
    found: (query, ids) => ({ isExact: true, hrefs: new Set(ids.map(id => hrefs.get(id))) }),
  };
}

function report() {
  const spread = (values, at) => values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))];
  const line = (name, of) => {
    const mean = key => (of.reduce((sum, r) => sum + r[key], 0) / of.length).toFixed(4);
    const bytes = of.map(r => r.first.bytes / 1000), times = of.map(r => r.first.time);
    const counted = of.filter(r => r.count === `${r.truth}`).length, about = of.filter(r => r.count.includes('约')).length;
    console.log(`| ${name} | ${of.length} | ${mean('recall')} | ${mean('precision')} | ${counted} | ${about} | ${spread(bytes, .5).toFixed(0)} | ${spread(bytes, 1).toFixed(0)} | ${spread(of.map(r => r.total / 1000), .5).toFixed(0)} | ${spread(of.map(r => r.total / 1000), 1).toFixed(0)} | ${spread(times, .5).toFixed(0)} | ${spread(times, .95).toFixed(0)} |`);
  };
  console.log('| queries | number | recall | precision | right number | 约 | first result kB: median | most | all kB: median | most | first result ms: median | 95 % |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const kind of new Set(rows.map(r => r.kind))) line(kind, rows.filter(r => r.kind === kind));
  line('all', rows);
  console.log(`problems in the console: ${rows.reduce((sum, r) => sum + r.problems, 0)}`);
  if (process.argv.includes('--list')) for (const r of rows.filter(r => r.count !== `${r.truth}` || r.first.bytes > 60000)) console.log(r.kind, r.query, r.truth, r.count, r.recall.toFixed(3), r.precision.toFixed(3), r.first.bytes, r.isExact);
}
