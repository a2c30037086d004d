import { isWeakStem } from '../content-stems.ts';
import { similarity } from '../language.ts';
import type { Token } from '../tokens.ts';
import type { Question, QuestionKind, TurnSpan } from '../types.ts';
import { type CustomerSentence, placeOf } from './turn-reading.ts';

/** More questions than this cannot be shown side by side; the first ones win. */
const MAX_QUESTIONS = 6;
/** Two questions that share this much of their content are one. */
const SAME_QUESTION = 0.6;

/** Jaro-Winkler similarity from which two questions are the same words with a slip of the keys. */
const SAME_WORDS = 0.97;

const AUXILIARIES = new Set('do does did can could will would is are was were should has have may am shall'.split(' '));
const QUESTION_WORDS = new Set('how when where why who what which whom whose'.split(' '));
const SUBJECTS = new Set(
  'i you we it there this that the my your they he she these those our someone anyone'.split(' '),
);
const JOINTS = new Set(['and', 'or', 'also', 'but']);

interface Part {
  readonly first: number;
  readonly end: number;
}

/** Splits "Can you check where it is and will I get the gift" where a new question begins. */
function splitParts(tokens: readonly Token[]): Part[] {
  const parts: Part[] = [];
  let first = 0;
  for (let at = 1; at < tokens.length - 2; at += 1) {
    if (!JOINTS.has(tokens[at]?.normal ?? '')) continue;
    const next = tokens[at + 1]?.normal === 'also' ? at + 2 : at + 1;
    const word = tokens[next]?.normal ?? '';
    const after = tokens[next + 1]?.normal ?? '';
    const isNew =
      (AUXILIARIES.has(word) && SUBJECTS.has(after)) ||
      (QUESTION_WORDS.has(word) &&
        (AUXILIARIES.has(after) || after === 'much' || after === 'long' || after === 'many'));
    if (isNew && at - first >= 2) {
      parts.push({ first, end: at });
      first = at + 1;
    }
  }
  parts.push({ first, end: tokens.length });
  return parts;
}

const KINDS: readonly (readonly [QuestionKind, RegExp])[] = [
  [
    'how-much',
    /\bhow (?:much|many)\b|\bwhat(?: is| are| will| would)? (?:the |it )?(?:price|cost|fee|charge)|\bdoes it cost\b/,
  ],
  ['when', /\bwhen\b|\bhow (?:long|soon|fast|quickly)\b|\bwhat (?:time|date|day)\b|\beta\b/],
  ['where', /\bwhere\b/],
  [
    'why',
    /\bwhy\b|\bhow come\b|\bwhat (?:happened|is wrong|went wrong|am i doing wrong|is going on|is the (?:reason|matter|problem))\b/,
  ],
  ['who', /\bwho(?:m|se)?\b/],
  ['which', /\bwhich\b/],
  [
    'how',
    /\bhow\b|\bwhat (?:can|should|could|do|must) (?:i|we)\b|\bwhat (?:to|now)\b|\bany (?:advice|tips|suggestions?|ideas?|help|solution)\b/,
  ],
];

/** "Can you check where it is" is asked to be done; "can you tell me when" is asked to be said. */
const DEED =
  /\b(?:can|could|would|will) (?:you|someone|somebody|anyone) (?:please |kindly |just |also )*(?!tell|explain|inform|advise|clarify|say|let|confirm|help me understand)[a-z]+/;

export function kindOf(tokens: readonly Token[]): QuestionKind {
  const text = tokens.map((token) => token.normal).join(' ');
  if (DEED.test(text)) return 'request';
  const found = KINDS.find(([, pattern]) => pattern.test(text));
  if (found) return found[0];
  if (/\bwhat\b/.test(text)) return 'what';
  if (
    /\b(?:please|need|want|would like)\b/.test(text) &&
    !/^(?:and |so |but )?(?:is|are|do|does|did|can|will|has|have)\b/.test(text)
  ) {
    return 'request';
  }
  return 'yes-no';
}

