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

function minHash(pairs: ReadonlySet<number>): Sketch {
  let sketch = '';
  for (const factor of FACTORS) {
    let least = 0xffffffff;
    for (const pair of pairs) {
      const value = mix(Math.imul(pair, factor));
      if (value < least) least = value;
    }
    sketch += (least & 0xff).toString(16).padStart(2, '0');
  }
  return sketch;
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;
const knownRuns = new WeakMap<Phrases, ReadonlySet<string>>();

/** All runs of words in the phrases of a pack, between their variables. */
function runsOf(phrases: Phrases): ReadonlySet<string> {
  const known = knownRuns.get(phrases);
  if (known) return known;
  const runs = new Set<string>();
  for (const { text } of [...phrases.values()].flat()) {
    for (const part of text.split(/\{[^{}]*\}/)) {
      const words = wordsIn(part);
      for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '));
    }
  }
  knownRuns.set(phrases, runs);
  return runs;
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
  const runs = runsOf(phrases);
  const names = new Set(wordsIn(`${customerName} ${agentName}`));
  const pairs = new Set<number>();
  let count = 0;
  let before: string | undefined;
  for (const { text, part } of sentences) {
    if (count >= MOST_WORDS) break;
    if (part === 'greeting' || part === 'signature') continue;
    const words = wordsIn(text).filter((word) => !/\p{N}/u.test(word) && !names.has(word.replace(/'s$/, '')));
    const isOfPack = areOfPack(words, runs);
    for (const [index, word] of words.entries()) {
      if (isOfPack[index]) continue;
      count += 1;
      if (before !== undefined) pairs.add(hash(`${before} ${word}`));
      before = word;
    }
  }
  return count < LEAST_WORDS ? undefined : minHash(pairs);
}

/** What two texts have in common, from 0 to 1, as their sketches tell. */
export function likeness(one: Sketch, other: Sketch): number {
  if (one.length !== VALUES * 2 || other.length !== VALUES * 2) return 0;
  let equal = 0;
  for (let at = 0; at < one.length; at += 2) if (one.slice(at, at + 2) === other.slice(at, at + 2)) equal += 1;
  const share = equal / VALUES;
  // Of values that have nothing to do with each other, one in 256 is equal by chance.
  return Math.max(0, (share - 1 / 256) / (1 - 1 / 256));
}

export const isNearlySame = (one: Sketch, other: Sketch): boolean => likeness(one, other) >= SAME;
