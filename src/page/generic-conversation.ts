import type { Turn } from '../engine/types.ts';
import { type ConversationReader, ENOUGH, MOST_TURN_TEXT, MOST_TURNS, withoutDraft } from './conversation.ts';
import { attributeOf, documentOf, isConnected, isInside, isShown, windowOf } from './dom.ts';
import { type PageNames, pageNames } from './page-names.ts';
import { outOfPanel } from './panels.ts';
import { conversationId } from './ticket.ts';
import { type Group, groupsAround } from './turn-groups.ts';
import { personIn, signature } from './turn-names.ts';
import { type Parts, partsOf, wordsOf } from './turn-parts.ts';
import { badgeIn, type Told, tellRoles } from './turn-roles.ts';
import { withoutQuoted } from './turn-text.ts';
import { isNewestFirst, whenOf } from './turn-times.ts';
import type { ConversationReading, Site } from './types.ts';

const MOST_STEPS = 14;
/** Blocks of a list that are read to judge it. */
const SAMPLE = 32;
/** Milliseconds between two readings, and how many times its own cost a reading waits at least. */
const PAUSE_MS = 400;
const PAUSE_PER_COST = 60;

interface Found {
  readonly group: Group;
  readonly parts: readonly Parts[];
  readonly told: readonly Told[];
  readonly confidence: number;
}

const share = <T>(all: readonly T[], holds: (each: T) => unknown) => all.filter(holds).length / Math.max(1, all.length);

export function confidenceOf({ group, parts, told }: Omit<Found, 'confidence'>, steps: number): number {
  const authors = new Set(parts.map(({ author }) => author));
  const roles = new Set(told.map(({ role }) => role));
  // Many people, all of one role: a list of contacts and not a conversation.
  const isContacts = roles.size === 1 && authors.size > 2;
  const words = parts.map((part) => wordsOf(part, 200, false));
  // Names and addresses for words: what the page knows of the ticket, and not what anybody said.
  const isFacts =
    share(words, (text) => (text.includes(' ') && personIn(text) === text) || /^\S+@\S+$/.test(text)) >= 0.5;
  // Both sides are known, and each turn is one's.
  const isTalk =
    ['customer', 'agent'].every((role) => told.some((each) => each.role === role)) && !roles.has(undefined);
  const sureness = told.reduce((sum, each) => sum + each.sureness, 0) / Math.max(1, parts.length);
  const isMenu = words.reduce((sum, { length }) => sum + length, 0) / Math.max(1, parts.length) < 4;
  const score =
    0.4 * sureness +
    (isTalk ? 0.1 : 0) +
    0.15 * share(parts, ({ author }) => author) +
    0.1 * share(parts, ({ time }) => time) +
    (parts.length > 1 ? 0.1 : 0) +
    (group.isNamed ? 0.15 : 0) +
    (steps <= 6 ? 0.1 : 0) -
    (isContacts ? 0.4 : 0) -
    0.6 * share(parts, ({ isMixed }) => isMixed) -
    0.4 * share(told, ({ role }) => role === undefined) -
    (isMenu ? 0.3 : 0) -
    (isFacts ? 0.5 : 0);
  return Math.min(1, Math.max(0, sureness === 0 ? score / 2 : score));
}

function look(group: Group, blocks: readonly HTMLElement[], names: PageNames, steps: number): Found {
  const read = partsOf(blocks.filter(isShown)).filter((part) => wordsOf(part, 200, false) !== '');
  const roles = tellRoles(read, names);
  // What is made otherwise than every turn that somebody wrote is a line between turns: who joined, who is typing.
  const made = new Set(read.flatMap(({ element }, index) => (roles[index]?.role ? signature(element) : [])));
  const isTurn = (index: number) => {
    const part = read[index];
    return (
      roles[index]?.role !== undefined || (part && (part.author !== undefined || made.has(signature(part.element))))
    );
  };
  const parts = made.size > 0 ? read.filter((_, index) => isTurn(index)) : read;
  const seen = { group, parts, told: made.size > 0 ? roles.filter((_, index) => isTurn(index)) : roles };
  return { ...seen, confidence: confidenceOf(seen, steps) };
}

/** Whether a reading is the better of two. Of a block and the parts of it, the block, unless two people speak in it. */
function isBetter(one: Found, other: Found | undefined): boolean {
  if (!other) return true;
  if (one.confidence >= ENOUGH && other.confidence >= ENOUGH) {
    const inOne = isAround(one, other);
    if (inOne || isAround(other, one)) return inOne;
  }
  // Of two that are nearly as sure, the longer: the other is a part of it, such as its last day.
  const worth = ({ confidence, parts }: Found) => confidence + 0.01 * Math.min(10, parts.length);
  return worth(one) > worth(other);
}

