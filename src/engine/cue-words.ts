import { CUE_FAMILIES } from './cues/index.ts';
import { SIGN_FAMILIES } from './customer/index.ts';
import { ISSUE_NOUNS } from './customer/issue-nouns.ts';
import { comparedForm } from './short-forms.ts';
import { TAGGED_WORDS } from './token-tags.ts';

/** Shorter words have too many neighbours to tell a slip from another word. */
const SHORTEST = 5;

let words: ReadonlySet<string> | undefined;

function collect(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const family of [...CUE_FAMILIES, ...SIGN_FAMILIES, ...ISSUE_NOUNS]) {
    for (const pattern of [...family.patterns, ...(family.unless ?? [])]) {
      for (const word of pattern.match(/(?<![#A-Za-z])[a-z]+/g) ?? []) found.add(comparedForm(word));
    }
  }
  for (const word of TAGGED_WORDS) found.add(comparedForm(word));
  return found;
}

/** Every word that a pattern names or a tag is given for, in the spelling in which words are compared. */
export function cueWords(): ReadonlySet<string> {
  words ??= collect();
  return words;
}

/** The cue words in which a slip of the fingers is looked for. */
export const longCueWords = (): readonly string[] => [...cueWords()].filter((word) => word.length >= SHORTEST);
