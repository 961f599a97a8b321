// What a plain search in the pages finds, worked out without the index: texts are taken from the built pages and from the
// front matter of the generated files, and queries are drawn from them, the same ones every time.
import fs from 'node:fs';
import path from 'node:path';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decode = html => html.replace(/&(#x?[0-9a-f]+|\w+);/gi, (all, name) =>
  name[0] !== '#' ? ENTITIES[name] ?? all : String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : +name.slice(1)));
const plain = html => decode(html.replace(/<\/?(p|div|h\d|li|ul|ol|table|thead|tbody|tr|blockquote|section|hr)\b[^>]*>/g, '\n').replace(/<\/t[dh]>/g, ' ').replace(/<[^>]*>/g, ''))
  .split('\n').map(line => line.replace(/\s+/g, ' ').trim()).filter(Boolean).join('\n');

/** Full-width forms, traditional characters and case folded, as a reader would expect it. */
export function folder(pairs) {
  const table = new Map();
  for (let i = 0; i < pairs.length; i += 2) table.set(pairs[i], pairs[i + 1]);
  return text => [...text.replace(/[！-～]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ').toLowerCase()].map(c => table.get(c) ?? c).join('');
}

/** Every generated item: its address, its title and what a search must find it by. */
export function readItems(site, output) {
  const items = [];
  for (const section of ['activities', 'reports']) {
    for (const year of fs.readdirSync(path.join(site, 'content', section))) {
      for (const name of fs.readdirSync(path.join(site, 'content', section, year))) {
        const source = fs.readFileSync(path.join(site, 'content', section, year, name), 'utf8');
        const front = Object.fromEntries(source.split('---\n')[1].split('\n').filter(l => /^\w/.test(l)).map(l => [l.slice(0, l.indexOf(':')), l.slice(l.indexOf(':') + 1).trim()]));
        const href = `/${section}/${year}/${name.replace(/\.md$/, '')}/`;
        const html = fs.readFileSync(path.join(output, href.slice(1), 'index.html'), 'utf8');
        const start = html.indexOf('>', html.search(/<div class="[^"]*\bprose\b/)) + 1;
        const region = plain(/<dt>地区<\/dt>\s*<dd[^>]*>([\s\S]*?)<\/dd>/.exec(html)?.[1] ?? '').replace(/\n/g, '');
        const body = plain(html.slice(start, closing(html, start)));
        const topics = (front.topics ?? '').replace(/[[\]]/g, '').split(', ');
        items.push({ href, title: front.title, text: [front.title, front.summary, ...topics, front.series, region, front.place, body].filter(Boolean).join('\n') });
      }
    }
  }
  return items;
}

// Where the element ends whose content begins at a place.
function closing(html, start) {
  const tag = /<(\/?)div\b/g;
  tag.lastIndex = start;
  for (let depth = 1, found; (found = tag.exec(html));) {
    depth += found[1] ? -1 : 1;
    if (!depth) return found.index;
  }
  return html.length;
}

/** 200 queries in kinds, drawn from the texts by a fixed sequence. */
export function queries(items, pairs) {
  let state = 20261122;
  const below = n => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % n;
  const pick = list => list[below(list.length)];
  const traditional = new Map();
  for (let i = 0; i < pairs.length; i += 2) traditional.set(pairs[i + 1], pairs[i]);
  const han = (length, of = pick(items)) => {
    for (;;) {
      const runs = of.text.match(/[\u4e00-\u9fff]+/g).filter(r => r.length >= length), run = pick(runs);
      if (run) { const at = below(run.length - length + 1); return run.slice(at, at + length); }
    }
  };
  const words = '科普 科普日 科协 市科协 讲座 机器人 人工智能 无人机 防灾减灾 食品安全 近视防控 心肺复苏 科普大篷车 全国科普日 科技活动周 青少年活动中心 老科技工作者协会 稻田养鱼 电信诈骗识别 病虫害绿色防控 展板 志愿者 专家 种植户 农技推广中心 动手实验 工作总结 生物多样性 新能源汽车 土壤改良'.split(' ');
  const kinds = {
    word: () => words.shift(),
    name: () => pick(pick(items).text.match(/[\u4e00-\u9fff]{2,4}(?:省|市|县|区|镇)/g) ?? ['科协']),
    part: () => han(2 + below(6)),
    two: () => { const of = pick(items); return `${han(2 + below(3), of)} ${han(2 + below(3), of)}`; },
    one: () => han(1),
    number: () => pick(pick(items).text.match(/\d{1,5}/g)),
    border: () => pick(pick(items).text.match(/[\u4e00-\u9fff]\d{1,5}[\u4e00-\u9fff]{1,2}/g) ?? ['第17场']),
    traditional: () => { const word = han(2 + below(3)); return [...word].map(c => traditional.get(c) ?? c).join(''); },
  };
  const counts = { word: 30, name: 30, part: 50, two: 40, one: 10, number: 15, border: 15, traditional: 10 };
  return Object.entries(counts).flatMap(([kind, count]) => Array.from({ length: count }, () => ({ kind, query: kinds[kind]() })));
}

/** The addresses of the items that hold every term. */
export const expected = (items, query, fold) => {
  const terms = fold(query).split(' ');
  return new Set(items.filter(i => terms.every(t => i.folded.includes(t))).map(i => i.href));
};
