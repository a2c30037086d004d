import type { Turn } from '../engine/types.ts';
import { type ConversationReader, ENOUGH, MOST_TURN_TEXT, MOST_TURNS, withoutDraft } from './conversation.ts';
import { attributeOf, documentOf, findAll, isConnected, isInside, outwards, windowOf } from './dom.ts';
import { outOfPanel } from './panels.ts';
import { namesOf as fieldNames } from './reply-fields.ts';
import { conversationId } from './ticket.ts';
import { type Group, groupsAround } from './turn-groups.ts';
import { type Parts, partsOf, wordsOf } from './turn-parts.ts';
import { type PageNames, type Told, tellRoles } from './turn-roles.ts';
import { labelOf, withoutQuoted } from './turn-text.ts';
import { isNewestFirst, whenOf } from './turn-times.ts';
import type { ConversationReading, Site } from './types.ts';

const MOST_STEPS = 14;

interface Found {
  readonly group: Group;
  readonly parts: readonly Parts[];
  readonly told: readonly Told[];
  readonly confidence: number;
}

const share = <T>(all: readonly T[], holds: (each: T) => unknown) => all.filter(holds).length / Math.max(1, all.length);

/** What the page around a composer says of who is who: its own labels, the headings of the ticket, the account. */
export function pageNames(composer: HTMLElement): PageNames {
  let document = documentOf(composer);
  for (const at of outwards(composer)) document = documentOf(at);
  const labels = (selector: string, most: number) =>
    findAll(document, selector, most).map(
      (each) => `${labelOf(each) ?? ''} ${attributeOf(each, 'aria-label')} ${attributeOf(each, 'title')}`,
    );
  const account =
    '[class*=account i],[class*=profile-menu i],[class*=user-menu i],[class*=current-user i],[class*=signed-in i],[aria-label*="account" i],[aria-label*="signed in" i],[aria-label*="your profile" i]';
  const customer =
    '[class*=customer-name i],[class*=contact-name i],[class*=requester i],[class*=visitor-name i],h1,h2';
  return {
    customer: [fieldNames(composer), ...labels(customer, 6), document.title].join(' · '),
    agent: labels(account, 6).join(' · '),
  };
}

export function confidenceOf({ group, parts, told }: Omit<Found, 'confidence'>, steps: number): number {
  const authors = new Set(parts.map(({ author }) => author));
  const roles = new Set(told.map(({ role }) => role));
  // Many people, all of one role: a list of contacts and not a conversation.
  const isContacts = roles.size === 1 && authors.size > 2;
  const lengths = parts.map((part) => wordsOf(part, 200, false).length);
  // Both sides are known, and each turn is one's.
  const isTalk =
    ['customer', 'agent'].every((role) => told.some((each) => each.role === role)) && !roles.has(undefined);
  const sureness = told.reduce((sum, each) => sum + each.sureness, 0) / Math.max(1, parts.length);
  const isMenu = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, parts.length) < 4;
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
    (isMenu ? 0.3 : 0);
  return Math.min(1, Math.max(0, sureness === 0 ? score / 2 : score));
}

function look(group: Group, names: PageNames, steps: number): Found {
  const parts = partsOf(group.blocks).filter((part) => wordsOf(part, 200, false) !== '');
  const seen = { group, parts, told: tellRoles(parts, names) };
  return { ...seen, confidence: confidenceOf(seen, steps) };
}

/** Of two that are nearly as sure, the longer: the other is a part of it, such as its last day. */
const worthOf = ({ confidence, parts }: Found) => confidence + 0.01 * Math.min(10, parts.length);

function findTurns(composer: HTMLElement, isOut: (at: Node) => boolean): Found | undefined {
  const names = pageNames(composer);
  let best: Found | undefined;
  let steps = 0;
  for (const groups of groupsAround(composer, MOST_TURNS)) {
    if (++steps > MOST_STEPS || groups.some(({ list }) => isOut(list))) break;
    for (const group of groups) {
      const found = look(group, names, steps);
      if (!best || worthOf(found) > worthOf(best)) best = found;
    }
    if (best && best.confidence >= ENOUGH) break;
  }
  return best;
}

/** The turns oldest first, or none where the newest has no role that is known. */
function turnsOf({ group, parts, told }: Found, composer: HTMLElement): readonly Turn[] {
  const [first] = parts;
  const style = first ? windowOf(first.element)?.getComputedStyle(first.element).whiteSpace : '';
  const keepsLines = /pre/.test(style ?? '');
  const read = parts.map((part, index) => {
    const at = Date.parse(part.time ? attributeOf(part.time, 'datetime') : '');
    return {
      role: told[index]?.role,
      text: withoutQuoted(wordsOf(part, MOST_TURN_TEXT, keepsLines)),
      ...(part.author ? { author: part.author } : {}),
      ...(Number.isNaN(at) ? {} : { at: new Date(at).toISOString() }),
    };
  });
  // Where the times do not say it: a composer above the list has the newest below it.
  const isAbove =
    (composer.compareDocumentPosition(group.list) & 4) !== 0 && composer.ownerDocument === group.list.ownerDocument;
  const isReversed = isNewestFirst(parts.map(({ time }) => whenOf(time))) ?? isAbove;
  const ordered = isReversed ? read.reverse() : read;
  if (!ordered.at(-1)?.role) return [];
  return ordered.flatMap(({ role, ...turn }) => (role ? [{ role, ...turn }] : []));
}

/** Finds a conversation by structure: alike blocks with authors or times near the composer, and tells who wrote each. */
export function createGenericReader(site: Site, composer: HTMLElement): ConversationReader {
  let list: Element | undefined;

  return {
    pauseMs: 400,
    read(draft): ConversationReading {
      const found = findTurns(composer, outOfPanel(site, composer));
      const confidence = found?.confidence ?? 0;
      const isEnough = found !== undefined && confidence >= ENOUGH;
      list = isEnough ? found.group.list : undefined;
      const turns = isEnough ? withoutDraft(turnsOf(found, composer), draft) : [];
      const isVisible = turns.some(({ role }) => role === 'customer');
      const name = turns.findLast(({ role }) => role === 'customer')?.author;
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
