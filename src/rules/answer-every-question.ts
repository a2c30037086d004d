import { hasCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, quote, SHUT, who, whoFirst } from './builders/wording.ts';

const isOpen = ({ state }: { readonly state: string }) => state === 'open';

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
        customer: 'Does the tent fit four people? And is it waterproof?',
        draft: 'Yes, it fits four people with their bags.',
      },
      { customer: 'When will the blue one be back in stock?', draft: 'The blue one is one of our most loved colours.' },
      { customer: 'How much is the shipping to Norway?', draft: 'We ship our chairs from our warehouse in Malmö.' },
    ],
    passes: [
      {
        customer: 'Does the tent fit four people? And is it waterproof?',
        draft: 'Yes, it fits four people, and it is waterproof up to 3,000 mm.',
      },
      { customer: 'When will the blue one be back in stock?', draft: 'The blue one is back on 3 March.' },
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
  applies: ({ questions }) => openedBy(questions.find(isOpen)?.span ?? questions[0]?.span),
  satisfiedBy(context) {
    const { questions } = context;
    if (!questions.some(isOpen)) return { open: true };
    // To ask back, or to go and look, is how an answer begins; with one of several answered, the rest was forgotten.
    const isUnderWay = questions.every(isOpen) && hasCue(context, 'ask', 'next_step', 'action', 'deferral', 'refusal');
    return isUnderWay ? { open: true } : SHUT;
  },
  insertAt: { at: 'before-closing' },
  say({ questions, conversation }) {
    const open = questions.filter(isOpen);
    const first = open[0]?.span.text ?? '';
    const answered = questions.length - open.length;
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