/** Whether the blocks of one are made of the blocks of the other, each of those of one writer. */
function isAround(outer: Found, inner: Found): boolean {
  const within = outer.parts.map(({ element }) =>
    inner.told.filter((_, index) => {
      const part = inner.parts[index]?.element;
      return part !== undefined && part !== element && element.contains(part);
    }),
  );
  const holding = within.filter((told) => told.length > 0).length;
  const isOf = holding > 1 || (holding === 1 && inner.parts.length === 1);
  return isOf && within.every((told) => new Set(told.map(({ role }) => role)).size <= 1);
}

/** Of long lists both ends are enough to choose among them. */
const sampleOf = (blocks: readonly HTMLElement[]) =>
  blocks.length <= SAMPLE ? blocks : [...blocks.slice(0, SAMPLE / 4), ...blocks.slice((-SAMPLE * 3) / 4)];

/** Whether the newest turn is the first: by the times, or else because the composer stands above the list. */
function isReversed({ group: { list }, parts }: Found, composer: HTMLElement): boolean {
  const isAbove = (composer.compareDocumentPosition(list) & 4) !== 0 && documentOf(composer) === documentOf(list);
  return isNewestFirst(parts.map(({ time }) => whenOf(time))) ?? isAbove;
}

function findTurns(composer: HTMLElement, isOut: (at: Node) => boolean): Found | undefined {
  const names = pageNames(composer);
  let best: Found | undefined;
  let steps = 0;
  for (const groups of groupsAround(composer)) {
    if (++steps > MOST_STEPS || groups.some(({ list }) => isOut(list))) break;
    for (const group of groups) {
      const found = look(group, sampleOf(group.blocks), names, steps);
      if (isBetter(found, best)) best = found;
    }
    if (best && best.confidence >= ENOUGH) break;
  }
  if (!best || best.confidence < ENOUGH || best.group.blocks.length <= SAMPLE) return best;
  // The newest, at whichever end they are.
  const { blocks } = best.group;
  const newest = isReversed(best, composer) ? blocks.slice(0, MOST_TURNS) : blocks.slice(-MOST_TURNS);
  return { ...look(best.group, newest, names, steps), confidence: best.confidence };
}

/** Neither an address nor the word for a role. */
const isPerson = (author: string) => !author.includes('@') && badgeIn(author) === undefined;

/** The turns oldest first, or none where the newest has no role that is known. */
function turnsOf(found: Found, composer: HTMLElement): readonly Turn[] {
  const { parts, told } = found;
  const [first] = parts;
  const style = first ? windowOf(first.element)?.getComputedStyle(first.element).whiteSpace : '';
  const keepsLines = /pre/.test(style ?? '');
  const read = parts.map((part, index) => {
    const at = Date.parse(part.time ? attributeOf(part.time, 'datetime') : '');
    return {
      role: told[index]?.role,
      text: withoutQuoted(wordsOf(part, MOST_TURN_TEXT, keepsLines)),
      ...(part.author && isPerson(part.author) ? { author: part.author } : {}),
      ...(Number.isNaN(at) ? {} : { at: new Date(at).toISOString() }),
    };
  });
  const ordered = isReversed(found, composer) ? read.reverse() : read;
  if (!ordered.at(-1)?.role) return [];
  return ordered.flatMap(({ role, ...turn }) => (role ? [{ role, ...turn }] : []));
}

/** Finds a conversation by structure: alike blocks with authors or times near the composer, and tells who wrote each. */
export function createGenericReader(site: Site, composer: HTMLElement): ConversationReader {
  let list: Element | undefined;
  let cost = 0;

  return {
    get pauseMs() {
      return Math.max(PAUSE_MS, cost * PAUSE_PER_COST);
    },
    read(draft): ConversationReading {
      const from = performance.now();
      const found = findTurns(composer, outOfPanel(site, composer));
      const confidence = found?.confidence ?? 0;
      const isEnough = found !== undefined && confidence >= ENOUGH;
      list = isEnough ? found.group.list : undefined;
      const turns = isEnough ? withoutDraft(turnsOf(found, composer), draft) : [];
      const isVisible = turns.some(({ role }) => role === 'customer');
      const name = turns.findLast(({ role }) => role === 'customer')?.author;
      cost = performance.now() - from;
      return {
        id: conversationId(site, composer),
        turns: isVisible ? turns : [],
        isVisible,
        ...(isVisible && name && /^\p{L}[\p{L}\p{M}'’.\- ]{0,60}$/u.test(name) ? { customerName: name } : {}),
        channel: site.channel ?? 'unknown',
        confidence,
      };
    },
    // Where nothing was found, anything new may be it.
    touch: (target) => !list || !isConnected(list) || isInside(target, list) || isInside(list, target),
    forget() {
      list = undefined;
    },
  };
}
