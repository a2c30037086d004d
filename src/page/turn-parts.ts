import { attributeOf, find, findAll, get, matches, tagOf } from './dom.ts';
import { labelOf, textOf } from './turn-text.ts';

export const classesLike = (words: readonly string[]) => words.map((word) => `[class*="${word}" i]`);

/** One block of a group, taken apart; whose it is, is told later. */
export interface Parts {
  readonly element: HTMLElement;
  /** Its writer as the page writes it. */
  readonly author: string | undefined;
  /** What shows the writer and the time: no words of the turn. */
  readonly headers: ReadonlySet<Element>;
  readonly time: HTMLElement | undefined;
  /** How many code units of the text only name the writer ("Maria: …"). */
  readonly prefix: number;
  /** More than one writer: a day, a page, and not a turn. */
  readonly isMixed: boolean;
}

const AUTHOR = [
  ...classesLike(['author', 'sender', 'username', 'user-name', 'display-name', 'from-name', 'name']),
  '[data-author]',
  '[rel=author]',
  'cite',
].join();
const TIME = ['time', '[datetime]', ...classesLike(['time', 'date', 'ago'])].join();
/** Where a writer stands if nothing is called so, the likeliest first. Each has to name somebody in most blocks. */
const PLACES = ['summary', 'header', 'h2,h3,h4,h5,h6', 'dt', 'th', 'strong,b', ':scope > td:first-child', 'legend'];
const NAMED_BY = ['aria-label', 'data-author', 'data-sender', 'data-from', 'data-name', 'data-user'];

