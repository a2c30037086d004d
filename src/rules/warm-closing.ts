import { hasCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, who } from './builders/wording.ts';

/** A shorter note needs no form. */
const LEAST_WORDS = 12;

export const warmClosing = missingCue({
  id: 'warm-closing',
  code: 'E03',
  letter: 'E',
  severity: 'low',
  isOffByDefault: true,
  title: 'An e-mail ends warmly',
  why: 'What is read last stays. A wish or a name at the end costs three words.',
  evidence:
    'Warm at the start and the end, competent in the middle (Packard, Li & Berger 2024); Zendesk AutoQA “Closing”.',
  examples: {
    flags: [
      {
        customer: 'Thank you, I got it. Have a nice day!',
        draft: 'The documents for your tax office are in the attachment, one for each year.',
      },
      {
        customer: 'That’s all, goodbye.',
        draft: 'The contract ends on 31 March and the last invoice comes in April by post.',
      },
      {
        customer: 'All good now, bye!',
        draft: 'Your new card was sent to the address in your profile and arrives on Thursday.',
      },
      {
        customer: 'Perfect, see you on Friday. Bye!',
        draft: 'The table by the window is reserved for six people, and the menu is on the website.',
      },
    ],
    passes: [
      {
        customer: 'Thank you, I got it. Have a nice day!',
        draft: 'You’re welcome. The documents for your tax office are in the attachment. Enjoy your day, too!',
      },
      {
        customer: 'That’s all, goodbye.',
        draft: 'The contract ends on 31 March and the last invoice comes in April.\n\nKind regards\nJo',
      },
      {
        customer: 'Where do I find my invoice?',
        draft: 'It is under Billing, Invoices; the newest one stands at the top of the list there.',
        note: 'Mid-chat.',
      },
      {
        customer: 'That’s all. I am furious, this was the worst service ever!',
        draft: 'I’m sorry that we let you down. The full amount is back on your card by Friday at the latest.',
        note: 'Not the moment for a wish.',
      },
    ],
  },
  applies({ conversation, draft }) {
    const { channel, closing, intensity, serious, latest } = conversation;
    if (intensity === 'strong' || serious || draft.wordCount < LEAST_WORDS) return SHUT;
    return openedBy(channel === 'email' ? latest[0] : closing);
  },
  satisfiedBy(context) {
    const isSigned = context.draft.sentences.some(({ part }) => part === 'signature');
    return { open: isSigned || hasCue(context, 'warm_close', 'offer_help', 'welcome') };
  },
  insertAt: { at: 'end' },
  say: ({ conversation }) => ({
    nudge: `A last warm word for ${who(conversation)}?`,
    title: 'The reply just stops',
    why: 'A wish that fits the matter, or your name.',
  }),
});
