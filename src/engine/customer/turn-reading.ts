import { type ContentStem, contentStems } from '../content-stems.ts';
import { compileFamilies, type FamilyHit } from '../families.ts';
import { createRecent } from '../recent.ts';
import { splitSentences } from '../sentences.ts';
import { readStructure } from '../structure.ts';
import { type Token, tokenise } from '../tokens.ts';
import type { Span } from '../types.ts';
import { SIGN_FAMILIES } from './index.ts';
import type { SignName } from './signs.ts';

/** One sentence of a customer; `from` and `to` are offsets into the turn's text, the tokens' are relative to `from`. */
export interface CustomerSentence extends Span {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly signs: readonly FamilyHit<SignName>[];
  readonly stems: readonly ContentStem[];
}

export interface TurnReading {
  readonly sentences: readonly CustomerSentence[];
  /** Where the customer's signature begins; the text's length where there is none. */
  readonly signatureFrom: number;
}

/** Longest part of a turn that is read, in UTF-16 units. */
export const TURN_LIMIT = 12_000;
/** Most sentences of one turn that are read; a real one has a few dozen. */
const MOST_SENTENCES = 400;

const find = compileFamilies<SignName>(SIGN_FAMILIES);
const known = createRecent<TurnReading>(500, 1_000_000);

/** Reads a customer's turn; kept by its text, since a conversation grows at its end only. */
export function readTurn(text: string): TurnReading {
  const cached = known.get(text);
  if (cached) return cached;
  const read = text.length > TURN_LIMIT ? text.slice(0, TURN_LIMIT) : text;
  const { blocks, signatureFrom } = readStructure(read);
  const sentences: CustomerSentence[] = [];
  for (const block of blocks) {
    if (sentences.length >= MOST_SENTENCES) break;
    for (const each of splitSentences(read.slice(block.from, block.to), block.endsLine).slice(0, MOST_SENTENCES)) {
      const from = block.from + each.from;
      const to = block.from + each.to;
      const own = read.slice(from, to);
      const tokens = tokenise(own);
      const signs = find(tokens);
      // A chat widget's greeting that was glued to the customer's text is not theirs.
      if (signs.some((sign) => sign.name === 'firm-speak')) continue;
      sentences.push({ from, to, text: own, tokens, signs, stems: contentStems(tokens) });
    }
  }
  const reading = { sentences, signatureFrom };
  known.set(text, reading);
  return reading;
}

/** Forgets all turns; for tests that compare a cold cache with a warm one. */
export function forgetTurns(): void {
  known.clear();
}

/** The place of the words `[first, end)` in the turn's text. */
export function placeOf(sentence: CustomerSentence, first: number, end: number): Span {
  const from = sentence.tokens[first]?.from ?? 0;
  const to = sentence.tokens[end - 1]?.to ?? sentence.text.length;
  return { from: sentence.from + from, to: sentence.from + to };
}
