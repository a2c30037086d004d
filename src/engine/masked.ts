import { createRecent, type Recent } from './recent.ts';
import { commonPrefix } from './text.ts';
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

interface Said {
  readonly turns: readonly string[];
  /** Whether the customer wrote these words of a quote; quotes recur at every key. */
  readonly quotes: Recent<boolean>;
}

const customerWords = new WeakMap<ConversationAnalysis, Said>();
const MOST_QUOTES = 200;

function isSaidBy(conversation: ConversationAnalysis, quote: string): boolean {
  let said = customerWords.get(conversation);
  if (!said) {
    said = { turns: conversation.latest.map(({ text }) => ` ${plain(text)} `), quotes: createRecent(MOST_QUOTES) };
    customerWords.set(conversation, said);
  }
  const known = said.quotes.get(quote);
  if (known !== undefined) return known;
  const words = plain(quote);
  const isTheirs = words !== '' && said.turns.some((turn) => turn.includes(` ${words} `));
  said.quotes.set(quote, isTheirs);
  return isTheirs;
}

interface Marked {
  readonly text: string;
  /** Words in quotes and inline code; both end on the line that they begin on. */
  readonly quoted: readonly Span[];
  readonly code: readonly Span[];
}

/** The draft before this key: its lines above the key are not looked through again. */
let before: Marked = { text: '', quoted: [], code: [] };

function quotedIn(text: string, start: number): Span[] {
  const spans: Span[] = [];
  let from = -1;
  for (const match of text.slice(start).matchAll(QUOTE)) {
    const at = start + match.index;
    const length = at - from - 1;
    const isPair = from >= 0 && length >= SHORTEST_QUOTE && length <= LONGEST_QUOTE;
    if (isPair && !text.slice(from, at).includes('\n')) {
      spans.push({ from, to: at + 1 });
      from = -1;
    } else {
      from = at;
    }
  }
  return spans;
}

function codeIn(text: string, start: number): Span[] {
  if (!text.includes('`', start)) return [];
  return [...text.slice(start).matchAll(INLINE_CODE)].map(({ index, 0: { length } }) => ({
    from: start + index,
    to: start + index + length,
  }));
}

function markedIn(text: string): Marked {
  const start = text.slice(0, commonPrefix(text, before.text)).lastIndexOf('\n') + 1;
  const isAbove = ({ to }: Span) => to <= start;
  const quoted = [...before.quoted.filter(isAbove), ...quotedIn(text, start)];
  const code = [...before.code.filter(isAbove), ...codeIn(text, start)];
  before = { text, quoted, code };
  return before;
}

/** Inline code, and words in quotes that the customer wrote: in the draft, but not the agent's own. */
function maskedSpans(text: string, conversation: ConversationAnalysis | undefined): readonly Span[] {
  const { quoted, code } = markedIn(text);
  if (!conversation || quoted.length === 0) return code;
  const isTheirs = ({ from, to }: Span) => isSaidBy(conversation, text.slice(from, to));
  return [...code, ...quoted.filter(isTheirs)];
}

/** The cues without those that lie in code or in the customer's quoted words. */
export function ownWordsOnly(text: string, cues: readonly Cue[], conversation?: ConversationAnalysis): readonly Cue[] {
  const masked = maskedSpans(text, conversation);
  if (masked.length === 0) return cues;
  const from = Math.min(...masked.map((span) => span.from));
  return cues.filter((cue) => cue.to <= from || !masked.some((span) => cue.from < span.to && span.from < cue.to));
}
