import type { Role, Turn } from '../engine/types.ts';
import {
  attributeOf,
  closest,
  documentOf,
  find,
  findFirst,
  findNear,
  isConnected,
  isElement,
  isInside,
  matches,
  outwards,
  windowOf,
} from './dom.ts';
import { personOf, textOf } from './turn-text.ts';
import type { ConversationReading, RoleTest, Site } from './types.ts';

/** The newest turns that are read, and the UTF-16 code units of each. */
export const MOST_TURNS = 200;
export const MOST_TURN_TEXT = 4_000;

/** Reads the conversation around a composer (or a page's own, where there is no composer). */
export interface ConversationReader {
  read(draft?: string): ConversationReading;
  /** Something changed there; says whether a new reading may differ. */
  touch(target: Node): boolean;
  forget(): void;
  /** Milliseconds between two readings; 0 where a reading is cheap. */
  readonly pauseMs: number;
}

/** Who is who, as the page names them outside of the turns. */
type Names = { readonly customer: string | undefined; readonly agent: string | undefined };

const isSameName = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();

function isRole(test: RoleTest, turn: Element, author: string | undefined, names: Names): boolean {
  if ('matches' in test) return matches(turn, test.matches);
  if ('contains' in test) return find(turn, test.contains) !== undefined;
  if ('author' in test) return isSameName(author, names[test.author]);
  const place = find(turn, test.in);
  return place !== undefined && textOf(place, 400).toLowerCase().includes(test.text.toLowerCase());
}

