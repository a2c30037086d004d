import { cuesByName } from './cue-index.ts';
import { hasInstruction } from './instruction.ts';
import type { Verdict } from './judge.ts';
import type { Cue, CueName, Letter, LetterState, Question, RuleContext } from './types.ts';

export interface LetterView {
  readonly letters: Readonly<Record<Letter, LetterState>>;
  readonly letterWhy: Readonly<Record<Letter, string>>;
}

/** What meets a letter where no rule objects. */
const MEETING_CUES: Readonly<Record<Letter, readonly CueName[]>> = {
  C: ['next_step', 'action', 'alternative', 'deferral', 'ask'],
  A: ['greeting', 'thanks_value', 'issue', 'wait'],
  R: ['apology', 'empathy', 'compassion'],
  E: ['extra', 'offer_help', 'warm_close', 'alternative'],
};

const NOT_NEEDED: Readonly<Record<Letter, string>> = {
  C: 'Nothing is asked or open here.',
  A: 'A later turn in a flowing chat: no new acknowledgement is needed.',
  R: 'A neutral question: no feeling to answer.',
  E: 'Answering is enough here.',
};

const STILL_MISSING: Readonly<Record<Letter, string>> = {
  C: 'What happens next, or the answer, is not there yet.',
  A: 'Nothing shows yet that the message was read.',
  R: 'Nothing answers the feeling or the failure yet.',
  E: 'Nothing yet goes beyond the fix: an open door, a tip, a follow-up.',
};

/**
 * Findings that a letter does not hang on: an open blank says nothing about how the customer is treated, a sorry too many
 * or a smile too many is no missing sorry, a step without an owner is a step, and what sells does not show that a tip is missing.
 */
const WITHOUT_LETTER = new Set([
  'left-over-blank',
  'no-over-apology',
  'tone-fits-the-moment',
  'own-it',
  'no-selling-in-trouble',
]);

const isThankful = ({ conversation }: RuleContext) => Boolean(conversation.thanks || conversation.closing);

function isNeeded(letter: Letter, { conversation }: RuleContext): boolean {
  // Going beyond is welcome and never owed: E is asked for by a rule (of a pack) or not at all.
  if (letter === 'E') return false;
  const { complaint, failure, intensity, serious, questions, isFirstReply, wait, repeat, latest } = conversation;
  const isTrouble = Boolean(complaint || failure || serious);
  if (letter === 'C') return isTrouble || questions.length > 0;
  if (letter === 'A') return isTrouble || Boolean(wait || repeat) || (isFirstReply && latest.length > 0);
  return Boolean(failure || serious) || intensity !== 'none';
}

const ONLY_NOW = /^(?:just |right )?now$/i;

/** "I'll write to you by 5 pm", "you'll see it on Friday": the customer need not ask again, and that is care beyond the fix. */
function hasFollowUp({ draft }: RuleContext): boolean {
  const cues = cuesByName(draft);
  const isTimed = ({ from, to }: Cue) => !ONLY_NOW.test(draft.text.slice(from, to));
  return (cues.has('next_step') || cues.has('action')) && cues.all('time_frame').some(isTimed);
}

function hasMeetingCue(letter: Letter, { draft }: RuleContext): boolean {
  const { all } = cuesByName(draft);
  // What is asked for stands at the end of a request: while it is being typed, nobody knows whether it was given already.
  return MEETING_CUES[letter].some((name) =>
    all(name).some(({ sentence }) => name !== 'ask' || sentence !== draft.typing),
  );
}

function isMetBy(letter: Letter, context: RuleContext): boolean {
  const { draft, questions, conversation } = context;
  if (hasMeetingCue(letter, context)) return true;
  if (letter === 'C') {
    if (draft.wordCount === 0) return false;
    return questions.length > 0 ? questions.some(({ state }) => state !== 'open') : hasInstruction(draft.text);
  }
  if (letter === 'A') return (conversation.issue?.stems ?? []).some((stem) => draft.stems.has(stem));
  if (letter === 'E') return hasFollowUp(context);
  return conversation.earlier.has('apology') || conversation.earlier.has('empathy');
}

const isOpen = ({ state }: Question) => state === 'open';

function questionsWhy({ questions }: RuleContext): string | undefined {
  if (questions.length === 0) return undefined;
  const done = questions.filter((each) => !isOpen(each)).length;
  if (questions.length > 1) return `${done} of ${questions.length} questions answered.`;
  return done === 0 ? 'The question is not answered yet.' : 'The question is answered.';
}

function viewOf(letter: Letter, context: RuleContext, verdicts: readonly Verdict[]): [LetterState, string] {
  const mine = verdicts.filter(({ rule }) => rule.letter === letter && !WITHOUT_LETTER.has(rule.id));
  const asked = mine.filter(({ rule, state }) => rule.kind === 'missing' && state !== 'not-asked');
  // E is asked for by quiet rules only; what they miss is all that E can lack.
  const open = mine.find(({ rule, state }) => state === 'open' && (rule.severity !== 'low' || letter === 'E'));
  const isMet = isMetBy(letter, context);
  if (asked.length === 0 && !open && !isNeeded(letter, context)) {
    if (isMet && letter !== 'R') return ['met', ''];
    if (isThankful(context)) return ['not-needed', 'The customer is content: nothing more is needed.'];
    return ['not-needed', NOT_NEEDED[letter]];
  }
  if (open) {
    const counted = open.rule.id === 'answer-every-question' ? questionsWhy(context) : undefined;
    return ['missing', counted ?? open.hits[0]?.title ?? STILL_MISSING[letter]];
  }
  if (isMet) return ['met', ''];
  // No rule speaks about a wish without a question mark; the tile still says that nothing takes it up.
  const isPassedOver = letter === 'C' && context.questions.length > 0 && context.questions.every(isOpen);
  if (isPassedOver) return ['missing', questionsWhy(context) ?? STILL_MISSING.C];
  const isAnswered = asked.some(({ state }) => state === 'met') && context.draft.wordCount > 0;
  return isAnswered ? ['met', ''] : ['missing', STILL_MISSING[letter]];
}

const MET: Readonly<Record<Letter, string>> = {
  C: 'The answer, or what happens next, is there.',
  A: 'The reply shows that the message was read.',
  R: 'The feeling, or the failure, is answered.',
  E: 'The reply goes a step beyond the answer.',
};

/** The four letters, each with why it stands as it does in one plain sentence. */
export function lettersOf(context: RuleContext, verdicts: readonly Verdict[]): LetterView {
  const view = (letter: Letter): [LetterState, string] => {
    if (!context.conversation.isVisible) {
      const isMet = hasMeetingCue(letter, context);
      return [isMet ? 'met' : 'not-needed', isMet ? MET[letter] : 'The customer’s messages are not visible here.'];
    }
    const [state, why] = viewOf(letter, context, verdicts);
    if (state !== 'met') return [state, why];
    const isCounted = letter === 'C' && context.questions.some((question) => question.state !== 'open');
    return [state, (isCounted ? questionsWhy(context) : undefined) ?? MET[letter]];
  };
  const [c, a, r, e] = [view('C'), view('A'), view('R'), view('E')];
  return {
    letters: { C: c[0], A: a[0], R: r[0], E: e[0] },
    letterWhy: { C: c[1], A: a[1], R: r[1], E: e[1] },
  };
}
