import { hasInstruction } from '../engine/instruction.ts';
import type { Cue, CueName, RuleContext } from '../engine/types.ts';
import { cuesOf, firstCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { SHUT } from './builders/wording.ts';

/** What follows an honest "I don't know": who finds out, when, what is known, or what else helps. */
const FOLLOWS: readonly CueName[] = [
  'action',
  'next_step',
  'deferral',
  'ask',
  'alternative',
  'extra',
  'reason',
  'time_frame',
  'offer_help',
];

const KNOWS =
  /\b(?:what (?:i|we) (?:do |can )?(?:know|see|confirm|tell)|as soon as (?:i|we) (?:know|hear|have)|but)\b/i;

function isFollowed(context: RuleContext, unknown: Cue): boolean {
  const { text, sentences } = context.draft;
  const isBesides = ({ from, to }: Cue) => to <= unknown.from || from >= unknown.to;
  if (FOLLOWS.some((name) => cuesOf(context, name).some(isBesides))) return true;
  const sentence = sentences[unknown.sentence];
  const rest = text.slice(0, sentence?.from ?? 0) + text.slice(sentence?.to ?? text.length);
  return KNOWS.test(text.slice(unknown.to)) || hasInstruction(rest);
}

export const honestNotKnowing = missingCue({
  id: 'honest-not-knowing',
  code: 'C07',
  letter: 'C',
  severity: 'medium',
  need: 'transparency',
  title: '“I don’t know” comes with who finds out',
  why: 'Not knowing is honest; leaving it there is not helpful. Say who finds out and when, or what you do know.',
  evidence:
    'Credibility (Davidow 2003); hedges make a reply more receptive (Yeomans et al. 2020); a bare “I don’t know” stands on practitioners’ lists of words to avoid.',
  examples: {
    flags: [
      { customer: 'When will the blue one be back in stock?', draft: 'Sorry, I don’t know.' },
      { customer: 'Why was my payment refused?', draft: 'We have no idea why your bank refused it.' },
      { customer: 'Does the adapter fit the older model?', draft: 'I’m not sure about the older model.' },
      { customer: 'Is the server down?', draft: 'We don’t have any information about that.' },
    ],
    passes: [
      {
        customer: 'When will the blue one be back in stock?',
        draft: 'I don’t know yet. I’m asking the warehouse and will tell you by noon.',
      },
      {
        customer: 'Why was my payment refused?',
        draft: 'I can’t say why it was refused, but your bank can: the number is on the back of the card.',
      },
      {
        customer: 'Does the adapter fit the older model?',
        draft: 'I’m not sure I understand: which model do you mean?',
      },
      { customer: 'How do I print the label?', draft: 'Not sure if you’ve seen it: there is a Print button on top.' },
      {
        customer: 'Is the server down?',
        draft: 'I don’t know the cause yet; what I know is that the login fails since 9 am.',
      },
    ],
  },
  applies(context) {
    const unknown = firstCue(context, ['not_knowing']);
    const { conversation, questions } = context;
    const customer = questions[0]?.span ?? conversation.complaint;
    if (!unknown || !customer) return SHUT;
    return { open: true, customer, draft: { from: unknown.from, to: unknown.to } };
  },
  satisfiedBy(context) {
    const unknown = firstCue(context, ['not_knowing']);
    return { open: unknown === undefined || isFollowed(context, unknown) };
  },
  insertAt: (context) => ({ at: 'after-sentence', sentence: firstCue(context, ['not_knowing'])?.sentence ?? 0 }),
  say: () => ({
    nudge: 'Say who finds out, and when.',
    title: 'Not knowing, and nobody finds out',
    why: 'Say who finds out and when, or what you do know.',
  }),
});
