import type { ConversationAnalysis, Cue, Span } from './types.ts';

const QUOTE = /["\u201c\u201d\u201e\u00ab\u00bb]/g;
const INLINE_CODE = /`[^`\n]{1,200}`/g;
/** Lengths between which quoted words are compared with the customer's; shorter ones are a name or a button. */
const SHORTEST_QUOTE = 6;
const LONGEST_QUOTE = 400;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const customerWords = new WeakMap<ConversationAnalysis, readonly string[]>();

function wordsOf(conversation: ConversationAnalysis): readonly string[] {
  let words = customerWords.get(conversation);
  if (!words) {
    words = conversation.latest.map(({ text }) => ` ${plain(text)} `);
    customerWords.set(conversation, words);
  }
  return words;
}

function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  let from = -1;
  for (const match of text.matchAll(QUOTE)) {
    const length = match.index - from - 1;
    const isPair = from >= 0 && length >= SHORTEST_QUOTE && length <= LONGEST_QUOTE;
    if (isPair && !text.slice(from, match.index).includes('\n')) {
      spans.push({ from, to: match.index + 1 });
      from = -1;
    } else {
      from = match.index;
    }
  }
  return spans;
}

/** Inline code, and words in quotes that the customer wrote: in the draft, but not the agent's own. */
function maskedSpans(text: string, conversation: ConversationAnalysis | undefined): Span[] {
  const spans: Span[] = [];
  if (text.includes('`')) {
    for (const match of text.matchAll(INLINE_CODE))
      spans.push({ from: match.index, to: match.index + match[0].length });
  }
  if (!conversation) return spans;
  for (const span of quotedSpans(text)) {
    const words = plain(text.slice(span.from, span.to));
    if (words !== '' && wordsOf(conversation).some((theirs) => theirs.includes(` ${words} `))) spans.push(span);
  }
  return spans;
}

/** The cues without those that lie in code or in the customer's quoted words. */
export function ownWordsOnly(text: string, cues: readonly Cue[], conversation?: ConversationAnalysis): readonly Cue[] {
  const masked = maskedSpans(text, conversation);
  if (masked.length === 0) return cues;
  return cues.filter((cue) => !masked.some((span) => cue.from < span.to && span.from < cue.to));
}
