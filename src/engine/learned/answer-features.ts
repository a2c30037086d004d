import { isWeakStem } from '../content-stems.ts';
import { hasInstruction } from '../instruction.ts';
import type { Reading } from '../reading.ts';
import type { Question } from '../types.ts';

/** What one sentence of a reply brings to the question whether it answers. */
export interface AnswerPart {
  /** Names of the cues and answer marks in it. */
  readonly names: readonly string[];
  /** It asks the customer something. */
  readonly asks: boolean;
  /** Content words shared with each question, in the order of the questions. */
  readonly shared: readonly number[];
  readonly words: number;
}

/** Cues of kindness and of putting off: a sentence of these alone has no substance. */
const SOCIAL: ReadonlySet<string> = new Set([
  'greeting',
  'thanks_value',
  'courtesy',
  'offer_help',
  'warm_close',
  'apology',
  'empathy',
  'compassion',
  'holding',
  'deferral',
]);
const WEIGHED: ReadonlySet<string> = new Set(['refusal', 'deferral', 'limit', 'reason', 'time_frame', 'action']);
/** First words that settle a yes-or-no question. */
const VERDICTS: ReadonlySet<string> = new Set(
  'yes no yeah yep nope sure correct unfortunately absolutely sorry'.split(' '),
);
const QUESTION_MARK = /\?["')\]\s]*$/;
/** Plain words without any cue are an answer from this length on. */
const LEAST_PLAIN_WORDS = 3;

export function answerPart(reading: Reading, text: string, questions: readonly Question[]): AnswerPart {
  const names = [...new Set(reading.hits.map(({ name }) => name as string))];
  const own = new Set(reading.stems.map(({ stem }) => stem).filter((stem) => !isWeakStem(stem)));
  const first = reading.tokens[0]?.normal ?? '';
  return {
    names: VERDICTS.has(first) ? [...names, `^${first}`] : names,
    asks: QUESTION_MARK.test(text) || names.includes('ask'),
    shared: questions.map(({ stems }) => new Set(stems.filter((stem) => own.has(stem))).size),
    words: reading.wordCount,
  };
}

const upTo = (count: number, most: number) => Math.min(count, most);

/** What the whole reply brings, whatever was asked. */
export function replyFeaturesOfAnswer(parts: readonly AnswerPart[], text: string, isFirstReply: boolean): Set<string> {
  const found = new Set<string>();
  let statements = 0;
  let asks = 0;
  let words = 0;
  for (const part of parts) {
    words += part.words;
    if (part.asks) asks += 1;
    else statements += 1;
    for (const name of part.names) found.add(`${part.asks ? 'a' : 'h'}:${name}`);
    if (part.asks) continue;
    const isBare = part.names.length === 0;
    if (isBare) found.add('plain');
    if (isBare && part.words >= LEAST_PLAIN_WORDS) found.add('plain-words');
    if (part.names.some((name) => !SOCIAL.has(name))) found.add('substance');
  }
  found.add(`statements:${upTo(statements, 3)}`).add(`asks:${upTo(asks, 2)}`);
  if (statements === 0) found.add('only-asks');
  found.add(`words:${words < 6 ? 5 : words < 15 ? 15 : words < 40 ? 40 : 'more'}`);
  if (/https?:|www\./.test(text)) found.add('link');
  if (hasInstruction(text)) found.add('instruction');
  if (isFirstReply) found.add('first-reply');
  return found;
}

/** What a reply brings to one question; `matched` is what the patterns of `questions.ts` make of it. */
export function answerFeatures(
  question: Question,
  at: number,
  count: number,
  parts: readonly AnswerPart[],
  ofReply: ReadonlySet<string>,
  matched: string,
): Set<string> {
  const found = new Set(ofReply);
  found
    .add(`questions:${upTo(count, 3)}`)
    .add(`kind:${question.kind}`)
    .add(`matched:${matched}`);
  let best: AnswerPart | undefined;
  let most = 0;
  for (const part of parts) {
    if (part.asks) continue;
    for (const name of part.names) {
      if (name.startsWith('has-') || WEIGHED.has(name)) found.add(`${question.kind}&${name}`);
    }
    const shared = part.shared[at] ?? 0;
    if (shared > most) {
      most = shared;
      best = part;
    }
  }
  found.add(`shared:${upTo(most, 3)}`);
  for (const name of best?.names ?? []) found.add(`best:${name}`);
  return found;
}
