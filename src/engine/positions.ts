import { cuesByName } from './cue-index.ts';
import type { DraftAnalysis, Edit, Position, Sentence, Span } from './types.ts';

/** An edit that puts a phrase where it belongs. `phraseAt` is where the phrase begins in `edit.insert`. */
export interface Placement {
  readonly edit: Edit;
  readonly phraseAt: number;
  /** For the button: "after the greeting". */
  readonly where: string;
}

const GREETING_LONGEST = 48;
const ENDS_CLOSED = /[.!?…:;,)\]"'”’\p{Extended_Pictographic}]\s*$/u;
const LIST_ITEM = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/;
/** First words that keep their capital after "Hi Maria,". */
const KEEPS_CAPITAL = /^(?:I\b|[A-Z][\w'’]*[A-Z0-9]|\{)/;

const isNewline = (text: string) => /[\r\n]/.test(text);
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string, names: readonly string[]) =>
  KEEPS_CAPITAL.test(text) || names.some((name) => text.startsWith(name))
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

/** The line break that this draft uses. */
const breakOf = (text: string) => (text.includes('\r\n') ? '\r\n' : '\n');

/** Where the greeting ends (its comma or exclamation mark included), or undefined without one at the top. */
export function greetingEnd(analysis: DraftAnalysis): number | undefined {
  const { text, sentences } = analysis;
  const greeting = cuesByName(analysis).first('greeting');
  const first = sentences[0];
  if (!greeting || !first || greeting.from > first.from + 3) return undefined;
  const rest = /^[^\r\n,!.:;?–—]{0,32}(?:[,!.:]+|(?=\r?\n|$))/.exec(
    text.slice(greeting.to, greeting.to + GREETING_LONGEST),
  );
  if (rest) return greeting.to + rest[0].length;
  const sentence = sentences[greeting.sentence];
  return sentence?.part === 'greeting' ? sentence.to : greeting.to;
}

const ENDS_SENTENCE = /[.!?…]["”’)]*$/;
/** A plain word in small letters: it takes a capital when a sentence comes to stand before it. "iPhone" does not. */
const SMALL_WORD = /^\p{Ll}[\p{Ll}'’]*(?![\p{L}\p{N}])/u;

/** Puts the phrase before what begins at `at`. */
function insertBefore({ text }: DraftAnalysis, at: number, phrase: string, where: string): Placement {
  const next = text.slice(at);
  if (next.trim() === '') return { edit: { from: at, to: at, insert: phrase }, phraseAt: 0, where };
  if (ENDS_SENTENCE.test(phrase) && SMALL_WORD.test(next)) {
    return { edit: { from: at, to: at + 1, insert: `${phrase} ${upperFirst(next.slice(0, 1))}` }, phraseAt: 0, where };
  }
  // "Hi Maria," stands on its own line.
  const gap = phrase.endsWith(',') ? breakOf(text).repeat(2) : ' ';
  return { edit: { from: at, to: at, insert: phrase + gap }, phraseAt: 0, where };
}

/** Puts the phrase after what ends at `at`. */
function insertAfter(analysis: DraftAnalysis, at: number, phrase: string, where: string): Placement {
  const { text } = analysis;
  const lineStart = Math.max(text.lastIndexOf('\n', at - 1) + 1, 0);
  const line = text.slice(lineStart, at);
  let gap = ' ';
  if (line.trim() === '') gap = '';
  else if (LIST_ITEM.test(line)) gap = breakOf(text).repeat(2);
  else if (!ENDS_CLOSED.test(line)) gap = '. ';
  const after = /^\S/.test(text.slice(at)) ? ' ' : '';
  return { edit: { from: at, to: at, insert: gap + phrase + after }, phraseAt: gap.length, where };
}

function afterGreeting(analysis: DraftAnalysis, phrase: string, names: readonly string[]): Placement {
  const { text, sentences } = analysis;
  const where = 'after the greeting';
  const end = greetingEnd(analysis);
  if (end === undefined) {
    const first = sentences[0]?.from ?? text.length;
    return insertBefore(analysis, first, phrase, 'at the start');
  }
  const gap = /^\s*/.exec(text.slice(end))?.[0] ?? '';
  const next = end + gap.length;
  const inLine = text[end - 1] === ',' && !isNewline(gap) ? lowerFirst(phrase, names) : phrase;
  if (next >= text.length) {
    const before = gap === '' ? ' ' : '';
    return { edit: { from: next, to: next, insert: before + inLine }, phraseAt: before.length, where };
  }
  if (sentences.some(({ from }) => from === next)) return insertBefore(analysis, next, inLine, where);
  // "Hi Maria, please send …" is one sentence: it becomes two, so its rest takes a capital.
  const rest = upperFirst(text.slice(next, next + 1));
  return { edit: { from: end, to: next + 1, insert: ` ${inLine} ${rest}` }, phraseAt: 1, where };
}

function beforeAnswer(analysis: DraftAnalysis, phrase: string, names: readonly string[]): Placement {
  const { sentences } = analysis;
  const opens = (sentence: Sentence | undefined) =>
    sentence?.part === 'greeting' || sentence?.part === 'acknowledgement';
  let last = -1;
  while (opens(sentences[last + 1])) last++;
  const previous = sentences[last];
  const next = sentences[last + 1];
  if (!previous || previous.part === 'greeting') return afterGreeting(analysis, phrase, names);
  if (next && !isAtEnd(next)) return insertBefore(analysis, next.from, phrase, 'before the answer');
  return insertAfter(analysis, previous.to, phrase, 'before the answer');
}

const isAtEnd = (sentence: Sentence | undefined) => sentence?.part === 'closing' || sentence?.part === 'signature';

function beforeClosing(analysis: DraftAnalysis, phrase: string, names: readonly string[]): Placement {
  const { sentences } = analysis;
  const closing = sentences.findIndex(isAtEnd);
  const where = closing >= 0 ? 'before the closing' : 'at the end';
  const body = sentences.slice(0, closing < 0 ? undefined : closing).findLast(({ part }) => part !== 'greeting');
  if (body) return insertAfter(analysis, body.to, phrase, where);
  const first = sentences[closing];
  if (first) return insertBefore(analysis, first.from, phrase, where);
  return afterGreeting(analysis, phrase, names);
}

function atEnd(analysis: DraftAnalysis, phrase: string, names: readonly string[]): Placement {
  const last = analysis.sentences.findLast(({ part }) => part !== 'signature');
  if (!last || last.part === 'greeting') return afterGreeting(analysis, phrase, names);
  return insertAfter(analysis, last.to, phrase, 'at the end');
}

const quoted = (words: string) => {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 38).trimEnd()} …` : line}”`;
};

/** A whole sentence in place of a clause: what stands beside it becomes a sentence of its own. */
function replace({ text, sentences }: DraftAnalysis, span: Span, phrase: string): Placement {
  const where = `instead of ${quoted(text.slice(span.from, span.to))}`;
  const sentence = sentences.find(({ from, to }) => from <= span.from && span.to <= to);
  const isFragment = !/[.!?…]["”’)]*$/.test(phrase);
  if (isFragment || !sentence) return { edit: { ...span, insert: phrase }, phraseAt: 0, where };
  const before = text.slice(sentence.from, span.from);
  const after = text.slice(span.to, sentence.to);
  const left = /[\s,;:–—-]*(?:\b(?:and|but|so|please)\s+)*$/i.exec(before)?.[0] ?? '';
  const right = /^[\s,;:–—.!?…]*(?:(?:and|but|so)\s+)?/i.exec(after)?.[0] ?? '';
  const from = span.from - left.length;
  const rest = after.slice(right.length);
  const lead = left.length === before.length ? '' : '. ';
  const tail = rest === '' ? '' : ` ${upperFirst(rest.slice(0, 1))}`;
  const to = span.to + right.length + (rest === '' ? 0 : 1);
  return { edit: { from, to, insert: lead + phrase + tail }, phraseAt: lead.length, where };
}

/** Turns a position and a phrase into an exact edit. It never falls inside the sentence being typed. */
export function placePhrase(
  analysis: DraftAnalysis,
  position: Position,
  phrase: string,
  names: readonly string[] = [],
): Placement {
  switch (position.at) {
    case 'replace':
      return replace(analysis, position.span, phrase);
    case 'start':
    case 'after-greeting':
      return afterGreeting(analysis, phrase, names);
    case 'before-answer':
      return beforeAnswer(analysis, phrase, names);
    case 'before-closing':
      return beforeClosing(analysis, phrase, names);
    case 'end':
      return atEnd(analysis, phrase, names);
    case 'after-sentence': {
      const sentence = analysis.sentences[position.sentence];
      if (!sentence) return atEnd(analysis, phrase, names);
      return insertAfter(analysis, sentence.to, phrase, `after ${quoted(sentence.text)}`);
    }
  }
}
