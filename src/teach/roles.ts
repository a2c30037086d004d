import { findAll, get, matches } from '../page/dom.ts';
import { sideOf } from '../page/role-tests.ts';
import { labelOf } from '../page/turn-text.ts';
import type { RoleTest } from '../page/types.ts';
import { type Name, namesOf, sharedNames } from './naming.ts';
import type { IsOurs } from './words.ts';

/** What the user said of a turn. `none`: it is no message. */
export type Said = 'customer' | 'agent' | 'none';
export type Labelled = ReadonlyMap<Element, Said>;

export interface RoleProposal {
  readonly tests: readonly RoleTest[];
  /** 0 to 1: how strong the evidence is, times how many turns it tells. */
  readonly sureness: number;
}

const OF_CUSTOMER =
  /customer|visitor|requester|requestor|client|end-?user|guest|contact|incoming|inbound|received?|external|theirs?|left|other|\bin\b|buyer|consumer/i;
const OF_AGENT =
  /agent|operator|staff|support|admin|outgoing|outbound|\bsent\b|own|mine|\bme\b|self|internal|right|\bout\b|team|assignee|owner/i;

/** Descendants of a turn that are asked what they are called. */
const MOST_INSIDE = 80;

interface Way {
  readonly strength: number;
  /** Whether a turn is one's by this way. */
  readonly customer: (turn: Element) => boolean;
  readonly agent: (turn: Element) => boolean;
  readonly tests: readonly RoleTest[];
  /** By codes: they count only where they tell nearly all. */
  readonly isByCode?: boolean;
}

/** The share of turns that codes must tell. */
const MOST = 0.6;

const isMarked = (selector: string) => OF_CUSTOMER.test(selector) || OF_AGENT.test(selector);

/** Names that tell two sorts of turns: all of one sort have one, and none of the other. */
function telling(ones: readonly (readonly Name[])[], others: readonly (readonly Name[])[]): readonly Name[] {
  const [first = [], ...more] = ones;
  const shared = first.filter(({ selector }) =>
    more.every((names) => names.some((name) => name.selector === selector)),
  );
  return shared.filter(({ selector }) => !others.some((names) => names.some((name) => name.selector === selector)));
}