/** Stems that an answer may use though the question does not: "where is it" is answered by "the carrier traces it". */
const IMPLIED: Readonly<Partial<Record<QuestionKind, readonly string[]>>> = { where: ['trace', 'deliv'] };

const POINTING = /\b(?:it|this|that|them|they|these|those)\b/;

function stemsOf(
  part: Part,
  sentence: CustomerSentence,
  before: CustomerSentence | undefined,
  kind: QuestionKind,
): string[] {
  const own = sentence.stems.filter(({ token }) => token >= part.first && token < part.end).map(({ stem }) => stem);
  const strong = own.filter((stem) => !isWeakStem(stem));
  const words = sentence.tokens.slice(part.first, part.end).map((token) => token.normal);
  const text = words.join(' ');
  const isWhere = kind === 'where' || /\bwhere\b/.test(text);
  const implied = isWhere ? (IMPLIED.where ?? []) : [];
  // "Can you check where it is?": "it" is what the sentence before speaks of.
  const pointed = strong.length <= 1 && POINTING.test(text) ? (before?.stems.map(({ stem }) => stem) ?? []) : [];
  return [...new Set([...own, ...implied, ...pointed])];
}

const isGreetingOnly = (text: string) =>
  /^\W*(?:hi|hello|hey|good (?:morning|afternoon|evening|day)|dear)\b[^?]{0,20}$/i.test(text);

/** The questions and requests of one turn's sentences, each with its place. */
export function questionsOf(sentences: readonly CustomerSentence[], turn: number, turnText: string): Question[] {
  const found: Question[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const isMarked = /\?["')\]\s]*$/.test(sentence.text) || /\?\s*[\p{Extended_Pictographic}:;]/u.test(sentence.text);
    const parts = splitParts(sentence.tokens);
    for (const part of parts) {
      const inPart = sentence.signs.filter((sign) => sign.first >= part.first && sign.first < part.end);
      const has = (name: string) => inPart.some((sign) => sign.name === name);
      if (has('rhetorical')) continue;
      if (!isMarked && !has('asks') && !has('requests')) continue;
      if (isGreetingOnly(sentence.text)) continue;
      const words = sentence.tokens.slice(part.first, part.end);
      if (words.length < 2 && !(isMarked && words.length > 0 && QUESTION_WORDS.has(words[0]?.normal ?? ''))) continue;
      const kind = !isMarked && !has('asks') ? 'request' : kindOf(words);
      const place = placeOf(sentence, part.first, part.end);
      const span = spanOf(turn, turnText, place.from, part.end === sentence.tokens.length ? sentence.to : place.to);
      found.push({ kind, span, stems: stemsOf(part, sentence, sentences[index - 1], kind), state: 'open' });
    }
  }
  return found;
}

function spanOf(turn: number, text: string, from: number, to: number): TurnSpan {
  return { turn, from, to, text: text.slice(from, to) };
}

function overlap(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const shared = one.filter((stem) => other.includes(stem)).length;
  return shared / Math.min(one.length, other.length);
}

/** Drops repetitions of a question and keeps the first few. */
export function distinctQuestions(questions: readonly Question[]): Question[] {
  const kept: Question[] = [];
  for (const question of questions) {
    const twin = kept.find(
      (other) =>
        overlap(other.stems, question.stems) >= SAME_QUESTION &&
        (other.kind === question.kind || other.kind === 'request' || question.kind === 'request'),
    );
    const text = question.span.text.toLowerCase();
    const isSameText = kept.some((other) => similarity(other.span.text.toLowerCase(), text) >= SAME_WORDS);
    if (isSameText) continue;
    if (!twin) kept.push(question);
    // Of "I need help. How do I reset it?" the question says more than the request.
    else if (twin.kind === 'request' && question.kind !== 'request') kept[kept.indexOf(twin)] = question;
    if (kept.length >= MAX_QUESTIONS) break;
  }
  return kept;
}
