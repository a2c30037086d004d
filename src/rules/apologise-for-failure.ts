import { wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, who, whoFirst } from './builders/wording.ts';

/** Late, and not only "after two weeks". */
const IS_LATE =
  /\b(?:late|delay\w*|overdue|(?:is|was|were) due|wait\w*|on hold|still|yet|hasn|haven|never (?:came|arrived))\b/i;

export const apologiseForFailure = missingCue({
  id: 'apologise-for-failure',
  code: 'R01',
  letter: 'R',
  severity: 'high',
  need: 'empathy',
  title: 'Say sorry, once and for the thing itself, when we failed',
  why: 'When the firm failed, one specific sentence of regret opens the ear for the fix. More than one, or a vague one, closes it.',
  evidence:
    'Apology is one of six dimensions of a good complaint reply (Davidow 2003); apology, explanation and redress work as a chain (Gelbrich & Roschk 2011); keep it brief (Marinova, Singh & Singh 2018).',
  examples: {
    flags: [
      { customer: 'You charged me twice for the same order.', draft: 'Please send me a copy of your bank statement.' },
      { customer: 'The blender arrived broken, the jug has a crack.', draft: 'You can return it within 30 days.' },
      { customer: 'My parcel never arrived although it says delivered.', draft: 'Please ask your neighbours first.' },
      {
        customer: 'You sent me the wrong size.',
        draft: 'You can exchange it in any of our shops. No need to be sorry.',
        note: '“Sorry” that is none.',
      },
    ],
    passes: [
      {
        customer: 'You charged me twice for the same order.',
        draft: 'I’m sorry about the double charge. I’ve refunded the second one just now; it shows within 3 days.',
      },
      {
        customer: 'The blender arrived broken, the jug has a crack.',
        draft: 'That shouldn’t have happened: a cracked jug is on us. A new one ships today.',
      },
      { customer: 'How do I change my password?', draft: 'Open Settings, Security and choose Change password.' },
      {
        customer: 'I accidentally ordered two. Can I send one back?',
        draft: 'Yes, within 30 days; the label is attached.',
      },
      {
        customer: [
          { role: 'customer', text: 'The lamp came without its plug.' },
          { role: 'agent', text: 'I’m sorry the plug is missing! Which country do you need it for?' },
          { role: 'customer', text: 'For the UK, please.' },
        ],
        draft: 'Thank you. The UK plug leaves today and arrives by Thursday.',
      },
    ],
  },
  applies(context) {
    const { conversation } = context;
    const { failure } = conversation;
    return failure && !wasSaidFor(context, ['apology', 'empathy'], failure) ? openedBy(failure) : SHUT;
  },
  satisfiedBy: ['apology', 'empathy', 'compassion'],
  insertAt: { at: 'after-greeting' },
  say({ conversation }) {
    const { wait, repeat, issue, failure } = conversation;
    const why = 'Something went wrong on our side, and the reply has no word of regret for it yet.';
    const isLate = wait && IS_LATE.test(`${wait.text} ${failure?.text}`);
    if (isLate && !repeat) {
      return {
        nudge: 'Name the delay and say sorry for it before the fix.',
        title: `${whoFirst(conversation)}’s delay is not mentioned yet`,
        why,
      };
    }
    const thing = issue?.noun ?? 'what went wrong';
    return {
      nudge: `Say sorry for ${thing} before the fix.`,
      title: `No word of regret to ${who(conversation)} yet`,
      why,
    };
  },
});
