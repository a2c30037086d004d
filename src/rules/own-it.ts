import type { Cue, RuleContext } from '../engine/types.ts';
import { cuesOf, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { quote, SHUT } from './builders/wording.ts';

/** "I'll check", "we've sent", "let me look": the one who does it is there. The catalogue asks for "I"; on real replies an honest "we" is no fault. */
const FIRST_PERSON = /^(?:(?:now|next|just|currently)\s+)?(?:i|we|let (?:me|us)|my|our|leave (?:it|this|that) with)\b/i;

/** "Please ask the carrier; they will check": they have a name, and it is not ours to own. */
const NAMED =
  /\b(?:team|department|support|colleagues?|bank|carrier|courier|driver|manager|office|shop|store|warehouse|developers?|engineers?|technicians?|manufacturer|seller|police)\b/i;

const wordsOf = ({ draft }: RuleContext, { from, to }: Cue) => draft.text.slice(from, to);
function ownerlessIn(context: RuleContext): Cue | undefined {
  const { text } = context.draft;
  return cuesOf(context, 'ownerless').find(
    (cue) => !(/^they\b/i.test(wordsOf(context, cue)) && NAMED.test(text.slice(0, cue.from))),
  );
}

const isOwned = (context: RuleContext) => (cue: Cue) => FIRST_PERSON.test(wordsOf(context, cue));

export const ownIt = missingCue({
  id: 'own-it',
  code: 'R05',
  letter: 'R',
  severity: 'medium',
  title: 'Somebody owns the work',
  why: '“Your case has been forwarded” leaves nobody to ask. “I’ve asked billing, and I’ll write to you” has a person in it.',
  evidence:
    'Agents who say “I” are seen as feeling and acting for the customer; satisfaction and purchases rise (Packard, Moore & McFerran 2018).',
  examples: {
    flags: [
      {
        customer: 'You charged me twice for March.',
        draft: 'Sorry about the double charge. Your case has been forwarded to the billing department.',
      },
      {
        customer: 'My parcel never came. Can you check where it is?',
        draft: 'I’m sorry it never came. They will contact you within 48 hours.',
      },
      {
        customer: 'My refund has not arrived.',
        draft: 'I’m sorry that it isn’t there yet. The request will be processed by Friday.',
      },
      {
        customer: 'The login has been broken since the update.',
        draft: 'Sorry about the login. It has been escalated, and you will be notified tomorrow.',
      },
    ],
    passes: [
      {
        customer: 'You charged me twice for March.',
        draft:
          'Sorry about the double charge. I’ve forwarded your case to billing and will write to you by Friday; they will refund it.',
      },
      {
        customer: 'My parcel never came. Can you check where it is?',
        draft: 'I’m sorry it never came: your parcel was delivered to the wrong house, and a new one is on its way.',
        note: 'A passive about the customer’s thing owes no owner.',
      },
      {
        customer: 'The login has been broken since the update.',
        draft: 'Sorry about the login. We released a fix this morning; please update the app.',
        note: 'Work of a whole team.',
      },
      {
        customer: 'How do returns work?',
        draft: 'Send it back within 30 days. Your return will be checked on arrival.',
      },
      {
        customer: [
          { role: 'customer', text: 'My refund has not arrived.' },
          { role: 'agent', text: 'I’m sorry. I’ve asked our bank about it and will write to you by 5 pm.' },
          { role: 'customer', text: 'Is there still no refund?' },
        ],
        draft: 'It has been escalated; the answer is due by 5 pm.',
        note: 'The agent took it on in an earlier turn.',
      },
    ],
  },
  applies(context) {
    const { conversation } = context;
    const asked =
      troubleOf(conversation) ??
      conversation.owed ??
      conversation.questions.find(({ kind }) => kind === 'request')?.span;
    const work = ownerlessIn(context);
    return asked && work ? { open: true, customer: asked, draft: { from: work.from, to: work.to } } : SHUT;
  },
  satisfiedBy(context) {
    const owned = cuesOf(context, 'action').find(isOwned(context));
    if (owned) return { open: true, draft: { from: owned.from, to: owned.to } };
    const earlier = context.conversation.earlier.get('action');
    return { open: earlier !== undefined && FIRST_PERSON.test(earlier.text) };
  },
  insertAt: (context) => ({ at: 'after-sentence', sentence: ownerlessIn(context)?.sentence ?? 0 }),
  say: (context, { draft }) => ({
    nudge: 'Say who does it: “I”.',
    title: draft
      ? `${quote(context.draft.text.slice(draft.from, draft.to))} has nobody in it`
      : 'Nobody owns the work yet',
    why: 'A step with an “I” in it has somebody who sees to it.',
  }),
});
