import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

export const leftOverBlank = unwantedPhrase({
  id: 'left-over-blank',
  code: 'A05',
  letter: 'A',
  severity: 'high',
  title: 'No blank is left over',
  why: 'A reply with “{name}” in it says at one glance that it was not written for this customer.',
  evidence:
    'Individual replies beat routinised ones, and a broken merge field is the plainest sign of routine (Decock et al. 2020).',
  cue: 'blank',
  replaces: 'clause',
  examples: {
    flags: [
      { customer: 'When will you call me?', draft: 'Hi {name}, I will call you today at 5 pm.' },
      { customer: 'When will you call me?', draft: 'Hi Sam, I will call you by {time frame}.' },
      { customer: 'When will you call me?', draft: 'Dear [NAME], I will call you today at 5 pm.' },
      { customer: 'When will you call me?', draft: 'Hi Sam, our technician calls you at XXXX.' },
    ],
    passes: [
      { customer: 'When will you call me?', draft: 'Hi Sam, I will call you today at 5 pm.' },
      { customer: 'How do I write a set?', draft: 'Like this: `const set = {a, b}`' },
      { customer: 'When will you call me?', draft: 'Hi Sam, I will call you today at 5 pm (your time).' },
      { customer: 'How do I get the first row?', draft: 'Write it as rows[0], with the brackets.' },
    ],
  },
  say: (words) => ({
    nudge: `Fill in ${quote(words)} before you send.`,
    title: `${quote(words)} is still a blank`,
    why: 'Fill it in, or take it out.',
  }),
});
