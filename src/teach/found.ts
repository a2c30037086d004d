import type { Role } from '../engine/types.ts';
import { findFirst, findNear, isInside, isShown, matches } from '../page/dom.ts';
import { outOfPanel } from '../page/panels.ts';
import { roleByTests } from '../page/role-tests.ts';
import { partsOf } from '../page/turn-parts.ts';
import { tellRoles } from '../page/turn-roles.ts';
import { personOf } from '../page/turn-text.ts';
import type { Site } from '../page/types.ts';

/** A turn that a site's selectors find, and whose it is by the site's tests. */
export interface FoundTurn {
  readonly element: HTMLElement;
  readonly role: Role | undefined;
}

export interface FoundCounts {
  readonly customer: number;
  readonly agent: number;
  /** Notes, bots and what nobody wrote. */
  readonly other: number;
}

/** What a site finds around a composer, as the reader of conversations would. */
export function findTurns(site: Site, composer: HTMLElement): readonly FoundTurn[] {
  const shape = site.conversation;
  const isOut = outOfPanel(site, composer);
  const root = findNear(composer, shape?.root ?? ['body'], isOut);
  if (!shape || !root) return [];
  const isSkipped = (turn: HTMLElement) =>
    isInside(composer, turn) || shape.skip?.some((selector) => matches(turn, selector));
  const hasWords = (turn: HTMLElement) => !shape.text || findFirst(turn, shape.text, 1).length > 0;
  const turns = findFirst(root, shape.turn).filter((turn) => isShown(turn) && !isSkipped(turn) && hasWords(turn));
  const names = {
    customer: personOf(findNear(composer, site.customerName ?? [], isOut)),
    agent: personOf(findNear(composer, site.agentName ?? [], isOut)),
    addresses: '',
  };
  const told = shape.roles
    ? []
    : tellRoles(partsOf(turns), { customer: names.customer ?? '', agent: names.agent ?? '' });
  return turns.map((element, index) => ({
    element,
    role: shape.roles
      ? roleByTests(shape, element, personOf(findFirst(element, shape.author, 1)[0]), names)
      : told[index]?.role,
  }));
}

export function countsOf(turns: readonly FoundTurn[]): FoundCounts {
  const of = (role: Role) => turns.filter((turn) => turn.role === role).length;
  const [customer, agent] = [of('customer'), of('agent')];
  return { customer, agent, other: turns.length - customer - agent };
}
