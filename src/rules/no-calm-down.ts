import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

export const noCalmDown = unwantedPhrase({
  id: 'no-calm-down',
  code: 'R04',
  letter: 'R',
  severity: 'high',
  title: 'No “calm down”, no making it small',
  why: 'Nobody has ever calmed down because they were told to. Taking the matter seriously is what calms.',
  evidence: 'Invalidation raises arousal (Herhausen et al. 2019, 2023); practitioners agree (no effect size known).',
  cue: 'minimising',
  replaces: 'clause',
  examples: {
    flags: [
      { customer: 'I am furious, my holiday is ruined!', draft: 'Please calm down, we will find a solution.' },
      { customer: 'The scratch is right across the screen.', draft: 'Sorry, but it’s not a big deal, it still works.' },
      { customer: 'I am really upset about this delay.', draft: 'Sorry. There is no need to get upset about it.' },
      {
        customer: 'The colour came out wrong and the wedding is on Saturday!',
        draft: 'These things happen. We’ll see what we can do.',
      },
    ],
    passes: [
      {
        customer: 'I am furious, my holiday is ruined!',
        draft: 'You’re right to be angry, and I’m sorry. I’ll call the hotel now and write to you by 4 pm.',
      },
      { customer: 'Does the filter allow older entries?', draft: 'Yes: relax the date filter and they show up.' },
      { customer: 'Which paint do you have?', draft: 'A calm blue and a warm grey, both in stock.' },
      { customer: 'Where do I find it?', draft: 'It’s just a click away: open Settings.' },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)} makes it worse.`,
    title: `${quote(words)} makes it smaller than it is`,
    why: 'Taking it seriously is what calms. Say what you see, or what you do.',
  }),
});
