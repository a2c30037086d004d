import type { Turn } from '../engine/types.ts';
import {
  attributeOf,
  closest,
  documentOf,
  find,
  findAll,
  findFirst,
  findNear,
  isConnected,
  isElement,
  isInside,
  isShown,
  matches,
  windowOf,
} from './dom.ts';
import { type KeyedTurn, mergeTurns } from './kept-turns.ts';
import { outOfPanel, panelOf } from './panels.ts';
import { type Names, roleByTests } from './role-tests.ts';
import { conversationId, ticketKey, ticketOf } from './ticket.ts';
import { partsOf } from './turn-parts.ts';
import { tellRoles } from './turn-roles.ts';
import { personOf, textOf, withoutQuoted } from './turn-text.ts';
import type { ConversationReading, Site } from './types.ts';

/** The newest turns that are read, and the UTF-16 code units of each. */
export const MOST_TURNS = 200;
export const MOST_TURN_TEXT = 4_000;
/** Below this the agent is told that the customer's message is not seen; a wrong reading is worse than none. */
export const ENOUGH = 0.6;

/** Reads the conversation around a composer (or a page's own, where there is no composer). */
export interface ConversationReader {
  read(draft?: string): ConversationReading;
  /** Something changed there; says whether a new reading may differ. */
  touch(target: Node): boolean;
  forget(): void;
  /** Milliseconds between two readings; 0 where a reading is cheap. */
  readonly pauseMs: number;
}

type Shape = NonNullable<Site['conversation']>;
/** A turn whose role may be unknown, and the element that it was read from. */
interface Read {
  readonly key: string;
  readonly turn: Omit<Turn, 'role'> & { readonly role: Turn['role'] | undefined };
}

/** A time that a machine can read, as ISO 8601; undefined for "3 minutes ago". */
function timeOf(turn: Element, time: Shape['time']): string | undefined {
  const place = time && find(turn, time.selector);
  if (!place) return undefined;
  const written = time.attribute ? attributeOf(place, time.attribute) : textOf(place, 80);
  // Seconds or milliseconds since 1970, or a date.
  const at = /^\d{10}(\d{3})?$/.test(written) ? Number(written.padEnd(13, '0')) : Date.parse(written);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}

/** The draft, saved or shown again as a turn, is not a turn. */
export function withoutDraft<T extends Pick<Turn, 'text'> & { readonly role: Turn['role'] | undefined }>(
  turns: readonly T[],
  draft: string | undefined,
): readonly T[] {
  const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  const last = turns.at(-1);
  const isDraft = draft && last && last.role !== 'customer' && squeezed(last.text) === squeezed(draft);
  return isDraft ? turns.slice(0, -1) : turns;
}

/** The newest turns, oldest first. */
function newestOf(found: readonly HTMLElement[], order: Shape['order']): readonly HTMLElement[] {
  // Earlier tickets may stay in the page unseen; a list that a large composer covers is all unseen, and read nevertheless.
  const shown = found.filter(isShown);
  const all = shown.length > 0 ? shown : found;
  if (order === 'newest-first') return all.slice(0, MOST_TURNS).reverse();
  if (typeof order !== 'object') return all.slice(-MOST_TURNS);
  const numbered = all.map((element) => ({ element, at: Number(attributeOf(element, order.by)) || 0 }));
  return numbered
    .toSorted((one, other) => one.at - other.at)
    .slice(-MOST_TURNS)
    .map(({ element }) => element);
}

/** Where only the last turn of a run names its author, those before it are by the same. */
function withAuthors(read: readonly Read[]): readonly Read[] {
  const named = read.toReversed();
  for (const [index, { key, turn }] of named.entries()) {
    const after = named[index - 1]?.turn;
    if (turn.author || !after?.author || after.role !== turn.role) continue;
    named[index] = { key, turn: { ...turn, author: after.author } };
  }
  return named.reverse();
}

/** In a chat, whoever is named and is not the customer, who is known by name, is a colleague. */
function withColleagues(read: readonly Read[]): readonly Read[] {
  const customers = new Set(read.flatMap(({ turn }) => (turn.role === 'customer' && turn.author ? [turn.author] : [])));
  const isColleague = ({ role, author }: Read['turn']) => !role && author && !customers.has(author);
  if (customers.size === 0) return read;
  return read.map((each) => (isColleague(each.turn) ? { ...each, turn: { ...each.turn, role: 'agent' } } : each));
}

