import { hasInstruction } from '../engine/instruction.ts';
import type { Cue, CueName, RuleContext } from '../engine/types.ts';
import { firstCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { SHUT, whoFirst } from './builders/wording.ts';

/** With one of these, being sent on is not all that the customer gets. */
const GIVES: readonly CueName[] = [
  'action',
  'next_step',
  'reason',
  'limit',
  'refusal',
  'extra',
  'alternative',
  'deferral',
  'time_frame',
  'hand_over',
];

/** Says in the same sentence what to bring or what for, so that the purpose is plain. */
const SAYS_WHAT_FOR =
  /\b(?:with (?:your|the|a|an|more|all|some|any)|number|details?|photos?|pictures?|screenshots?|include|describe|receipt|proof|addresse?s?|so (?:that )?(?:i|we|they)|and (?:i|we|they)|to (?:help|check|look|see|find|fix|replace|refund|investigate|get|have|book|change|cancel|arrange|report|claim|discuss|verify|confirm)|as they|they (?:can|will|know)|who (?:can|will))\b|\b(?:us|me|them) (?:your|the|some|all)\b/i;

/** "We'd love to help" announces what does not come. */
const IS_GOODWILL = /\b(?:help|assist)/i;

/** A draft that does nothing else than to send the customer on. */
function isBare(context: RuleContext, referral: Cue): boolean {
  const { draft, questions } = context;
  const sentence = draft.sentences[referral.sentence];
  const gives = ({ name, from, to }: Cue) => GIVES.includes(name) && !IS_GOODWILL.test(draft.text.slice(from, to));
  if (!sentence || draft.cues.some(gives) || SAYS_WHAT_FOR.test(sentence.text)) return false;
  const isAnswered = questions.some(
    ({ state, answeredBy }) => state === 'answered' && answeredBy !== undefined && answeredBy.from !== sentence.from,
  );
  const rest = draft.sentences.filter(
    (each, index) => index !== referral.sentence && each.part !== 'greeting' && each.part !== 'signature',
  );
  return !isAnswered && !rest.some(({ text }) => hasInstruction(text));
}

export const explainReferral = missingCue({
  id: 'explain-referral',
  code: 'C14',
  letter: 'C',
  severity: 'medium',
  need: 'transparency',
  title: 'Sent elsewhere, one hears what for',
  why: '“Please contact our shop” closes a door. What they can do there, and what happens then, opens another.',
  evidence:
    'Facilitation (Davidow 2003). The catalogue speaks of passing a case on; in real replies it is more often the customer who is sent on, with nothing but an address.',
  examples: {
    flags: [
      { customer: 'My headphones stopped working after two weeks.', draft: 'Please contact the manufacturer.' },
      { customer: 'Is my old contract still valid?', draft: 'Hi! Please call our hotline.' },
      { customer: 'The ticket machine is broken and kept my money.', draft: 'We’re sorry to hear that. Send us a DM!' },
      {
        customer: 'The heating is broken since last night.',
        draft: 'Hello, thank you for your message. You can contact your landlord.',
      },
    ],
    passes: [
      {
        customer: 'My headphones stopped working after two weeks.',
        draft: 'I’m sorry they stopped. Please contact our shop in the High Street, so that they can swap them today.',
      },
      {
        customer: 'The ticket machine is broken and kept my money.',
        draft: 'Sorry about the machine. Please DM us the place and the time, and we’ll send the money back.',
      },
      {
        customer: 'Is my old contract still valid?',
        draft: 'Yes, it is valid until May. If you have any questions, please contact us.',
      },
      { customer: 'Thank you, all good now!', draft: 'You’re welcome. Please contact us again if it comes back.' },
      {
        customer: 'Which number do I call to report the loss?',
        draft: 'Please call our hotline on 0800 555 0100, day and night.',
      },
    ],
  },
  applies(context) {
    const { conversation, questions } = context;
    const referral = firstCue(context, ['referral']);
    // Later in a calm talk, both know what for.
    if (!conversation.isFirstReply && !conversation.failure && conversation.intensity === 'none') return SHUT;
    const customer =
      conversation.complaint ?? conversation.failure ?? questions.find(({ kind }) => kind !== 'who')?.span;
    if (!referral || !customer || conversation.thanks) return SHUT;
    return { open: true, customer, draft: { from: referral.from, to: referral.to } };
  },
  satisfiedBy(context) {
    const referral = firstCue(context, ['referral']);
    return { open: referral === undefined || !isBare(context, referral) };
  },
  insertAt: (context) => ({ at: 'after-sentence', sentence: firstCue(context, ['referral'])?.sentence ?? 0 }),
  say: ({ conversation }) => ({
    nudge: 'Say what for, and what happens then.',
    title: `${whoFirst(conversation)} is sent on without a word of why`,
    why: 'Say what they can do there, what to bring, and when there will be an answer.',
  }),
});
