import { type ContentStem, contentStems } from './content-stems.ts';
import type { AnswerMark } from './cues/family.ts';
import { CUE_FAMILIES } from './cues/index.ts';
import { compileFamilies, type FamilyHit } from './families.ts';
import { createRecent } from './recent.ts';
import { type Token, tokenise } from './tokens.ts';
import type { CueName } from './types.ts';

/** What one agent's sentence says, apart from any conversation; kept by its text, since only one sentence changes with a key. */
export interface Reading {
  readonly tokens: readonly Token[];
  readonly hits: readonly FamilyHit<CueName | AnswerMark>[];
  readonly stems: readonly ContentStem[];
  /** Words, without links, emoji and the like. */
  readonly wordCount: number;
}

const find = compileFamilies<CueName | AnswerMark>(CUE_FAMILIES);
const readings = createRecent<Reading>(4_000);

function blanks(tokens: readonly Token[]): FamilyHit<CueName>[] {
  const found: FamilyHit<CueName>[] = [];
  for (const [first, token] of tokens.entries()) {
    if (token.tags.has('Blank')) found.push({ name: 'blank', first, end: first + 1 });
  }
  return found;
}

/** Reads one sentence of an agent. The same text always gives the same reading, cached or not. */
export function readSentence(text: string): Reading {
  const known = readings.get(text);
  if (known) return known;
  const tokens = tokenise(text);
  const reading: Reading = {
    tokens,
    hits: [...find(tokens), ...blanks(tokens)],
    stems: contentStems(tokens),
    wordCount: tokens.filter((token, index) => isWord(token, tokens[index - 1])).length,
  };
  readings.set(text, reading);
  return reading;
}

/** The second half of a contraction is no word of its own. */
const isWord = (token: Token, before: Token | undefined) =>
  !token.tags.has('Emoji') && !(before && before.to === token.from && /^['\u2019]|^n['\u2019]?t$/i.test(token.text));

/** Forgets all readings; for tests that compare a cold cache with a warm one. */
export function forgetReadings(): void {
  readings.clear();
}
