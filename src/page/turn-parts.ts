import { find, findAll, get, matches, tagOf } from './dom.ts';
import { classesLike, FURNITURE, headedPairs, namesIn, TIME_TEXT, withRuns } from './turn-names.ts';
import { labelOf, textOf } from './turn-text.ts';

/** One block of a group, taken apart; whose it is, is told later. */
export interface Parts {
  readonly element: HTMLElement;
  /** Its writer as the page writes it. */
  readonly author: string | undefined;
  /** What shows the writer and the time: no words of the turn. */
  readonly headers: ReadonlySet<Element>;
  readonly time: HTMLElement | undefined;
  /** What names the writer, where it is in the block. */
  readonly place: HTMLElement | undefined;
  /** How many code units of the text only name the writer ("Maria: …"). */
  readonly prefix: number;
  /** More than one writer: a day, a page, and not a turn. */
  readonly isMixed: boolean;
}

const TIME = ['time', '[datetime]', ...classesLike(['time', 'date', 'ago'])].join();
/** "to me", "cc: Tom". */
const ADDRESSEE = /^(to|cc)\b:? .{1,40}$/i;

/** Times and the like that nothing in the page calls so: elements that hold nothing else. */
function furnitureIn(element: HTMLElement): {
  readonly times: readonly HTMLElement[];
  readonly rest: readonly HTMLElement[];
} {
  const short = findAll(element, '*', 60)
    .filter((each) => get(each, 'textContent').length < 40)
    .map((each) => ({ each, label: labelOf(each) ?? '' }))
    .filter(({ label }) => label !== '');
  const marks = /[✓✔·•|]+|\b(sent|delivered|seen|read|edited)\b/gi;
  return {
    times: short.filter(({ label }) => TIME_TEXT.test(label.replaceAll(marks, ''))).map(({ each }) => each),
    rest: short
      .filter(
        ({ each, label }) => FURNITURE.test(label) || (ADDRESSEE.test(label) && /^(span|small|em)$/.test(tagOf(each))),
      )
      .map(({ each }) => each),
  };
}

/** Takes blocks that are made alike apart. */
export function partsOf(elements: readonly HTMLElement[]): readonly Parts[] {
  const { blocks, names } = headedPairs(elements) ?? { blocks: elements, names: namesIn(elements) };
  const named = withRuns(names, blocks);
  return blocks.map((element, index) => {
    const { name, place, prefix = 0, isMixed = false } = named[index] ?? { name: undefined };
    const { times, rest } = furnitureIn(element);
    const time = find(element, TIME) ?? times[0];
    const headers = new Set<Element>([...times, ...rest]);
    const header =
      name && place && element.contains(place) ? headerOf(place, element, time ? [...times, time] : times) : undefined;
    if (header) headers.add(header);
    if (time) headers.add(time);
    return { element, author: name, headers, time, place: header, prefix: name ? prefix : 0, isMixed };
  });
}

/** What stands around a writer and a time, and says nothing else. */
const AROUND =
  /^[\s\W]*((created|opened|submitted|by|posted|wrote|on|at|said|replied|commented|added|sent|from|updated|edited)\b[\s\W]*)*$/i;

/** A line that holds nothing but the writer, the time and the like goes with the writer. */
function headerOf(place: HTMLElement, element: HTMLElement, times: readonly HTMLElement[]): HTMLElement {
  const outer = get(place, 'parentElement');
  if (!outer || outer === element || tagOf(outer) === 'p') return place;
  const isFirstCell = matches(outer, 'td:first-child:not(:last-child)');
  const isHeader =
    isFirstCell || matches(outer, `header,summary,dt,th,${classesLike(['head', 'meta', 'info', 'byline']).join()}`);
  const rest = textOf(outer, 200, false, (part) => part === place || times.some((time) => time === part));
  return (isHeader && textOf(outer, 200).length < 120) || AROUND.test(rest) ? outer : place;
}

const DAY_LINE =
  /^(today|yesterday|new( messages)?|unread|(mon|tues|wednes|thurs|fri|satur|sun)day)?[\s,.]*(\d{1,2}\.? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? \d{1,2})?[\s,.]*(\d{4})?$/iu;

/** The words of a block without its header; empty where it is none but a day between turns. */
export function wordsOf({ element, author, headers, prefix, place }: Parts, most: number, keepsLines: boolean): string {
  const text = textOf(element, most, keepsLines, (part) => headers.has(part)).slice(prefix);
  // Somebody may answer with a time alone.
  if (text === '' && author) return textOf(element, most, keepsLines, (part) => part === place);
  return DAY_LINE.test(text.trim()) ? '' : text;
}
