import { wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT } from './builders/wording.ts';

const eventOf = (words: string) =>
  /\b(?:passed|died|dead|death|deceased|funeral|lost|loss|miscarriage|widow(?:er)?)\b/i.test(words)
    ? 'for your loss'
    : 'that you’re going through this';

export const compassionFirst = missingCue({
  id: 'compassion-first',
  code: 'R10',
  letter: 'R',
  severity: 'high',
  need: 'empathy',
  title: 'In a serious event, compassion comes first',
  why: 'Whoever writes about a death, an illness or an accident hears paperwork as coldness until someone has answered the person.',
  evidence:
    'The reply must fit the arousal of the message (Herhausen et al. 2019); emotional reactions in peer support (Sharma et al. 2020).',
  examples: {
    flags: [
      {
        customer: 'My mother passed away in May. How do I cancel her contract?',
        draft: 'Please upload the certificate.',
      },
      {
        customer: 'I am in hospital after an accident and can’t pay the invoice by Friday.',
        draft: 'You can pay it online.',
      },
      {
        customer: 'We have to move the booking, my father died on Sunday.',
        draft: 'Sure, which date would you like instead?',
      },
      {
        customer: 'My sister is in intensive care and I need to cancel our flight on Friday.',
        draft: 'The flight can be cancelled for a fee of €40.',
      },
    ],
    passes: [
      {
        customer: 'My mother passed away in May. How do I cancel her contract?',
        draft:
          'I’m very sorry for your loss. I’ll close the contract for you today; a photo of the certificate is enough.',
      },
      { customer: 'The battery died after two weeks. What now?', draft: 'Please send it back, we replace it.' },
      { customer: 'There are three dead pixels on my screen.', draft: 'Could you send me a photo of the screen?' },
      {
        customer: 'I would like to return the book about weight loss.',
        draft: 'You can return it within 30 days.',
        note: 'No loss of a person.',
      },
    ],
  },
  applies(context) {
    const { conversation } = context;
    const { serious } = conversation;
    return serious && !wasSaidFor(context, ['compassion'], serious) ? openedBy(serious) : SHUT;
  },
  satisfiedBy: ['compassion'],
  insertAt: { at: 'after-greeting' },
  say: ({ conversation }) => ({
    nudge: 'Compassion first, then the paperwork.',
    title: 'What happened is not answered yet',
    why: 'This is about a person before it is about a case.',
    variables: { event: eventOf(conversation.serious?.text ?? '') },
  }),
});
