import { type ParsedStep, parsePattern } from './language.ts';
import { comparedForms } from './short-forms.ts';

/** What a pattern compares: a word in lower case with its tags. */
export interface Term {
  readonly normal: string;
  readonly tags: ReadonlySet<string>;
}

/** The words `[first, end)` of a sentence on which pattern number `pattern` holds. */
export interface NetHit {
  readonly pattern: number;
  readonly first: number;
  readonly end: number;
}

export interface Net {
  find(terms: readonly Term[]): NetHit[];
}

/** One thing that holds for a word, or for the end of the sentence. */
interface Unit {
  readonly words?: ReadonlySet<string>;
  readonly tag?: string;
  readonly isAny?: boolean;
  /** Holds behind the last word and takes none. */
  readonly isEnd?: boolean;
  readonly mustStart: boolean;
  readonly mustEnd: boolean;
}

interface Step {
  readonly isOptional: boolean;
  readonly isMany: boolean;
  readonly isNegative: boolean;
  /** One of these ways, each a row of units, takes this step. */
  readonly ways: readonly (readonly Unit[])[];
  /** The one unit that takes this step and a word, as nearly all steps have it: it is asked without a detour. */
  readonly only?: Unit;
}

interface Compiled {
  readonly steps: readonly Step[];
  readonly startsSentence: boolean;
  readonly endsSentence: boolean;
}

/** Where a pattern may begin, seen from a word that it needs: `[back - maxBefore, back - minBefore]`. */
interface Anchor {
  readonly pattern: number;
  readonly minBefore: number;
  readonly maxBefore: number;
}

/** Bounds for patterns from packs: a pattern within them costs microseconds at worst. */
const MAX_STEPS = 24;
const MAX_OPTIONAL = 10;
const MAX_GREEDY = 12;

/** Thrown for a pattern that uses what is not supported; the message says what to do. */
export class PatternError extends Error {}

const SUPPORTED: ReadonlySet<string> = new Set(
  'word tag anything start end optional greedy negative operator fastOr choices'.split(' '),
);

/** The ways in which one of these words can stand there; a pattern may name them in any spelling, "gimme" for "give me". */
function waysOfWords(words: Iterable<string>, sides: Pick<Unit, 'mustStart' | 'mustEnd'>): Unit[][] {
  const single = new Set<string>();
  const several: Unit[][] = [];
  for (const word of words) {
    const forms = comparedForms(word);
    if (forms.length === 1) single.add(forms[0] ?? word);
    else
      several.push(
        forms.map((form, at) => ({
          words: new Set([form]),
          mustStart: sides.mustStart && at === 0,
          mustEnd: sides.mustEnd && at === forms.length - 1,
        })),
      );
  }
  return single.size > 0 ? [[{ words: single, ...sides }], ...several] : several;
}

function waysOf(step: ParsedStep, pattern: string): Unit[][] {
  if (Object.keys(step).some((key) => !SUPPORTED.has(key))) throw unsupported(pattern);
  const sides = { mustStart: step.start === true, mustEnd: step.end === true };
  const words = step.fastOr ?? (step.word === undefined || step.word === '' ? undefined : [step.word]);
  return words ? waysOfWords(words, sides) : [[unitOf(step, pattern, sides)]];
}

/** A row of single steps, as a group's alternative is, in all the ways in which it can be written. */
function waysOfRow(row: readonly ParsedStep[], pattern: string): Unit[][] {
  let ways: Unit[][] = [[]];
  for (const step of row) {
    const next = waysOf(step, pattern);
    ways = ways.flatMap((way) => next.map((units) => [...way, ...units]));
  }
  return ways;
}

function unitOf(step: ParsedStep, pattern: string, sides: Pick<Unit, 'mustStart' | 'mustEnd'>): Unit {
  if (step.tag !== undefined) return { tag: step.tag, ...sides };
  if (step.anything) return { isAny: true, ...sides };
  if (step.end) return { isEnd: true, ...sides };
  throw unsupported(pattern);
}

const unsupported = (pattern: string) =>
  new PatternError(`"${pattern}": only words, #tags, (a|b) groups, ".", "?", "+", "!", "^" and "$" can be used`);

