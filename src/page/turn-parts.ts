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
}

const inPlace =
  (selector: string) =>
  (element: HTMLElement): Named => {
    const place = find(element, selector);
    return place ? { name: personIn(labelOf(place)), place } : { name: undefined };
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
/** "Maria: …", as in a transcript. */
const byPrefix = (element: HTMLElement): Named => {
  const [whole = '', name] = /^([^\n:]{1,40}):\s+/.exec(textOf(element, 200)) ?? [];
  return { name: personIn(name), prefix: whole.length };
};

/** The writers of blocks that are made alike: all stand in the same kind of place. */
function namesIn(elements: readonly HTMLElement[]): readonly Named[] {
  const called = elements.map((element) => {
    for (const place of findAll(element, AUTHOR, 4)) {
      const name = personIn(labelOf(place)) ?? labelOf(place);
      if (name) return { name, place };
    }
    return { name: undefined };
  });
  if (called.some(({ name }) => name)) return called;
  for (const place of [...PLACES.map(inPlace), byAttribute, byPrefix, byPicture]) {
    const named = elements.map(place);
    const names = named.flatMap(({ name }) => name ?? []);
    const isUsual = names.length >= Math.max(1, elements.length * 0.6);
    // A bold word is no name; names come again.
    if (isUsual && new Set(names).size <= Math.max(2, names.length / 2)) return named;
  }
  return called;
}

/** Takes blocks that are made alike apart. */
export function partsOf(elements: readonly HTMLElement[]): readonly Parts[] {
  const named = namesIn(elements);
  return elements.map((element, index) => {
    const { name, place, prefix = 0 } = named[index] ?? { name: undefined };
    const time = find(element, TIME);
    const headers = new Set<Element>();
    if (name && place) headers.add(headerOf(place, element));
    if (time) headers.add(time);
    return { element, author: name, headers, time, prefix: name ? prefix : 0 };
  });
}

/** A line that holds nothing but the writer, the time and the like goes with the writer. */
function headerOf(place: HTMLElement, element: HTMLElement): HTMLElement {
  const outer = get(place, 'parentElement');
  if (!outer || outer === element || tagOf(outer) === 'p') return place;
  const isHeader = matches(outer, `header,summary,dt,th,${classesLike(['head', 'meta', 'info', 'byline']).join()}`);
  return isHeader && textOf(outer, 200).length < 120 ? outer : place;
}

const DAY_LINE =
  /^(today|yesterday|new( messages)?|unread|(mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,.]*(\d{1,2}\.? \p{L}{3,9}|\p{L}{3,9} \d{1,2})?[\s,.]*(\d{4})?$/iu;

/** The words of a block without its header; empty where it is none but a day between turns. */
export function wordsOf({ element, headers, prefix }: Parts, most: number, keepsLines: boolean): string {
  const text = textOf(element, most, keepsLines, (part) => headers.has(part)).slice(prefix);
  return DAY_LINE.test(text.trim()) ? '' : text;
}
