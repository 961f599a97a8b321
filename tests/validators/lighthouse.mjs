// Runs Lighthouse (mobile) over the main kinds of page of a built site.
// usage: node tests/validators/lighthouse.mjs OUTPUT [ADDRESS…]
// Prints a line a page; fails where accessibility, best practices or SEO are under 100 or performance is under 99.
// Needs Chromium (CHROME_PATH, or `chromium` on the search path).
import { createReadStream, existsSync, statSync } from 'node:fs';
import { execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join, normalize, resolve } from 'node:path';
import { createGzip } from 'node:zlib';

const [output, ...asked] = process.argv.slice(2);
if (!output || !existsSync(join(output, 'index.html'))) {
  console.error('usage: node tests/validators/lighthouse.mjs OUTPUT [ADDRESS…]');
  process.exit(2);
}

const addresses = asked.length > 0 ? asked : [
  '/',
  '/activities/2021/wangluozhishijingsai/',
  '/reports/2021/fuyuangongzuozongjie/',
  '/regions/zhejiang/ningbo/yuyao/',
  '/search/',
];
const bounds = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 };
const types = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.json': 'application/json',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.ics': 'text/calendar', '.csv': 'text/csv', '.jpg': 'image/jpeg', '.png': 'image/png',
};

// As docs/deploying would have it: compressed, assets kept for a year, the strict policy.
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  let file = join(resolve(output), normalize(path));
  if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
  const found = existsSync(file);
  if (!found) file = join(resolve(output), '404.html');
  response.writeHead(found ? 200 : 404, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Encoding': 'gzip',
    'Content-Security-Policy': "default-src 'self'",
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  createReadStream(file).pipe(createGzip()).pipe(response);
});
await new Promise(done => server.listen(0, '127.0.0.1', done));

const chrome = process.env.CHROME_PATH ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const tool = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync';

// The tool runs beside the server, so it must not block it.
const judge = address => new Promise((done, fail) => {
  const run = spawn(process.execPath, [tool, `http://127.0.0.1:${server.address().port}${address}`, '--quiet', '--output=json', `--chrome-flags=${flags}`],
    { env: { ...process.env, CHROME_PATH: chrome } });
  let text = '', errors = '';
  run.stdout.on('data', part => text += part);
  run.stderr.on('data', part => errors += part);
  run.on('close', code => code === 0 ? done(JSON.parse(text)) : fail(new Error(errors)));
});

let failed = 0;
for (const address of addresses) {
  const report = await judge(address);
  const scores = Object.entries(bounds).map(([name, bound]) => ({ name, bound, score: Math.round((report.categories[name].score ?? 0) * 100) }));
  const audits = report.audits;
  console.log(address, ...scores.map(s => `${s.name} ${s.score}`), `CLS ${audits['cumulative-layout-shift'].numericValue}`, `bytes ${audits['total-byte-weight'].numericValue}`);
  for (const { name, bound, score } of scores.filter(s => s.score < s.bound)) {
    failed++;
    const causes = report.categories[name].auditRefs.filter(r => r.weight > 0 && audits[r.id].score !== null && audits[r.id].score < 1).map(r => `${r.id} (${audits[r.id].displayValue ?? audits[r.id].title})`);
    console.log(`  ${name} ${score} < ${bound}: ${causes.join(', ')}`);
  }
}

server.close();
process.exit(failed > 0 ? 1 : 0);
