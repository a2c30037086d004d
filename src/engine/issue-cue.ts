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
  /\b(?:understand|understood|see|know|hear|sounds like|seems|mentioned|regarding|about) (?:that |if |how |why |correctly |is )*(?:you|your)\b|\bconfirm (?:that |if )?you (?:are|want|have|would)\b|\b(?:understand|see|hear) that the\b|\bas per my understanding\b|\byou (?:would like|want|wish|are trying|are facing|are having|contacted us)\b|\bif you (?:want|would like|wish) to\b|\b(?:telling|letting|informing|writing|reporting|raising|flagging|message|email) (?:us |me |to us )?(?:know )?(?:about|regarding|that)\b/;
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
  readonly cues: readonly Cue[];
  /** For each sentence the number of cues up to its end. */
  readonly ends: readonly number[];
}

const NOTHING: Before = { own: [], cues: [], ends: [] };

/** The draft before this key: the cues of the sentences that still stand are taken over, or moved where they moved. */
const before = new WeakMap<ConversationAnalysis, Before>();

/** How many sentences at the end are those of before, at another place. */
function sameAtEnd(own: readonly Located[], old: readonly Located[], first: number): number {
  const most = Math.min(own.length, old.length) - first;
  let count = 0;
  while (count < most && own[own.length - 1 - count]?.text === old[old.length - 1 - count]?.text) count += 1;
  return count;
}

/** The cues of a sentence where nothing is known of the customer. */
export function cuesAt({ from, reading }: Located, sentence: number): Cue[] {
  return reading.cues.map((cue) => ({ name: cue.name, sentence, from: from + cue.from, to: from + cue.to }));
}

/**
 * All cues of a draft in the order of the text, among them those that name this customer's own issue or wish: words
 * shared with what they wrote.
 */
export function cuesWithIssue(own: readonly Located[], conversation: ConversationAnalysis): readonly Cue[] {
  const old = before.get(conversation) ?? NOTHING;
  let first = 0;
  while (first < own.length && own[first] === old.own[first]) first += 1;
  const last = sameAtEnd(own, old.own, first);
  const cues = old.cues.slice(0, old.ends[first - 1] ?? 0);
  const ends = old.ends.slice(0, first);
  for (let index = first; index < own.length - last; index += 1) {
    cues.push(...cuesOf(own[index] as Located, index, conversation));
    ends.push(cues.length);
  }
  const added = own.length - old.own.length;
  for (let index = own.length - last; index < own.length; index += 1) {
    const there = index - added;
    const delta = (own[index]?.from ?? 0) - (old.own[there]?.from ?? 0);
    for (let at = old.ends[there - 1] ?? 0; at < (old.ends[there] ?? 0); at += 1) {
      const { name, from, to } = old.cues[at] as Cue;
      cues.push({ name, sentence: index, from: from + delta, to: to + delta });
    }
    ends.push(cues.length);
  }
  before.set(conversation, { own, cues, ends });
  return cues;
}

function cuesOf(each: Located, index: number, conversation: ConversationAnalysis): Cue[] {
  const cues = cuesAt(each, index);
  const issue = issueCue(each, index, conversation);
  if (!issue) return cues;
  const place = cues.findIndex((cue) => issue.from < cue.from);
  cues.splice(place < 0 ? cues.length : place, 0, issue);
  return cues;
}

function issueCue(each: Located, index: number, conversation: ConversationAnalysis): Cue | undefined {
  const { from, text, reading } = each;
  let kept = known.get(conversation);
  if (!kept) {
    kept = createRecent<Known>(2_000);
    known.set(conversation, kept);
  }
  let span = kept.get(text);
  if (span === undefined) {
    span = takesUp(text, reading, conversation);
    kept.set(text, span);
  }
  return span === NONE ? undefined : { name: 'issue', sentence: index, from: from + span.from, to: from + span.to };
}
