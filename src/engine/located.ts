import { type Reading, readSentence } from './reading.ts';
import { LOOK_AHEAD, splitSentences } from './sentences.ts';
import { type Block, readStructure } from './structure.ts';
import { commonPrefix, commonSuffix } from './text.ts';
import type { Sentence } from './types.ts';

/** A sentence of the writer's own at its place in the text, with what is known of it there. */
export interface Located {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isComplete: boolean;
  readonly isCut: boolean;
  readonly reading: Reading;
  /** Words of the writer's own up to the end of this sentence. */
  readonly words: number;
  /** As it was last given out; kept while its part stays the same. */
  sentence?: Sentence;
}

export interface LocatedText {
  readonly text: string;
  readonly own: readonly Located[];
  /** For each block the number of sentences up to its end. */
  readonly blocks: readonly Block[];
  readonly ends: readonly number[];
}

// A key changes one sentence. What stands before it is taken over from the text before that key, and the lines after it
// are moved, so that a long draft costs hardly more than a short one; the result is the same without (a property test
// holds it to that).
// A few texts are kept, not one: other tabs' drafts, and drafts as they would be with a phrase inserted.
let recent: readonly LocatedText[] = [];
const KEPT_TEXTS = 6;

/** Quotes and brackets that may still be typed behind a sentence's mark. */
const CLOSING_MARKS = 4;

/** Words of the sentences so far. */
export const wordsOf = (own: readonly Located[]): number => own.at(-1)?.words ?? 0;

function locate(text: string, block: Block, resume: number, own: Located[]): void {
  const isStart = resume === block.from;
  for (const each of splitSentences(text.slice(resume, block.to), block.endsLine, isStart)) {
    const from = resume + each.from;
    const to = resume + each.to;
    const sentence = text.slice(from, to);
    const reading = readSentence(sentence);
    const words = wordsOf(own) + reading.wordCount;
    own.push({ from, to, text: sentence, isComplete: each.isComplete, isCut: each.isCut, reading, words });
  }
}

/** Up to which of the sentences `[first, end)` all stand as they stood. */
function reusable(before: LocatedText, first: number, end: number, prefix: number): number {
  let count = first;
  // The last sentence of a block may go on, and where a long one is cut depends on where it ends.
  for (let at = first; at < end - 1; at += 1) {
    const sentence = before.own[at];
    if (!sentence || sentence.to + LOOK_AHEAD + CLOSING_MARKS > prefix) break;
    if (!sentence.isCut) count = at + 1;
  }
  return count;
}

/** A text before, and how much of the new one's start and end it shares. */
interface Change {
  readonly before: LocatedText;
  readonly prefix: number;
  readonly suffix: number;
}

/** The kept text that has most in common with this one. */
function closest(text: string): Change | undefined {
  let best: Change | undefined;
  for (const before of recent) {
    const prefix = commonPrefix(text, before.text);
    const suffix = commonSuffix(text, before.text, prefix);
    if (!best || prefix + suffix > best.prefix + best.suffix) best = { before, prefix, suffix };
    // All but the last words: no other text can save more.
    if (prefix + suffix > text.length - LOOK_AHEAD * 2) break;
  }
  return best;
}

const isSameBlock = (one: Block | undefined, other: Block | undefined, delta: number) =>
  one && other && one.from === other.from + delta && one.to === other.to + delta && one.endsLine === other.endsLine;

/** How many of the first blocks stand wholly in what both texts begin with. */
function sameFirst(blocks: readonly Block[], { before, prefix }: Change): number {
  let count = 0;
  while ((blocks[count]?.to ?? prefix + 1) <= prefix && isSameBlock(blocks[count], before.blocks[count], 0)) count += 1;
  return count;
}

/** How many of the last blocks, without the `first`, stand wholly in what both texts end with. */
function sameLast(blocks: readonly Block[], text: string, { before, suffix }: Change, first: number): number {
  const delta = text.length - before.text.length;
  const most = Math.min(blocks.length, before.blocks.length) - first;
  let count = 0;
  while (count < most) {
    const block = blocks[blocks.length - 1 - count];
    const old = before.blocks[before.blocks.length - 1 - count];
    if ((block?.from ?? -1) < text.length - suffix || !isSameBlock(block, old, delta)) break;
    count += 1;
  }
  return count;
}

function moved({ from, to, text, isComplete, isCut, reading, words }: Located, delta: number, more: number): Located {
  return { from: from + delta, to: to + delta, text, isComplete, isCut, reading, words: words + more };
}

/** The blocks read anew, in so far as they do not begin with sentences that stand as they stood. */
function locateAll(text: string, blocks: readonly Block[], change: Change | undefined): Omit<LocatedText, 'text'> {
  const before = change?.before;
  const first = change ? sameFirst(blocks, change) : 0;
  const last = change ? sameLast(blocks, text, change, first) : 0;
  const start = before?.ends[first - 1] ?? 0;
  const own = before?.own.slice(0, start) ?? [];
  const ends = before?.ends.slice(0, first) ?? [];
  for (const [index, block] of blocks.slice(first, blocks.length - last).entries()) {
    let resume = block.from;
    // The block that the key is in: its sentences before the key stand as they stood.
    if (change && before && index === 0 && before.blocks[first]?.from === block.from) {
      const stop = reusable(before, start, before.ends[first] ?? start, change.prefix);
      for (const each of before.own.slice(start, stop)) own.push(each);
      if (stop > start) resume = own.at(-1)?.to ?? resume;
    }
    locate(text, block, resume, own);
    ends.push(own.length);
  }
  if (before && last > 0) {
    const delta = text.length - before.text.length;
    const from = before.blocks.length - last;
    const old = before.ends[from - 1] ?? 0;
    const added = own.length - old;
    const more = wordsOf(own) - (before.own[old - 1]?.words ?? 0);
    for (let at = old; at < before.own.length; at += 1) own.push(moved(before.own[at] as Located, delta, more));
    for (const end of before.ends.slice(from)) ends.push(end + added);
  }
  return { own, blocks, ends };
}

/** The writer's own sentences of a text, each read, in order. */
export function locateSentences(text: string): LocatedText & { readonly signatureFrom: number } {
  const { blocks, signatureFrom } = readStructure(text);
  const change = closest(text);
  const located: LocatedText = { text, ...locateAll(text, blocks, change) };
  // A key's text takes the place of the text before; a draft with a whole phrase inserted stands beside it.
  const isKey = change !== undefined && Math.abs(text.length - change.before.text.length) <= LOOK_AHEAD;
  recent = [located, ...recent.filter((each) => !(isKey && each === change.before)).slice(0, KEPT_TEXTS - 1)];
  return { ...located, signatureFrom };
}

/** Forgets the text before; for tests that compare a cold start with a warm one. */
export function forgetLocated(): void {
  recent = [];
}
