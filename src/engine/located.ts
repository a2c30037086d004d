import { type Reading, readSentence } from './reading.ts';
import { LOOK_AHEAD, splitSentences } from './sentences.ts';
import { type Block, readStructure } from './structure.ts';
import type { Cue, Sentence } from './types.ts';

/** A sentence of the writer's own at its place in the text, with what is known of it there. */
export interface Located {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isComplete: boolean;
  readonly isCut: boolean;
  readonly reading: Reading;
  readonly cues: readonly Cue[];
  /** As it was last given out; kept while its part stays the same. */
  sentence?: Sentence;
}

export interface LocatedText {
  readonly text: string;
  readonly own: readonly Located[];
  /** For each block the number of sentences up to its end. */
  readonly blocks: readonly Block[];
  readonly ends: readonly number[];
  readonly signatureFrom: number;
}

// A key changes one sentence. What stands before it is taken over from the text before that key, so that a long draft
// costs hardly more than a short one; the result is the same without (a property test holds it to that).
// A few texts are kept, not one: other tabs' drafts, and drafts as they would be with a phrase inserted.
let recent: readonly LocatedText[] = [];
const KEPT_TEXTS = 6;

/** Quotes and brackets that may still be typed behind a sentence's mark. */
const CLOSING_MARKS = 4;

/** The length of what both texts begin with. */
function commonPrefix(one: string, other: string): number {
  if (one.startsWith(other)) return other.length;
  if (other.startsWith(one)) return one.length;
  let low = 0;
  let high = Math.min(one.length, other.length);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (one.startsWith(other.slice(low, middle), low)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function locate(text: string, block: Block, resume: number, own: Located[]): void {
  const isStart = resume === block.from;
  for (const each of splitSentences(text.slice(resume, block.to), block.endsLine, isStart)) {
    const from = resume + each.from;
    const to = resume + each.to;
    const sentence = text.slice(from, to);
    const reading = readSentence(sentence);
    const at = own.length;
    const cues = reading.cues.map(
      (cue): Cue => ({ name: cue.name, sentence: at, from: from + cue.from, to: from + cue.to }),
    );
    own.push({ from, to, text: sentence, isComplete: each.isComplete, isCut: each.isCut, reading, cues });
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

/** The kept text that has most in common with this one, seen from the start. */
function closest(text: string): { readonly before: LocatedText | undefined; readonly prefix: number } {
  let before: LocatedText | undefined;
  let prefix = 0;
  for (const each of recent) {
    const common = commonPrefix(text, each.text);
    if (common > prefix) {
      before = each;
      prefix = common;
    }
    // All but the last words: no other text can save more.
    if (prefix > text.length - LOOK_AHEAD * 2) break;
  }
  return { before, prefix };
}

/** The writer's own sentences of a text, each read, in order. */
export function locateSentences(text: string): LocatedText {
  const { blocks, signatureFrom } = readStructure(text);
  const { before, prefix } = closest(text);
  const own: Located[] = [];
  const ends: number[] = [];
  let isSame = before !== undefined;
  for (const [index, block] of blocks.entries()) {
    const old = before?.blocks[index];
    const start = index === 0 ? 0 : (before?.ends[index - 1] ?? 0);
    const stop = before?.ends[index] ?? 0;
    isSame = isSame && old?.from === block.from && start === own.length;
    if (before && old && isSame && old.to === block.to && old.endsLine === block.endsLine && block.to <= prefix) {
      for (let at = start; at < stop; at += 1) own.push(before.own[at] as Located);
    } else {
      let resume = block.from;
      if (before && isSame) {
        const kept = reusable(before, start, stop, prefix);
        for (let at = start; at < kept; at += 1) own.push(before.own[at] as Located);
        resume = kept > start ? (before.own[kept - 1]?.to ?? block.from) : block.from;
      }
      locate(text, block, resume, own);
    }
    ends.push(own.length);
  }
  const located = { text, own, blocks, ends, signatureFrom };
  recent = [located, ...recent.filter((each) => each !== before).slice(0, KEPT_TEXTS - 1)];
  return located;
}

/** Forgets the text before; for tests that compare a cold start with a warm one. */
export function forgetLocated(): void {
  recent = [];
}
