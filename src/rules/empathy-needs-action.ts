import { firstCue, metByCue, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { SHUT, who } from './builders/wording.ts';

const FEELING = ['apology', 'empathy'] as const;
const MOVES_ON = [
  'action',
  'next_step',
  'ask',
  'alternative',
  'deferral',
  'extra',
  'time_frame',
  'reason',
  'limit',
  'refusal',
] as const;

export const empathyNeedsAction = missingCue({
  id: 'empathy-needs-action',
  code: 'R06',
  // What is lacking is the step, not the feeling: the letter that waits is C.
  letter: 'C',
  severity: 'high',
  need: 'transparency',
  title: 'Empathy is followed by action',
  why: 'A sorry without a step leaves the customer where they were. Two sentences of feeling are enough; then the work.',
  evidence:
    'Work on the problem with several options satisfies, prolonged relational talk does not (Marinova, Singh & Singh 2018).',
  examples: {
    flags: [
      {
        customer: 'The heating has been out since last night.',
        draft: 'I’m so sorry about the heating. That must be awful.',
      },
      {
        customer: 'You sent me the wrong size again.',
        draft: 'I’m very sorry about the wrong size, I understand how annoying that is.',
      },
      { customer: 'My account was charged after I cancelled.', draft: 'I apologise for the charge on your account.' },
    ],
    passes: [
      {
        customer: 'The heating has been out since last night.',
        draft: 'I’m so sorry about the heating. A technician is on the way and arrives by 2 pm.',
      },
      {
        customer: 'You sent me the wrong size again.',
        draft: 'I’m sorry about the wrong size. I’ve sent the right one today; it arrives on Friday.',
      },
      {
        customer: 'My account was charged after I cancelled.',
        draft: 'I apologise for the charge on your account. Could you tell me the date of it?',
      },
    ],
  },
  applies(context) {
    const trouble = troubleOf(context.conversation);
    const feeling = firstCue(context, FEELING);
    if (!trouble || !feeling || context.conversation.serious) return SHUT;
    return { open: true, customer: trouble, draft: { from: feeling.from, to: feeling.to } };
  },
  satisfiedBy(context) {
    const moved = metByCue(context, MOVES_ON);
    return moved.open ? moved : { open: context.questions.some(({ state }) => state !== 'open') };
  },
  insertAt: { at: 'before-closing' },
  say: ({ conversation }) => ({
    nudge: 'Say what you do about it.',
    title: `No step for ${who(conversation)} yet`,
    why: 'After the feeling comes the step: what you did, do or offer.',
  }),
});
