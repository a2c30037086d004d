import type { Finding, Letter, LetterState, Review, Suggestion } from '../../src/engine/types.ts';
import type { ConversationReading } from '../../src/page/types.ts';

export const MARIA_WROTE =
  "Hi, my order 48213 was due last Tuesday and still isn't here. Can you check where it is? And will I still get the free gift?";

/** Maria's late parcel, as a page would show it. */
export const MARIA: ConversationReading = {
  id: 'ticket-1',
  turns: [{ role: 'customer', text: MARIA_WROTE, author: 'Maria' }],
  isVisible: true,
  customerName: 'Maria',
  channel: 'chat',
  confidence: 1,
};

export function suggestion(text: string, more: Partial<Suggestion> = {}): Suggestion {
  return {
    text,
    edit: { from: 0, to: 0, insert: `${text} ` },
    blanks: [],
    phraseId: text.slice(0, 20),
    where: 'at the start',
    meets: ['A', 'R'],
    ...more,
  };
}

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    rule: 'apologise-for-failure',
    letter: 'R',
    kind: 'missing',
    severity: 'high',
    nudge: 'Name the delay before the fix.',
    title: 'Maria’s delay is not mentioned yet',
    insertAt: { at: 'start' },
    why: { customer: { turn: 0, from: 17, to: 59, text: "was due last Tuesday and still isn't here" }, text: '' },
    suggestions: [
      suggestion("I'm sorry your order 48213 still isn't here when it was due last Tuesday."),
      suggestion('You were counting on this order on Tuesday, and I can see why waiting is annoying.', {
        where: 'after the greeting',
      }),
      suggestion("I'll write to you by {time frame}, Maria, even if the carrier hasn't answered.", {
        blanks: [{ from: 21, to: 33 }],
        meets: ['C'],
        where: 'before the closing',
      }),
    ],
    isNudge: true,
    occasion: 'turn 0',
    ...more,
  };
}

/** An `avoid` finding on words of a draft. */
export function mark(draft: string, words: string, more: Partial<Finding> = {}): Finding {
  const from = draft.indexOf(words);
  const span = { from, to: from + words.length };
  return finding({
    rule: 'dont-ask-again',
    letter: 'C',
    kind: 'avoid',
    nudge: 'Maria gave it: 48213.',
    title: 'Maria already gave the order number',
    span,
    insertAt: { at: 'replace', span },
    why: { draft: span, text: 'It stands in the message, so it need not be asked for.' },
    suggestions: [
      suggestion("I've opened your order 48213.", {
        edit: { from: 0, to: draft.length, insert: "I've opened your order 48213." },
        where: 'instead of the question',
        meets: [],
      }),
    ],
    isNudge: false,
    occasion: 'every-reply',
    ...more,
  });
}

export const WHY: Readonly<Record<Letter, string>> = {
  C: 'Maria does not know yet when she will hear from you.',
  A: 'The order that Maria wrote about is not named yet.',
  R: 'The delay is not mentioned yet.',
  E: 'A complaint: an extra can wait until it is solved.',
};

export function review(revision: number, more: Partial<Review> = {}): Review {
  return {
    revision,
    letters: letters('missing', 'missing', 'missing', 'not-needed'),
    letterWhy: WHY,
    cues: [],
    questions: [
      {
        kind: 'where',
        span: { turn: 0, from: 61, to: 90, text: 'Can you check where it is?' },
        stems: [],
        state: 'answered',
      },
      {
        kind: 'yes-no',
        span: { turn: 0, from: 91, to: 125, text: 'will I still get the free gift?' },
        stems: [],
        state: 'open',
      },
    ],
    findings: [],
    isConversationVisible: true,
    isQuiet: false,
    failed: [],
    ...more,
  };
}

export const letters = (
  C: LetterState,
  A: LetterState,
  R: LetterState,
  E: LetterState,
): Record<Letter, LetterState> => ({ C, A, R, E });
