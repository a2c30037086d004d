import type { FamilyHit } from '../families.ts';
import { STOP_WORDS } from '../stop-words.ts';
import type { Token } from '../tokens.ts';
import type { LinearModel, Sum, Weights } from './linear.ts';

/** A sentence, as much of it as features are made from. */
export interface SentenceView {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What the lexicons found in it. */
  readonly hits: readonly FamilyHit<string>[];
}

/** Words of a sentence that are looked at; what follows in a longer one rarely changes what it is. */
const MOST_WORDS = 60;

/** Tags that say more than the word itself: every link is alike, and so is every amount. */
const CLASSES = ['Link', 'Email', 'Handle', 'Blank', 'Money', 'Clock', 'Date', 'Weekday', 'Month', 'Percent', 'Number'];

function wordOf({ tags, normal }: Token): string {
  if (tags.size > 0) for (const name of CLASSES) if (tags.has(name)) return `#${name}`;
  return normal;
}

const wordsOf = (tokens: readonly Token[]) => tokens.slice(0, MOST_WORDS).map(wordOf);

function marksOf(text: string, tokens: readonly Token[]): string[] {
  const marks: string[] = [];
  if (text.includes('?')) marks.push('p:?');
  if (/\?["')\]\s]*$/.test(text)) marks.push('p:?$');
  if (text.includes('!')) marks.push('p:!');
  if (/[!?]{2,}/.test(text)) marks.push('p:!!');
  if (/\.\.\.|…/.test(text)) marks.push('p:...');
  let capitals = 0;
  for (const { tags, text: word } of tokens) if (tags.has('Caps') && word.length >= 3) capitals += 1;
  if (capitals >= 2) marks.push('p:CAPS');
  return marks;
}

/** How long a text is, in steps: a word of thanks and a page of complaint differ in kind. */
const lengthMark = (words: number): string =>
  `l:${words <= 2 ? 2 : words <= 5 ? 5 : words <= 10 ? 10 : words <= 20 ? 20 : words <= 40 ? 40 : words <= 80 ? 80 : 'more'}`;

/** Weights of a feature with the words `[first, end)` that it stands for. */
type Visit = (weights: Weights, first: number, end: number) => void;

/** Every feature of one sentence that the model knows. */
export function visitSentence<Label extends string>(
  model: LinearModel<Label>,
  { text, tokens, hits }: SentenceView,
  visit: Visit,
): void {
  const words = wordsOf(tokens);
  let start = model.starts;
  for (let at = 0; at < words.length; at += 1) {
    let node = model.words;
    for (let end = at; end < at + 3 && end < words.length; end += 1) {
      const next = node.next.get(words[end] ?? '');
      if (!next) break;
      visit(next.weights, at, end + 1);
      node = next;
    }
    if (at > 1) continue;
    const next = start.next.get(words[at] ?? '');
    if (next) visit(next.weights, 0, at + 1);
    start = next ?? { weights: [], next: new Map() };
  }
  for (const { name, first, end } of hits) visit(model.marks.get(`s:${name}`) ?? [], first, end);
  for (const mark of marksOf(text, tokens)) visit(model.marks.get(mark) ?? [], 0, tokens.length);
}

/** Whether words `[first, end)` can be shown as the reason for a decision: "that" and "but" tell nobody anything. */
export const isTelling = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens
    .slice(first, end)
    .some(({ normal, tags }) => !STOP_WORDS.has(normal) && !tags.has('Handle') && normal.length > 2);

/** Adds all that some sentences of one text say. */
export function addSentences<Label extends string>(
  sum: Sum<Label>,
  model: LinearModel<Label>,
  sentences: readonly SentenceView[],
): void {
  let words = 0;
  for (const sentence of sentences) {
    visitSentence(model, sentence, (weights) => sum.add(weights));
    words += sentence.tokens.length;
  }
  sum.mark(lengthMark(words));
}

/**
 * The names of all features of a text, known to a model or not: what `npm run train` counts. A word ("w:broken"), two or
 * three in a row ("b:", "t:"), the first words of a sentence ("^:"), a sign of the lexicons ("s:failure"), a mark ("p:?"),
 * a length ("l:10").
 */
export function featureNames(sentences: readonly SentenceView[]): ReadonlySet<string> {
  const names = new Set<string>();
  let count = 0;
  for (const { text, tokens, hits } of sentences) {
    const words = wordsOf(tokens);
    for (let at = 0; at < words.length; at += 1) {
      names.add(`w:${words[at]}`);
      if (at + 1 < words.length) names.add(`b:${words.slice(at, at + 2).join(' ')}`);
      if (at + 2 < words.length) names.add(`t:${words.slice(at, at + 3).join(' ')}`);
      if (at <= 1) names.add(`^:${words.slice(0, at + 1).join(' ')}`);
    }
    for (const { name } of hits) names.add(`s:${name}`);
    for (const mark of marksOf(text, tokens)) names.add(mark);
    count += tokens.length;
  }
  return names.add(lengthMark(count));
}
