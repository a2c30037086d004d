import type { CueName } from '../engine/types.ts';
import { hasCue, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT } from './builders/wording.ts';

/** The matter is still in work, or there is no good news to add to. */
const NOT_YET: readonly CueName[] = ['ask', 'deferral', 'refusal', 'holding', 'apology'];

/** A longer answer has said more than was asked. */
const LONGEST = 30;

export const anticipateNext = missingCue({
  id: 'anticipate-next',
  code: 'E01',
  letter: 'E',
  severity: 'low',
  isOffByDefault: true,
  title: 'Answer the next question, too',
  why: 'Most answers lead to one more question. A tip for it saves the customer a second contact.',
  evidence:
    'Help beyond the role is welcome where nothing is wrong (Li, Chan & Kim 2019); “by the way” +0.63 (Danescu-Niculescu-Mizil et al. 2013). No effect size for tips known.',
  examples: {
    flags: [
      { customer: 'How do I export my invoices as CSV?', draft: 'Go to Billing, Invoices and press Export.' },
      { customer: 'When does the shop open on Sunday?', draft: 'On Sunday the shop opens at 11 am.' },
      { customer: 'Is the tent waterproof?', draft: 'Yes, the tent is waterproof.' },
      { customer: 'How much is the shipping to Norway?', draft: 'The shipping to Norway is €9.' },
    ],
    passes: [
      {
        customer: 'How do I export my invoices as CSV?',
        draft: 'Go to Billing, Invoices and press Export. You may also want to set the date format there.',
      },
      {
        customer: 'When does the shop open on Sunday?',
        draft: 'On Sunday the shop opens at 11 am. By the way, the car park is free then.',
      },
      {
        customer: 'I am so angry. When does the technician come?',
        draft: 'I’m sorry. The technician comes at 3 pm today.',
        note: 'Not the moment.',
      },
      {
        customer: 'Do you have a student discount?',
        draft: 'No, we don’t offer a student discount. What I can do: the family rate.',
        note: 'A refusal.',
      },
      {
        customer: [
          { role: 'customer', text: 'Is the tent waterproof?' },
          { role: 'agent', text: 'Yes, it is. A quick tip: air it before you pack it.' },
          { role: 'customer', text: 'When does the shop open on Sunday?' },
        ],
        draft: 'On Sunday the shop opens at 11 am.',
        note: 'One tip a conversation.',
      },
    ],
  },
  applies(context) {
    const { conversation, questions, draft } = context;
    const isAnswered = questions.length > 0 && questions.every(({ state }) => state === 'answered');
    const isWrongMoment = troubleOf(conversation) ?? conversation.emotion ?? conversation.closing;
    if (draft.wordCount > LONGEST || draft.text.includes('?') || conversation.earlier.has('apology')) return SHUT;
    if (!isAnswered || isWrongMoment || NOT_YET.some((name) => hasCue(context, name))) return SHUT;
    return conversation.earlier.has('extra') ? SHUT : openedBy(questions[0]?.span);
  },
  satisfiedBy: ['extra', 'alternative', 'benefit', 'selling'],
  insertAt: { at: 'before-closing' },
  say: () => ({
    nudge: 'What will they ask next? A tip saves the second contact.',
    title: 'Answered; a tip could save the next question',
    why: 'Only if it helps with this very matter.',
  }),
});
