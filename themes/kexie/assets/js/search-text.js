// What the search makes of texts and queries, as Searching/*.cs in the generator does: tests/KexieSite.Tests/Specs/search.json
// holds both to the same answers.

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
 * which may be the character behind them, and the first two with a sign before them.
 */
export function grams(folded) {
  const found = [];
  let letters = 0, before = SEPARATOR, lead = SEPARATOR;
  for (let i = 0; i < folded.length; i++) {
    const kind = classOf(folded.charCodeAt(i)), span = letters + 1;
    if (kind !== SEPARATOR) {
      found.push(folded[i]);
      if (before !== SEPARATOR) found.push(folded.slice(i - 1, i + 1));
      if (span >= 3 || kind === LETTER && span === 2 && lead === SIGN) found.push(folded.slice(i - 2, i + 1));
      if (span >= 4) found.push(folded.slice(i - 3, i + 1));
    }
    if (!letters) lead = before;
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
    const areLetters = kind === SIGN && [end, end + 1].every(at => classOf(term.charCodeAt(at)) === LETTER);
    if (isFollowed) add(Math.max(i, end - 3), end + (areLetters ? 2 : 1));
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
