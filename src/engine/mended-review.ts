import { type Mended, mend, mendCustomer, mendDraft, mendedOffset, originalOffset } from './mended.ts';
import type {
  Conversation,
  Draft,
  Finding,
  Position,
  Question,
  Review,
  Span,
  Suggestion,
  Turn,
  TurnSpan,
} from './types.ts';

/** A conversation as it is read, and each turn's way back. */
export interface MendedConversation {
  readonly conversation: Conversation;
  readonly turns: readonly Mended[];
  readonly isSame: boolean;
}

const known = new WeakMap<Conversation, MendedConversation>();
/** Turns are long enough to be read up to here; a longer one is left as it is. */
const LONGEST_TURN = 12_000;

const asItIs = (text: string): Mended => ({ text, original: text, changes: [] });

function readTurn({ role, text }: Turn): Mended {
  if (text.length > LONGEST_TURN) return asItIs(text);
  return role === 'customer' ? mendCustomer(text) : mend(text);
}

/** The conversation with its turns mended; the same object wherever nothing had to be. */
export function mendConversation(conversation: Conversation): MendedConversation {
  let entry = known.get(conversation);
  if (!entry) {
    const turns = conversation.turns.map(readTurn);
    const isSame = turns.every(({ changes }) => changes.length === 0);
    entry = {
      turns,
      isSame,
      conversation: isSame
        ? conversation
        : {
            ...conversation,
            turns: conversation.turns.map((turn, index) => ({ ...turn, text: turns[index]?.text ?? turn.text })),
          },
    };
    known.set(conversation, entry);
  }
  return entry;
}

/** The draft with its words mended; `caret` stays behind the same letter. */
export function mendedDraft(draft: Draft): { readonly draft: Draft; readonly mended: Mended } {
  const mended = mendDraft(draft.text);
  if (mended.changes.length === 0) return { draft, mended };
  const { caret } = draft;
  const moved = caret === undefined ? {} : { caret: mendedOffset(mended, caret) };
  return { draft: { ...draft, text: mended.text, ...moved }, mended };
}

const spanBack = (mended: Mended, { from, to }: Span): Span => ({
  from: originalOffset(mended, from),
  to: originalOffset(mended, to),
});

function turnSpanBack(turns: readonly Mended[], span: TurnSpan): TurnSpan {
  const mended = turns[span.turn];
  if (!mended || mended.changes.length === 0) return span;
  const { from, to } = spanBack(mended, span);
  return { turn: span.turn, from, to, text: mended.original.slice(from, to) };
}

function positionBack(mended: Mended, position: Position): Position {
  return position.at === 'replace' ? { at: 'replace', span: spanBack(mended, position.span) } : position;
}

const suggestionBack = (mended: Mended, suggestion: Suggestion): Suggestion => ({
  ...suggestion,
  edit: { ...spanBack(mended, suggestion.edit), insert: suggestion.edit.insert },
});

const questionBack = (mended: Mended, turns: readonly Mended[], question: Question): Question => ({
  ...question,
  span: turnSpanBack(turns, question.span),
  ...(question.answeredBy && { answeredBy: spanBack(mended, question.answeredBy) }),
});

function findingBack(mended: Mended, turns: readonly Mended[], finding: Finding): Finding {
  const { customer, draft } = finding.why;
  return {
    ...finding,
    ...(finding.span && { span: spanBack(mended, finding.span) }),
    insertAt: positionBack(mended, finding.insertAt),
    why: {
      ...finding.why,
      ...(customer && { customer: turnSpanBack(turns, customer) }),
      ...(draft && { draft: spanBack(mended, draft) }),
    },
    suggestions: finding.suggestions.map((suggestion) => suggestionBack(mended, suggestion)),
  };
}

/** The review of mended texts, with every place where it is in the texts as they were typed. */
export function reviewBack(review: Review, mended: Mended, { turns, isSame }: MendedConversation): Review {
  if (isSame && mended.changes.length === 0) return review;
  // What stands before the first change stands where it stood.
  const first = mended.changes[0]?.at ?? Number.POSITIVE_INFINITY;
  return {
    ...review,
    cues: review.cues.map((cue) => (cue.to <= first ? cue : { ...cue, ...spanBack(mended, cue) })),
    questions: review.questions.map((question) => questionBack(mended, turns, question)),
    findings: review.findings.map((finding) => findingBack(mended, turns, finding)),
    ...(review.reviewedTo !== undefined && { reviewedTo: originalOffset(mended, review.reviewedTo) }),
  };
}
