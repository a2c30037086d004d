import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote, who } from './builders/wording.ts';

export const noBlame = unwantedPhrase({
  id: 'no-blame',
  code: 'R03',
  letter: 'R',
  severity: 'high',
  title: 'No blame',
  why: 'Whoever hears a reproach defends and stops listening. Say what happened, or the next step, and leave the fault out.',
  evidence:
    '“You” has little benefit and can hurt (Packard, Moore & McFerran 2018); on every practitioner’s list of words to avoid.',
  cue: 'blame',
  replaces: 'sentence',
  examples: {
    flags: [
      { customer: 'My discount was not applied.', draft: 'You should have entered the code before paying.' },
      { customer: 'Where do I find the file?', draft: 'As I already said, it is in your inbox.' },
      {
        customer: 'The import does not work.',
        draft: 'Sorry about that. You failed to follow the instructions, so please try again.',
      },
      { customer: 'The machine does not start.', draft: 'You must have used the wrong cable. Please send it in.' },
    ],
    passes: [
      {
        customer: 'Where is my invoice?',
        draft: 'You should have received it by e-mail this morning; I’ve sent it again just now.',
      },
      {
        customer: 'You charged me twice!',
        draft: 'I’m sorry: you shouldn’t have been charged twice. The refund reaches you by Friday.',
      },
      {
        customer: 'I can’t log in.',
        draft: 'If you forgot your password, the link below sets a new one. It wasn’t your fault.',
      },
      {
        customer: 'My parcel is late and it is my son’s birthday.',
        draft: 'I’m sorry it is late; you must have been worried. It arrives tomorrow by noon.',
      },
    ],
  },
  say: (words, { conversation }) => ({
    nudge: `${quote(words)} puts the fault on ${who(conversation)}.`,
    title: `${quote(words)} sounds like blame`,
    why: 'Say what happened, or the next step, and leave the fault out.',
  }),
});
