import { longCueWords } from './cue-words.ts';
import { similarity, stem } from './language.ts';
import { REAL_WORDS } from './real-words.ts';

/** From this length on a word may be two edits away, below only one. */
const TWO_EDITS_FROM = 8;
const SHORTEST = 4;
const LONGEST = 24;

/**
 * Edits between two words, where two letters that changed places are one edit (Damerau 1964); `limit + 1` where there are
 * more than `limit`.
 */
export function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one.charCodeAt(i - 1) === other.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (isSame ? 0 : 1));
      const isSwap =
        i > 1 &&
        j > 1 &&
        one.charCodeAt(i - 1) === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[other.length] ?? limit + 1;
}

/** One bit for each letter that a word has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bits(letters: number): number {
  let left = letters;
  let count = 0;
  while (left !== 0) {
    left &= left - 1;
    count += 1;
  }
  return count;
}

interface CueWord {
  readonly word: string;
  readonly letters: number;
}

let byInitial: ReadonlyMap<string, readonly CueWord[]> | undefined;

function index(): ReadonlyMap<string, readonly CueWord[]> {
  const made = new Map<string, CueWord[]>();
  for (const word of longCueWords()) {
    const entry = { word, letters: lettersOf(word) };
    const list = made.get(word.charAt(0));
    if (list) list.push(entry);
    else made.set(word.charAt(0), [entry]);
  }
  return made;
}

export const editsAllowed = (length: number): number => (length >= TWO_EDITS_FROM ? 2 : 1);

const NONE: readonly CueWord[] = [];

/** The cue words nearest to a word that is none, as near as a slip can be; none where there is none. */
export function nearestCueWords(word: string): readonly string[] {
  if (word.length < SHORTEST || word.length > LONGEST) return [];
  byInitial ??= index();
  const letters = lettersOf(word);
  let best = editsAllowed(word.length);
  let found: string[] = [];
  const look = ({ word: cue, letters: theirs }: CueWord) => {
    const limit = Math.min(best, editsAllowed(cue.length));
    if (Math.abs(cue.length - word.length) > limit || bits(letters ^ theirs) > 2 * limit) return;
    const edits = editDistance(word, cue, limit);
    if (edits > limit) return;
    if (edits < best) {
      best = edits;
      found = [cue];
    } else {
      found.push(cue);
    }
  };
  // The first letter is nearly always typed right (Pollock & Zamora 1984: wrong in 3 of 100 slips), unless it changed
  // places with the second.
  for (const each of byInitial.get(word.charAt(0)) ?? NONE) look(each);
  if (word.charAt(0) !== word.charAt(1)) {
    for (const each of byInitial.get(word.charAt(1)) ?? NONE) if (each.word.charAt(1) === word.charAt(0)) look(each);
  }
  return found;
}

/** The keys beside each key on an English keyboard. */
const BESIDE: ReadonlyMap<string, string> = new Map(
  'q=wa w=qeas e=wrsd r=etdf t=ryfg y=tugh u=yihj i=uojk o=ipkl p=ol a=qwsz s=awedxz d=serfcx f=drtgvc g=ftyhbv h=gyujnb j=huiknm k=jiolm l=kop z=asx x=zsdc c=xdfv v=cfgb b=vghn n=bhjm m=njk'
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.slice(2)]),
);

const sorted = (word: string) => [...word].sort().join('');
const single = (word: string) => word.replace(/([a-z])\1+/g, '$1');

function isBeside(word: string, cue: string): boolean {
  if (word.length !== cue.length) return false;
  const wrong = [...word].flatMap((letter, at) =>
    letter === cue.charAt(at) ? [] : [[letter, cue.charAt(at)] as const],
  );
  return wrong.length === 1 && wrong.every(([typed, meant]) => BESIDE.get(meant)?.includes(typed));
}

/** How far a slip is from the usual: a letter single or double, two letters changed, the key beside or a letter left out, the rest. */
function oddness(word: string, cue: string): number {
  if (single(cue) === single(word)) return 0;
  if (sorted(cue) === sorted(word)) return 1;
  return isBeside(word, cue) || cue.length > word.length ? 2 : 3;
}

let realWords: ReadonlySet<string> | undefined;

/** The cue word that was meant by a lower-case word that is none and no other English word either, or nothing. */
export function cueWordMeant(word: string): string | undefined {
  realWords ??= new Set(REAL_WORDS.trim().split(/\s+/));
  if (realWords.has(word)) return undefined;
  const nearest = nearestCueWords(word);
  if (nearest.length === 0) return undefined;
  // "acount" is as near to "amount" as to "account": the commoner slip is the likelier one.
  const least = Math.min(...nearest.map((cue) => oddness(word, cue)));
  const likely = nearest.filter((cue) => oddness(word, cue) === least);
  // The last letter tells forms of a word apart: "chargd" is "charged" and not "charge". "chaged" may be anything.
  const forms = least > 1 && isOneWord(nearest) ? nearest : likely;
  const alike = forms.filter((form) => form.at(-1) === word.at(-1));
  const left = alike.length > 0 ? alike : forms;
  return isOneWord(left) ? left.toSorted((a, b) => likelihood(word, b) - likelihood(word, a))[0] : undefined;
}

const isOneWord = ([first = '', ...others]: readonly string[]) => others.every((other) => stem(other) === stem(first));

const likelihood = (word: string, cue: string) => similarity(word, cue) - oddness(word, cue);
