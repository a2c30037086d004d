import { isWeakStem } from './content-stems.ts';
import type { Reading } from './reading.ts';
import { createRecent, type Recent } from './recent.ts';
import type { ConversationAnalysis, Cue, Sentence } from './types.ts';

/** Frames in which one shared word shows that the message was read; elsewhere it takes two. */
const FRAMES: ReadonlySet<string> = new Set([
  'apology',
  'empathy',
  'thanks_value',
  'action',
  'wait',
  'reason',
  'limit',
]);

interface RelativeSpan {
  readonly from: number;
  readonly to: number;
}

const NONE = Symbol('no issue');
type Known = RelativeSpan | typeof NONE;

// What a sentence takes up depends on the conversation; it is kept as long as that conversation's analysis is.
const known = new WeakMap<ConversationAnalysis, Recent<Known>>();

function takesUp(reading: Reading, conversation: ConversationAnalysis): Known {
  const shared = reading.stems.filter(({ stem }) => conversation.stems.has(stem));
  const strong = shared.filter(({ stem }) => !isWeakStem(stem));
  const distinct = new Set(strong.map(({ stem }) => stem));
  if (distinct.size === 0) return NONE;
  const isFramed = reading.hits.some((hit) => FRAMES.has(hit.name));
  if (distinct.size < (isFramed ? 1 : 2)) return NONE;
  const words = strong.map(({ token }) => token);
  const first = reading.tokens[Math.min(...words)];
  const last = reading.tokens[Math.max(...words)];
  return first && last ? { from: first.from, to: last.to } : NONE;
}

/** Cues that name this customer's own issue or wish: words shared with what they wrote. */
export function issueCues(
  sentences: readonly Sentence[],
  readings: readonly Reading[],
  conversation: ConversationAnalysis,
): Cue[] {
  let kept = known.get(conversation);
  if (!kept) {
    kept = createRecent<Known>(2_000);
    known.set(conversation, kept);
  }
  const cues: Cue[] = [];
  for (const [index, reading] of readings.entries()) {
    const sentence = sentences[index];
    if (!sentence) continue;
    let span = kept.get(sentence.text);
    if (span === undefined) {
      span = takesUp(reading, conversation);
      kept.set(sentence.text, span);
    }
    if (span === NONE) continue;
    cues.push({ name: 'issue', sentence: index, from: sentence.from + span.from, to: sentence.from + span.to });
  }
  return cues;
}
