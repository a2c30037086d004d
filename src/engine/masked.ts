import type { ConversationAnalysis, Cue, Span } from './types.ts';

const QUOTED = /["\u201c\u201e\u00ab][^"\u201c\u201d\u201e\u00ab\u00bb\n]{6,400}["\u201d\u00bb]/g;
const INLINE_CODE = /`[^`\n]{1,200}`/g;

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Inline code, and words in quotes that the customer wrote: in the draft, but not the agent's own. */
function maskedSpans(text: string, conversation: ConversationAnalysis | undefined): Span[] {
  const spans: Span[] = [];
  if (text.includes('`')) {
    for (const match of text.matchAll(INLINE_CODE))
      spans.push({ from: match.index, to: match.index + match[0].length });
  }
  if (conversation && /["\u201c\u201e\u00ab]/.test(text)) {
    const theirs = conversation.latest.map((span) => ` ${plain(span.text)} `);
    for (const match of text.matchAll(QUOTED)) {
      const words = plain(match[0]);
      if (words !== '' && theirs.some((each) => each.includes(` ${words} `))) {
        spans.push({ from: match.index, to: match.index + match[0].length });
      }
    }
  }
  return spans;
}

/** The cues without those that lie in code or in the customer's quoted words. */
export function ownWordsOnly(text: string, cues: readonly Cue[], conversation?: ConversationAnalysis): readonly Cue[] {
  const masked = maskedSpans(text, conversation);
  if (masked.length === 0) return cues;
  return cues.filter((cue) => !masked.some((span) => cue.from < span.to && span.from < cue.to));
}
