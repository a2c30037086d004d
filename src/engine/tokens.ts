import { bareHalves, type Halves, halvesOf, spacedHalves } from './contractions.ts';
import { feelingsOfFace } from './faces.ts';
import { wordsOfTopic } from './hashtags.ts';
import { isAside, type Term } from './pattern-net.ts';
import { SHORT_FORMS } from './short-forms.ts';
import { isKnownWord, STRETCHED, spelled } from './spelling.ts';
import { normalise, originalSpan } from './text.ts';
import { GROUP, TOKEN } from './token-pattern.ts';
import { type Shape, type Tag, tagsOf, tagsOfKind } from './token-tags.ts';

/** A word, number, link or blank of one sentence; `from` and `to` are offsets into that sentence's original text. */
export interface Token extends Term {
  /** The word as it is written, quotes straightened. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A comma, a dash, a bracket or another clause mark follows. */
  readonly endsClause: boolean;
}

/** The longest sentence that is compared as a whole, in words: matching costs grow faster than its length. */
export const MAX_TOKENS = 90;

interface Draft {
  normal: string;
  text: string;
  tags: ReadonlySet<string>;
  at: number;
  end: number;
}

const KIND: Readonly<Record<number, Tag>> = {
  [GROUP.blank]: 'Blank',
  [GROUP.link]: 'Link',
  [GROUP.email]: 'Email',
  [GROUP.handle]: 'Handle',
  [GROUP.topic]: 'Handle',
  [GROUP.count]: 'Count',
};
const CLAUSE_MARK = /[,;:()[\]\n.!?]|\s-+\s|--/;
const CLAUSE_START = /^(?:and|but|so|then|because|or|yes|no|okay|sorry|thanks|worries|problem)$/;
/** Blanks and masks that stand for a person: "Dear {name}" greets. */
const PERSON = /name|customer|client|per|prs/i;

const shapeOf = (word: string): Shape => {
  const first = word.charCodeAt(0);
  const isUpper = first >= 65 && first <= 90 ? true : first > 127 && word[0] !== word[0]?.toLowerCase();
  if (!isUpper) return 'plain';
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}/u.test(word) ? 'caps' : 'capital';
};

function groupOf(match: RegExpExecArray): number {
  for (let group = 2; group < match.length; group += 1) if (match[group] !== undefined) return group;
  return GROUP.word;
}

