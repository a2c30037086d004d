import { hasInstruction } from '../engine/instruction.ts';
import type { Cue, CueName, RuleContext } from '../engine/types.ts';
import { firstCue, hasCue, isSameMatter } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { SHUT } from './builders/wording.ts';

/** The condition under which the no becomes a yes, or what to do instead, in the refusing sentence itself. */
const CONDITION =
  /\b(?:please|instead|until|unless|once|as soon as|if you|try|you (?:can|could|may|might|will need to|would need to))\b/i;
const OFFERS: readonly CueName[] = ['alternative', 'extra'];
const STEPS: readonly CueName[] = ['action', 'next_step', 'ask', 'deferral'];

function hasWayForward({ draft }: RuleContext, refusal: Cue): boolean {
  const sentence = draft.sentences[refusal.sentence];
  if (!sentence) return false;
  // What stands in the refusal itself is what is refused: "we don't offer a discount".
  const isBesides = ({ sentence: index, from }: Cue) =>
    index !== refusal.sentence ||
    (from >= refusal.to && /[,;:–—]|\b(?:but|however)\b/.test(draft.text.slice(refusal.to, from)));
  const isWay = (cue: Cue) => (OFFERS.includes(cue.name) || STEPS.includes(cue.name)) && isBesides(cue);
  if (draft.cues.some(isWay) || CONDITION.test(draft.text.slice(refusal.to, sentence.to))) return true;
  return hasInstruction(draft.text.slice(0, sentence.from) + draft.text.slice(sentence.to));
}

export const noBareNo = missingCue({
  id: 'no-bare-no',
  code: 'C08',
  letter: 'C',
  severity: 'high',
  need: 'transparency',
  title: 'No bare no: the reason, and what is possible',
  why: 'A no that comes with its reason and a way forward is taken; a bare one ends the conversation.',
  evidence:
    'Several options raise satisfaction even where the outcome is not the one hoped for (Marinova, Singh & Singh 2018); acknowledge before the reason in disputes (Yeomans et al. 2020).',
  examples: {
    flags: [
      { customer: 'Can I return the shoes? I wore them once.', draft: 'No, that’s not possible.' },
      { customer: 'Could you change the delivery address?', draft: 'Unfortunately we can’t change the address.' },
      { customer: 'Is there a student discount?', draft: 'Sorry, we don’t offer a student discount.' },
      { customer: 'Could I move my appointment to Sunday?', draft: 'We are not able to move it.' },
    ],
    passes: [
      {
        customer: 'Can I return the shoes? I wore them once.',
        draft:
          'No, that’s not possible, because worn shoes can’t be sold again. What I can do: a 30 % voucher or a free repair.',
      },
      {
        customer: 'Could you change the delivery address?',
        draft: 'We can’t change the address once it has shipped. Instead, you could have it left at a pickup point.',
      },
      { customer: 'Can I pay by invoice?', draft: 'Yes, no problem, and at no extra cost.' },
      {
        customer: 'I can’t wait for the new season. When does it start?',
        draft: 'It starts on 3 May. We can’t wait either!',
      },
    ],
  },
  applies(context) {
    const refusal = firstCue(context, ['refusal']);
    // The way out was shown with the first no; to say no again to the same needs no new one.
    const { earlier } = context.conversation;
    if (earlier.has('refusal') && earlier.has('alternative') && isSameMatter(context)) return SHUT;
    return refusal ? { open: true, draft: { from: refusal.from, to: refusal.to } } : SHUT;
  },
  satisfiedBy(context) {
    const refusal = firstCue(context, ['refusal']);
    return { open: refusal !== undefined && hasWayForward(context, refusal) };
  },
  insertAt: (context) => ({ at: 'after-sentence', sentence: firstCue(context, ['refusal'])?.sentence ?? 0 }),
  say: (context) => ({
    nudge: hasCue(context, 'reason')
      ? 'Say what is possible instead.'
      : 'Give the reason and what is possible instead.',
    title: 'A no without a way forward',
    why: 'Say why, and what you can do instead.',
  }),
});