/** A time that a machine can read, as ISO 8601; undefined for "3 minutes ago". */
function timeOf(turn: Element, time: NonNullable<Site['conversation']>['time']): string | undefined {
  const place = time && find(turn, time.selector);
  if (!place) return undefined;
  const written = time.attribute ? attributeOf(place, time.attribute) : textOf(place, 80);
  const at = Date.parse(written);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

const topDocument = (node: Node): Document => {
  let top = documentOf(node);
  for (const at of outwards(node)) top = documentOf(at);
  return top;
};

/** The ticket's id by the site's own means; never from words. */
export function ticketOf(site: Site, near: Node): string | undefined {
  const { attribute, query, path } = site.ticket ?? {};
  const marked = attribute && findNear(near, [attribute.selector]);
  if (attribute && marked) return attributeOf(marked, attribute.name) || undefined;
  const { location } = topDocument(near);
  const asked = query && new URLSearchParams(location.search).get(query);
  if (asked) return asked;
  if (!path) return undefined;
  const wanted = path.split('/');
  const parts = `${location.pathname}${location.hash.replace('#', '/')}`.split('/');
  const isLike = wanted.every((part, index) => part === ':id' || part === '*' || part === parts[index]);
  return isLike ? parts[wanted.indexOf(':id')] || undefined : undefined;
}

/** Tickets of two desks never share a memory. */
export const ticketKey = (site: Site, near: Node, ticket: string): string =>
  `${site.id}:${topDocument(near).location.host}:${ticket}`;

/** Stable for a ticket in this tab: the site's id of it, or the page's address. */
export function conversationId(site: Site, near: Node): string {
  const ticket = ticketOf(site, near);
  const { host, pathname, search, hash } = topDocument(near).location;
  return ticket ? ticketKey(site, near, ticket) : `${site.id}:${host}${pathname}${search}${hash}`;
}

/** The draft, saved or shown again as a turn, is not a turn. */
export function withoutDraft(turns: readonly Turn[], draft: string | undefined): readonly Turn[] {
  const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const last = turns.at(-1);
  const isDraft = draft && last && last.role !== 'customer' && squeezed(last.text) === squeezed(draft);
  return isDraft ? turns.slice(0, -1) : turns;
}

/** The newest turns, oldest first. */
function newestOf(
  all: readonly HTMLElement[],
  order: NonNullable<Site['conversation']>['order'],
): readonly HTMLElement[] {
  if (order === 'newest-first') return all.slice(0, MOST_TURNS).reverse();
  if (typeof order !== 'object') return all.slice(-MOST_TURNS);
  const numbered = all.map((element) => ({ element, at: Number(attributeOf(element, order.by)) || 0 }));
  return numbered
    .toSorted((one, other) => one.at - other.at)
    .slice(-MOST_TURNS)
    .map(({ element }) => element);
}

/** Reads by the site's selectors. `near` is the composer, or the document of a page that has none. */
export function createSiteReader(site: Site, near: Node): ConversationReader {
  const shape = site.conversation;
  let root: HTMLElement | undefined;
  let read = new WeakMap<Element, Turn | null>();
  let namesOfTurns = '';

  const isDropped = (element: Element) => shape?.drop?.some((selector) => matches(element, selector)) ?? false;

  const findRoot = () => {
    if (!root || !isConnected(root)) root = findNear(near, shape?.root ?? ['body']);
    return root;
  };

  const readTurn = (turn: HTMLElement, names: Names, keepsLines: boolean): Turn | null => {
    if (!shape || (isElement(near) && isInside(near, turn))) return null;
    const author = personOf(findFirst(turn, shape.author)[0]);
    const role: Role =
      shape.roles.find((test) => isRole(test, turn, author, names))?.role ?? shape.otherwise ?? 'customer';
    const parts = shape.text ? findFirst(turn, shape.text, 20) : [turn];
    const outermost = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
    const text = outermost
      .map((part) => textOf(part, MOST_TURN_TEXT, keepsLines, isDropped))
      .join('\n')
      .slice(0, MOST_TURN_TEXT);
    if (text === '') return null;
    const at = timeOf(turn, shape.time);
    return { role, text, ...(author ? { author } : {}), ...(at ? { at } : {}) };
  };

  const readTurns = (names: Names): readonly Turn[] => {
    const place = findRoot();
    if (!shape || !place) return [];
    const newest = newestOf(findFirst(place, shape.turn), shape.order);
    const sample = newest[0] && (findFirst(newest[0], shape.text)[0] ?? newest[0]);
    const keepsLines = sample
      ? /pre|break-spaces/.test(windowOf(sample)?.getComputedStyle(sample).whiteSpace ?? '')
      : false;
    const turns: Turn[] = [];
    for (const element of newest) {
      let turn = read.get(element);
      if (turn === undefined) {
        turn = readTurn(element, names, keepsLines);
        read.set(element, turn);
      }
      if (turn) turns.push(turn);
    }
    return turns;
  };

  return {
    pauseMs: 0,
    read(draft) {
      const names: Names = {
        customer: personOf(findNear(near, site.customerName ?? [])),
        agent: personOf(findNear(near, site.agentName ?? [])),
      };
      // Roles may hang on who is who.
      const nowNames = `${names.customer}\n${names.agent}`;
      if (nowNames !== namesOfTurns) read = new WeakMap();
      namesOfTurns = nowNames;
      const turns = withoutDraft(readTurns(names), draft);
      const customer = names.customer ?? turns.findLast(({ role }) => role === 'customer')?.author;
      const written = root && shape?.channelAttribute ? attributeOf(root, shape.channelAttribute) : undefined;
      const ticket = site.remembersTurns && turns.length === 0 ? ticketOf(site, near) : undefined;
      return {
        id: conversationId(site, near),
        turns,
        isVisible: turns.length > 0,
        ...(customer ? { customerName: customer } : {}),
        ...(names.agent ? { agentName: names.agent } : {}),
        channel: written === 'chat' || written === 'email' ? written : (site.channel ?? 'unknown'),
        confidence: 1,
        ...(ticket ? { recallTicket: ticketKey(site, near, ticket) } : {}),
      };
    },
    touch(target) {
      if (!root || !isConnected(root)) return true;
      if (!isInside(target, root)) return isInside(root, target);
      const turn = shape?.turn.map((selector) => closest(target, selector)).find((found) => found);
      if (turn) read.delete(turn);
      return true;
    },
    forget() {
      root = undefined;
      read = new WeakMap();
    },
  };
}
