import { settle } from './answering.ts';
import { isWeakStem } from './content-stems.ts';
import type { AnswerMark } from './cues/family.ts';
import { type Reading, readSentence } from './reading.ts';
import { createRecent, type Recent } from './recent.ts';
import type { ConversationAnalysis, CueName, DraftAnalysis, Question, QuestionKind, Sentence } from './types.ts';

type Mark = AnswerMark | CueName;

/** What an answer to each kind of question contains; one of them is enough. */
const ANSWERS: Readonly<Record<QuestionKind, readonly Mark[]>> = {
  when: ['has-time'],
  'how-much': ['has-amount'],
  where: ['has-place', 'has-deed'],
  why: ['has-reason'],
  who: ['has-person'],
  which: ['has-verdict', 'has-steps'],
  how: ['has-steps', 'has-place'],
  what: ['has-verdict', 'has-reason', 'has-steps', 'has-deed'],
  'yes-no': ['has-verdict', 'refusal'],
  request: ['has-deed', 'refusal', 'has-steps'],
};

/** What answers as well, where the sentence also takes up words of the question. */
const ANSWERS_IN_ITS_WORDS: Readonly<Partial<Record<QuestionKind, readonly Mark[]>>> = {
  why: ['limit', 'has-verdict'],
  request: ['has-verdict'],
  'yes-no': ['has-steps', 'limit'],
  how: ['has-verdict', 'refusal'],
  when: ['refusal'],
};

type Match = 'answered' | 'deferred' | 'open';

const kept = new WeakMap<ConversationAnalysis, Recent<readonly Match[]>>();

/** What a sentence that regrets must have besides, to be an answer. */
const WORK: readonly Mark[] = ['has-deed', 'refusal', 'has-steps', 'has-reason', 'alternative', 'limit'];

/** "Can you give me your order number" asks back, with or without its question mark. */
const ASKS_BACK = /\b(?:can|could|would|will|may|might) (?:you|i|we)\b/;

function matchSentence(reading: Reading, text: string, question: Question, isOnly: boolean): Match {
  const has = (name: Mark) => reading.hits.some((hit) => hit.name === name);
  const shared = new Set(reading.stems.map(({ stem }) => stem).filter((stem) => question.stems.includes(stem)));
  const strong = [...shared].filter((stem) => !isWeakStem(stem));
  const isAsked = /\?["')\]\s]*$/.test(text);
  const asksBack = has('ask') && (isAsked || ASKS_BACK.test(text.toLowerCase()));
  if ((has('deferral') || asksBack) && !has('refusal') && (shared.size > 0 || isOnly)) {
    // "Have you tried to restart it?" is a step and a question in one.
    return asksBack && has('has-steps') && isAsked ? 'answered' : 'deferred';
  }
  if (isAsked && !has('has-steps')) return 'open';
  // "I'm sorry your order still isn't here" gives the question back and answers nothing.
  if ((has('apology') || has('empathy')) && !WORK.some(has)) return 'open';
  const isInItsWords = shared.size > 0;
  if ((isInItsWords || isOnly) && ANSWERS[question.kind].some(has)) return 'answered';
  if (isInItsWords && ANSWERS_IN_ITS_WORDS[question.kind]?.some(has)) return 'answered';
  return strong.length >= 2 && !has('ask') ? 'answered' : 'open';
}

interface Before {
  readonly sentences: readonly Sentence[];
  /** The questions as they stand after each sentence. */
  readonly after: readonly (readonly Question[])[];
}

/** The draft before this key: what the sentences that still stand answer is taken over. */
const before = new WeakMap<ConversationAnalysis, Before>();

function matchesOf(
  sentence: Sentence,
  questions: readonly Question[],
  known: Recent<readonly Match[]>,
): readonly Match[] {
  if (sentence.part === 'signature' || sentence.part === 'greeting') return [];
  const found = known.get(sentence.text);
  if (found) return found;
  const reading = readSentence(sentence.text);
  const isOnly = questions.length === 1;
  const matches = questions.map((question) => matchSentence(reading, sentence.text, question, isOnly));
  known.set(sentence.text, matches);
  return matches;
}

function answeredBy(
  states: readonly Question[],
  sentence: Sentence,
  questions: readonly Question[],
  known: Recent<readonly Match[]>,
): readonly Question[] {
  const matches = matchesOf(sentence, questions, known);
  if (matches.every((match) => match === 'open')) return states;
  const span = { from: sentence.from, to: sentence.to };
  return states.map((question, index) => {
    const match = matches[index] ?? 'open';
    const isNews =
      match === 'answered' ? question.state !== 'answered' : match === 'deferred' && question.state === 'open';
    return isNews ? { ...question, state: match, answeredBy: span } : question;
  });
}

/** The conversation's questions, each answered, deferred or still open in this draft. */
export const matchQuestions = (conversation: ConversationAnalysis, draft: DraftAnalysis): Question[] =>
  settle(conversation, draft, matchByPatterns(conversation, draft));

/** The same as the patterns see it, sentence by sentence. */
export function matchByPatterns(conversation: ConversationAnalysis, draft: DraftAnalysis): Question[] {
  const { questions } = conversation;
  if (questions.length === 0) return [];
  let known = kept.get(conversation);
  if (!known) {
    known = createRecent<readonly Match[]>(2_000);
    kept.set(conversation, known);
  }
  const { sentences } = draft;
  const old = before.get(conversation);
  let same = 0;
  if (old) while (same < sentences.length && sentences[same] === old.sentences[same]) same += 1;
  const after = old ? old.after.slice(0, same) : [];
  let states = after.at(-1) ?? questions;
  for (const sentence of sentences.slice(same)) {
    states = answeredBy(states, sentence, questions, known);
    after.push(states);
  }
  before.set(conversation, { sentences, after });
  return [...states];
}
