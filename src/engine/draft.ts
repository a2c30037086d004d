import { cuesAt, cuesWithIssue } from './issue-cue.ts';
import { type Located, locateSentences, wordsOf } from './located.ts';
import { ownWordsOnly } from './masked.ts';
import { assignParts } from './parts.ts';
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

function stemsOf(own: readonly Located[]): Map<string, Span> {
  const stems = new Map<string, Span>();
  for (const { from, reading } of own) {
    for (const { stem, token } of reading.stems) {
      const word = reading.tokens[token];
      if (word && !stems.has(stem)) stems.set(stem, { from: from + word.from, to: from + word.to });
    }
  }
  return stems;
}

const PART_COUNT = /^\(?\d\/\d\)?$/;

function signatureOf(text: string, from: number): Omit<Sentence, 'part'>[] {
  const tail = text.slice(from).trimEnd();
  // "(1/2)" says which part of a long message this is, and signs nothing.
  return tail === '' || PART_COUNT.test(tail) ? [] : [{ from, to: from + tail.length, text: tail, isComplete: true }];
}

/** The agent's own words: sentences, cues and content stems, with spans in `draft.text`. */
export function analyseDraft(draft: Draft, conversation?: ConversationAnalysis): DraftAnalysis {
  const limit = readUpTo(draft.text);
  const text = limit < draft.text.length ? draft.text.slice(0, limit) : draft.text;
  const { own, signatureFrom } = locateSentences(text);
  const sentences = assignParts(own, signatureOf(text, signatureFrom));
  const wordCount = wordsOf(own);
  const all = conversation ? cuesWithIssue(own, conversation) : own.flatMap(cuesAt);
  const cues = ownWordsOnly(text, all, conversation);
  const typing = draft.caret === undefined ? -1 : sentenceTyped(own, draft.caret);
  return {
    text: draft.text,
    sentences,
    cues,
    stems: new LazyStems(() => stemsOf(own)),
    wordCount,
    isHolding: isHolding(wordCount, cues),
    ...(typing >= 0 ? { typing } : {}),
    ...(limit < draft.text.length ? { reviewedTo: limit } : {}),
  };
}

/** The first incomplete sentence that the caret is in, or right behind, where a space may follow its last word; or -1. */
function sentenceTyped(own: readonly Located[], caret: number): number {
  let typed = -1;
  for (let at = own.length - 1; at >= 0; at -= 1) {
    const { from, to, isComplete } = own[at] as Located;
    if (to + 1 < caret) break;
    if (!isComplete && from <= caret) typed = at;
  }
  return typed;
}

function isHolding(wordCount: number, cues: readonly Cue[]): boolean {
  if (wordCount === 0) return true;
  if (wordCount > HOLDING_WORDS) return false;
  const has = (name: CueName) => cues.some((cue) => cue.name === name);
  return has('holding') && !has('refusal') && !has('harm');
}