/** " and so on": what follows the capital of a sentence, and not that of a name on a line of its own. */
const GOES_ON = /^ +[a-z']/;

class Sentence {
  readonly found: Draft[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  add(normal: string, text: string, tags: ReadonlySet<string>, at: number, end = at + text.length): void {
    this.found.push({ normal, text, tags, at, end });
  }

  word(word: string, at: number): void {
    const lower = word.toLowerCase();
    const shape = shapeOf(word);
    // Lower-casing can change the length (İ); such a word is left whole.
    const isSame = lower.length === word.length;
    const halves = isSame ? halvesOf(lower) : undefined;
    if (halves) {
      this.#halves(word, halves, shape, at);
      return;
    }
    const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
    const forms = isSame ? SHORT_FORMS.get(bare) : undefined;
    if (forms && forms.length > 1) {
      this.#several(word, forms, at);
      return;
    }
    const isFirst = this.found.every(({ tags }) => isAside(tags));
    // A capital marks a name, unless the sentence has it by rule; nobody stretches a name.
    const isPlain = shape !== 'capital' || STRETCHED.test(bare) || (isFirst && this.#goesOn(at + word.length));
    const normal = spelled(bare, isPlain);
    // "I" and the first word of a sentence have their capital by rule: it makes no name of a word that is known.
    const isByRule = shape === 'capital' && (normal === 'i' || (isFirst && isKnownWord(normal)));
    this.add(normal, word, tagsOf(normal, isByRule ? 'plain' : shape), at);
  }

  #goesOn(at: number): boolean {
    return GOES_ON.test(this.#text.slice(at, at + 4));
  }

  topic(text: string, at: number): void {
    const words = wordsOfTopic(text);
    if (words.length === 0) {
      this.add(text.toLowerCase(), text, tagsOfKind('Handle'), at);
      return;
    }
    for (const { word, from, to } of words) {
      const normal = spelled(word, true);
      this.add(normal, text.slice(from, to), tagsOf(normal, 'plain'), at + from);
    }
  }

  #halves(word: string, { first, second, cut }: Halves, shape: Shape, at: number): void {
    this.add(first, word.slice(0, cut), tagsOf(first, shape === 'capital' ? 'plain' : shape), at);
    this.add(second, word.slice(cut), tagsOf(second, 'plain'), at + cut);
  }

  /** The letters are shared out among the words, so that each has a place. */
  #several(word: string, forms: readonly string[], at: number): void {
    const places = placesOf(word.length, forms);
    for (const [index, form] of forms.entries()) {
      const from = places[index] ?? 0;
      const to = Math.max(from + 1, places[index + 1] ?? word.length);
      this.add(form, word.slice(from, to), tagsOf(form, 'plain'), at + from);
    }
  }
}

function placesOf(length: number, forms: readonly string[]): readonly number[] {
  if (forms.length === 2 && forms[1] === 'not') return [0, length - (length > 5 && forms[0] === 'can' ? 3 : 2)];
  return forms.map((_, index) => Math.floor((index * length) / forms.length));
}

/** Puts words together that lost their apostrophe: "don t", "its broken". */
function mended(found: Draft[], text: string): Draft[] {
  let made: Draft[] | undefined;
  for (let at = 0; at < found.length; at += 1) {
    const one = found[at] as Draft;
    const next = found[at + 1];
    const isSpaced = next !== undefined && next.normal.length <= 2 && next.at === one.end + 1 && text[one.end] === ' ';
    const spaced =
      isSpaced && next.text.length === next.normal.length ? spacedHalves(one.normal, next.normal) : undefined;
    if (spaced && next) {
      made ??= found.slice(0, at);
      made.push({ ...one, normal: spaced[0], tags: tagsOf(spaced[0], 'plain') });
      made.push({ ...next, normal: spaced[1], tags: tagsOf(spaced[1], 'plain') });
      at += 1;
      continue;
    }
    const before = found[at - 1];
    const isFirst = !before || CLAUSE_START.test(before.normal) || CLAUSE_MARK.test(text.slice(before.end, one.at));
    const bare =
      one.normal.length <= 4 && one.text.length === one.normal.length
        ? bareHalves(one.normal, next, isFirst, before?.normal)
        : undefined;
    if (bare) {
      made ??= found.slice(0, at);
      const cut = one.text.length - 1;
      made.push({
        normal: bare[0],
        text: one.text.slice(0, cut),
        tags: tagsOf(bare[0], 'plain'),
        at: one.at,
        end: one.at + cut,
      });
      made.push({
        normal: bare[1],
        text: one.text.slice(cut),
        tags: tagsOf(bare[1], 'plain'),
        at: one.at + cut,
        end: one.end,
      });
      continue;
    }
    made?.push(one);
  }
  return made ?? found;
}

function drafts(text: string): Draft[] {
  const sentence = new Sentence(text);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const word = match[0];
    const at = match.index;
    const group = match[GROUP.plain] === undefined ? groupOf(match) : GROUP.plain;
    const tag = group === GROUP.plain && /^X{4,}$/.test(word) ? 'Blank' : KIND[group];
    if (group === GROUP.topic) {
      sentence.topic(word, at);
    } else if (group === GROUP.face) {
      sentence.add(word, word, tagsOfKind('Emoji', ...feelingsOfFace(word)), at);
    } else if (group === GROUP.mask) {
      sentence.add(word.toLowerCase(), word, tagsOfKind('Mask', 'Capital'), at);
    } else if (tag) {
      // A full stop or a bracket that ends the sentence is not part of a link.
      const trimmed = tag === 'Link' ? word.replace(/[.,;:!?)\]'"]+$/, '') : word;
      const tags = tag === 'Blank' && PERSON.test(word) ? tagsOfKind(tag, 'Capital') : tagsOfKind(tag);
      sentence.add(trimmed.toLowerCase(), trimmed, tags, at);
    } else {
      sentence.word(word, at);
    }
    if (sentence.found.length >= MAX_TOKENS) break;
  }
  return mended(sentence.found.slice(0, MAX_TOKENS), text);
}

/** The words of one sentence, contractions expanded ("I'll" is two words), with their places in the original. */
export function tokenise(sentence: string): Token[] {
  const normal = normalise(sentence);
  const found = drafts(normal.text);
  return found.map((draft, index): Token => {
    const next = found[index + 1];
    const post = normal.text.slice(draft.end, next ? next.at : draft.end + 4);
    const { from, to } = originalSpan(normal, draft.at, draft.end);
    return {
      normal: draft.normal,
      text: draft.text,
      tags: draft.tags,
      from,
      to,
      endsClause: next !== undefined && CLAUSE_MARK.test(post),
    };
  });
}
