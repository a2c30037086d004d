import { metByCue, wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

/** The customer's own word as an adjective, so that nobody is told to feel something else. */
const FEELINGS: readonly (readonly [RegExp, string])[] = [
  [/\bworr|\bafraid|\bscared|\banxious|\bnervous/i, 'worrying'],
  [/\bfrustrat/i, 'frustrating'],
  [/\bdisappoint/i, 'disappointing'],
  [/\bannoy/i, 'annoying'],
  [/\bconfus/i, 'confusing'],
  [/\bstress/i, 'stressful'],
];

const feelingOf = (words: string) => FEELINGS.find(([pattern]) => pattern.test(words))?.[1] ?? 'upsetting';

export const validateFeeling = missingCue({
  id: 'validate-feeling',
  code: 'R02',
  letter: 'R',
  severity: 'high',
  need: 'empathy',
  title: 'Answer the feeling, as strongly as it was shown',
  why: 'Somebody who is upset hears the fix only after being heard. A neutral question gets none of this.',
  evidence:
    'Empathy lowers high arousal even before the failure is fixed (Herhausen et al. 2023); feedback on empathy raises it by 19.6 % (Sharma et al. 2023).',
  examples: {
    flags: [
      {
        customer: 'I am so worried that the tickets won’t be here before the concert.',
        draft: 'Tickets are sent by post five days before.',
      },
      {
        customer: 'This is really frustrating, the page keeps logging me out.',
        draft: 'Please clear the cache of your browser.',
      },
      { customer: 'I’m furious. What kind of service is this?', draft: 'Please tell me your contract number.' },
      {
        customer: 'I’m really disappointed with the course.',
        draft: 'I understand you want to cancel the course. The form is below.',
        note: 'To understand a procedure is not to understand a feeling.',
      },
    ],
    passes: [
      {
        customer: 'I am so worried that the tickets won’t be here before the concert.',
        draft:
          'I understand that you’re worried with the concert so close. They were posted today and arrive by Friday.',
      },
      {
        customer: 'This is really frustrating, the page keeps logging me out.',
        draft: 'I can see why that’s frustrating. Clearing the cache ends it; the steps are below.',
      },
      { customer: 'Which sizes do you have in green?', draft: 'S, M and XL.' },
      { customer: 'No rush at all, I’m just curious when it will be back.', draft: 'On 3 March.' },
    ],
  },
  applies(context) {
    const { conversation } = context;
    const { emotion, intensity, thanks, complaint, owed, isOwnDoing, closing } = conversation;
    // A mild sign inside thanks or praise is a way of speaking.
    if (intensity !== 'strong' && (thanks || closing)) return SHUT;
    // Trouble is felt, also by who does not say so; a slip of their own needs no pity.
    const felt = emotion ?? (isOwnDoing ? undefined : complaint);
    if (felt) return wasSaidFor(context, ['empathy', 'apology', 'compassion'], felt) ? SHUT : openedBy(felt);
    return openedBy(owed);
  },
  satisfiedBy(context) {
    const met = metByCue(context, ['empathy', 'apology', 'compassion']);
    // Trouble told without a feeling is taken up by naming it.
    return met.open || context.conversation.emotion ? met : metByCue(context, ['issue']);
  },
  insertAt: { at: 'after-greeting' },
  say: ({ conversation }) => ({
    nudge: 'Answer the feeling before the fix.',
    title: `${whoFirst(conversation)}’s feeling is not answered yet`,
    why: 'One sentence that takes the feeling seriously, then the answer.',
    variables: { feeling: feelingOf(conversation.emotion?.text ?? '') },
  }),
});
