import type { FamilyHit } from '../families.ts';
import type { Token } from '../tokens.ts';

/** What a text has or lacks, by name: a word ("w:broken"), two or three in a row, a sign of the lexicons ("s:failure"), a mark ("p:?"). */
export interface Feature {
  readonly name: string;
  /** The words of the sentence `[first, end)` that it stands for. */
  readonly first: number;
  readonly end: number;
}

/** Words of a sentence that are looked at; what follows in a longer one rarely changes what it is. */
const MOST_WORDS = 60;

/** Tags that say more than the word itself: every link is alike, and so is every amount. */
const CLASSES = ['Link', 'Email', 'Handle', 'Blank', 'Money', 'Clock', 'Date', 'Weekday', 'Month', 'Percent', 'Number'];

function wordOf(token: Token): string {
  for (const name of CLASSES) if (token.tags.has(name)) return `#${name}`;
  return token.normal;
}

function marksOf(text: string, tokens: readonly Token[]): string[] {
  const marks: string[] = [];
  if (/\?/.test(text)) marks.push('p:?');
  if (/\?["')\]\s]*$/.test(text)) marks.push('p:?$');
  if (/!/.test(text)) marks.push('p:!');
  if (/[!?]{2,}/.test(text)) marks.push('p:!!');
  if (/\.\.\.|…/.test(text)) marks.push('p:...');
  let capitals = 0;
  for (const { tags, text: word } of tokens) if (tags.has('Caps') && word.length >= 3) capitals += 1;
  if (capitals >= 2) marks.push('p:CAPS');
  return marks;
}

/** The features of one sentence; `hits` are what the lexicons found in it. */
export function featuresOf(text: string, tokens: readonly Token[], hits: readonly FamilyHit<string>[]): Feature[] {
  const words = tokens.slice(0, MOST_WORDS).map(wordOf);
  const found: Feature[] = [];
  const add = (name: string, first: number, end: number) => found.push({ name, first, end });
  for (const [at, word] of words.entries()) {
    add(`w:${word}`, at, at + 1);
    const next = words[at + 1];
    if (at === 0) {
      add(`^:${word}`, 0, 1);
      if (next !== undefined) add(`^:${word} ${next}`, 0, 2);
    }
    if (next === undefined) continue;
    add(`b:${word} ${next}`, at, at + 2);
    const third = words[at + 2];
    if (third !== undefined) add(`t:${word} ${next} ${third}`, at, at + 3);
  }
  for (const { name, first, end } of hits) add(`s:${name}`, first, end);
  for (const mark of marksOf(text, tokens)) add(mark, 0, tokens.length);
  return found;
}

/** A sentence of a turn, as much of it as features are made from. */
interface ReadSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly signs: readonly FamilyHit<string>[];
}

const namesOf = (features: readonly Feature[]) => features.map(({ name }) => name);

/** The features of what a customer wrote, in one turn or several. */
export function turnFeatures(sentences: readonly ReadSentence[]): ReadonlySet<string> {
  const names = sentences.flatMap(({ text, tokens, signs }) => namesOf(featuresOf(text, tokens, signs)));
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  return new Set([...names, lengthFeature(words)]);
}

/** The features of one sentence of a reply. */
export function replyFeatures(
  text: string,
  tokens: readonly Token[],
  hits: readonly FamilyHit<string>[],
): ReadonlySet<string> {
  return new Set([...namesOf(featuresOf(text, tokens, hits)), lengthFeature(tokens.length)]);
}

/** How long a text is, in steps: a word of thanks and a page of complaint differ in kind. */
export const lengthFeature = (words: number): string =>
  `l:${words <= 2 ? 2 : words <= 5 ? 5 : words <= 10 ? 10 : words <= 20 ? 20 : words <= 40 ? 40 : words <= 80 ? 80 : 'more'}`;
