// usage: node vectors.mjs
// Holds the script of the search page to tests/KexieSite.Tests/Specs/search.json, which the generator's tests read too.
import assert from 'node:assert/strict';
import fs from 'node:fs';

const root = new URL('../../', import.meta.url);
const { classOf, fold, grams, lookups, shardOf } = await import(new URL('themes/kexie/assets/js/search-text.js', root));
const vectors = JSON.parse(fs.readFileSync(new URL('tests/KexieSite.Tests/Specs/search.json', root), 'utf8'));
const all = Array.from({ length: 65536 }, (_, code) => code);
const sum = values => values.reduce((hash, value) => Math.imul(hash ^ value, 16777619), 2166136261 | 0) >>> 0;

for (const [text, folded] of vectors.fold) assert.equal(fold(text), folded);
for (const [text, expected] of vectors.grams) {
  assert.deepEqual(grams(text), expected);
  for (const { gram, at } of lookups(text)) assert.ok(expected.includes(gram) && text.startsWith(gram, at), gram);
}
for (const [gram, shards, shard] of vectors.shards) assert.equal(shardOf(gram, shards), shard);
assert.equal(sum(all.map(code => fold(String.fromCharCode(code)).charCodeAt(0))), vectors.sumOfFolded);
assert.equal(sum(all.map(classOf)), vectors.sumOfClasses);
console.log('the script agrees with all vectors');
