import { type AnswerPart, answerFeatures, answerPart, replyFeaturesOfAnswer } from './learned/answer-features.ts';
import { Sum } from './learned/linear.ts';
import { ANSWER_MODEL } from './learned/models.ts';
import { readSentence } from './reading.ts';
import { createRecent, type Recent } from './recent.ts';
import type { ConversationAnalysis, DraftAnalysis, Question, Span } from './types.ts';

const kept = new WeakMap<ConversationAnalysis, Recent<AnswerPart>>();

interface PlacedPart extends Span {
  readonly part: AnswerPart;
}

/** Sentences that are looked at: the longest of 780 labelled replies has 19, and a key should not cost more in a longer one. */
const MOST_PARTS = 30;

/** What each sentence brings depends on the questions; it is kept as long as that conversation's analysis is. */
function partsOf(conversation: ConversationAnalysis, draft: DraftAnalysis): PlacedPart[] {
  let known = kept.get(conversation);
  if (!known) {
    known = createRecent<AnswerPart>(2_000);
    kept.set(conversation, known);
  }
  const parts: PlacedPart[] = [];
  for (const { text, part: place, from, to } of draft.sentences) {
    if (place === 'signature' || place === 'greeting') continue;
    if (parts.length >= MOST_PARTS) break;
    let part = known.get(text);
    if (!part) {
      part = answerPart(readSentence(text), text, conversation.questions);
      known.set(text, part);
    }
    // A picture alone says nothing.
    if (part.words > 0) parts.push({ part, from, to });
  }
  return parts;
}

/** For each question the features by which it is judged as answered or not; `matched` are the questions as patterns see them. */
export function featuresOfAnswers(
  conversation: ConversationAnalysis,
  draft: DraftAnalysis,
  matched: readonly Question[],
): Set<string>[] {
  const parts = partsOf(conversation, draft).map(({ part }) => part);
  const ofReply = replyFeaturesOfAnswer(parts, draft.text, conversation.isFirstReply);
  return matched.map((question, at) => answerFeatures(question, at, matched.length, parts, ofReply, question.state));
}

/** The sentence that shares most with a question, or the first that states something. */
function answerPlace(parts: readonly PlacedPart[], at: number): Span | undefined {
  let best: PlacedPart | undefined;
  for (const each of parts) {
    if (each.part.asks) continue;
    if (!best || (each.part.shared[at] ?? 0) > (best.part.shared[at] ?? 0)) best = each;
  }
  return best && { from: best.from, to: best.to };
}

/** How sure the model must be, in hundredths of a logit, to close a question that the patterns leave open … */
const SURELY_ANSWERED = -200;
/** … and to open one that they hold for answered. */
const SURELY_OPEN = 50;

/**
 * The only question of a turn is judged by all that the reply brings, where the patterns look at one sentence at a time.
 * Of several questions each stands as its own words say: what answers one must not close the others.
 */
export function settle(
  conversation: ConversationAnalysis,
  draft: DraftAnalysis,
  matched: readonly Question[],
): Question[] {
  const [only, ...others] = matched;
  if (!only || others.length > 0 || ANSWER_MODEL.labels.length === 0 || draft.wordCount === 0) return [...matched];
  const sum = new Sum(ANSWER_MODEL);
  for (const name of featuresOfAnswers(conversation, draft, matched)[0] ?? []) sum.mark(name);
  const unanswered = sum.scores[0] ?? 0;
  if (only.state === 'answered') {
    if (unanswered <= SURELY_OPEN) return [only];
    const { answeredBy: _, ...rest } = only;
    return [{ ...rest, state: 'open' }];
  }
  // Put off is put off, however much else is said.
  if (only.state === 'deferred' || unanswered > SURELY_ANSWERED) return [only];
  const place = only.answeredBy ?? answerPlace(partsOf(conversation, draft), 0);
  return [{ ...only, state: 'answered', ...(place && { answeredBy: place }) }];
}
