import { findNear, isConnected, isInside, matches, rootOf } from '../page/dom.ts';
import { outOfPanel } from '../page/panels.ts';
import { personOf } from '../page/turn-text.ts';
import type { RoleTest, Site } from '../page/types.ts';
import { composerSelectors } from './composer-names.ts';
import { type FoundTurn, findTurns } from './found.ts';
import { LASTING, namesOf } from './naming.ts';
import { rootsAround } from './reach.ts';
import { type Labelled, proposeRoles, type Said } from './roles.ts';
import { holderOf, type TurnList, turnLists } from './turn-lists.ts';
import { authorBy, proposeShape, type TurnShape } from './turn-shape.ts';
import type { IsOurs } from './words.ts';

/** What the user pointed at. */
export interface Pointed {
  readonly composer: HTMLElement;
  /** Messages and what was said of them; at least one customer's and one agent's. */
  readonly messages: readonly { readonly element: HTMLElement; readonly said: Said }[];
  readonly customerName?: HTMLElement;
  readonly note?: Site['note'];
}

/** What is wrong with what was pointed at, and what to do. */
export interface Trouble {
  readonly because: 'gone' | 'same' | 'composer' | 'unreachable' | 'no-list' | 'no-roles' | 'not-shown';
  readonly text: string;
}

export type Proposal =
  | { readonly ok: true; readonly site: Site; readonly turns: readonly FoundTurn[]; readonly sureness: number }
  | { readonly ok: false; readonly trouble: Trouble };

export interface ProposeWorld {
  /** The site that the page is read as now; what it says of notes, sending and tickets is kept. */
  readonly base: Site | undefined;
  /** All documents and shadow roots of the page. */
  readonly roots: readonly Node[];
  readonly isOurs: IsOurs;
  /** A match pattern of the page's host. */
  readonly pattern: string;
  readonly host: string;
}

const TROUBLES: Readonly<Record<Trouble['because'], string>> = {
  gone: 'The page has changed since you pointed at it. Point at that message again.',
  same: 'Both are the same message. Point at one that the customer wrote, and at another one that an agent wrote.',
  composer: 'That message holds the reply field itself. Point at the words of one message.',
  unreachable:
    'The messages are in a part of the page that cannot be reached from the reply field. Open the conversation in a tab of its own, and try it there.',
  'no-list': 'These are no two messages of one list. Point at the words of two messages that stand below each other.',
  'no-roles':
    'Nothing on the page tells who wrote these. Show the customer’s name as well, or point at two other messages.',
  'not-shown': 'That message is in a part of the page that is not shown. Point at one that you see.',
};

const trouble = (because: Trouble['because']): Proposal => ({
  ok: false,
  trouble: { because, text: TROUBLES[because] },
});

/** What is wrong before anything is looked for. */
function troubleOf({ composer, messages }: Pointed): Trouble['because'] | undefined {
  const elements = messages.map(({ element }) => element);
  if ([composer, ...elements].some((each) => !isConnected(each))) return 'gone';
  if (elements.some((each) => isInside(composer, each) || isInside(each, composer))) return 'composer';
  const isSame = elements.some((one, index) =>
    elements.slice(index + 1).some((other) => one === other || isInside(one, other) || isInside(other, one)),
  );
  if (isSame) return 'same';
  const holder = holderOf(elements);
  const reached = rootsAround(composer);
  if (!holder || !reached.includes(rootOf(holder))) return 'unreachable';
  return undefined;
}

/** What of a proposed list was pointed at. */
function labelled(
  list: TurnList,
  messages: Pointed['messages'],
): { readonly said: Labelled; readonly pairs: readonly (readonly [HTMLElement, HTMLElement])[] } {
  const pairs = messages.flatMap(({ element, said }) => {
    const turn = list.turns.find((each) => isInside(element, each));
    return turn ? [{ turn, element, said }] : [];
  });
  return {
    said: new Map(pairs.map(({ turn, said }) => [turn, said])),
    pairs: pairs.filter(({ said }) => said !== 'none').map(({ turn, element }) => [turn, element] as const),
  };
}

/** Selectors for the customer's name, where it stands outside of the turns. */
const nameSelectors = (place: HTMLElement, near: (selector: string) => HTMLElement | undefined, isOurs: IsOurs) =>
  namesOf(place, isOurs)
    .filter(({ weight }) => weight >= 3)
    .map(({ selector }) => selector)
    .filter((selector) => near(selector) === place)
    .slice(0, 2);

interface Judged {
  readonly list: TurnList;
  readonly found: readonly FoundTurn[];
  readonly site: Site;
  readonly sureness: number;
}

/** A site for what was pointed at, and what it finds; or what is wrong, with a remedy. */
export function propose(pointed: Pointed, world: ProposeWorld): Proposal {
  const wrong = troubleOf(pointed);
  if (wrong) return trouble(wrong);
  const { composer, messages, customerName } = pointed;
  const { base, isOurs } = world;
  const isOut = base ? outOfPanel(base, composer) : () => false;
  const nearest = (selector: string) => findNear(composer, [selector], isOut);
  const written = messages.filter(({ said }) => said !== 'none').map(({ element }) => element);
  const lists = turnLists(written, composer, isOurs, nearest);
  if (lists.length === 0) return trouble('no-list');
  const judged = lists.flatMap((list) => judge(list, pointed, world, customerName, nearest) ?? []);
  const pure = judged.filter((one) => !judged.some((other) => isMixture(one, other)));
  let best: Judged | undefined;
  for (const each of pure) if (!best || each.sureness > best.sureness + 0.02) best = each;
  if (!best) return trouble('no-roles');
  const { site, found: turns, sureness } = best;
  return turns.some(({ role }) => role === 'customer') ? { ok: true, site, turns, sureness } : trouble('not-shown');
}

