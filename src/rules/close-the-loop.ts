import type { RuleContext, TurnSpan } from '../engine/types.ts';
import { cuesOf, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { isSolved } from './builders/solved.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

/** The customer wonders whether it comes back, or it came back. */
const COMES_BACK =
  /\b(?:happen(?:s|ing|ed)? (?:to me )?again|again and again|(?:keeps?|kept) (?:happening|going wrong|doing (?:this|it))|every (?:single )?(?:time|month|week|delivery|order)\b(?! (?:i|we) (?:buy|order|visit))|(?:second|third|fourth|2nd|3rd|4th) time (?:this|that|it|in|now)|not the first time|how (?:do|can) i (?:know|be sure)|(?:make|making) sure (?:it|this|that)|won['’]t happen again|prevent (?:this|it|that))/i;
const worryOf = oncePerConversation(({ conversation }: RuleContext): TurnSpan | undefined => {
  for (const turn of conversation.latest) {
    const words = COMES_BACK.exec(turn.text);
    if (words) return { ...turn, from: words.index, to: words.index + words[0].length, text: words[0] };
  }
  return undefined;
});

export const closeTheLoop = missingCue({
  id: 'close-the-loop',
  code: 'E05',
  letter: 'E',
  severity: 'low',
  title: 'What came back is closed: say what changes',
  why: 'Who had the same failure twice believes the fix once they hear what was changed or who watches it.',
  evidence:
    'The D (diagnose) of Disney’s HEARD; explanation and prevention carry credibility (Davidow 2003). Practice level, no effect size known.',
  examples: {
    flags: [
      {
        customer: 'You charged me twice, and this keeps happening every month.',
        draft: 'I’m sorry about the double charge. I’ve refunded it today.',
      },
      {
        customer: 'The door lock broke again. How do I know it won’t happen again?',
        draft: 'I’m sorry the lock broke. We have replaced it this morning.',
      },
      {
        customer: 'This is the third time this year that my parcel arrives broken.',
        draft: 'I’m sorry you had to write to us three times. I’ve sent a new one today.',
      },
      {
        customer: 'The export is missing half of the rows again and again.',
        draft: 'Sorry about the missing rows. It is fixed now, please try it.',
      },
    ],
    passes: [
      {
        customer: 'You charged me twice, and this keeps happening every month.',
        draft:
          'I’m sorry about the double charge. I’ve refunded it and removed the second mandate, so it doesn’t happen again.',
      },
      {
        customer: 'The door lock broke again. How do I know it won’t happen again?',
        draft: 'I’m sorry about the lock. A technician comes tomorrow at 9 am.',
        note: 'Not solved yet.',
      },
      {
        customer: 'This is the third time this year that my parcel arrives broken.',
        draft: 'I’m sorry it broke again. I’ve sent a new one today, and I’ve reported the packing to our warehouse.',
      },
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about the double charge. I’ve refunded it today.',
        note: 'Once is no pattern.',
      },
      {
        customer: 'The export is missing half of the rows again and again.',
        draft: 'Sorry about the missing rows. It is fixed now: the cause was a wrong date format.',
      },
    ],
  },
  applies(context) {
    const { conversation, draft } = context;
    const worry = worryOf(context);
    if (!worry || !(troubleOf(conversation) ?? conversation.repeat) || conversation.serious) return SHUT;
    return isSolved(draft) ? openedBy(worry) : SHUT;
  },
  satisfiedBy(context) {
    const said = [...cuesOf(context, 'prevention'), ...cuesOf(context, 'reason')][0];
    if (said) return { open: true, draft: { from: said.from, to: said.to } };
    return { open: context.conversation.earlier.has('prevention') };
  },
  insertAt: { at: 'before-closing' },
  say: ({ conversation }) => ({
    nudge: 'Say what changes, so that it does not come back.',
    title: `${whoFirst(conversation)} had this before`,
    why: 'The cause, what was changed, or who watches it: one sentence.',
  }),
});
