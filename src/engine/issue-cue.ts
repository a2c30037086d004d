import { type ContentStem, isWeakStem } from './content-stems.ts';
import type { Located } from './located.ts';
import type { Reading } from './reading.ts';
import { createRecent, type Recent } from './recent.ts';
import type { Token } from './tokens.ts';
import type { ConversationAnalysis, Cue, CueName } from './types.ts';

/** Frames in which one shared word shows that the message was read; elsewhere it takes two. */
const FRAMES: ReadonlySet<string> = new Set([
  'apology',
  'empathy',
  'compassion',
  'wait',
  'action',
  'refusal',
  'limit',
  'reason',
  'has-verdict',
  'has-steps',
]);
const UNDERSTANDING =
  /\b(?:understand|understood|see|know|hear|sounds like|seems|mentioned|regarding|about) (?:that |if |how |why |correctly |is )*(?:you|your)\b|\bconfirm (?:that |if )?you (?:are|want|have|would)\b|\b(?:understand|see|hear) that the\b|\bas per my understanding\b|\byou (?:would like|want|wish|are trying|are facing|are having|contacted us)\b|\bif you (?:want|would like|wish) to\b/;
/** Regret for one of these alone is regret for anything. */
const VAGUE: ReadonlySet<string> = new Set(
  'inconveni issu problem troubl experi situat frustrat confus delai concern error wait difficulti disappoint'.split(
    ' ',
  ),
);

interface RelativeSpan {
  readonly from: number;
  readonly to: number;
}

const NONE = Symbol('no issue');
type Known = RelativeSpan | typeof NONE;

// What a sentence takes up depends on the conversation; it is kept as long as that conversation's analysis is.
const known = new WeakMap<ConversationAnalysis, Recent<Known>>();

/** A name, the firm's or a person's, shows nothing: it is in every message. */
const isName = (token: Token | undefined, index: number) =>
  index > 0 && token !== undefined && token.tags.has('Capital');

function takesUp(text: string, reading: Reading, conversation: ConversationAnalysis): Known {
  const names = new Set(reading.hits.map((hit) => hit.name));
  const words = reading.tokens.map((token) => token.normal).join(' ');
  const understands = UNDERSTANDING.test(words);
  // "Can you give me your order number?" asks for details and takes nothing up.
  if (names.has('ask') && !understands && !names.has('apology') && !names.has('action')) return NONE;
  const own = reading.stems.filter(({ stem, token }) => !isWeakStem(stem) && !isName(reading.tokens[token], token));
  const shared = own.filter(({ stem }) => conversation.stems.has(stem));
  const distinct = new Set(shared.map(({ stem }) => stem));
  const isFramed = understands || [...FRAMES].some((name) => names.has(name as CueName));
  if (distinct.size >= (isFramed ? 1 : 2) && !(text.endsWith('?') && !understands && distinct.size < 2))
    return spanOf(reading, shared);
  const said = particulars(reading, own, understands);
  return said.length >= 2 ? spanOf(reading, said) : NONE;
}

/** The content words of what is regretted or understood, within its clause. */
function particulars(reading: Reading, own: readonly ContentStem[], understands: boolean): readonly ContentStem[] {
  const regret = reading.hits.find((hit) => hit.name === 'apology');
  const first = regret ? regret.end : understands ? 0 : undefined;
  if (first === undefined) return [];
  let end = first;
  while (end < reading.tokens.length && !(end > first && reading.tokens[end - 1]?.endsClause)) end += 1;
  return own.filter(({ stem, token }) => token >= first && token < end && !VAGUE.has(stem));
}

function spanOf(reading: Reading, words: readonly ContentStem[]): Known {
  const places = words.map(({ token }) => token);
  const first = reading.tokens[Math.min(...places)];
  const last = reading.tokens[Math.max(...places)];
  return first && last ? { from: first.from, to: last.to } : NONE;
}

interface Before {
  readonly own: readonly Located[];
  readonly cues: readonly (Cue | undefined)[];
}

/** The draft before this key: what was found in a sentence that still stands in its place need not be looked up. */
const before = new WeakMap<ConversationAnalysis, Before>();

/** Cues that name this customer's own issue or wish: words shared with what they wrote. */
export function issueCues(own: readonly Located[], conversation: ConversationAnalysis): Cue[] {
  let kept = known.get(conversation);
  if (!kept) {
    kept = createRecent<Known>(2_000);
    known.set(conversation, kept);
  }
  const old = before.get(conversation);
  const cues: (Cue | undefined)[] = [];
  for (const [index, each] of own.entries()) {
    cues.push(old?.own[index] === each ? old.cues[index] : issueCue(each, index, conversation, kept));
  }
  before.set(conversation, { own, cues });
  return cues.filter((cue) => cue !== undefined);
}

function issueCue(
  each: Located,
  index: number,
  conversation: ConversationAnalysis,
  kept: Recent<Known>,
): Cue | undefined {
  const { from, text, reading } = each;
  let span = kept.get(text);
  if (span === undefined) {
    span = takesUp(text, reading, conversation);
    kept.set(text, span);
  }
  return span === NONE ? undefined : { name: 'issue', sentence: index, from: from + span.from, to: from + span.to };
}
