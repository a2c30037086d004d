import { troubleOf } from './builders/cue-lookup.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

export const noEmptyFormula = unwantedPhrase({
  id: 'no-empty-formula',
  code: 'R08',
  letter: 'R',
  severity: 'medium',
  title: 'No empty formula',
  why: '“Any inconvenience” doubts that there was one. A sentence that could stand in any reply says that nobody read this one.',
  evidence: 'Routinised replies do worse than individual ones, more than tone does (Decock et al. 2020).',
  cue: 'formula',
  replaces: 'clause',
  asks: ({ conversation }) => troubleOf(conversation) ?? conversation.emotion,
  examples: {
    flags: [
      {
        customer: 'The train was two hours late and I missed my flight.',
        draft: 'We apologize for any inconvenience.',
      },
      {
        customer: 'You cancelled my order without telling me.',
        draft: 'We are sorry for the inconvenience caused. It was out of stock.',
      },
      {
        customer: 'The app crashed and my notes are gone!',
        draft: 'We apologize for any inconvenience this may have caused. Please update the app.',
      },
      {
        customer: 'You lost my parcel.',
        draft: 'Rest assured that we are looking for it. You hear from us by Friday.',
      },
    ],
    passes: [
      {
        customer: 'The train was two hours late and I missed my flight.',
        draft: 'I’m sorry you missed your flight. I’ll rebook you and write by 6 pm.',
      },
      {
        customer: 'You cancelled my order without telling me.',
        draft: 'I’m sorry we cancelled your order without a word. It is back in stock on Monday.',
      },
      { customer: 'How do I export my data?', draft: 'Open Settings, Export.' },
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry; I understand your frustration with the double charge. I’ve refunded it today.',
        note: 'With a thing of this customer in it, it is none.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)} says nothing: name what happened.`,
    title: `${quote(words)} could stand in any reply`,
    why: 'Name what happened instead; then it is meant for this customer.',
  }),
});
