import type { RuleContext } from '../engine/types.ts';
import { leadsOn, metByCue, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, who, whoFirst } from './builders/wording.ts';

/** A shorter reply is a nod. */
const LEAST_WORDS = 4;

/** Any warmth at all takes it up: thanks are answered in a hundred ways, and only the cold line is one too few. */
const WARM =
  /[!\p{Extended_Pictographic}]|[:;]-?\)|\b(?:glad|pleas(?:ed|es|ure)|happy|delight\w*|great|good|nice|lovely|love\w*|wonderful|perfect|welcome|thank\w*|cheers|appreciat\w*|enjoy\w*|hope|kind|well|best|congrat\w*|anytime|any time|sure|sorry|apolog\w*)\b/iu;

/** "Thanks, but it still …": something new is coming, and that is what wants an answer. */
const GOES_ON = /\b(?:but|however|still|though|although|except|unfortunately)\b/i;
/** "Brilliant service as usual", after forty minutes on hold. */
const BITTER =
  /\b(?:as (?:usual|always|ever)|yet another|oh (?:great|brilliant|lovely|wonderful|perfect)|on hold|cut off|again|another|late|mins?|minutes|hours?|days|weeks)\b|🙃|🙄/iu;
/** Words of the customer up to which the thanks are what was said. */
const MOST_WORDS = 40;

/** "Let me look that up", "one moment": the thanks that follow are for going to look, and what is found answers them. */
const AT_IT = /\b(?:let me|(?:i|we)(?:['’](?:ll|m|re)| will| am| are)|moment|minute|second|checking|looking)\b/i;

/** In a chat that goes on, "thanks, here it is" is manners: what was sent is answered, not the thanks. */
function goesOn(context: RuleContext): boolean {
  const { conversation, turns = [] } = context;
  const first = conversation.latest[0]?.turn ?? 0;
  const before = turns.slice(0, conversation.latest[0]?.turn ?? 0).findLast(({ role }) => role === 'agent');
  if (before && AT_IT.test(before.text)) return true;
  const said = conversation.latest.map(({ text }) => text).join(' ');
  if (
    GOES_ON.test(said) ||
    (BITTER.test(said) && !/\bthank|\bthx|\bcheers/i.test(said)) ||
    said.split(/\s+/).length > MOST_WORDS
  )
    return true;
  const gaveSomething = conversation.details.some(({ span }) => span.turn >= first);
  return gaveSomething || (!conversation.isFirstReply && leadsOn(context));
}

export const answerThanks = missingCue({
  id: 'answer-thanks',
  code: 'A06',
  letter: 'A',
  severity: 'low',
  title: 'Thanks and praise are answered',
  why: 'Who takes the time to say thank you and gets a form line back will not do so again.',
  evidence:
    'Warm words belong at the end of a conversation (Packard, Li & Berger 2024); positive words show receptiveness (Yeomans et al. 2020).',
  examples: {
    flags: [
      { customer: 'Perfect, that worked. Thank you so much!', draft: 'This ticket will be closed automatically.' },
      { customer: 'I love the new app, it is so easy to use.', draft: 'For questions, contact our support team.' },
      { customer: 'You were very helpful, thanks a lot.', draft: 'The case number is 4471 for your records.' },
      { customer: 'Great service, Ana was so kind!', draft: 'Reviews are read by the team every Monday.' },
    ],
    passes: [
      { customer: 'Perfect, that worked. Thank you so much!', draft: 'You’re welcome, Ana. Enjoy the new phone!' },
      {
        customer: 'I love the new app, it is so easy to use.',
        draft: 'Glad you like it! I’ll pass that on to the team.',
      },
      {
        customer: 'Oh brilliant, another delay. Love it.',
        draft: 'Our apologies: fog in Porto. The new departure is at 19:35.',
        note: 'Praise that is none: the agent saw it.',
      },
      {
        customer: 'Thanks a lot for nothing, it is still broken.',
        draft: 'The broken part can be replaced: the form is below.',
        note: 'Sarcasm.',
      },
      {
        customer: 'Thanks, but it still fails with error 12.',
        draft: 'Error 12 means that the cable is loose.',
        note: 'A new problem: that is named instead.',
      },
      {
        customer: 'Thanks! My order number is 48213.',
        draft: 'Your order left our warehouse on Monday.',
        note: 'The chat goes on.',
      },
      {
        customer: [
          { role: 'customer', text: 'Where is my parcel?' },
          { role: 'agent', text: 'One moment, I’m looking it up.' },
          { role: 'customer', text: 'Okay, thank you.' },
        ],
        draft: 'It left Malmö on Monday and reaches you tomorrow.',
      },
    ],
  },
  applies(context) {
    const { conversation, draft, questions } = context;
    const isTrouble = troubleOf(conversation) ?? conversation.emotion;
    if (!conversation.thanks || isTrouble || questions.length > 0) return SHUT;
    if (draft.wordCount < LEAST_WORDS || draft.isHolding || goesOn(context)) return SHUT;
    return openedBy(conversation.thanks);
  },
  satisfiedBy(context) {
    const met = metByCue(context, ['welcome', 'thanks_value', 'empathy', 'warm_close', 'offer_help']);
    // Who says sorry has read a complaint between the lines; it is not ours to see praise there.
    return met.open ? met : { open: WARM.test(context.draft.text) };
  },
  insertAt: { at: 'start' },
  say: ({ conversation }) => ({
    nudge: `Answer ${who(conversation)}’s thanks first.`,
    title: `${whoFirst(conversation)}’s thanks are not answered yet`,
    why: 'One warm line back; then the rest.',
  }),
});
