/**
 * The only file that imports compromise and natural.
 * Of compromise we take the match syntax, and compare with tokens of our own: its tokeniser loses the offsets and its
 * tagger costs ten times as much as all the rest (0.8 ms for a sentence of 95 characters, measured in November 2026).
 */
import nlp from 'compromise/one';
import jaroWinkler from 'natural/lib/natural/distance/jaro-winkler_distance.js';
import porterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { parsePlain } from './plain-pattern.ts';
import { createRecent } from './recent.ts';

/** One step of a parsed pattern, as compromise's parser returns it. */
export interface ParsedStep {
  readonly word?: string;
  readonly tag?: string;
  readonly anything?: boolean;
  readonly start?: boolean;
  readonly end?: boolean;
  readonly optional?: boolean;
  readonly greedy?: boolean;
  readonly negative?: boolean;
  readonly operator?: string;
  readonly fastOr?: ReadonlySet<string>;
  readonly choices?: readonly (readonly ParsedStep[])[];
}

/** Parses a pattern in compromise's match syntax. */
export const parsePattern = (pattern: string): readonly ParsedStep[] =>
  parsePlain(pattern) ?? parseByCompromise(pattern);

/** The same by compromise itself, for what is not plain, and for the test that holds both to one another. */
export function parseByCompromise(pattern: string): readonly ParsedStep[] {
  // compromise types the result as `object[]`; the fields are those that its own matcher reads.
  return nlp.parseMatch(pattern) as readonly ParsedStep[];
}

const stems = createRecent<string>(20_000);

/** Porter stem of a lower-case word. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  // A word longer than any of English is an id or noise: its stem is itself.
  const made = word.length > 2 && word.length <= 30 ? porterStemmer.stem(word) : word;
  stems.set(word, made);
  return made;
}

/** Jaro-Winkler similarity of two words, 0 to 1. */
export function similarity(left: string, right: string): number {
  return jaroWinkler(left, right);
}
