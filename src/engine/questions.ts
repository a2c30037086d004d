import { isWeakStem } from './content-stems.ts';
import type { AnswerMark } from './cues/family.ts';
import { type Reading, readSentence } from './reading.ts';
import { createRecent, type Recent } from './recent.ts';
import type { ConversationAnalysis, CueName, DraftAnalysis, Question, QuestionKind } from './types.ts';

/** What an answer to each kind of question contains; one of them is enough. */
const ANSWERS: Readonly<Record<QuestionKind, readonly (AnswerMark | CueName)[]>> = {
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

type Match = 'answered' | 'deferred' | 'open';

const kept = new WeakMap<ConversationAnalysis, Recent<readonly Match[]>>();

function matchSentence(reading: Reading, text: string, question: Question, isOnly: boolean): Match {
  const has = (name: AnswerMark | CueName) => reading.hits.some((hit) => hit.name === name);
  const shared = new Set(reading.stems.map(({ stem }) => stem).filter((stem) => question.stems.includes(stem)));
  const strong = [...shared].filter((stem) => !isWeakStem(stem));
  const isAsked = /\?["')\]\s]*$/.test(text);
  const hasType = ANSWERS[question.kind].some(has);
  const isDeferral = has('deferral') || (isAsked && has('ask'));
  if (isDeferral && (shared.size > 0 || isOnly)) return 'deferred';
  if (isAsked && !has('has-steps')) return 'open';
  if (hasType && (shared.size > 0 || isOnly)) return 'answered';
  return strong.length >= 2 ? 'answered' : 'open';
}

/** The conversation's questions, each answered, deferred or still open in this draft. */
export function matchQuestions(conversation: ConversationAnalysis, draft: DraftAnalysis): Question[] {
  const { questions } = conversation;
  if (questions.length === 0) return [];
  let known = kept.get(conversation);
  if (!known) {
    known = createRecent<readonly Match[]>(2_000);
    kept.set(conversation, known);
  }
  const states: Question[] = [...questions];
  for (const sentence of draft.sentences) {
    if (sentence.part === 'signature' || sentence.part === 'greeting') continue;
    let matches = known.get(sentence.text);
    if (matches === undefined) {
      const reading = readSentence(sentence.text);
      matches = questions.map((question) => matchSentence(reading, sentence.text, question, questions.length === 1));
      known.set(sentence.text, matches);
    }
    for (const [index, match] of matches.entries()) {
      const before = states[index];
      if (!before || match === 'open' || before.state === 'answered') continue;
      if (match === 'deferred' && before.state === 'deferred') continue;
      states[index] = { ...before, state: match, answeredBy: { from: sentence.from, to: sentence.to } };
    }
  }
  return states;
}
