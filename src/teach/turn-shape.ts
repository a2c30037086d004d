import { attributeOf, find, findAll, findFirst, get, isElement, matches } from '../page/dom.ts';
import { partsOf } from '../page/turn-parts.ts';
import { personOf, textOf } from '../page/turn-text.ts';
import { isNewestFirst, whenOf } from '../page/turn-times.ts';
import type { Site } from '../page/types.ts';
import { type Name, namesOf, sharedNames } from './naming.ts';
import type { IsOurs } from './words.ts';

type Conversation = NonNullable<Site['conversation']>;
/** What of a conversation is told by what stands in its turns. */
export type TurnShape = Pick<Conversation, 'text' | 'author' | 'authorOfRun' | 'time' | 'drop' | 'order'>;

/** Turns that are looked at closely. */
const MOST_LOOKED = 60;

/** Elements from a turn's child down to what was pointed at, the outermost first. */
function wayIn(turn: Element, pointed: Element): readonly Element[] {
  const way: Element[] = [];
  for (let at: Element | null = pointed; at && at !== turn; at = get(at, 'parentElement')) way.push(at);
  return way.reverse();
}

const share = <T>(all: readonly T[], holds: (each: T) => boolean) =>
  all.length === 0 ? 0 : all.filter(holds).length / all.length;

/** The shared names of some parts of turns that find, in nearly all turns, just such a part first. */
function placeName(places: readonly (readonly [Element, Element])[], isOurs: IsOurs): Name | undefined {
  const names = sharedNames(
    places.map(([, place]) => place),
    isOurs,
  ).filter(({ weight }) => weight >= 3);
  return names.find(({ selector }) => share(places, ([turn, place]) => find(turn, selector) === place) >= 0.9);
}

/** Where the writer's name and the time stand in turns, as the reader by structure finds them. */
function headers(turns: readonly HTMLElement[], isOurs: IsOurs) {
  const parts = partsOf(turns.slice(-MOST_LOOKED));
  const authors = parts.flatMap(({ element, place }) => (place ? [[element, place] as const] : []));
  const times = parts.flatMap(({ element, time }) => (time ? [[element, time] as const] : []));
  const isUsual = authors.length >= Math.max(1, parts.length * 0.3);
  return {
    author: isUsual ? placeName(authors, isOurs) : undefined,
    time: times.length > 0 ? placeName(times, isOurs) : undefined,
    times: parts.map(({ time }) => whenOf(time)),
    machineTimes: share(times, ([, time]) => attributeOf(time, 'datetime') !== ''),
  };
}

/** What of the turns are words that somebody wrote: an element of each that holds all of them but the names and times. */
function textName(
  turns: readonly HTMLElement[],
  pointed: readonly (readonly [Element, Element])[],
  headerSelectors: readonly string[],
  isOurs: IsOurs,
): Name | undefined {
  const [first] = pointed;
  if (!first) return undefined;
  const isHeader = (element: Element) => headerSelectors.some((selector) => matches(element, selector));
  const candidates = wayIn(first[0], first[1]).flatMap((element) =>
    namesOf(element, isOurs)
      .filter(({ weight }) => weight >= 5)
      .slice(0, 4),
  );
  const looked = turns.slice(-MOST_LOOKED);
  return candidates.find(({ selector }) => {
    const isPointed = pointed.every(([turn, element]) =>
      findAll(turn, selector, 20).some((each) => each === element || each.contains(element)),
    );
    if (!isPointed) return false;
    const covers = looked.filter((turn) => {
      const found = findAll(turn, selector, 20);
      if (found.some((each) => headerSelectors.some((header) => find(each, header)))) return false;
      const within = found.reduce((sum, each) => sum + textOf(each, 2_000).length, 0);
      const all = textOf(turn, 2_000, false, isHeader).length;
      return all === 0 || within >= all * 0.6;
    });
    return covers.length >= looked.length * 0.6;
  });
}

/** `pointed`: a turn, and the element in it that was pointed at. `namePlace`: the customer's name in one, where it was shown. */
export function proposeShape(
  turns: readonly HTMLElement[],
  pointed: readonly (readonly [HTMLElement, HTMLElement])[],
  composer: HTMLElement,
  isOurs: IsOurs,
  namePlace?: HTMLElement,
): TurnShape {
  const { author: found, time, times, machineTimes } = headers(turns, isOurs);
  const own = namePlace ? namesOf(namePlace, isOurs).find(({ weight }) => weight >= 3) : undefined;
  const author = own ?? found;
  const headerSelectors = [author, time].flatMap((name) => name?.selector ?? []);
  const inside = pointed.filter(([turn, element]) => turn !== element);
  const text = textName(turns, inside, headerSelectors, isOurs);
  const last = turns.at(-1);
  const isAbove =
    last !== undefined &&
    isElement(composer) &&
    (get(composer, 'compareDocumentPosition').call(composer, last) & 4) !== 0;
  const isNewest = isNewestFirst(times) ?? (isAbove && composer.ownerDocument === last?.ownerDocument);
  const run = author ? runOf(turns, author.selector) : undefined;
  return {
    ...(text && { text: [text.selector] }),
    ...(author && { author: [author.selector] }),
    ...(run && { authorOfRun: run }),
    ...(machineTimes >= 0.5 && { time: { selector: '[datetime]', attribute: 'datetime' } }),
    ...(!text && headerSelectors.length > 0 && { drop: headerSelectors }),
    ...(isNewest && { order: 'newest-first' as const }),
  };
}

/** Whether only the first or the last turn of a run names its writer. */
function runOf(turns: readonly HTMLElement[], author: string): 'first' | 'last' | undefined {
  const named = turns.map((turn) => find(turn, author) !== undefined);
  if (!named.includes(false) || !named.includes(true)) return undefined;
  return named[0] ? 'first' : 'last';
}

/** A turn's writer by the shape that was proposed. */
export const authorBy =
  (shape: TurnShape) =>
  (turn: Element): string | undefined =>
    personOf(findFirst(turn, shape.author, 1)[0]);
