import { attributeOf, findAll, get, isElement, tagOf } from './dom.ts';
import { labelOf, textOf } from './turn-text.ts';

export const classesLike = (words: readonly string[]) => words.map((word) => `[class*="${word}" i]`);

const AUTHOR = [
  ...classesLike(['author', 'sender', 'username', 'user-name', 'display-name', 'from-name', 'name']),
  '[data-author]',
  '[rel=author]',
  'cite',
].join();
/** A clock, a date, "2 hours ago". */
export const TIME_TEXT =
  /^[\s([]*((today|yesterday|(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?)\b[\s,.]*)?(at )?((\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2})[\s,.T]*(\d{4})?)?[\s,]*(at )?(\d{1,2}:\d\d(:\d\d)?)?\s*([ap]m)?[\s)\]]*$|^(\d+|an?)\s*\p{L}{1,7} ago$|^\d{1,3}\s?(s|m|h|d|w|y|mo|min|hr)s?$|^just now$/iu;
/** What stands for a picture of the writer, and marks of delivery. */
export const FURNITURE = /^(\p{Lu}{1,2}|[✓✔•·|—–-]+|edited|sent|delivered|seen|read)$/u;

/** Elements that hold words and no other element, in order, with their words. */
export const leavesOf = (element: HTMLElement): readonly { readonly leaf: HTMLElement; readonly label: string }[] =>
  findAll(element, '*', 60)
    .filter((leaf) => get(leaf, 'childElementCount') === 0 && get(leaf, 'textContent').length < 60)
    .map((leaf) => ({ leaf, label: labelOf(leaf) ?? '' }))
    .filter(({ label }) => label !== '');

/** Where a writer stands if nothing is called so, the likeliest first. Each has to name somebody in most blocks. */
const PLACES = ['summary', 'header', 'h2,h3,h4,h5,h6', 'dt', 'th', 'strong,b', ':scope > td:first-child', 'legend'];
const NAMED_BY = ['aria-label', 'data-author', 'data-sender', 'data-from', 'data-name', 'data-user'];

/** What turns begin with, and what pages call things, in capital letters as names are. */
const NO_NAME =
  /^(hi|hello|hey|dear|thanks?|thank you|good (morning|afternoon|evening|day)|greetings|yes|no|ok(ay)?|sure|great|sorry|(best |kind |many )?(regards|wishes)|best|cheers|please|re|fwd?|subject|status|priority|department|details|reply|message|attachments?|to|cc|date|sent|open|closed|new|pending|show|hide|more|view|edit)\b/i;

/** One to four words as names are written, with small ones such as "van der" between. */
const NAME =
  /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*( (?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*|d[aeio]s?|de[lnr]|v[ao]n|la|le|bin|al|e|y)){0,4}$/u;

/** "From: Maria Keller <m@example.com> wrote · 2 days ago" → "Maria Keller"; undefined where that is no name. */
export function personIn(label: string | undefined): string | undefined {
  const bare = (label ?? '')
    .replace(/^[<[(\s]+/, '')
    .replace(/^\s*(from|by|sent by|author|(message|reply|comment|note) (from|by))\b[:\s]*/i, '')
    .replace(
      /\s*([·•|—–,(<>)\]\n:]|\s-\s|\d|\b(wrote|said|says|replied|at|on|via|today|yesterday|posted|added|commented|opened|updated|sent|asked|answered|started|joined|is)\b).*$/isu,
      '',
    )
    .trim();
  if (NO_NAME.test(bare)) return undefined;
  if (/^(you|me)$/i.test(bare)) return bare;
  return bare.length > 1 && bare.length < 52 && NAME.test(bare) ? bare : undefined;
}

/** What follows a name where a label says that somebody wrote, who that is, and when. */
const WROTE =
  /^[\s·•|—–,:<>)\]-]*(\([^)]{1,30}\)[\s,·—–-]*)?($|\d|(wrote|said|says|sent|replied|posted|commented|added|on|at|today|yesterday)\b)/i;

/** The name in a label that says nothing else than who wrote, and when. */
export function writerIn(label: string): string | undefined {
  const [address] = /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.exec(label) ?? [];
  if (address) return address;
  if (FURNITURE.test(label)) return undefined;
  const name = personIn(label);
  const from = name ? label.indexOf(name) : -1;
  return name && from >= 0 && WROTE.test(label.slice(from + name.length)) ? name : undefined;
}

interface Named {
  readonly name: string | undefined;
  readonly place?: HTMLElement;
  readonly prefix?: number;
  readonly isMixed?: boolean;
}

