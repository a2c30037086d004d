import type { Question, QuestionKind, RuleContext } from '../engine/types.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

/** Questions whose answer is a word or a number. */
const SHORT_ANSWERS: readonly QuestionKind[] = ['yes-no', 'when', 'how-much'];
/** Drafts below this many words are read at a glance. */
const LONG = 40;
/** The answer comes late after so many words, or behind so much of the draft. */
const LATE_WORDS = 60;
const LATE_SHARE = 0.6;

const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;

function onlyQuestion({ questions }: RuleContext): Question | undefined {
  const [only] = questions;
  return only && questions.length === 1 && SHORT_ANSWERS.includes(only.kind) ? only : undefined;
}

export const answerFirst = missingCue({
  id: 'answer-first',
  code: 'C02',
  letter: 'C',
  severity: 'low',
  need: 'transparency',
  isOffByDefault: true,
  title: 'The answer first, the details after it',
  why: 'Who asks “when?” or “can I?” looks for that word and reads the rest when they have it.',
  evidence: 'Competence belongs in the middle of a talk: get down to business (Packard, Li & Berger 2024).',
  examples: {
    flags: [
      {
        customer: 'Can I use the railcard on the night train?',
        draft:
          'Many of our guests bought one when they moved to the country, and they tell us how much they love the quiet mornings by the sea, with a coffee in hand and the bags in the rack above their heads. For them we made a small film about their journeys, with music. Yes, you can use the railcard on the night train.',
      },
      {
        customer: 'How much is the shipping to Norway?',
        draft:
          'Our chairs leave the warehouse in Malmö on Tuesdays and Fridays, in boxes made of recycled paper. The driver calls ahead, and somebody should be at home to sign. We have worked with the same carrier for many years and are pleased with them. The shipping to Norway is €19.',
      },
      {
        customer: 'When does the course start?',
        draft:
          'The course is given by two teachers who have both worked abroad for many years. It has a small group and a lot of practice, and the material is part of the price. Former students like the trips best, and the final evening with its plays and songs. The course starts on 4 May.',
      },
      {
        customer: 'Does the tent fit four people?',
        draft:
          'Our designers tested this model in Iceland, in wind and in heavy rain, with guides who camp all year round. They chose light poles, a thick floor and a bright colour, so that everybody finds the way back at night, and they won a prize for it last year. And yes, the tent fits four people.',
      },
    ],
    passes: [
      {
        customer: 'Can I use the railcard on the night train?',
        draft:
          'Yes, you can use it on the night train. The railcard comes as a plastic card and in the app, and both are valued equally. Many of our guests keep it in their phone, next to their tickets. For a sleeper you pay the supplement of €29, which you can book up to one hour before the train leaves.',
      },
      { customer: 'When does the course start?', draft: 'Thanks for asking! The course starts on 4 May.' },
      {
        customer: 'Does the tent fit four people? And is it waterproof?',
        draft:
          'The tent was tested in Iceland, in wind and in heavy rain, by people who camp all year round. Its poles are made of aluminium, and the floor is sewn in, which keeps the water out. It comes with a bag and a repair kit. And yes, the tent fits four people and is waterproof.',
      },
      {
        customer: 'How do I pitch the tent?',
        draft:
          'Find a flat place without stones. Lay the floor out and peg its four corners. Put the two long poles together and slide them through the sleeves, then bend them and fix their ends. Tie the fly over it, and peg it down with the lines. Two people need about ten minutes for it.',
      },
    ],
  },
  applies(context) {
    const { conversation, draft } = context;
    const asked = onlyQuestion(context);
    // Whoever is upset is answered as a person first.
    if (conversation.intensity === 'strong' || conversation.serious || draft.wordCount < LONG) return SHUT;
    if (asked?.state !== 'answered' || draft.text.includes('?')) return SHUT;
    // Thanks and goodbyes at the end answer nothing, whatever words they share.
    const answer = draft.sentences.find(({ from }) => from === asked.answeredBy?.from);
    return answer && answer.part !== 'closing' ? openedBy(asked.span) : SHUT;
  },
  satisfiedBy(context) {
    const { draft } = context;
    const from = onlyQuestion(context)?.answeredBy?.from ?? 0;
    const before = wordsIn(draft.text.slice(0, from));
    return { open: before < LATE_WORDS && before < draft.wordCount * LATE_SHARE };
  },
  insertAt: { at: 'after-greeting' },
  say: ({ conversation }) => ({
    nudge: 'The answer comes late: put it first.',
    title: `${whoFirst(conversation)}’s answer stands near the end`,
    why: 'Put it first; the details are read when it is known.',
  }),
});