/** The strength of a pair of names: those that say whose it is, and those that are alike but for that, are no accident. */
function strengthOf(base: number, one: Name | undefined, other: Name | undefined): number {
  const [customer, agent] = [one?.selector ?? '', other?.selector ?? ''];
  const says = (OF_CUSTOMER.test(customer) && !OF_AGENT.test(customer) ? 1 : 0) + (OF_AGENT.test(agent) ? 1 : 0);
  const attribute = /^\[([\w-]+)=/.exec(customer)?.[1];
  const isPair = attribute !== undefined && agent.startsWith(`[${attribute}=`);
  const weights = [one, other].flatMap((name) => name?.weight ?? []);
  const lasting = Math.min(...weights) / 10;
  return base * (0.5 + 0.16 * says + (isPair ? 0.1 : 0) + 0.1 * lasting + (one && other ? 0.08 : 0));
}

const STANDS = 2;

/** By what the turns themselves, something in them, or something around them is called. */
function waysByName(
  base: number,
  turns: { readonly customer: readonly Element[]; readonly agent: readonly Element[] },
  namesAt: (turn: Element) => readonly Name[],
  holds: (turn: Element, selector: string) => boolean,
  test: (role: 'customer' | 'agent', selector: string) => RoleTest,
): readonly Way[] {
  const of = (elements: readonly Element[]) => elements.map(namesAt);
  const [ofCustomer, ofAgent] = [of(turns.customer), of(turns.agent)];
  const lasting = (names: readonly Name[]) =>
    names.filter(({ selector, weight }) => weight >= STANDS || (isMarked(selector) && weight >= 1)).slice(0, 8);
  const customers = lasting(telling(ofCustomer, ofAgent));
  const agents = lasting(telling(ofAgent, ofCustomer));
  const pairs = customers.flatMap((one) => agents.map((other) => [one, other] as const));
  const both = pairs.map(([one, other]) => ({
    strength: strengthOf(base, one, other),
    customer: (turn: Element) => holds(turn, one.selector),
    agent: (turn: Element) => holds(turn, other.selector),
    tests: [test('customer', one.selector), test('agent', other.selector)],
    isByCode: one.isCode === true || other.isCode === true,
  }));
  const single = customers
    .filter(({ isCode }) => !isCode)
    .map((one) => ({
      strength: strengthOf(base, one, undefined) * 0.8,
      customer: (turn: Element) => holds(turn, one.selector),
      agent: (turn: Element) => !holds(turn, one.selector),
      tests: [test('customer', one.selector), { role: 'agent', matches: '*' } satisfies RoleTest],
    }));
  const singleAgent = agents
    .filter(({ isCode }) => !isCode)
    .map((other) => ({
      strength: strengthOf(base, undefined, other) * 0.8,
      customer: (turn: Element) => !holds(turn, other.selector),
      agent: (turn: Element) => holds(turn, other.selector),
      tests: [test('agent', other.selector), { role: 'customer', matches: '*' } satisfies RoleTest],
    }));
  return [...both, ...single, ...singleAgent];
}

const namesInside = (isOurs: IsOurs) => (turn: Element) => {
  const seen = new Map<string, Name>();
  for (const each of findAll(turn, '*', MOST_INSIDE)) {
    for (const name of namesOf(each, isOurs)) if (name.weight >= STANDS) seen.set(name.selector, name);
  }
  return [...seen.values()].sort((one, other) => other.weight - one.weight);
};

/** Names of what is around a turn, below the list: the run of one writer. */
const namesAround = (isOurs: IsOurs, list: Element) => (turn: Element) => {
  const names: Name[] = [];
  for (let at = get(turn, 'parentElement'); at && at !== list && list.contains(at); at = get(at, 'parentElement')) {
    names.push(...namesOf(at, isOurs).filter(({ weight }) => weight >= STANDS));
  }
  return names;
};

const BADGES: Readonly<Record<'customer' | 'agent', readonly string[]>> = {
  customer: ['customer', 'client', 'visitor', 'requester', 'end user', 'guest', 'contact'],
  agent: ['agent', 'staff', 'support', 'operator', 'admin', 'team', 'you'],
};

/** By a word that the page writes beside a writer's name. */
function wayByBadge(
  turns: { readonly customer: readonly Element[]; readonly agent: readonly Element[] },
  isOurs: IsOurs,
): readonly Way[] {
  const badgesOf = (turn: Element, role: 'customer' | 'agent') =>
    findAll(turn, '*', MOST_INSIDE).filter(
      (each) => get(each, 'childElementCount') === 0 && BADGES[role].includes((labelOf(each) ?? '').toLowerCase()),
    );
  const wayOf = (role: 'customer' | 'agent') => {
    const badges = turns[role].map((turn) => badgesOf(turn, role)[0]);
    const [badge] = badges;
    if (!badge || badges.some((each) => !each)) return undefined;
    const text = (labelOf(badge) ?? '').toLowerCase();
    const place = sharedNames(
      badges.flatMap((each) => each ?? []),
      isOurs,
    )[0];
    if (!place || place.weight < STANDS) return undefined;
    const holds = (turn: Element) => {
      const found = findAll(turn, place.selector, 1)[0];
      return found !== undefined && (labelOf(found) ?? '').toLowerCase().includes(text);
    };
    return { holds, test: { role, text, in: place.selector } satisfies RoleTest };
  };
  const [customer, agent] = [wayOf('customer'), wayOf('agent')];
  if (customer && agent) {
    return [{ strength: 0.72, customer: customer.holds, agent: agent.holds, tests: [customer.test, agent.test] }];
  }
  if (customer) {
    const tests: RoleTest[] = [customer.test, { role: 'agent', matches: '*' }];
    return [{ strength: 0.6, customer: customer.holds, agent: (turn) => !customer.holds(turn), tests }];
  }
  if (!agent) return [];
  const tests: RoleTest[] = [agent.test, { role: 'customer', matches: '*' }];
  return [{ strength: 0.6, customer: (turn) => !agent.holds(turn), agent: agent.holds, tests }];
}

/** By the half of the list that a turn, or its bubble, stands on. */
function waysBySide(
  turns: { readonly customer: readonly Element[]; readonly agent: readonly Element[] },
  isOurs: IsOurs,
): readonly Way[] {
  const inside = sharedNames(
    [...turns.customer, ...turns.agent].flatMap((turn) => findAll(turn, '*', 1)),
    isOurs,
  );
  const places = [undefined, ...inside.slice(0, 2), { selector: ':scope > *', weight: 1 }];
  return places.flatMap((place) => {
    const at = (turn: Element) => {
      const part = place ? findAll(turn, place.selector, 1)[0] : turn;
      const list = get(turn, 'parentElement');
      return part && list ? sideOf(part, list) : undefined;
    };
    const [side] = turns.customer.map(at);
    const other = side === 'left' ? 'right' : 'left';
    if (!side || !turns.customer.every((turn) => at(turn) === side) || !turns.agent.every((turn) => at(turn) === other))
      return [];
    const of = place ? { of: place.selector } : {};
    const tests: RoleTest[] = [
      { role: 'customer', side, ...of },
      { role: 'agent', side: other, ...of },
    ];
    return [
      {
        strength: 0.42,
        customer: (turn: Element) => at(turn) === side,
        agent: (turn: Element) => at(turn) === other,
        tests,
      },
    ];
  });
}

/** By the customer's or the reader's name, as the page writes it. */
function waysByAuthor(
  turns: { readonly customer: readonly Element[]; readonly agent: readonly Element[] },
  authorOf: ((turn: Element) => string | undefined) | undefined,
  customerName: string | undefined,
): readonly Way[] {
  if (!authorOf) return [];
  const isReader = (turn: Element) => /^\(?(you|me)\)?$/i.test(authorOf(turn) ?? '');
  const ways: Way[] = [];
  if (turns.agent.every(isReader) && !turns.customer.some(isReader)) {
    const tests: RoleTest[] = [
      { role: 'agent', author: 'you' },
      { role: 'customer', matches: '*' },
    ];
    ways.push({ strength: 0.55, customer: (turn) => !isReader(turn), agent: isReader, tests });
  }
  const isCustomer = (turn: Element) =>
    customerName !== undefined && authorOf(turn)?.toLowerCase() === customerName.toLowerCase();
  if (turns.customer.every(isCustomer) && !turns.agent.some(isCustomer)) {
    const tests: RoleTest[] = [
      { role: 'customer', author: 'customer' },
      { role: 'agent', matches: '*' },
    ];
    ways.push({ strength: 0.6, customer: isCustomer, agent: (turn) => !isCustomer(turn), tests });
  }
  return ways;
}

/** How the customer's turns are told from the agent's, best first; none where nothing on the page tells what was said. */
export function proposeRoles(
  turns: readonly Element[],
  said: Labelled,
  list: Element,
  isOurs: IsOurs,
  names: { readonly authorOf?: (turn: Element) => string | undefined; readonly customerName?: string },
): RoleProposal | undefined {
  const of = (role: Said) => turns.filter((turn) => said.get(turn) === role);
  const pointed = { customer: of('customer'), agent: of('agent') };
  const none = of('none');
  if (pointed.customer.length === 0 || pointed.agent.length === 0) return undefined;
  const within = (turn: Element, selector: string) => matches(turn, `${selector} *`);
  const ways = [
    ...waysByName(
      1,
      pointed,
      (turn) => namesOf(turn, isOurs),
      matches,
      (role, selector) => ({ role, matches: selector }),
    ),
    ...waysByName(
      0.8,
      pointed,
      namesInside(isOurs),
      (turn, selector) => findAll(turn, selector, 1).length > 0,
      (role, selector) => ({ role, contains: selector }),
    ),
    ...waysByName(0.55, pointed, namesAround(isOurs, list), within, (role, selector) => ({
      role,
      matches: `${selector} *`,
    })),
    ...wayByBadge(pointed, isOurs),
    ...waysByAuthor(pointed, names.authorOf, names.customerName),
    ...waysBySide(pointed, isOurs),
  ];
  let best: RoleProposal | undefined;
  for (const way of ways) {
    if (none.some((turn) => way.customer(turn) || way.agent(turn))) continue;
    const told = turns.filter((turn) => way.customer(turn) !== way.agent(turn)).length / turns.length;
    if (way.isByCode && told < MOST) continue;
    const sureness = way.strength * (0.6 + 0.4 * told);
    if (!best || sureness > best.sureness + 1e-9) best = { tests: way.tests, sureness };
  }
  return best;
}
