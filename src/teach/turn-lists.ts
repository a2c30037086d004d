import { findAll, get, isConnected, isElement, isInside, outwards, rootOf, tagOf } from '../page/dom.ts';
import { textOf } from '../page/turn-text.ts';
import { joined, LASTING, type Name, namesOf, sharedNames } from './naming.ts';
import type { IsOurs } from './words.ts';

/** A way to find the turns: where, and by which selectors, all of which find the same. */
export interface TurnList {
  /** What holds all turns: the conversation's own element, or the body. */
  readonly root: HTMLElement;
  readonly rootSelectors: readonly string[];
  readonly selectors: readonly string[];
  readonly turns: readonly HTMLElement[];
  /** 0 to 1: how lasting the best selector is. */
  readonly lasting: number;
  /** Steps from the list to the turn: the outermost is 0. */
  readonly depth: number;
}

const MOST_TURNS = 2_000;
const MOST_DEPTH = 14;
const MOST_ALTERNATIVES = 3;

/** From an element up to the child of `outer`, the outermost first; only what is in the same root as that child. */
function wayDown(outer: Node, element: Node): readonly HTMLElement[] {
  const up: HTMLElement[] = [];
  for (const at of outwards(element)) {
    if (at === outer) break;
    if (isElement(at)) up.push(at);
  }
  const way = up.reverse();
  const [first] = way;
  return first ? way.filter((at) => rootOf(at) === rootOf(first)).slice(0, MOST_DEPTH) : [];
}

/** What holds all of some nodes, shadow roots and frames included. */
export function holderOf(nodes: readonly Node[]): HTMLElement | undefined {
  const [first, ...others] = nodes;
  if (!first) return undefined;
  for (const at of outwards(first)) {
    if (isElement(at) && others.every((other) => other !== at && isInside(other, at)) && at !== first) return at;
  }
  return undefined;
}

/** Whether an element stands in a row of its like: a day of a conversation that has several. */
function hasTwin(element: HTMLElement): boolean {
  const alike = (other: Element | null) =>
    other !== null &&
    tagOf(other) === tagOf(element) &&
    other.className !== '' &&
    other.className === element.className;
  return alike(get(element, 'previousElementSibling')) || alike(get(element, 'nextElementSibling'));
}

const isPage = (element: Element) => /^(body|html)$/.test(tagOf(element));

/** Selectors that find one element from a composer, the surest first. */
function rootSelectors(
  root: HTMLElement,
  nearest: (selector: string) => HTMLElement | undefined,
  isOurs: IsOurs,
): readonly string[] {
  const names = namesOf(root, isOurs).filter(({ weight }) => weight >= LASTING);
  return names
    .map(({ selector }) => selector)
    .filter((selector) => nearest(selector) === root)
    .slice(0, 2);
}

/** The conversation's element, from its list outwards: the first that can be named. The page's body where none can. */
function nameableRoot(
  list: HTMLElement,
  nearest: (selector: string) => HTMLElement | undefined,
  isOurs: IsOurs,
): { readonly root: HTMLElement; readonly selectors: readonly string[] } {
  let at: HTMLElement = list;
  let steps = 0;
  for (const outer of outwards(list)) {
    if (!isElement(outer) || rootOf(outer) !== rootOf(list) || isPage(outer) || ++steps > 8) break;
    at = outer;
    if (hasTwin(at) && steps < 4) continue;
    const selectors = rootSelectors(at, nearest, isOurs);
    if (selectors.length > 0) return { root: at, selectors };
  }
  const body = nearest('body');
  return { root: body ?? at, selectors: [] };
}

/** Ways to name turns that share names: one alone, two together, or one below what holds it. */
function candidatesOf(pair: readonly HTMLElement[], isOurs: IsOurs): readonly Name[] {
  const names = sharedNames(pair, isOurs);
  const lasting = names.filter(({ weight }) => weight >= 2).slice(0, 6);
  const two = lasting.slice(0, 4).flatMap((one, index) =>
    lasting
      .slice(index + 1, 5)
      .filter((other) => !(/^[a-z]/.test(one.selector) && /^[a-z]/.test(other.selector)))
      .map((other) => ({
        selector: joined(one.selector, other.selector),
        weight: Math.max(one.weight, other.weight) - 0.5,
      })),
  );
  const parents = pair.flatMap((each) => get(each, 'parentElement') ?? []);
  const holders = sharedNames(parents, isOurs)
    .filter(({ weight }) => weight >= LASTING)
    .slice(0, 2);
  const below = holders.flatMap((holder) =>
    names.slice(0, 4).map((name) => ({
      selector: `${holder.selector} > ${name.selector}`,
      weight: name.weight >= LASTING ? Math.min(holder.weight, name.weight) - 1 : Math.min(4, holder.weight - 2.5),
    })),
  );
  return [...lasting, ...two, ...below].sort((one, other) => other.weight - one.weight);
}