function stepOf(step: ParsedStep, pattern: string): Step {
  const ways = step.choices ? step.choices.flatMap((way) => waysOfRow(way, pattern)) : waysOf(step, pattern);
  if (step.choices && step.operator !== 'or') throw new PatternError(`"${pattern}": "&&" can't be used in a group`);
  // "(a|b c)$": the end is asked of each way's last word.
  const closed = (way: readonly Unit[]) =>
    way.map((unit, index) => (index === way.length - 1 ? { ...unit, mustEnd: true } : unit));
  const taken = step.choices && step.end ? ways.map(closed) : ways;
  const [first] = taken;
  const only = taken.length === 1 && first?.length === 1 && !first[0]?.isEnd ? first[0] : undefined;
  return {
    isOptional: step.optional === true,
    isMany: step.greedy === true,
    isNegative: step.negative === true,
    ways: taken,
    ...(only && { only }),
  };
}

function compile(pattern: string): Compiled {
  if (/\([^)]*\(/.test(pattern)) throw new PatternError(`"${pattern}": a group can't stand in a group`);
  const parsed = parsePattern(pattern);
  const steps = parsed.map((step) => stepOf(step, pattern));
  if (steps.length === 0 || steps.length > MAX_STEPS)
    throw new PatternError(`"${pattern}": 1 to ${MAX_STEPS} words, please`);
  if (steps.filter((step) => step.isOptional || step.isMany).length > MAX_OPTIONAL) {
    throw new PatternError(`"${pattern}": at most ${MAX_OPTIONAL} words may be optional`);
  }
  // Also where the first word is optional: the match then begins with the second, at the same place.
  const startsSentence = parsed[0]?.start === true;
  return { steps, startsSentence, endsSentence: parsed.at(-1)?.end === true };
}

/** A sentence as it is compared: it begins behind what only addresses (`head`) and ends before what only decorates (`tail`). */
interface Row {
  readonly terms: readonly Term[];
  readonly head: number;
  readonly tail: number;
}

const ASIDES = ['Handle', 'Emoji', 'Count'];

/** What addresses, decorates or counts, and is no word of the sentence. */
export const isAside = (tags: ReadonlySet<string> | undefined): boolean =>
  tags !== undefined && tags.size > 0 && ASIDES.some((tag) => tags.has(tag));

/** "@AcmeHelp hi 😀 (1/2)": handles, faces and part counts at the edges are no words of the sentence. */
function rowOf(terms: readonly Term[]): Row {
  let head = 0;
  while (isAside(terms[head]?.tags)) head += 1;
  let tail = terms.length;
  while (tail > head && isAside(terms[tail - 1]?.tags)) tail -= 1;
  return { terms, head, tail };
}

function holds(unit: Unit, row: Row, at: number): boolean {
  const term = row.terms[at];
  if (term === undefined) return false;
  if (unit.words !== undefined) {
    if (!unit.words.has(term.normal)) return false;
  } else if (unit.tag !== undefined) {
    if (!term.tags.has(unit.tag)) return false;
  } else if (!unit.isAny) {
    return false;
  }
  return !(unit.mustStart && at > row.head) && !(unit.mustEnd && at < row.tail - 1);
}

/** Where this way ends when it begins at `at`, or -1. */
function takeWay(way: readonly Unit[], row: Row, at: number): number {
  let next = at;
  for (const unit of way) {
    if (unit.isEnd) {
      if (next < row.tail) return -1;
      continue;
    }
    if (!holds(unit, row, next)) return -1;
    next += 1;
  }
  return next;
}

/** Where the steps from `index` on end when they begin at `at`, or -1; takes as many words as it can. */
function run(steps: readonly Step[], index: number, row: Row, at: number, repeats = 0): number {
  const step = steps[index];
  if (!step) return at;
  if (step.isNegative) {
    const isThere = step.ways.some((way) => takeWay(way, row, at) >= 0);
    if (!isThere && at < row.terms.length) {
      const end = run(steps, index + 1, row, at + 1);
      if (end >= 0) return end;
    }
    return step.isOptional ? run(steps, index + 1, row, at) : -1;
  }
  const { only } = step;
  if (only && !step.isMany) {
    if (holds(only, row, at)) {
      const end = run(steps, index + 1, row, at + 1);
      if (end >= 0) return end;
    }
    return step.isOptional ? run(steps, index + 1, row, at) : -1;
  }
  for (const way of step.ways) {
    const taken = takeWay(way, row, at);
    if (taken < 0) continue;
    if (step.isMany && taken > at && repeats < MAX_GREEDY) {
      const more = run(steps, index, row, taken, repeats + 1);
      if (more >= 0) return more;
    }
    const end = run(steps, index + 1, row, taken);
    if (end >= 0) return end;
  }
  return step.isOptional || repeats > 0 ? run(steps, index + 1, row, at) : -1;
}

/** The words and tags by which a step can be found; nothing where it holds for any word. */
function keysOf(step: Step): string[] | undefined {
  if (step.isOptional || step.isNegative) return undefined;
  const keys: string[] = [];
  for (const way of step.ways) {
    const unit = way[0];
    if (unit?.words) keys.push(...unit.words);
    else if (unit?.tag !== undefined) keys.push(`#${unit.tag}`);
    else return undefined;
  }
  return keys;
}

/** Words so frequent that they are the last choice for finding a pattern. */
const FREQUENT = new Set(
  'i you we it this that the a an to of and is are was be been have has had do does not for in on with your my our me us can could will would so if as at by or but from they there what how'.split(
    ' ',
  ),
);

const cost = (keys: readonly string[]) =>
  keys.reduce((sum, key) => sum + (key.startsWith('#') ? 8 : FREQUENT.has(key) ? 20 : 1), 0);

function widthOf(step: Step): readonly [number, number] {
  const widths = step.isNegative ? [1] : step.ways.map((way) => way.filter((unit) => !unit.isEnd).length);
  const least = step.isOptional ? 0 : Math.min(...widths);
  return [least, Math.max(...widths) * (step.isMany ? MAX_GREEDY + 1 : 1)];
}

/**
 * Compiles patterns in compromise's match syntax. Each is filed under its rarest words, so that a sentence is compared
 * only with patterns that can hold, and only from places where they can begin. (compromise's own sweep does not go back
 * when an optional word was taken in vain, and copies the rest of the sentence for each place.)
 */
export function buildNet(patterns: readonly string[]): Net {
  const compiled = patterns.map(compile);
  const anchors = new Map<string, Anchor[]>();
  const unanchored: number[] = [];
  for (const [pattern, { steps }] of compiled.entries()) {
    let best: { keys: string[]; cost: number; minBefore: number; maxBefore: number } | undefined;
    let minBefore = 0;
    let maxBefore = 0;
    for (const step of steps) {
      const keys = keysOf(step);
      const price = keys ? cost(keys) : 0;
      if (keys && (!best || price < best.cost)) best = { keys, cost: price, minBefore, maxBefore };
      const [least, most] = widthOf(step);
      minBefore += least;
      maxBefore += most;
    }
    if (!best) {
      unanchored.push(pattern);
      continue;
    }
    for (const key of new Set(best.keys)) {
      const list = anchors.get(key);
      const anchor = { pattern, minBefore: best.minBefore, maxBefore: best.maxBefore };
      if (list) list.push(anchor);
      else anchors.set(key, [anchor]);
    }
  }

  // Under its tag's own name, so that none is made at every word.
  const tagAnchors = new Map<string, readonly Anchor[]>();
  for (const [key, list] of anchors) if (key.startsWith('#')) tagAnchors.set(key.slice(1), list);

  const attempt = (pattern: number, row: Row, at: number, hits: NetHit[]) => {
    const one = compiled[pattern];
    if (!one || (one.startsSentence && at > row.head)) return;
    const end = run(one.steps, 0, row, at);
    if (one.endsSentence && end < row.tail) return;
    if (end > at) hits.push({ pattern, first: at, end });
  };
  const follow = (list: readonly Anchor[] | undefined, row: Row, at: number, hits: NetHit[]) => {
    if (!list) return;
    for (const { pattern, minBefore, maxBefore } of list) {
      // A pattern that begins the sentence cannot begin behind its start.
      if (compiled[pattern]?.startsSentence && at - maxBefore > row.head) continue;
      for (let start = Math.max(0, at - maxBefore); start <= at - minBefore; start += 1) {
        attempt(pattern, row, start, hits);
      }
    }
  };
  return {
    find(terms) {
      const row = rowOf(terms);
      const hits: NetHit[] = [];
      for (let at = 0; at < terms.length; at += 1) {
        const { normal, tags } = terms[at] as Term;
        follow(anchors.get(normal), row, at, hits);
        if (tags.size > 0) for (const tag of tags) follow(tagAnchors.get(tag), row, at, hits);
      }
      for (const pattern of unanchored) {
        for (let at = 0; at < terms.length; at += 1) attempt(pattern, row, at, hits);
      }
      return hits;
    },
  };
}
