import type { Cue, RuleContext } from '../engine/types.ts';
import { cuesOf, firstCue, hasCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { SHUT, who } from './builders/wording.ts';

/** In the sentence of the hand-over or in a neighbour of it: further off, a reason is for something else. */
const isNear = (cue: Cue, other: Cue) => Math.abs(cue.sentence - other.sentence) <= 1;

const FEEDBACK =
  /\b(?:suggestions?|feedback|ideas?|kind words|for sharing|for letting|lovely|compliments?|praise|wish(?:es)?)\b/i;

function isExplained(context: RuleContext, handOver: Cue): boolean {
  const { earlier } = context.conversation;
  // Announced and explained before, now it is done.
  if (earlier.has('hand_over') && (earlier.has('hand_over_explained') || earlier.has('reason'))) return true;
  if (hasCue(context, 'hand_over_explained', 'time_frame')) return true;
  return cuesOf(context, 'reason').some((reason) => isNear(reason, handOver));
}

export const explainHandOver = missingCue({
  id: 'explain-hand-over',
  code: 'C14',
  letter: 'C',
  severity: 'medium',
  need: 'transparency',
  title: 'Explain a hand-over',
  why: 'To be passed on means to begin again, unless one hears why, who takes over, and that they know the story.',
  evidence: 'Facilitation (Davidow 2003); fair procedure (Gelbrich & Roschk 2011).',
  examples: {
    flags: [
      { customer: 'My invoice shows the wrong VAT number.', draft: 'I’m passing this to another team.' },
      { customer: 'The app crashes when I scan a receipt.', draft: 'Sorry about the crash. I’ve escalated your case.' },
      { customer: 'I can’t log in to the new portal.', draft: 'I’m transferring you to another department.' },
      { customer: 'The import has failed three times.', draft: 'Your ticket has been forwarded.' },
    ],
    passes: [
      {
        customer: 'My invoice shows the wrong VAT number.',
        draft:
          'I’m passing this to our billing team because they can issue a new invoice; you won’t have to explain it again.',
      },
      {
        customer: 'The app crashes when I scan a receipt.',
        draft: 'Sorry about the crash. I’ve escalated your case to our developers, and you’ll hear from me by Friday.',
      },
      {
        customer: [
          { role: 'customer', text: 'My invoice shows the wrong VAT number.' },
          { role: 'agent', text: 'I’d like to pass this to our billing team because they can reissue it. All right?' },
          { role: 'customer', text: 'Yes, but it is annoying.' },
        ],
        draft: 'Thank you. I’m passing this to our billing team now.',
      },
      {
        customer: 'Can I send money to a friend abroad?',
        draft: 'Yes: you can transfer it to another account under Payments, Abroad.',
      },
      {
        customer: 'A dark mode would be nice.',
        draft: 'Thank you for the idea! I’ve forwarded your suggestion to our developers.',
      },
      {
        customer: 'I can’t log in to the new portal.',
        draft: 'I’m transferring you to Lena, who looks after the portal; she has all you told me.',
      },
    ],
  },
  applies(context) {
    const handOver = firstCue(context, ['hand_over']);
    if (!handOver) return SHUT;
    const { conversation, questions, draft } = context;
    const trouble = conversation.complaint ?? conversation.failure ?? conversation.emotion;
    // Later in a calm talk, a paper that goes to a colleague is part of what was agreed.
    if (!trouble && (!conversation.isFirstReply || conversation.thanks)) return SHUT;
    // Praise and ideas are passed on, too; nobody waits for what becomes of them.
    if (!trouble && FEEDBACK.test(draft.text)) return SHUT;
    return trouble || questions.length > 0 || conversation.latest.length > 0
      ? { open: true, draft: { from: handOver.from, to: handOver.to } }
      : SHUT;
  },
  satisfiedBy(context) {
    const handOver = firstCue(context, ['hand_over']);
    return { open: handOver !== undefined && isExplained(context, handOver) };
  },
  insertAt: (context) => ({ at: 'after-sentence', sentence: firstCue(context, ['hand_over'])?.sentence ?? 0 }),
  say: ({ conversation }) => ({
    nudge: `Tell ${who(conversation)} why, and what the others already know.`,
    title: 'A hand-over without a word of why',
    why: 'Say why they can do it, what they know already, and when there will be news.',
  }),
});