/** "From: Maria Keller <m@example.com> wrote · 2 days ago" → "Maria Keller"; undefined where that is no name. */
export function personIn(label: string | undefined): string | undefined {
  const bare = (label ?? '')
    .replace(/^\s*(from|by|sent by|author|(message|reply|comment|note) (from|by))\b[:\s]*/i, '')
    .replace(
      /\s*([·•|—–,(<\n:]|\s-\s|\d|\b(wrote|said|says|replied|at|on|via|today|yesterday|posted|added)\b).*$/su,
      '',
    )
    .trim();
  const isName = /^\p{L}[\p{L}\p{M}'’.\- ]{0,50}$/u.test(bare) && bare.split(' ').length <= 4;
  return isName && (/^\p{Lu}/u.test(bare) || /^(you|me)$/i.test(bare)) ? bare : undefined;
}

interface Named {
  readonly name: string | undefined;
  readonly place?: HTMLElement;
  readonly prefix?: number;
  readonly isMixed?: boolean;
}

const isSeveral = (names: readonly (string | undefined)[]) => new Set(names.filter(Boolean)).size > 1;

const inPlace =
  (selector: string) =>
  (element: HTMLElement): Named => {
    const places = findAll(element, selector, 4);
    const names = places.map((each) => personIn(labelOf(each)));
    const [place] = places;
    return place ? { name: names[0], place, isMixed: isSeveral(names) } : { name: undefined };
  };
const byAttribute = (element: HTMLElement): Named => ({
  name: NAMED_BY.map((name) => personIn(attributeOf(element, name))).find((name) => name !== undefined),
});
const byPicture = (element: HTMLElement): Named => ({
  name: findAll(element, 'img[alt],[class*=avatar i][title],[class*=avatar i][aria-label]', 2)
    .flatMap((each) =>
      ['alt', 'title', 'aria-label'].map((name) =>
        personIn(attributeOf(each, name).replace(/\W*(avatar|photo|picture)( of)?\W*/i, '')),
      ),
    )
    .find((name) => name !== undefined),
});
/** "From: Maria", or a label and the name beside it. */
const byLabel = (element: HTMLElement): Named => {
  for (const each of findAll(element, 'div,span,p,td,th,li,dt,b', 16)) {
    const label = labelOf(each) ?? '';
    if (/^(from|sender|author|by)\s*:?$/i.test(label)) {
      const next = get(each, 'nextElementSibling');
      const name = personIn(labelOf(next ?? undefined));
      if (name) return { name, place: each };
    } else if (/^(from|sender|author)\s*:/i.test(label)) return { name: personIn(label), place: each };
  }
  return { name: undefined };
};
/** "Maria: …", as in a transcript. */
const byPrefix = (element: HTMLElement): Named => {
  const [whole = '', name] = /^([^\n:]{1,40}):\s+/.exec(textOf(element, 200)) ?? [];
  return { name: personIn(name), prefix: whole.length };
};

/** The writers of blocks that are made alike: all stand in the same kind of place. */
function namesIn(elements: readonly HTMLElement[]): readonly Named[] {
  const called = elements.map((element) => {
    const places = findAll(element, AUTHOR, 6);
    const place = places.find((each) => labelOf(each));
    const name = personIn(labelOf(place)) ?? labelOf(place);
    return place ? { name, place, isMixed: isSeveral(places.map((each) => personIn(labelOf(each)))) } : { name };
  });
  if (called.some(({ name }) => name)) return called;
  for (const place of [byLabel, ...PLACES.map(inPlace), byAttribute, byPrefix, byPicture]) {
    const named = elements.map(place);
    const names = named.flatMap(({ name }) => name ?? []);
    const isUsual = names.length >= Math.max(1, elements.length * 0.6);
    // A bold word is no name; names come again.
    if (isUsual && new Set(names).size <= Math.max(2, names.length / 2)) return named;
  }
  return called;
}

/** Where both sides are named, who is not named goes on writing. Where one is, the other may be the one without a name. */
function withRuns(named: readonly Named[]): readonly Named[] {
  const isNamed = new Set(named.flatMap(({ name }) => name ?? [])).size > 1;
  let before: string | undefined;
  return named.map((each) => {
    before = each.name ?? before;
    return each.name || !isNamed ? each : { ...each, name: before };
  });
}

/** A clock, a date, "2 hours ago". */
const TIME_TEXT =
  /^[\s(]*((today|yesterday|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)\b[\s,.]*)?(at )?((\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.? \p{L}{3,9}|\p{L}{3,9} \d{1,2})[\s,.T]*(\d{4})?)?[\s,]*(at )?(\d{1,2}:\d\d(:\d\d)?)?\s*([ap]m)?[\s)]*$|^(\d+|an?)\s*\p{L}{1,7} ago$|^just now$/iu;
/** What stands for a picture of the writer, and marks of delivery. */
const FURNITURE = /^(\p{Lu}{1,2}|[✓✔•·|—–-]+|edited|sent|delivered|seen|read)$/u;

/** Times and the like that nothing in the page calls so: leaves of their own that hold nothing else. */
function furnitureIn(element: HTMLElement): {
  readonly times: readonly HTMLElement[];
  readonly rest: readonly HTMLElement[];
} {
  const leaves = findAll(element, 'span,small,div,em,i,font,td,sub,sup,abbr', 30).filter(
    (each) => get(each, 'childElementCount') === 0 && get(each, 'textContent').length < 40,
  );
  const named = leaves.map((each) => ({ each, label: labelOf(each) ?? '' })).filter(({ label }) => label);
  return {
    times: named.filter(({ label }) => TIME_TEXT.test(label)).map(({ each }) => each),
    rest: named.filter(({ label }) => FURNITURE.test(label)).map(({ each }) => each),
  };
}

/** Takes blocks that are made alike apart. */
export function partsOf(elements: readonly HTMLElement[]): readonly Parts[] {
  const named = withRuns(namesIn(elements));
  return elements.map((element, index) => {
    const { name, place, prefix = 0, isMixed = false } = named[index] ?? { name: undefined };
    const { times, rest } = furnitureIn(element);
    const time = find(element, TIME) ?? times[0];
    const headers = new Set<Element>([...times, ...rest]);
    if (name && place) headers.add(headerOf(place, element));
    if (time) headers.add(time);
    return { element, author: name, headers, time, prefix: name ? prefix : 0, isMixed };
  });
}

/** A line that holds nothing but the writer, the time and the like goes with the writer. */
function headerOf(place: HTMLElement, element: HTMLElement): HTMLElement {
  const outer = get(place, 'parentElement');
  if (!outer || outer === element || tagOf(outer) === 'p') return place;
  const isFirstCell = matches(outer, 'td:first-child:not(:last-child)');
  const isHeader =
    isFirstCell || matches(outer, `header,summary,dt,th,${classesLike(['head', 'meta', 'info', 'byline']).join()}`);
  return isHeader && textOf(outer, 200).length < 120 ? outer : place;
}

const DAY_LINE =
  /^(today|yesterday|new( messages)?|unread|(mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,.]*(\d{1,2}\.? \p{L}{3,9}|\p{L}{3,9} \d{1,2})?[\s,.]*(\d{4})?$/iu;

/** The words of a block without its header; empty where it is none but a day between turns. */
export function wordsOf({ element, headers, prefix }: Parts, most: number, keepsLines: boolean): string {
  const text = textOf(element, most, keepsLines, (part) => headers.has(part)).slice(prefix);
  return DAY_LINE.test(text.trim()) ? '' : text;
}