/** Whether the turns of one hold several of the other's, of both sides: days, and no turns. */
function isMixture(one: Judged, other: Judged): boolean {
  if (other.list.depth <= one.list.depth || other.sureness < one.sureness * 0.6) return false;
  const people = other.found.filter(({ role }) => role === 'customer' || role === 'agent');
  return one.list.turns.some((turn) => {
    const inside = people.filter(({ element }) => element !== turn && turn.contains(element));
    return new Set(inside.map(({ role }) => role)).size > 1;
  });
}

function judge(
  list: TurnList,
  { composer, messages, note }: Pointed,
  { base, roots, isOurs, pattern, host }: ProposeWorld,
  customerName: HTMLElement | undefined,
  nearest: (selector: string) => HTMLElement | undefined,
): Judged | undefined {
  const { said, pairs } = labelled(list, messages);
  if (new Set(said.values()).size < 2) return undefined;
  const isInTurn = customerName !== undefined && list.turns.some((turn) => isInside(customerName, turn));
  const outside = customerName && !isInTurn ? nameSelectors(customerName, nearest, isOurs) : [];
  const namePlace = isInTurn ? customerName : undefined;
  const shape = proposeShape(list.turns, pairs, composer, isOurs, namePlace);
  const known = personOf(outside.length > 0 ? customerName : undefined);
  const names = { authorOf: authorBy(shape), ...(known && { customerName: known }) };
  const skip = skipFor(list.turns, said, isOurs);
  const turns = list.turns.filter((turn) => !skip.some((selector) => matches(turn, selector)));
  const roles = proposeRoles(turns, said, list.root, isOurs, names);
  const [first, ...others] = roles ? withNotes(roles.tests, base) : [];
  const made = (of: TurnShape): Site => ({
    ...kept(base),
    id: `taught.${host
      .toLowerCase()
      .replaceAll(/[^a-z0-9.-]+/g, '-')
      .replaceAll(/^[.-]+|[.-]+$/g, '')}`,
    name: `${host}, as you showed it`.slice(0, 120),
    confidence: 'seen-running',
    hosts: [pattern],
    composer: composerSelectors(composer, roots, isOurs),
    conversation: {
      ...(list.rootSelectors.length > 0 && { root: list.rootSelectors }),
      turn: list.selectors,
      ...(skip.length > 0 && { skip }),
      ...of,
      ...(first && { roles: [first, ...others], otherwise: 'note' as const }),
      ...(base?.conversation?.virtual && { virtual: base.conversation.virtual }),
      ...(base?.conversation?.channelAttribute && { channelAttribute: base.conversation.channelAttribute }),
    },
    ...(outside.length > 0 ? { customerName: outside } : base?.customerName && { customerName: base.customerName }),
    ...(note ? { note } : base?.note && { note: base.note }),
  });
  // Events between turns are made otherwise: where words and names stand is told by what people wrote.
  const people = findTurns(made(shape), composer).flatMap(({ element, role }) =>
    role === 'customer' || role === 'agent' ? [element] : [],
  );
  const site = made(people.length > 0 ? proposeShape(people, pairs, composer, isOurs, namePlace) : shape);
  const found = findTurns(site, composer);
  const roleOf = (turn: Element) => found.find(({ element }) => element === turn)?.role;
  const isRight = [...said].every(([turn, role]) =>
    role === 'none' ? roleOf(turn) !== 'customer' && roleOf(turn) !== 'agent' : roleOf(turn) === role,
  );
  if (!isRight) return undefined;
  const told = people.length / Math.max(1, found.length);
  const strength = roles?.sureness ?? 0.3 * told;
  return { list, found, site, sureness: 0.75 * strength + 0.15 * list.lasting + 0.1 * told - 0.01 * list.depth };
}

/** Turns that the user said are none, by what they alone are called. */
function skipFor(turns: readonly Element[], said: Labelled, isOurs: IsOurs): readonly string[] {
  const of = (isNone: boolean) => turns.filter((turn) => said.has(turn) && (said.get(turn) === 'none') === isNone);
  const written = of(false).map((turn) => new Set(namesOf(turn, isOurs).map(({ selector }) => selector)));
  const names = of(true).flatMap((turn) =>
    namesOf(turn, isOurs)
      .filter(({ selector, weight }) => weight >= LASTING && !written.some((set) => set.has(selector)))
      .slice(0, 1),
  );
  return [...new Set(names.map(({ selector }) => selector))].slice(0, 4);
}

/** What tells notes and bots comes first, as it did. */
function withNotes(tests: readonly RoleTest[], base: Site | undefined): readonly RoleTest[] {
  const before = (base?.conversation?.roles ?? []).filter(({ role }) => role === 'note' || role === 'bot');
  return [...before, ...tests];
}

/** What stays true of a helpdesk whose turns or composer look otherwise than we thought. */
function kept(
  base: Site | undefined,
): Pick<Site, 'landmark' | 'never' | 'panels' | 'send' | 'channel' | 'ticket' | 'agentName' | 'ownAddress'> {
  if (!base) return { send: { keys: ['Enter', 'Ctrl+Enter'] } };
  const { landmark, never, panels, send, channel, ticket, agentName, ownAddress } = base;
  return {
    ...(landmark && { landmark }),
    ...(never && { never }),
    ...(panels && { panels }),
    send: send ?? { keys: ['Enter', 'Ctrl+Enter'] },
    ...(channel && { channel }),
    ...(ticket && { ticket }),
    ...(agentName && { agentName }),
    ...(ownAddress && { ownAddress }),
  };
}
