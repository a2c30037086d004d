import { BARE_WORDS, bareHalves, SPACED_HOSTS, spacedHalves } from './contractions.ts';
import { createRecent } from './recent.ts';
import { SHORT_FORMS } from './short-forms.ts';
import { STRETCHED, spelled } from './spelling.ts';
import { commonPrefix, commonSuffix } from './text.ts';
import { tagsOf } from './token-tags.ts';

/** Words of a text that are read as others: `[at, end)` of the original reads `read`. */
interface Change {
  readonly at: number;
  readonly end: number;
  readonly read: string;
}

/**
 * A text as a reader takes it: short forms in full ("pls"), lost apostrophes back ("dont"), stretched letters and slips in
 * known words put right, runs of spaces as one. Nothing else is touched, so that a clean text is itself, and every offset
 * has its way back.
 */
export interface Mended {
  readonly text: string;
  readonly original: string;
  readonly changes: readonly Change[];
}

const WORD_BEFORE = /([A-Za-z]+)[ \u00a0]+$/;
const NEXT_WORD = /^[ \u00a0]+([A-Za-z]+)/;
const ENDS_BEFORE =
  /(?:^|[.!?\u2026:;,()\n]|\b(?:and|but|so|then|because|or|worries|sorry|problem))["'\u201d\u2019)\]]*\s*$/i;
/** Read as they stand where a person reads them, too. */
const LEFT = new Set([
  'info',
  'asap',
  'r',
  'k',
  'def',
  'diff',
  'acc',
  'ok',
  'cannot',
  'learnt',
  'burnt',
  'spelt',
  'grey',
]);
const BEHIND: Readonly<Record<string, string>> = {
  not: "n't",
  am: "'m",
  is: "'s",
  are: "'re",
  have: "'ve",
  will: "'ll",
  would: "'d",
};

/** "do not" as it is said: "don't"; for the regular expressions of rules, which name both or this. */
function joined(forms: readonly string[]): string {
  const [first = '', second] = forms;
  const behind = forms.length === 2 && second !== undefined ? BEHIND[second] : undefined;
  if (behind === undefined || (second === 'have' && first.endsWith('ould'))) return forms.join(' ');
  if (second === 'not') return first === 'can' ? "can't" : first === 'will' ? "won't" : `${first}n't`;
  return first === 'i' ? `I${behind}` : first + behind;
}

const withCapital = (read: string, word: string) =>
  /^[A-Z]/.test(word) ? read.charAt(0).toUpperCase() + read.slice(1) : read;

const known = createRecent<string>(20_000, 400_000);

/** How a word reads wherever it stands; itself nearly always. */
function readWord(word: string): string {
  const found = known.get(word);
  if (found !== undefined) return found;
  const lower = word.toLowerCase();
  const forms = LEFT.has(lower) ? undefined : SHORT_FORMS.get(lower);
  let read = word;
  if (forms) read = withCapital(joined(forms), word);
  else if (spelled(lower, true) !== spelled(lower, false)) {
    read = withCapital(spelled(lower, true), word);
    if (word.length > 1 && word === word.toUpperCase()) read = read.toUpperCase();
  }
  known.set(word, read);
  return read;
}

/** Small, or all in capitals, or with the capital of a sentence that goes on: no name and no code. */
function isPlainWord(text: string, word: string, at: number): boolean {
  if (/^(?:[a-z]+|[A-Z]+)$/.test(word) || STRETCHED.test(word)) return true;
  const isOpening = ENDS_BEFORE.test(text.slice(Math.max(0, at - 16), at));
  return (
    isOpening &&
    /^[A-Z][a-z]+$/.test(word) &&
    /^[ \u00a0]+[a-z]/.test(text.slice(at + word.length, at + word.length + 8))
  );
}

/** Words whose reading hangs on the next one; nearly all others are known at once. */
const HANGS_ON_NEXT = new Set([...BARE_WORDS, ...SPACED_HOSTS]);

function readWithNext(text: string, word: string, at: number): Change | undefined {
  const end = at + word.length;
  const lower = word.toLowerCase();
  const next = NEXT_WORD.exec(text.slice(end, end + 30))?.[1]?.toLowerCase();
  if (next === undefined) return undefined;
  const spaced = next.length <= 2 && text[end] === ' ' ? spacedHalves(lower, next) : undefined;
  if (spaced) return { at, end: end + 1 + next.length, read: withCapital(joined(spaced), word) };
  const normal = spelled(next, true);
  const before = text.slice(Math.max(0, at - 24), at);
  const behind = WORD_BEFORE.exec(before)?.[1]?.toLowerCase();
  const two = bareHalves(lower, { normal, tags: tagsOf(normal, 'plain') }, ENDS_BEFORE.test(before.slice(-16)), behind);
  return two && { at, end, read: withCapital(joined(two), word) };
}

/** How a word reads here: a capital inside a sentence marks a name, and what follows may make two words of one. */
function readAt(text: string, word: string, at: number): Change | undefined {
  const hung = word.length <= 7 && HANGS_ON_NEXT.has(word.toLowerCase()) ? readWithNext(text, word, at) : undefined;
  if (hung) return hung;
  const read = readWord(word);
  if (read === word) return undefined;
  const isRead = SHORT_FORMS.has(word.toLowerCase()) || isPlainWord(text, word, at);
  return isRead ? { at, end: at + word.length, read } : undefined;
}

/** What a unit is to the words beside it: a letter, a space, or a sign that makes a word part of a link, an address or a code. */
const LETTER = 1;
const SPACE = 2;
const BOUND_BEFORE = 4;
const BOUND_BEHIND = 8;
const KINDS = new Uint8Array(0x2100);
const setKind = (units: string, kind: number) => {
  for (const unit of units) KINDS[unit.charCodeAt(0)] = (KINDS[unit.charCodeAt(0)] ?? 0) | kind;
};
setKind('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER);
setKind(' \t\u00a0', SPACE);
setKind("0123456789_@/\\'\u2019=", BOUND_BEFORE | BOUND_BEHIND);
setKind('#.?&%+-', BOUND_BEFORE);

// Letters of other alphabets and with marks on them: "café" is one word.
for (let unit = 0xc0; unit < 0x2000; unit += 1) KINDS[unit] = BOUND_BEFORE | BOUND_BEHIND;

const kindAt = (text: string, at: number): number => KINDS[text.charCodeAt(at)] ?? 0;
const isLetterAt = (text: string, at: number) => (kindAt(text, at) & LETTER) !== 0;
const WORD_UNIT = /[\p{L}\p{N}_]/u;

/** Whether the letters `[from, to)` are a word of their own. */
function isFree(text: string, from: number, to: number): boolean {
  if (from > 0 && (kindAt(text, from - 1) & BOUND_BEFORE) !== 0) return false;
  if (to >= text.length) return true;
  if ((kindAt(text, to) & BOUND_BEHIND) !== 0) return false;
  // "a.b", "a-b", "a&b": part of something longer.
  return !('.?&-'.includes(text.charAt(to)) && WORD_UNIT.test(text.charAt(to + 1)));
}

/** A run of spaces within a line, other than a single plain one. */
function spaceAt(text: string, from: number, to: number): Change | undefined {
  const isPlain = to - from === 1 && text.charCodeAt(from) !== 0xa0;
  const isInside = from > 0 && to < text.length && text.charCodeAt(from - 1) > 32 && text.charCodeAt(to) > 32;
  return !isPlain && isInside ? { at: from, end: to, read: ' ' } : undefined;
}

/** The changes of the words that begin in `[from, to)`. */
function changesIn(text: string, from: number, to: number): Change[] {
  const found: Change[] = [];
  let at = from;
  while (at < to) {
    const kind = kindAt(text, at);
    let end = at + 1;
    let change: Change | undefined;
    if ((kind & LETTER) !== 0) {
      while (end < text.length && isLetterAt(text, end)) end += 1;
      if (isFree(text, at, end)) change = readAt(text, text.slice(at, end), at);
    } else if ((kind & SPACE) !== 0) {
      while (end < text.length && (kindAt(text, end) & SPACE) !== 0) end += 1;
      change = spaceAt(text, at, end);
    }
    if (change) found.push(change);
    at = change?.end ?? end;
  }
  return found;
}

function mendedOf(original: string, changes: readonly Change[]): Mended {
  if (changes.length === 0) return { text: original, original, changes };
  let text = '';
  let from = 0;
  for (const { at, end, read } of changes) {
    text += original.slice(from, at) + read;
    from = end;
  }
  return { text: text + original.slice(from), original, changes };
}

const turns = createRecent<Mended>(300, 500_000);

/** What a chat widget put before the customer's first words, or whom a tweet addresses: no words of theirs. */
const LEAD =
  /^\s*(?:(?:@\w+[,:]?\s+)+|you are (?:now )?(?:chatting|connected|speaking|talking) (?:with|to) [^.\n]{1,40}[.\n]\s*(?:(?:(?:welcome to|(?:thank you|thanks) for (?:contacting|choosing|chatting with|visiting)) [^.!?\n]{1,60}|(?:how|what) (?:can|may) (?:i|we) (?:help|assist|do for) you(?: with)?(?: today)?|(?:an? )?(?:agent|representative) will be with you[^.!?\n]{0,40}|this (?:chat|conversation) (?:is|may be) (?:recorded|monitored)[^.!?\n]{0,60})[.!?\n]\s*){0,4})/i;

/** A customer's turn without what stands before their own words. */
export function mendCustomer(original: string): Mended {
  const lead = LEAD.exec(original)?.[0] ?? '';
  if (lead === '' || lead.length === original.length) return mend(original);
  const { text, changes } = mend(original.slice(lead.length));
  return {
    original,
    text,
    changes: [
      { at: 0, end: lead.length, read: '' },
      ...changes.map(({ at, end, read }) => ({ at: at + lead.length, end: end + lead.length, read })),
    ],
  };
}

/** A text that stays, as a customer's turn does. */
export function mend(original: string): Mended {
  const found = turns.get(original);
  if (found) return found;
  const made = mendedOf(original, changesIn(original, 0, original.length));
  turns.set(original, made);
  return made;
}

/** The draft before this key: its words are not looked at again, apart from those around the key. */
let before: Mended = { text: '', original: '', changes: [] };

/** Words around a key whose reading may change with it: a word looks at the next one and at the mark before it. */
const AROUND = 3;

const isSpaceAt = (text: string, at: number) => {
  const unit = text.charCodeAt(at);
  return unit <= 32 || unit === 0xa0;
};

function wordsBack(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < AROUND && at > 0; count += 1) at = text.lastIndexOf(' ', at - 2);
  // Never in the middle of a run of spaces.
  while (at > 0 && isSpaceAt(text, at - 1)) at -= 1;
  return Math.max(at, 0);
}

function wordsOn(text: string, from: number): number {
  let at = from;
  for (let count = 0; count < AROUND && at >= 0; count += 1) at = text.indexOf(' ', at + 1);
  if (at < 0) return text.length;
  while (at < text.length && isSpaceAt(text, at)) at += 1;
  return at;
}

/** A draft, which changes by a key; the same as `mend`. */
export function mendDraft(original: string): Mended {
  const old = before.original;
  const prefix = commonPrefix(original, old);
  const suffix = commonSuffix(original, old, prefix);
  const back = wordsBack(original, prefix);
  // Two words that were read as one are not torn apart.
  const from = before.changes.find(({ at, end }) => at < back && end > back)?.at ?? back;
  const to = wordsOn(original, original.length - suffix);
  const moved = original.length - old.length;
  const first = before.changes.filter(({ end }) => end <= from);
  const changed = changesIn(original, from, to);
  const next = Math.max(to, changed.at(-1)?.end ?? 0);
  const last = before.changes.filter(({ at }) => at + moved >= next);
  before = mendedOf(original, [
    ...first,
    ...changed,
    ...last.map(({ at, end, read }) => ({ at: at + moved, end: end + moved, read })),
  ]);
  return before;
}

/** Where an offset of the mended text lies in the original; inside a changed word, as far in as that word is long. */
export function originalOffset({ changes }: Mended, offset: number): number {
  let added = 0;
  for (const { at, end, read } of changes) {
    const start = at + added;
    // What is left out lies before what follows it.
    if (offset < start || (offset === start && read !== '')) break;
    if (offset < start + read.length) return Math.min(at + offset - start, end);
    added += read.length - (end - at);
  }
  return offset - added;
}

/** Where an offset of the original lies in the mended text. */
export function mendedOffset({ changes }: Mended, offset: number): number {
  let added = 0;
  for (const { at, end, read } of changes) {
    if (offset <= at) break;
    if (offset < end) return at + added + Math.min(offset - at, read.length);
    added += read.length - (end - at);
  }
  return offset + added;
}
