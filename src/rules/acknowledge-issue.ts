import { isSameMatter, metByCue, troubleOf, wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

export const acknowledgeIssue = missingCue({
  id: 'acknowledge-issue',
  code: 'A03',
  letter: 'A',
  severity: 'high',
  need: 'acknowledge',
  title: 'Name the customer’s own issue',
  why: 'The customer’s own words, given back, show that someone read them. “Your issue” shows the opposite.',
  evidence:
    'Concrete words signal listening (Packard & Berger 2021); attentiveness is the reply’s most important dimension (Davidow 2000); active listening calms (Herhausen et al. 2023).',
  examples: {
    flags: [
      {
        customer: 'My headphones stopped working after two weeks.',
        draft: 'Please contact the manufacturer.',
      },
      {
        customer: 'You charged me for March although I had cancelled in February.',
        draft: 'Let me have a look at this for you.',
      },
      {
        customer: 'The app crashes whenever I open a photo album.',
        draft: 'Can you tell us more about your issue?',
      },
      {
        customer: 'The washing machine leaks since you installed it.',
        draft: 'Thank you for your message. I understand your concern. Please call our hotline.',
        note: 'A frame that fits every message names nothing.',
      },
    ],
    passes: [
      {
        customer: 'My headphones stopped working after two weeks.',
        draft: 'Headphones that stop after two weeks are covered by the warranty: I’ll send you a new pair today.',
      },
      {
        customer: 'You charged me for March although I had cancelled in February.',
        draft: 'I can see that you had cancelled in February. I’m sorry; I’ve refunded March today.',
      },
      { customer: 'Hi', draft: 'Hello, how may I help you today?' },
      { customer: 'Thanks a lot, that’s it!', draft: 'You’re welcome. Enjoy your evening!' },
    ],
  },
  applies(context) {
    const { conversation } = context;
    const trouble = troubleOf(conversation);
    // What cannot be given back in a phrase of its own is still to be taken up.
    const told = conversation.issue?.span ?? trouble;
    if (!trouble || !told || wasSaidFor(context, ['issue', 'apology', 'empathy'], told)) return SHUT;
    // In a flowing chat the matter is known; what is new is named again.
    if (!conversation.isFirstReply && isSameMatter(context)) return SHUT;
    return openedBy(told);
  },
  satisfiedBy(context) {
    const named = metByCue(context, ['issue', 'apology', 'empathy', 'compassion', 'wait']);
    if (named.open) return named;
    // An answer that takes up what was asked has read it; a question back has not.
    const isAnswered = context.questions.some(({ state }) => state === 'answered');
    return { open: isAnswered };
  },
  insertAt: { at: 'after-greeting' },
  say({ conversation }) {
    const noun = conversation.issue?.noun;
    return {
      nudge: noun
        ? `Name ${noun} first: it shows that you read it.`
        : 'Name the problem first: it shows that you read it.',
      title: `${whoFirst(conversation)}’s issue is not named yet`,
      why: 'Given back in the customer’s own words, it shows that someone read it.',
    };
  },
});
