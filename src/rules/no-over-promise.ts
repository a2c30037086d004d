import { sentenceText } from './builders/cue-lookup.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

/** "Codes expire after 7 days without fail" tells how it is. */
const LOOKS_AHEAD =
  /['’]ll\b|\b(?:will|won['’]t|going to|guarantee|promise|never|always|100 ?%|hundred percent|chance|once and for all|my word)/i;

export const noOverPromise = unwantedPhrase({
  id: 'no-over-promise',
  code: 'C15',
  letter: 'C',
  severity: 'medium',
  title: 'No promise that others must keep',
  why: 'A promise that breaks costs more than the trouble it was made for. Promise what is in your hands: the next step, and when.',
  evidence:
    'Credibility (Davidow 2003); a hedge in the right place makes a reply more receptive (Yeomans et al. 2020). The catalogue’s “immediately” is left out: it is mostly said of one’s own step.',
  cue: 'over_promise',
  replaces: 'sentence',
  isMeant: (cue, context) => LOOKS_AHEAD.test(sentenceText(context, cue)) && !/\?\s*$/.test(sentenceText(context, cue)),
  examples: {
    flags: [
      {
        customer: 'The import failed again. Will this go on?',
        draft: 'I’m sorry about the import. This will never happen again.',
      },
      { customer: 'Will it be here by Friday?', draft: 'Yes, I guarantee it will arrive on Friday.' },
      {
        customer: 'You lost my application.',
        draft: 'I’m sorry we lost it. Your application will definitely be approved this week.',
      },
      { customer: 'Is my data safe with you?', draft: 'Your data is 100% safe with us.' },
    ],
    passes: [
      {
        customer: 'The import failed again. Will this go on?',
        draft:
          'I’m sorry about the import. We’ve fixed the date format that broke it. I promise to write to you by 5 pm today.',
      },
      {
        customer: 'Will it be here by Friday?',
        draft: 'Most parcels take two days, but I can’t guarantee Friday.',
      },
      { customer: 'How long is the warranty?', draft: 'The kettle has a 2-year guarantee.' },
      { customer: 'Does it charge in the car?', draft: 'Yes, and it takes an hour until the battery is at 100%.' },
      {
        customer: 'I still have no answer from billing.',
        draft: 'I’m sorry. I will definitely call you back by 3 pm today.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)}: can you hold that?`,
    title: `${quote(words)} promises what others must keep`,
    why: 'Promise your own next step and its time; of the rest, say what you expect.',
  }),
});
