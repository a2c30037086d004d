import { createRecent, type Recent } from './recent.ts';
import type { ConversationAnalysis, DraftAnalysis, Phrase } from './types.ts';

/**
 * Whether two replies are nearly the same, told from sketches that hold none of their words: a MinHash over pairs of
 * neighbouring words (Broder 1997), of each value only the last eight bits (b-bit MinHash, Li & König 2010). The share of
 * equal values estimates how much of both texts is common; the words cannot be made from it again.
 */
export type Sketch = string;

/** Values of a sketch; the estimate of a likeness of 0.9 is right within 0.03. */
const VALUES = 128;
/** Own words below which a reply is too short to be called canned (catalogue, A05). */
export const LEAST_WORDS = 25;
/** Words of a reply that are compared. */
const MOST_WORDS = 400;
/**
 * Common pairs of words from which on two replies are one: one word changed in forty leaves 0.9, a changed sixth in one
 * place 0.7, and two replies about different things share less than 0.3.
 */
const SAME = 0.7;
/** So many words in a row as in a phrase of the pack are the pack's words and not the agent's. */
const RUN = 4;

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
/** What differs from customer to customer by itself: numbers, links, addresses, blanks. */
const INCIDENTAL = /https?:\S+|www\.\S+|\S+@\S+|[@#]\w+|\{[^{}]*\}|\[[^[\]]*\]/gu;

const wordsIn = (text: string): readonly string[] =>
  (text.replaceAll(INCIDENTAL, ' ').normalize('NFKC').toLowerCase().match(WORD) ?? []).map((word) =>
    word.replaceAll('’', "'"),
  );

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return mix(value);
}

/** Spreads a value over all 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** One for each value of a sketch; odd, so that a product loses nothing. */
const FACTORS = Array.from({ length: VALUES }, (_, index) => mix(index + 1) | 1);

const BYTES = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** What one sentence adds: its own words, and of each value the least over its pairs. */
interface Part {
  readonly count: number;
  readonly least: Uint32Array;
}

function partOf(words: readonly (string | undefined)[]): Part {
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  let count = 0;
  let before: string | undefined;
  for (const word of words) {
    if (word === undefined) continue;
    count += 1;
    if (before !== undefined) {
      const pair = hash(`${before} ${word}`);
      for (let at = 0; at < VALUES; at += 1) {
        const value = mix(Math.imul(pair, FACTORS[at] ?? 1));
        if (value < (least[at] ?? 0)) least[at] = value;
      }
    }
    before = word;
  }
  return { count, least };
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/** What a pack's phrases say, and the sentences that were read with it: only one of them changes with a key. */
interface Known {
  readonly runs: ReadonlySet<string>;
  readonly parts: Recent<Part>;
}

const known = new WeakMap<Phrases, Known>();
const MOST_PARTS = 1_000;

/** All runs of words in the phrases of a pack, between their variables. */
function runsOf(phrases: Phrases): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const { text } of [...phrases.values()].flat()) {
    for (const part of text.split(/\{[^{}]*\}/)) {
      const words = wordsIn(part);
      for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
    }
  }
  return runs;
}

function knownOf(phrases: Phrases): Known {
  let entry = known.get(phrases);
  if (!entry) {
    entry = { runs: runsOf(phrases), parts: createRecent<Part>(MOST_PARTS) };
    known.set(phrases, entry);
  }
  return entry;
}

/** Where a phrase of the pack speaks. */
function areOfPack(words: readonly string[], runs: ReadonlySet<string>): readonly boolean[] {
  const marks = words.map(() => false);
  for (let at = 0; at + RUN <= words.length; at += 1) {
    if (runs.has(words.slice(at, at + RUN).join(' '))) marks.fill(true, at, at + RUN);
  }
  return marks;
}

/**
 * The sketch of a reply, or undefined where it is too short to be compared. Greeting, signature, the names of both,
 * numbers and links do not matter, and neither does what a phrase of the pack says: that is offered to everybody.
 */
export function sketchOf(
  { sentences }: DraftAnalysis,
  { customerName = '', agentName = '' }: Partial<Pick<ConversationAnalysis, 'customerName' | 'agentName'>>,
  phrases: Phrases,
): Sketch | undefined {
  const { runs, parts } = knownOf(phrases);
  const names = wordsIn(`${customerName} ${agentName}`);
  const least = new Uint32Array(VALUES).fill(0xffffffff);
  let count = 0;
  for (const { text, part: place } of sentences) {
    if (count >= MOST_WORDS) break;
    if (place === 'greeting' || place === 'signature') continue;
    const key = [text, ...names].join('\n');
    let part = parts.get(key);
    if (!part) {
      const words = wordsIn(text).filter((word) => !/\p{N}/u.test(word) && !names.includes(word.replace(/'s$/, '')));
      const isOfPack = areOfPack(words, runs);
      part = partOf(words.map((word, index) => (isOfPack[index] ? undefined : word)));
      parts.set(key, part);
    }
    count += part.count;
    for (let at = 0; at < VALUES; at += 1) least[at] = Math.min(least[at] ?? 0, part.least[at] ?? 0);
  }
  if (count < LEAST_WORDS) return undefined;
  return Array.from(least, (value) => BYTES[value & 0xff]).join('');
}

/** What two texts have in common, from 0 to 1, as their sketches tell. */
export function likeness(one: Sketch, other: Sketch): number {
  if (one.length !== VALUES * 2 || other.length !== VALUES * 2) return 0;
  let equal = 0;
  const isSame = (at: number) => one.charCodeAt(at) === other.charCodeAt(at);
  for (let at = 0; at < one.length; at += 2) if (isSame(at) && isSame(at + 1)) equal += 1;
  const share = equal / VALUES;
  // Of values that have nothing to do with each other, one in 256 is equal by chance.
  return Math.max(0, (share - 1 / 256) / (1 - 1 / 256));
}

export const isNearlySame = (one: Sketch, other: Sketch): boolean => likeness(one, other) >= SAME;
