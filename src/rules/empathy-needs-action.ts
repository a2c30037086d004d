import type { Cue, CueName, RuleContext } from '../engine/types.ts';
import { firstCue, hasCue, leadsOn, wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { SHUT, who } from './builders/wording.ts';

const FEELING: readonly CueName[] = ['apology', 'empathy'];
/** Kind, but no step either: a short reply of these alone leaves the customer where they were. */
const KINDNESS: readonly CueName[] = ['greeting', 'thanks_value', 'courtesy', 'offer_help'];
/** Words of a reply that may be kind and nothing else; a longer one says something that the cues do not know. */
const SHORTEST = 5;
const LONGEST = 30;

function kindWords(context: RuleContext): Cue | undefined {
  const { draft } = context;
  const feeling = firstCue(context, FEELING);
  if (feeling) return feeling;
  const isShort = draft.wordCount >= SHORTEST && draft.wordCount <= LONGEST;
  return isShort ? firstCue(context, KINDNESS) : undefined;
}

export const empathyNeedsAction = missingCue({
  id: 'empathy-needs-action',
  code: 'R06',
  // What is lacking is the step, not the feeling: the letter that waits is C.
  letter: 'C',
  severity: 'high',
  need: 'transparency',
  title: 'Kind words are followed by action',
  why: 'A sorry, or “happy to help”, without a step leaves the customer where they were. Two sentences of it are enough; then the work.',
  evidence:
    'Work on the problem with several options satisfies, prolonged relational talk does not (Marinova, Singh & Singh 2018).',
  examples: {
    flags: [
      {
        customer: 'The heating has been broken since last night.',
        draft: 'I’m so sorry about the heating. That must be awful.',
      },
      {
        customer: 'You sent me the wrong size again.',
        draft: 'I’m very sorry about the wrong size, I understand how annoying that is.',
      },
      {
        customer: 'My refund never arrived.',
        draft: 'I apologise for the missing refund.',
      },
      {
        customer: 'My e-book does not open any more, it shows an error.',
        draft: 'Thank you for the information. I’m more than happy to help.',
      },
    ],
    passes: [
      {
        customer: 'The heating has been broken since last night.',
        draft: 'I’m so sorry about the heating. A technician is on the way and arrives by 2 pm.',
      },
      {
        customer: 'You sent me the wrong size again.',
        draft: 'I’m sorry about the wrong size. I’ve sent the right one today; it arrives on Friday.',
      },
      {
        customer: 'My refund never arrived.',
        draft: 'I apologise for the missing refund. Could you tell me its date?',
      },
      {
        customer: 'My refund never arrived.',
        draft: 'I’m so sorry about the refund. Here’s what you can do: send me the date, and I’ll trace it today.',
      },
    ],
  },
  applies(context) {
    const { conversation, questions } = context;
    const { failure, complaint, thanks, closing } = conversation;
    const isParting = thanks ?? closing;
    // A grumble that asks for nothing is met by taking it up; a failure or a question wants its step.
    const grumble = hasCue(context, 'issue') || isParting ? undefined : complaint;
    const open = failure ?? (isParting ? undefined : questions[0]?.span) ?? grumble;
    const kind = kindWords(context);
    if (!open || !kind || conversation.serious || context.draft.isHolding) return SHUT;
    // The step, and when it comes, were given in an earlier turn: kind words may stand alone.
    if (wasSaidFor(context, ['action'], open) && wasSaidFor(context, ['time_frame'], open)) return SHUT;
    return { open: true, customer: open, draft: { from: kind.from, to: kind.to } };
  },
  satisfiedBy(context) {
    const isAnswered = context.questions.some(({ state }) => state !== 'open');
    return { open: isAnswered || leadsOn(context) };
  },
  insertAt: { at: 'before-closing' },
  say: ({ conversation }) => ({
    nudge: 'Say what you do about it.',
    title: `No step for ${who(conversation)} yet`,
    why: 'After the kind words comes the step: what you did, do or offer.',
  }),
});