/** The turns that a selector finds, or nothing where they are no list of turns with those that were pointed at. */
function turnsOf(
  root: Node,
  selector: string,
  needed: readonly Element[],
  composer: Node,
): readonly HTMLElement[] | undefined {
  const all = findAll(root, selector, MOST_TURNS).filter((each) => !isInside(composer, each));
  const found = new Set<Element>(all);
  if (all.length < 2 || needed.some((each) => !found.has(each))) return undefined;
  const isNested = all.some((each) => {
    for (let at = get(each, 'parentElement'); at && at !== root; at = get(at, 'parentElement'))
      if (found.has(at)) return true;
    return false;
  });
  return isNested ? undefined : all;
}

const isSame = (one: readonly Element[], other: readonly Element[]) =>
  one.length === other.length && one.every((each, index) => each === other[index]);

/**
 * All lists of turns that hold what was pointed at, one turn for each. `pointed`: elements in different turns.
 * `nearest` is how the reader looks for a conversation from the composer.
 */
export function turnLists(
  pointed: readonly HTMLElement[],
  composer: HTMLElement,
  isOurs: IsOurs,
  nearest: (selector: string) => HTMLElement | undefined,
): readonly TurnList[] {
  const list = holderOf(pointed);
  if (!list || pointed.some((each) => !isConnected(each))) return [];
  const { root, selectors: rootNames } = nameableRoot(list, nearest, isOurs);
  const ways = pointed.map((each) => wayDown(list, each));
  const [first = [], ...others] = ways;
  const found: TurnList[] = [];
  for (const [depth, one] of first.entries()) {
    // The same depth first: turns are mostly made alike.
    const levels = others.map((way) =>
      [way[depth], ...way].flatMap((each) => (each && rootOf(each) === rootOf(one) ? [each] : [])),
    );
    const pairs =
      levels.length === 1 ? (levels[0] ?? []).slice(0, 6).map((each) => [one, each]) : [alikeOf(one, levels)];
    for (const pair of pairs) {
      if (pair.length !== pointed.length || new Set(pair).size !== pair.length) continue;
      const lists = listsOf(pair, depth, { list, root, rootNames, composer, isOurs });
      found.push(...lists);
      if (lists.length > 0) break;
    }
  }
  return found;
}

/** Of several more turns, in each the element that is made most like the first. */
function alikeOf(one: HTMLElement, levels: readonly (readonly HTMLElement[])[]): HTMLElement[] {
  const made = `${tagOf(one)} ${one.className}`;
  const pick = (level: readonly HTMLElement[]) =>
    level.find((each) => `${tagOf(each)} ${each.className}` === made) ?? level[0];
  return [one, ...levels.flatMap((level) => pick(level) ?? [])];
}

interface Around {
  readonly list: HTMLElement;
  readonly root: HTMLElement;
  readonly rootNames: readonly string[];
  readonly composer: HTMLElement;
  readonly isOurs: IsOurs;
}

function listsOf(
  pair: readonly HTMLElement[],
  depth: number,
  { list, root, rootNames, composer, isOurs }: Around,
): readonly TurnList[] {
  const groups: { turns: readonly HTMLElement[]; names: Name[] }[] = [];
  const names = [...candidatesOf(pair, isOurs)];
  // The last resort: what stands in the named list, by its tag.
  const isBare =
    pair.every((each) => get(each, 'parentElement') === list) && !isPage(list) && list === root && rootNames.length > 0;
  const tag = pair[0] ? tagOf(pair[0]) : '';
  if (isBare && pair.every((each) => tagOf(each) === tag)) names.push({ selector: `:scope > ${tag}`, weight: 1.5 });
  for (const name of names) {
    const turns = turnsOf(root, name.selector, pair, composer);
    if (!turns) continue;
    const group = groups.find((each) => isSame(each.turns, turns));
    if (group) group.names.push(name);
    else groups.push({ turns, names: [name] });
  }
  return groups.slice(0, 6).map(({ turns, names: ofGroup }) => ({
    root,
    rootSelectors: rootNames,
    selectors: alternatives(ofGroup),
    turns: turns.filter((turn) => pair.includes(turn) || textOf(turn, 40) !== ''),
    lasting: (ofGroup[0]?.weight ?? 0) / 10,
    depth,
  }));
}

/** The surest first, and a few that would outlive it. */
function alternatives(names: readonly Name[]): readonly string[] {
  const lasting = names.filter(({ weight }) => weight >= LASTING - 1);
  const chosen = lasting.length > 0 ? lasting : names.slice(0, 1);
  return [...new Set(chosen.map(({ selector }) => selector))].slice(0, MOST_ALTERNATIVES);
}
