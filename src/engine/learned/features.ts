import type { FamilyHit } from '../families.ts';
import { isAside } from '../pattern-net.ts';
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
const CLASSES = ['Link', 'Email', 'Blank', 'Money', 'Clock', 'Date', 'Weekday', 'Month', 'Percent', 'Number'];

function wordOf({ tags, normal }: Token): string {
  if (tags.size > 0) for (const name of CLASSES) if (tags.has(name)) return `#${name}`;
  return normal;
}

/** Faces that say something; any other picture only decorates. */
const FACES = ['Angry', 'Annoyed', 'Sad', 'Joyful', 'Approving'];

interface Row {
  readonly words: readonly string[];
  /** Which word of the sentence each of them is. */
  readonly places: readonly number[];
}

/** The words of a sentence without handles, pictures and part counts: these only address or decorate. */
function rowOf(tokens: readonly Token[]): Row {
  const words: string[] = [];
  const places: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (words.length >= MOST_WORDS) break;
    const face = isAside(token.tags) ? FACES.find((name) => token.tags.has(name)) : undefined;
    if (isAside(token.tags) && face === undefined) continue;
    words.push(face === undefined ? wordOf(token) : `#${face}`);
    places.push(at);
  }
  return { words, places };
}

function marksOf(text: string, tokens: readonly Token[]): string[] {
  const marks: string[] = [];
  if (text.includes('?')) marks.push('p:?');
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
  const { words, places } = rowOf(tokens);
  let start = model.starts;
  for (let at = 0; at < words.length; at += 1) {
    let node = model.words;
    for (let end = at; end < at + 3 && end < words.length; end += 1) {
      const next = node.next.get(words[end] ?? '');
      if (!next) break;
      visit(next.weights, places[at] ?? 0, (places[end] ?? 0) + 1);
      node = next;
    }
    if (at > 1) continue;
    const next = start.next.get(words[at] ?? '');
    if (next) visit(next.weights, places[0] ?? 0, (places[at] ?? 0) + 1);
    start = next ?? { weights: [], next: new Map() };
  }
  for (const { name, first, end } of hits) visit(model.marks.get(`s:${name}`) ?? [], first, end);
  for (const mark of marksOf(text, tokens)) visit(model.marks.get(mark) ?? [], 0, tokens.length);
}

/** Whether words `[first, end)` can be shown as the reason for a decision: "that" and "but" tell nobody anything. */
export const isTelling = (tokens: readonly Token[], first: number, end: number): boolean =>
  tokens.slice(first, end).some(({ normal, tags }) => !STOP_WORDS.has(normal) && !isAside(tags) && normal.length > 2);

/** Adds all that some sentences of one text say. */
export function addSentences<Label extends string>(
  sum: Sum<Label>,
  model: LinearModel<Label>,
  sentences: readonly SentenceView[],
): void {
  let words = 0;
  for (const sentence of sentences) {
    visitSentence(model, sentence, (weights) => sum.add(weights));
    words += rowOf(sentence.tokens).words.length;
  }
  sum.mark(lengthMark(words));
}

/** Small words that tell kinds of sentences apart; of the others, alone, a model would learn the style of its texts. */
const TELLING_STOP_WORDS: ReadonlySet<string> = new Set(
  'not no never still again why how when what where who can could would do does did is are please without will if so because as but only'.split(
    ' ',
  ),
);
const isMute = (word: string) => STOP_WORDS.has(word) && !TELLING_STOP_WORDS.has(word);

/**
 * The names of all features of a text, known to a model or not: what `npm run train` counts. A word ("w:broken"), two or
 * three in a row ("b:", "t:"), the first words of a sentence ("^:"), a sign of the lexicons ("s:failure"), a mark ("p:?"),
 * a length ("l:10").
 */
export function featureNames(sentences: readonly SentenceView[]): ReadonlySet<string> {
  const names = new Set<string>();
  let count = 0;
  for (const { text, tokens, hits } of sentences) {
    const { words } = rowOf(tokens);
    for (let at = 0; at < words.length; at += 1) {
      if (!isMute(words[at] ?? '')) names.add(`w:${words[at]}`);
      if (at + 1 < words.length) names.add(`b:${words.slice(at, at + 2).join(' ')}`);
      if (at + 2 < words.length) names.add(`t:${words.slice(at, at + 3).join(' ')}`);
      if (at <= 1) names.add(`^:${words.slice(0, at + 1).join(' ')}`);
    }
    for (const { name } of hits) names.add(`s:${name}`);
    for (const mark of marksOf(text, tokens)) names.add(mark);
    count += words.length;
  }
  return names.add(lengthMark(count));
}
