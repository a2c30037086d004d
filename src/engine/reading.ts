import { type ContentStem, contentStems } from './content-stems.ts';
import { findByPatterns } from './cues/cue-patterns.ts';
import type { AnswerMark } from './cues/family.ts';
import { withLearned } from './cues/learned-cues.ts';
import type { FamilyHit } from './families.ts';
import { isAside } from './pattern-net.ts';
import { createRecent } from './recent.ts';
import { type Token, tokenise } from './tokens.ts';
import type { CueName, Span } from './types.ts';

/** What one agent's sentence says, apart from any conversation; kept by its text, since only one sentence changes with a key. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly hits: readonly FamilyHit<CueName | AnswerMark>[];
  readonly stems: readonly ContentStem[];
  /** The cues among the hits, with offsets into the sentence. */
  readonly cues: readonly (Span & { readonly name: CueName })[];
  readonly isGreeting: boolean;
  readonly isClosing: boolean;
  /** What it is between a reply's greeting and its closing. */
  readonly part: 'acknowledgement' | 'answer' | 'next-step';
  /** Words, without links, emoji and the like. */
  readonly wordCount: number;
}

const readings = createRecent<Reading>(4_000);

function blanks(tokens: readonly Token[]): FamilyHit<CueName>[] {
  const found: FamilyHit<CueName>[] = [];
  for (const [first, token] of tokens.entries()) {
    if (token.tags.has('Blank')) found.push({ name: 'blank', first, end: first + 1 });
  }
  return found;
}

type Hits = readonly FamilyHit<CueName | AnswerMark>[];

const isCueName = (name: CueName | AnswerMark): name is CueName => !name.startsWith('has-');

function cuesIn(tokens: readonly Token[], hits: Hits): Reading['cues'] {
  return hits.flatMap(({ name, first, end }) => {
    if (!isCueName(name)) return [];
    const from = tokens[first]?.from ?? 0;
    return [{ name, from, to: tokens[end - 1]?.to ?? from }];
  });
}

/** Words beyond the greeting itself with which a sentence is still only a greeting. */
const GREETING_WORDS = 4;

function isGreeting(tokens: readonly Token[], hits: Hits): boolean {
  const greeting = hits.find((hit) => hit.name === 'greeting' && hit.first <= 1);
  return greeting !== undefined && tokens.length - (greeting.end - greeting.first) <= GREETING_WORDS;
}

/** A sentence with one of these still does the work of the reply. */
const WORKING_CUES: ReadonlySet<string> = new Set<CueName>([
  'action',
  'refusal',
  'alternative',
  'time_frame',
  'apology',
  'compassion',
  'blank',
]);
/** Thanks of up to this many words close a reply; longer ones say something. */
const CLOSING_THANKS = 6;

function isClosing(hits: Hits, wordCount: number): boolean {
  const has = (name: CueName) => hits.some((hit) => hit.name === name);
  const closes = has('offer_help') || has('warm_close') || (has('thanks_value') && wordCount <= CLOSING_THANKS);
  return closes && !hits.some((hit) => WORKING_CUES.has(hit.name));
}

const KIND_CUES: readonly CueName[] = ['apology', 'empathy', 'wait', 'thanks_value', 'compassion'];
const STEP_CUES: readonly CueName[] = ['next_step', 'action', 'deferral'];
const ANSWERING_CUES: readonly CueName[] = ['refusal', 'alternative', 'limit', 'reason', 'ask', 'extra'];

function partOf(hits: Hits): Reading['part'] {
  const has = (names: readonly CueName[]) => hits.some(({ name }) => names.some((each) => each === name));
  if (has(STEP_CUES)) return 'next-step';
  return has(KIND_CUES) && !has(ANSWERING_CUES) && !hits.some(({ name }) => name === 'has-steps')
    ? 'acknowledgement'
    : 'answer';
}

/** Reads one sentence of an agent. The same text always gives the same reading, cached or not. */
export function readSentence(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const tokens = tokenise(text);
  const hits = [...withLearned(text, tokens, findByPatterns(tokens)), ...blanks(tokens)];
  const wordCount = tokens.filter((token, index) => isWord(token, tokens[index - 1])).length;
  const reading: Reading = {
    tokens,
    hits,
    cues: cuesIn(tokens, hits),
    stems: contentStems(tokens),
    isGreeting: isGreeting(tokens, hits),
    isClosing: isClosing(hits, wordCount),
    part: partOf(hits),
    wordCount,
  };
  readings.set(text, reading);
  return reading;
}

/** The second half of a contraction is no word of its own, nor is what only addresses or decorates. */
const isWord = (token: Token, before: Token | undefined) =>
  !isAside(token.tags) &&
  !token.tags.has('Link') &&
  !(before && before.to === token.from && /^['\u2019]|^n['\u2019]?t$/i.test(token.text));

/** Forgets all readings; for tests that compare a cold cache with a warm one. */
export function forgetReadings(): void {
  readings.clear();
}