/** Reads by the site's selectors. `near` is the composer, or the document of a page that has none. */
export function createSiteReader(site: Site, near: Node): ConversationReader {
  const shape = site.conversation;
  let root: HTMLElement | undefined;
  let read = new WeakMap<Element, Read | null>();
  let kept: readonly KeyedTurn[] = [];
  let namesOfTurns = '';
  let idOfTurns = '';

  const isDropped = (element: Element) => shape?.drop?.some((selector) => matches(element, selector)) ?? false;
  const isSkipped = (element: Element) => shape?.skip?.some((selector) => matches(element, selector)) ?? false;
  const nearest = (selectors: readonly string[] | undefined) => findNear(near, selectors ?? [], outOfPanel(site, near));

  const findRoot = () => {
    if (root && isConnected(root)) return root;
    root = shape?.root ? nearest(shape.root) : (panelOf(site, near) ?? findNear(near, ['body']));
    return root;
  };

  const readTurn = (
    turn: HTMLElement,
    names: Names,
    keepsLines: boolean,
    told: Turn['role'] | undefined,
    before: string | undefined,
  ): Read | null => {
    if (!shape || (isElement(near) && isInside(near, turn)) || isSkipped(turn)) return null;
    const author = personOf(findFirst(turn, shape.author, 1)[0]) ?? before;
    const parts = (shape.text ? findFirst(turn, shape.text, 20) : [turn]).filter((part) => !isDropped(part));
    const outermost = parts.filter((part) => !parts.some((other) => other !== part && other.contains(part)));
    const text = withoutQuoted(outermost.map((part) => textOf(part, MOST_TURN_TEXT, keepsLines, isDropped)).join('\n'));
    if (text === '') return null;
    const role = shape.roles ? roleByTests(shape, turn, author, names) : told;
    const at = timeOf(turn, shape.time);
    const key = (shape.virtual?.key && attributeOf(turn, shape.virtual.key)) || `${role} ${at} ${text}`;
    return { key, turn: { role, text, ...(author ? { author } : {}), ...(at ? { at } : {}) } };
  };

  const readTurns = (names: Names): readonly Read[] => {
    const place = findRoot();
    if (!shape || !place) return [];
    const newest = newestOf(findFirst(place, shape.turn), shape.order);
    const sample = newest[0] && (findFirst(newest[0], shape.text, 1)[0] ?? newest[0]);
    const keepsLines = sample
      ? /pre|break-spaces/.test(windowOf(sample)?.getComputedStyle(sample).whiteSpace ?? '')
      : false;
    const isUnread = !shape.roles && newest.some((element) => !read.has(element));
    const told = isUnread
      ? tellRoles(partsOf(newest), { customer: names.customer ?? '', agent: names.agent ?? '' })
      : [];
    const turns: Read[] = [];
    for (const [index, element] of newest.entries()) {
      let turn = read.get(element);
      if (turn === undefined) {
        const before = shape.authorOfRun === 'first' ? turns.at(-1)?.turn.author : undefined;
        turn = readTurn(element, names, keepsLines, told[index]?.role, before);
        read.set(element, turn);
      }
      if (turn) turns.push(turn);
    }
    const named = shape.authorOfRun === 'last' ? withAuthors(turns) : turns;
    return site.channel === 'chat' ? withColleagues(named) : named;
  };

  const readNames = (): Names => {
    const { selector = '', attribute } = site.ownAddress ?? {};
    const own = selector ? findAll(documentOf(near), selector, 8) : [];
    const addresses = own.map((each) => (attribute ? attributeOf(each, attribute) : textOf(each, 200)));
    return {
      customer: personOf(nearest(site.customerName)),
      agent: personOf(nearest(site.agentName)),
      addresses: addresses.join(' ').toLowerCase(),
    };
  };

  return {
    pauseMs: 0,
    read(draft) {
      const names = readNames();
      const id = conversationId(site, near);
      // Roles may hang on who is who.
      const nowNames = `${names.customer}\n${names.agent}\n${names.addresses}`;
      if (nowNames !== namesOfTurns) read = new WeakMap();
      if (nowNames !== namesOfTurns || id !== idOfTurns) kept = [];
      namesOfTurns = nowNames;
      idOfTurns = id;
      const here = withoutDraft(
        readTurns(names).map(({ key, turn }) => ({ ...turn, key })),
        draft,
      );
      const known = here.flatMap(({ key, role, ...turn }) => (role ? [{ key, turn: { role, ...turn } }] : []));
      const confidence = here.length === 0 ? 1 : here.at(-1)?.role ? known.length / here.length : 0;
      kept = shape?.virtual ? mergeTurns(kept, known) : known;
      const turns = confidence < ENOUGH ? [] : kept.map(({ turn }) => turn).slice(-MOST_TURNS);
      const customer = names.customer ?? turns.findLast(({ role }) => role === 'customer')?.author;
      const written = root && shape?.channelAttribute ? attributeOf(root, shape.channelAttribute) : undefined;
      const ticket = site.remembersTurns && turns.length === 0 ? ticketOf(site, near) : undefined;
      return {
        id,
        turns,
        isVisible: turns.length > 0,
        ...(customer ? { customerName: customer } : {}),
        ...(names.agent ? { agentName: names.agent } : {}),
        channel: written === 'chat' || written === 'email' ? written : (site.channel ?? 'unknown'),
        confidence,
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
      kept = [];
      read = new WeakMap();
    },
  };
}
