import type { Cue, CueName, RuleContext } from '../engine/types.ts';
import { cuesOf, hasCue, sentenceText } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerSentence } from './builders/once-per-sentence.ts';
import { SHUT, who } from './builders/wording.ts';

/** A step that is not done when the reply is sent: somebody will look, was asked, is at it. */
const PENDING =
  /\b(?:i|we|they|someone|somebody|team|colleague|department|technician|carrier|warehouse)(?:['’]ll| will|['’]m going to|['’]re going to| shall)\b|\b(?:looking into|working on|investigating|escalat\w*|forward\w*|pass(?:ed|ing)|asked|raised|report(?:ed)?|trac(?:e|ing)|will be (?:sent|shipped|processed|refunded|in touch))\b/i;

const STEPS: readonly CueName[] = ['next_step', 'action'];

/** "was due last Tuesday" tells of the customer's trouble and not of the step. */
const PAST = /\b(?:last|since|ago|yesterday|past|was|were|have been|has been)\b/i;

const isPending = oncePerSentence((text) => PENDING.test(text));
const looksBack = oncePerSentence((text) => PAST.test(text));

function isOfStep(context: RuleContext, time: Cue): boolean {
  if (!looksBack(sentenceText(context, time))) return true;
  return STEPS.some((name) => cuesOf(context, name).some(({ sentence }) => sentence === time.sentence));
}

export const nextStepWithTime = missingCue({
  id: 'next-step-with-time',
  code: 'C05',
  letter: 'C',
  severity: 'high',
  need: 'transparency',
  title: 'A next step has a time',
  why: '“I’ll let you know” leaves the customer waiting without an end. A time, even for “no news yet”, lets them put it aside.',
  evidence: 'Timeliness and facilitation (Davidow 2003); showing the work raises its value (Buell & Norton 2011).',
  examples: {
    flags: [
      {
        customer: 'My parcel was due on Monday and still isn’t here.',
        draft: 'I’m sorry it is late. I’ve asked the carrier to trace the parcel.',
      },
      {
        customer: 'My parcel was due on Monday and still isn’t here.',
        draft: 'I’m sorry your parcel was due on Monday and still isn’t here. I’ve asked the carrier to trace it.',
      },
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about the double charge. I’ll forward it to our billing team.',
      },
      {
        customer: 'The lift in our house is broken again.',
        draft: 'I’m sorry that the lift is broken. We are looking into it.',
      },
    ],
    passes: [
      {
        customer: 'My parcel was due on Monday and still isn’t here.',
        draft: 'I’m sorry it is late. I’ve asked the carrier to trace the parcel and will write to you by 5 pm today.',
      },
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about the double charge. I’ve refunded it; your bank shows it within 3 days.',
      },
      { customer: 'How do I change the language?', draft: 'Open Settings, Language and choose yours.' },
      {
        customer: 'The lift in our house is broken again.',
        draft: 'I’m sorry that the lift is broken again. A technician comes tomorrow at 9 am.',
      },
    ],
  },
  applies(context) {
    const { failure, wait, repeat } = context.conversation;
    // Who has been let down or kept waiting needs an end to the waiting; elsewhere a step without a time is no harm.
    const trouble = failure ?? wait ?? repeat;
    if (!trouble) return SHUT;
    const step = context.draft.cues.find((cue) => STEPS.includes(cue.name) && isPending(sentenceText(context, cue)));
    return step ? { open: true, customer: trouble, draft: { from: step.from, to: step.to } } : SHUT;
  },
  satisfiedBy(context) {
    const time = cuesOf(context, 'time_frame').find((cue) => isOfStep(context, cue));
    if (time) return { open: true, draft: { from: time.from, to: time.to } };
    // A question back makes the next step the customer's, and it is stated.
    return { open: hasCue(context, 'ask') };
  },
  insertAt: { at: 'before-closing' },
  say: ({ conversation }) => ({
    nudge: `When will ${who(conversation)} hear?`,
    title: 'The next step has no time yet',
    why: 'A time, even one for “no news yet”, ends the waiting.',
  }),
});
