import type { Span } from './types.ts';

/**
 * A text as it is compared, and the way back: unit `i` of `text` stands for `[starts[i], ends[i])` of the original.
 * Without `starts` and `ends` both texts are the same.
 */
export interface NormalText {
  readonly text: string;
  readonly starts?: Int32Array;
  readonly ends?: Int32Array;
}

const PLAIN = /^[\t\n\r\x20-\x7e]*$/;

/** Characters that NFKC leaves alone but that mean the same to a reader. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['\u2018', "'"],
  ['\u2019', "'"],
  ['\u201a', "'"],
  ['\u201b', "'"],
  ['\u02bc', "'"],
  ['\u00b4', "'"],
  ['`', "'"],
  ['\u201c', '"'],
  ['\u201d', '"'],
  ['\u201e', '"'],
  ['\u00ab', '"'],
  ['\u00bb', '"'],
  ['\u2010', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2014', '-'],
  ['\u2015', '-'],
  ['\u2212', '-'],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
]);

/** Zero-width characters, soft hyphen, direction marks, byte order mark, variation selectors: nothing that is read. */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\u034f|[\u17b4-\u17b5]|[\u180b-\u180e]|[\ufe00-\ufe0f]/;

/** Straight quotes, plain spaces and dashes, no invisible characters, NFKC by character, with the way back to the original. */
export function normalise(original: string): NormalText {
  if (PLAIN.test(original) && !original.includes('`')) return { text: original };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of original) {
    const from = at;
    at += character.length;
    if (UNSEEN.test(character)) continue;
    const same = SAME.get(character) ?? (character < '\u0080' ? character : character.normalize('NFKC'));
    text += same;
    for (let unit = 0; unit < same.length; unit += 1) {
      // A pair of surrogates that stays as it is keeps its two offsets, so that no span cuts it in two.
      const isSame = same === character;
      starts.push(isSame ? from + unit : from);
      ends.push(isSame ? from + unit + 1 : at);
    }
  }
  return { text, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The original's span for `[from, to)` of the normal text; `from < to`. */
export function originalSpan(normal: NormalText, from: number, to: number): Span {
  if (!normal.starts || !normal.ends) return { from, to };
  return { from: normal.starts[from] ?? 0, to: normal.ends[to - 1] ?? 0 };
}

/** Several readers compare the same two texts at a key. */
let compared = { one: '', other: '', prefix: 0 };

/** The length of what both texts begin with. */
export function commonPrefix(one: string, other: string): number {
  if (one !== compared.one || other !== compared.other) compared = { one, other, prefix: prefixOf(one, other) };
  return compared.prefix;
}

/** Whole slices are compared, which costs far less than unit by unit. */
function prefixOf(one: string, other: string): number {
  let low = 0;
  let high = Math.min(one.length, other.length);
  // Most often one of them only goes on.
  if (one.slice(0, high) === other.slice(0, high)) return high;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one.slice(low, middle) === other.slice(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The length of what both texts end with, behind the `prefix` that they begin with. */
export function commonSuffix(one: string, other: string, prefix: number): number {
  const a = one.length;
  const b = other.length;
  let low = 0;
  let high = Math.min(a, b) - prefix;
  if (one.slice(a - high) === other.slice(b - high)) return high;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one.slice(a - middle, a - low) === other.slice(b - middle, b - low)) low = middle;
    else high = middle - 1;
  }
  return low;
}