const isSeveral = (names: readonly (string | undefined)[]) => new Set(names.filter(Boolean)).size > 1;

/** A leaf that names somebody and says nothing else; else all that stands in the place. */
const nameIn = (place: HTMLElement) => {
  const whole = labelOf(place);
  const leaf = leavesOf(place).find(({ label }) => label !== whole && personIn(label) === label);
  return leaf?.label ?? personIn(whole);
};

const inPlace =
  (selector: string) =>
  (element: HTMLElement): Named => {
    const places = findAll(element, selector, 4);
    const names = places.map(nameIn);
    const [place] = places;
    return place ? { name: names[0], place, isMixed: isSeveral(names) } : { name: undefined };
  };
/** The first words of a block, if they stand for themselves. */
const byFirstWords = (element: HTMLElement): Named => {
  const first = leavesOf(element).find(({ label }) => !FURNITURE.test(label) && !TIME_TEXT.test(label));
  const name = first && writerIn(first.label);
  return name ? { name, place: first.leaf } : { name: undefined };
};
/** The first part of a block, if it says who wrote and when. */
const byFirstPart = (element: HTMLElement): Named => {
  const place = get(element, 'firstElementChild');
  const name = place && isElement(place) ? writerIn(labelOf(place) ?? '') : undefined;
  return name && isElement(place) ? { name, place } : { name: undefined };
};
/** The term that a description belongs to. */
const byTerm = (element: HTMLElement): Named => {
  const term = tagOf(element) === 'dd' ? get(element, 'previousElementSibling') : null;
  return { name: term && isElement(term) && tagOf(term) === 'dt' ? nameIn(term) : undefined };
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
export function namesIn(elements: readonly HTMLElement[]): readonly Named[] {
  const called = elements.map((element) => {
    const places = findAll(element, AUTHOR, 6);
    const place = places.find((each) => labelOf(each));
    const name = personIn(labelOf(place)) ?? labelOf(place);
    return place ? { name, place, isMixed: isSeveral(places.map((each) => personIn(labelOf(each)))) } : { name };
  });
  if (called.some(({ name }) => name)) return called;
  for (const place of [
    byTerm,
    byLabel,
    ...PLACES.map(inPlace),
    byFirstWords,
    byFirstPart,
    byAttribute,
    byPrefix,
    byPicture,
  ]) {
    const named = elements.map(place);
    const names = named.flatMap(({ name }) => name ?? []);
    const isUsual = names.length >= Math.max(1, elements.length * 0.4);
    // A bold word is no name; names come again.
    if (isUsual && new Set(names).size <= Math.max(2, names.length / 2)) return named;
  }
  return called;
}

/**
 * Where both sides are named, who is not named goes on writing, in blocks that are made alike. Where one side is named,
 * the other may be the one without a name.
 */
export function withRuns(named: readonly Named[], blocks: readonly HTMLElement[]): readonly Named[] {
  const isNamed = new Set(named.flatMap(({ name }) => name ?? [])).size > 1;
  let before: { readonly name: string; readonly made: string } | undefined;
  return named.map((each, index) => {
    const block = blocks[index];
    const made = block ? signature(block) : '';
    if (each.name) before = { name: each.name, made };
    return !each.name && isNamed && before?.made === made ? { ...each, name: before.name } : each;
  });
}

/** What an element is made as: its tag and leading class, without the part that tells variants. */
export const signature = (element: Element) =>
  `${tagOf(element)}.${/^\s*(\S*?)(?:--|__|\s|$)/.exec(attributeOf(element, 'class'))?.[1] ?? ''}`;

/** Blocks that come in twos, one that says who wrote and when and one with the words: two rows of a table. */
export function headedPairs(
  elements: readonly HTMLElement[],
): { readonly blocks: readonly HTMLElement[]; readonly names: readonly Named[] } | undefined {
  const [first] = elements;
  const isEnough = elements.length >= 4 || (first && tagOf(first) === 'tr');
  if (elements.length % 2 === 1 || !isEnough) return undefined;
  const headIn = (element: HTMLElement) => {
    const label = textOf(element, 200).replaceAll(/\s+/g, ' ');
    return label.length < 80 ? writerIn(label) : undefined;
  };
  const heads: (string | undefined)[] = [];
  for (const [index, element] of elements.entries()) {
    const head = headIn(element);
    if ((head !== undefined) !== (index % 2 === 0)) return undefined;
    heads.push(head);
  }
  return {
    blocks: elements.filter((_, index) => index % 2 === 1),
    names: heads.filter((_, index) => index % 2 === 0).map((name) => ({ name })),
  };
}
