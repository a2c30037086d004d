import type { Span } from './types.ts';

/** A piece of text that is read as one sentence; `isComplete`: a sentence mark or a line break ends it. */
export interface SentenceSpan extends Span {
  readonly isComplete: boolean;
  /** Cut for its length: the sentence goes on in the next span. */
  readonly isCut: boolean;
}

/** Longest sentence in UTF-16 units; what goes on longer is cut at a space, so that one sentence's cost is bounded. */
export const MAX_SENTENCE = 500;

/** How far behind a sentence mark is looked, to tell whether the sentence ends there. */
export const LOOK_AHEAD = 12;

const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|vs|e\.?g|i\.?e|etc|approx|nr|dept|inc|ltd|co|jr|sr|fig|vol|tel|ext|min|max|[a-z])\.$/i;
/** A sentence mark with what closes behind it, then a space or the end; or a mark between a word and a capital. */
const MARK =
  /[.!?\u2026\u3002]+["'\u201d\u2019)\]]*(?=[\s\u200b-\u200f\u2060]|\p{Extended_Pictographic}|$)|(?<=[a-z]{2}|\))[.!?](?=[A-Z][a-z]*(?:[\s',]|$))|\s[-*\u2022]\s(?=\s*[A-Z])/gu;
const HANDLES = String.raw`(?:@\w+[,:]?\s+){0,4}`;
/** "hi I ordered", "hello my parcel": the greeting ends where another sentence begins, also without a mark. */
const OPEN_GREETING = new RegExp(
  String.raw`^\s*${HANDLES}(?:hi|hello|hey|hiya|good (?:morning|afternoon|evening))(?:[ \t]+(?:there|again|team|guys|all|everyone|sir|madam))?(?=[ \t]+(?:i|i['\u2019]?m|i['\u2019]?ve|i['\u2019]?d|we|my|our|can|could|would|please|pls|plz|how|what|when|where|why|is|are|do|does|did|have|has|the|it|just|thanks|thank|thx|sorry)(?![\w'\u2019]))`,
  'i',
);
const GREETING =
  /^\s*(?:@\w+[,:]?\s+){0,4}(?:(?:hi|hello|hey|hiya|dear|greetings|good (?:morning|afternoon|evening|day))\b)(?:[ \t]+(?:there|again|[\p{Lu}@][\p{L}\p{M}\w.'\u2019-]*)){0,3}\s*(?:,|[-\u2013\u2014](?=\s)|[!.]+(?=\s|$))/iu;

function isBoundary(text: string, mark: string, at: number, end: number): boolean {
  if (mark.startsWith('.') && !mark.startsWith('..')) {
    const before = text.slice(Math.max(0, at - 8), at + 1);
    if (ABBREVIATION.test(before)) return /^\s+$/.test(text.slice(end, end + LOOK_AHEAD));
    // "3 p.m. today" goes on; "3 p.m. Thanks" does not.
    if (/[ap]\.m\.$/i.test(before)) return /^\s+(?:\p{Lu}|$)/u.test(text.slice(end, end + LOOK_AHEAD));
    return true;
  }
  // Dots that trail off go on in lower case.
  if (/^(?:\.{2,}|\u2026)/.test(mark)) return !/^\s+\p{Ll}/u.test(text.slice(end, end + LOOK_AHEAD));
  return true;
}

function cutsOf(text: string, isStart: boolean): number[] {
  const cuts: number[] = [];
  const start = isStart ? text.slice(0, 120) : '';
  const greeting = isStart ? (GREETING.exec(start) ?? OPEN_GREETING.exec(start)) : null;
  if (greeting) cuts.push(greeting[0].length);
  MARK.lastIndex = 0;
  for (let match = MARK.exec(text); match !== null; match = MARK.exec(text)) {
    const end = match.index + match[0].length;
    if (isBoundary(text, match[0], match.index, end)) cuts.push(end);
  }
  return cuts;
}

/**
 * The sentences of one block of text (`from` and `to` are offsets into `block`); `endsLine`: a line break follows it;
 * `isStart`: the block begins here, so that a greeting may.
 */
export function splitSentences(block: string, endsLine: boolean, isStart = true): SentenceSpan[] {
  const sentences: SentenceSpan[] = [];
  const push = (start: number, stop: number, isComplete: boolean) => {
    let from = start;
    let to = stop;
    while (from < to && isUnseen(block.charCodeAt(from))) from += 1;
    while (to > from && isUnseen(block.charCodeAt(to - 1))) to -= 1;
    while (to - from > MAX_SENTENCE) {
      const space = block.lastIndexOf(' ', from + MAX_SENTENCE);
      const cut = space > from + MAX_SENTENCE / 2 ? space : safeCut(block, from + MAX_SENTENCE);
      sentences.push({ from, to: cut, isComplete: true, isCut: true });
      from = cut;
      while (from < to && isUnseen(block.charCodeAt(from))) from += 1;
    }
    if (to > from) sentences.push({ from, to, isComplete, isCut: false });
  };
  let from = 0;
  for (const cut of cutsOf(block, isStart)) {
    if (cut <= from) continue;
    push(from, cut, true);
    from = cut;
  }
  push(from, block.length, endsLine);
  return sentences;
}

/** Spaces, control characters and what has no width. */
const isUnseen = (unit: number) =>
  unit <= 32 || unit === 0xa0 || (unit >= 0x200b && unit <= 0x200f) || unit === 0x2060 || unit === 0xfeff;

/** Never between the two halves of a surrogate pair. */
function safeCut(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
