import { issueCues } from './issue-cue.ts';
import { ownWordsOnly } from './masked.ts';
import { assignParts } from './parts.ts';
import { type Reading, readSentence } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { readStructure } from './structure.ts';
import type { ConversationAnalysis, Cue, CueName, Draft, DraftAnalysis, Sentence, Span } from './types.ts';

/** What is read of a draft, in UTF-16 units; the rest is reported as not reviewed. */
export const READ_LIMIT = 20_000;

/** Up to this many words, a draft made of a holding line or of nothing is left in peace. */
const HOLDING_WORDS = 6;

/** Where reading stops: at the end of a line or word before the limit. */
function readUpTo(text: string): number {
  if (text.length <= READ_LIMIT) return text.length;
  const line = text.lastIndexOf('\n', READ_LIMIT);
  if (line > READ_LIMIT * 0.9) return line;
  const space = text.lastIndexOf(' ', READ_LIMIT);
  if (space > READ_LIMIT * 0.9) return space;
  const unit = text.charCodeAt(READ_LIMIT);
  return unit >= 0xdc00 && unit <= 0xdfff ? READ_LIMIT - 1 : READ_LIMIT;
}

type Unparted = Omit<Sentence, 'part'>;

function sentencesOf(text: string): { own: Unparted[]; signature: Unparted[] } {
  const { blocks, signatureFrom } = readStructure(text);
  const own: Unparted[] = [];
  for (const block of blocks) {
    for (const each of splitSentences(text.slice(block.from, block.to), block.endsLine)) {
      const from = block.from + each.from;
      const to = block.from + each.to;
      own.push({ from, to, text: text.slice(from, to), isComplete: each.isComplete });
    }
  }
  const tail = text.slice(signatureFrom).trimEnd();
  const signature =
    tail === '' ? [] : [{ from: signatureFrom, to: signatureFrom + tail.length, text: tail, isComplete: true }];
  return { own, signature };
}

/** Content stems of the draft; built when first asked for, since most reviews never do. */
class LazyStems implements ReadonlyMap<string, Span> {
  readonly #build: () => Map<string, Span>;
  #built: Map<string, Span> | undefined;
  constructor(build: () => Map<string, Span>) {
    this.#build = build;
  }
  get #map(): Map<string, Span> {
    this.#built ??= this.#build();
    return this.#built;
  }
  get size() {
    return this.#map.size;
  }
  get(key: string) {
    return this.#map.get(key);
  }
  has(key: string) {
    return this.#map.has(key);
  }
  forEach(callback: (value: Span, key: string, map: ReadonlyMap<string, Span>) => void) {
    this.#map.forEach((value, key) => {
      callback(value, key, this);
    });
  }
  entries() {
    return this.#map.entries();
  }
  keys() {
    return this.#map.keys();
  }
  values() {
    return this.#map.values();
  }
  [Symbol.iterator]() {
    return this.#map[Symbol.iterator]();
  }
}

function stemsOf(sentences: readonly Sentence[], readings: readonly Reading[]): Map<string, Span> {
  const stems = new Map<string, Span>();
  for (const [index, reading] of readings.entries()) {
    const base = sentences[index]?.from ?? 0;
    for (const { stem, token } of reading.stems) {
      const word = reading.tokens[token];
      if (word && !stems.has(stem)) stems.set(stem, { from: base + word.from, to: base + word.to });
    }
  }
  return stems;
}

function cuesOf(sentences: readonly Sentence[], readings: readonly Reading[]): Cue[] {
  const cues: Cue[] = [];
  for (const [index, reading] of readings.entries()) {
    const base = sentences[index]?.from ?? 0;
    for (const { name, first, end } of reading.hits) {
      if (name.startsWith('has-')) continue;
      const from = reading.tokens[first]?.from ?? 0;
      const to = reading.tokens[end - 1]?.to ?? from;
      cues.push({ name: name as CueName, sentence: index, from: base + from, to: base + to });
    }
  }
  return cues;
}

const byPlace = (one: Cue, other: Cue) => one.from - other.from;

/** The agent's own words: sentences, cues and content stems, with spans in `draft.text`. */
export function analyseDraft(draft: Draft, conversation?: ConversationAnalysis): DraftAnalysis {
  const limit = readUpTo(draft.text);
  const text = limit < draft.text.length ? draft.text.slice(0, limit) : draft.text;
  const { own, signature } = sentencesOf(text);
  const readings = own.map((sentence) => readSentence(sentence.text));
  const sentences = assignParts(own, readings, signature);
  const plain = cuesOf(sentences, readings);
  const issues = conversation ? issueCues(sentences, readings, conversation) : [];
  const all = issues.length > 0 ? [...plain, ...issues].sort(byPlace) : plain;
  const cues = ownWordsOnly(text, all, conversation);

  let wordCount = 0;
  for (const reading of readings) wordCount += reading.wordCount;
  const typing =
    draft.caret === undefined
      ? -1
      : own.findIndex(({ from, to, isComplete }) => !isComplete && isWithin(draft.caret ?? 0, from, to));
  return {
    text: draft.text,
    sentences,
    cues,
    stems: new LazyStems(() => stemsOf(sentences, readings)),
    wordCount,
    isHolding: isHolding(wordCount, cues),
    ...(typing >= 0 ? { typing } : {}),
    ...(limit < draft.text.length ? { reviewedTo: limit } : {}),
  };
}

/** The caret may stand behind the space after the last word. */
const isWithin = (caret: number, from: number, to: number) => caret >= from && caret <= to + 1;

function isHolding(wordCount: number, cues: readonly Cue[]): boolean {
  if (wordCount === 0) return true;
  if (wordCount > HOLDING_WORDS) return false;
  const has = (name: CueName) => cues.some((cue) => cue.name === name);
  return has('holding') && !has('refusal') && !has('harm');
}
