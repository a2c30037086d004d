import { metByCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT } from './builders/wording.ts';

/** A shorter first reply is a holding line or a quick answer. */
const LEAST_WORDS = 5;

export const greetByName = missingCue({
  id: 'greet-by-name',
  code: 'A01',
  letter: 'A',
  severity: 'low',
  need: 'acknowledge',
  title: 'The first reply greets, thanks or names the matter',
  why: 'A first reply that begins with a demand treats a person as a ticket. A greeting by name is the shortest cure.',
  evidence:
    'A greeting raises perceived politeness by 0.43 (Danescu-Niculescu-Mizil et al. 2013); warm at the start, competent in the middle (Packard, Li & Berger).',
  examples: {
    flags: [
      {
        customer: 'Hello, I am Maria. I would like to book a table for six.',
        draft: 'Please fill in the form on the website.',
      },
      { customer: 'Good morning! Do you repair watches?', draft: 'Send it to the address at the bottom, please.' },
      { customer: 'Hi there, I need some advice on running shoes.', draft: 'Call us between nine and five, please.' },
      {
        customer: 'Hello, do you have vegan shoes?',
        draft: 'The hi-fi department is closed, ask again tomorrow.',
        note: '“Hi” inside a word.',
      },
    ],
    passes: [
      {
        customer: 'Hello, I am Maria. I would like to book a table for six.',
        draft: 'Hi Maria, please fill in the form on the website.',
      },
      {
        customer: 'Good morning! Do you repair watches?',
        draft: 'We do repair watches: send yours to the address below.',
      },
      {
        customer: 'Hi there, I need some advice on running shoes.',
        draft: 'Thanks for getting in touch. Please call us between nine and five.',
      },
      { customer: 'Hi there, I need some advice on running shoes.', draft: 'One moment, please.' },
      {
        customer: [
          { role: 'customer', text: 'Hello, I need a table for six.' },
          { role: 'agent', text: 'Hello, for which day?' },
          { role: 'customer', text: 'For Friday.' },
        ],
        draft: 'Please fill in the form on the website.',
        note: 'A later turn.',
      },
    ],
  },
  applies({ conversation, draft }) {
    const { isFirstReply, latest } = conversation;
    const isEmpty = draft.wordCount === 0;
    return isFirstReply && (isEmpty || draft.wordCount >= LEAST_WORDS) ? openedBy(latest[0]) : SHUT;
  },
  satisfiedBy(context) {
    const { draft, conversation, questions } = context;
    const met = metByCue(context, ['greeting', 'thanks_value', 'issue', 'wait', 'compassion']);
    if (met.open) return met;
    const { customerName, stems } = conversation;
    const isNamed = customerName !== undefined && draft.text.includes(customerName);
    const isAnswered = questions.some(({ state }) => state !== 'open');
    return { open: isNamed || (isAnswered && [...draft.stems.keys()].some((stem) => stems.has(stem))) };
  },
  insertAt: { at: 'start' },
  say: ({ conversation }) => ({
    nudge: conversation.customerName ? `Greet ${conversation.customerName} first.` : 'Begin with a greeting.',
    title: 'The first reply has no greeting yet',
    why: 'A greeting, a thank-you or the matter itself: one of them belongs at the start.',
  }),
});
