import { troubleOf } from './builders/cue-lookup.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

export const noSellingInGrief = unwantedPhrase({
  id: 'no-selling-in-grief',
  code: 'E06',
  letter: 'E',
  severity: 'medium',
  title: 'No selling inside a problem',
  why: 'Whoever is in trouble hears an offer as “they want my money”. Solve it first; in a loss, never sell.',
  evidence: 'The reply must fit the arousal (Herhausen et al. 2019); suspicion of persuasion (Decock et al. 2020).',
  cue: 'selling',
  replaces: 'sentence',
  asks: ({ conversation }) => troubleOf(conversation),
  examples: {
    flags: [
      {
        customer: 'My wife passed away and I need to end her plan.',
        draft: 'I’m very sorry for your loss. You could upgrade to the family plan.',
      },
      {
        customer: 'The service has been down since this morning!',
        draft: 'I’m sorry about the outage; we fix it by noon. Please leave us a review.',
      },
      {
        customer: 'My delivery is late again.',
        draft: 'I’m sorry it’s late again; it arrives today. Check out our special offer.',
      },
    ],
    passes: [
      {
        customer: 'Which plan has more storage?',
        draft: 'The Plus plan has 200 GB. You can upgrade to it in Settings.',
      },
      {
        customer: 'My wife passed away and I need to end her plan.',
        draft: 'I’m very sorry for your loss. I’ll end the plan today; you don’t need to do anything else.',
      },
      {
        customer: 'My delivery is late again.',
        draft: 'I’m sorry it’s late again. It arrives today, and I’ve added a credit of €10 to your account.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)}: not the moment to sell.`,
    title: `${quote(words)} sells inside a problem`,
    why: 'Solve it first. What sells can wait for a better day.',
  }),
});
