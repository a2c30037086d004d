import type { Question, RuleContext } from '../engine/types.ts';
import { hasCue, leadsOn } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, quote, SHUT, who, whoFirst } from './builders/wording.ts';

/** The question without what ties it to the one before: "And will I …" */
const standingAlone = (words: string) => words.replace(/^\s*(?:and|also|but|so|plus|then)[,\s]+(?:also\s+)?/i, '');

/** What was asked in so many words. A wish without a question mark is met in too many ways to be counted here. */
const isAsked = ({ span }: Question) => /[?？]/.test(span.text);
const isOpen = ({ state }: Question) => state === 'open';
const openOf = ({ questions }: RuleContext) => questions.filter((each) => isOpen(each) && isAsked(each));

/** Sees to it in another way: asks back, goes and looks, shows where it stands, or says that it comes later. */
function isUnderWay(context: RuleContext): boolean {
  if (hasCue(context, 'ask') || context.draft.text.includes('?')) return true;
  return context.questions.every(({ state }) => state !== 'answered') && leadsOn(context);
}

export const answerEveryQuestion = missingCue({
  id: 'answer-every-question',
  code: 'C01',
  letter: 'C',
  severity: 'high',
  need: 'transparency',
  title: 'Answer every question',
  why: 'A question that is passed over comes back as a second contact. An honest “I don’t know yet” is an answer, too.',
  evidence:
    'Listening to understand the questions is CARE’s C; credibility and explanation (Davidow 2003); solved at first contact.',
  examples: {
    flags: [
      {
        customer: 'Does the tent fit four people? And how much is the shipping to Norway?',
        draft: 'Yes, it fits four people with their bags.',
      },
      { customer: 'When will the blue one be back in stock?', draft: 'The blue one is one of our most loved colours.' },
      { customer: 'How much is the shipping to Norway?', draft: 'We ship our chairs from our warehouse in Malmö.' },
      {
        customer: 'Where can I try the shoes on? And how much is the repair of a heel?',
        draft: 'You can try the shoes on in our shop in the High Street, every day until 8 pm.',
      },
    ],
    passes: [
      {
        customer: 'Does the tent fit four people? And how much is the shipping to Norway?',
        draft: 'Yes, it fits four people, and the shipping to Norway is free.',
      },
      { customer: 'When will the blue one be back in stock?', draft: 'The blue one is back in stock on Monday.' },
      {
        customer: 'Are you kidding me? The third parcel is broken as well!',
        draft: 'I’m sorry that the third parcel is broken too. A new one leaves today.',
      },
      {
        customer: 'How much is the shipping to Norway?',
        draft: 'I don’t know the shipping price to Norway yet. I’m checking and will tell you within the hour.',
      },
    ],
  },
  applies(context) {
    const { questions, conversation } = context;
    // Who thanks or says goodbye has let the question go.
    if (conversation.thanks || conversation.closing) return SHUT;
    return openedBy(openOf(context)[0]?.span ?? questions.find(isAsked)?.span);
  },
  // With one of several answered, the rest was forgotten; with none, to ask back or to go and look is how an answer begins.
  satisfiedBy: (context) => ({ open: openOf(context).length === 0 || isUnderWay(context) }),
  insertAt: { at: 'before-closing' },
  say(context) {
    const { questions, conversation } = context;
    const open = openOf(context);
    const first = standingAlone(open[0]?.span.text ?? '');
    const answered = questions.filter((each) => !isOpen(each)).length;
    return {
      nudge:
        answered > 0
          ? `${answered} of ${questions.length} questions answered: ${quote(first)}`
          : `${whoFirst(conversation)} asked: ${quote(first)}`,
      title:
        open.length > 1 ? `${open.length} questions of ${who(conversation)} are open` : `${quote(first)} is still open`,
      why: 'Answer it, or say when the answer comes.',
      variables: { question: first.replace(/[?!.\s]+$/, '') },
    };
  },
});
