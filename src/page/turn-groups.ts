import {
  attributeOf,
  closest,
  documentIn,
  find,
  findAll,
  get,
  isDocument,
  isElement,
  isShown,
  matches,
  outerOf,
  outwards,
  tagOf,
} from './dom.ts';
import { classesLike, signature } from './turn-names.ts';
import { namesOf } from './turn-roles.ts';

/** Blocks that stand side by side and are made alike; in the order of the page. */
export interface Group {
  readonly blocks: readonly HTMLElement[];
  readonly list: HTMLElement;
  /** Whether the page calls it a conversation. */
  readonly isNamed: boolean;
}

/** Elements that are looked at in one search, so that a page of any size costs a bounded time. */
const MOST_ELEMENTS = 4_000;
/** Groups that are looked at closely, in one step outwards. */
const MOST_GROUPS = 14;

/** What a turn is usually called; one that stands alone has to be called so. */
const TURN = [
  ...classesLike([
    'message',
    'msg',
    'turn',
    'bubble',
    'comment',
    'post',
    'entry',
    'event',
    'reply',
    'chat-line',
    'thread-item',
  ]),
  'article,[role=article],[role=log]>*,[role=feed]>*,[data-message-id],[data-role]',
].join();
/** Lists of conversations look like turns with authors and times, and are none. */
const ELSEWHERE =
  'nav,aside,footer,[role=navigation],[role=complementary],[role=listbox],[role=tablist],[role=menu],[role=grid],[role=option],[role=tree],a[href],button,select,form form';
/** No element that holds a whole turn. */
const INLINE =
  /^(a|abbr|b|br|button|col|em|hr|i|img|input|label|link|option|path|script|small|span|strong|style|svg|t[dh]|use|dt)$/;
const LIST_NAMES =
  /\b(messages?|conversation|thread|chat|transcript|history|timeline|turns?|comments?|discussion|replies|posts)\b/i;
const OPENS = '[tabindex="0"],[role=button],[role=tab],[role=row],[aria-selected],[aria-current],[onclick]';

const PERSON_OR_TIME = 'time,[datetime],[class*=time i],[class*=author i],[class*=name i],[class*=avatar i]';

const isNamed = (list: HTMLElement) => {
  const lists = [list, get(list, 'parentElement')];
  return lists.some(
    (each) => each && (/^(log|feed)$/.test(attributeOf(each, 'role')) || LIST_NAMES.test(namesOf(each))),
  );
};

/** How much a group looks like a conversation before anything in it is read; `isClose` looks inside a block, too. */
function promiseOf({ blocks, isNamed: isCalledSo }: Group, isClose: boolean): number {
  const last = blocks.at(-1);
  if (!last) return 0;
  const isCalledTurn = matches(last, TURN) || (isClose && find(last, TURN) !== undefined);
  return (
    (isCalledSo ? 2 : 0) +
    (isCalledTurn ? 2 : 0) +
    (isClose && find(last, PERSON_OR_TIME) ? 2 : 0) +
    (get(last, 'textContent').length > 12 ? 1 : 0) +
    Math.min(blocks.length, 5) / 5
  );
}

function likeliest(groups: readonly Group[], most: number, isClose: boolean): readonly Group[] {
  const ranked = groups.map((group) => ({ group, promise: promiseOf(group, isClose) }));
  return ranked
    .sort((one, other) => other.promise - one.promise)
    .slice(0, most)
    .map(({ group }) => group);
}

/** How deep components with roots inside roots are looked through. */
const MOST_DEPTH = 4;

/** What is in an element, and in the open shadow roots of components and the frames of the same origin there. */
function elementsIn(element: HTMLElement, most: number, depth = 0): readonly HTMLElement[] {
  const below = findAll(element, '*', most);
  const hosts = depth < MOST_DEPTH ? [element, ...below].filter((each) => /-|^iframe$/.test(tagOf(each))) : [];
  const inShadow = hosts.flatMap((host) => {
    const root = get(host, 'shadowRoot') ?? documentIn(host);
    const top = root ? findAll(root, ':host > *, body', most) : [];
    return top.flatMap((each) => [each, ...elementsIn(each, most, depth + 1)]);
  });
  return [...below, ...inShadow].slice(0, most);
}

/** Groups of alike blocks, from the composer outwards: each step gives those of what is new in it, the likeliest first. */
export function* groupsAround(composer: HTMLElement): Generator<readonly Group[]> {
  let left = MOST_ELEMENTS;
  /** From the composer out: what holds it is no turn. */
  const way = new Set<Node>(outwards(composer));
  for (let at = outerOf(composer); at && left > 0; at = outerOf(at)) {
    if (isDocument(at)) continue;
    const fresh = findAll(at, ':scope > *, :host > *', left).filter((child) => !way.has(child));
    const parents = [...(isElement(at) ? [at] : []), ...fresh, ...fresh.flatMap((child) => elementsIn(child, left))];
    left -= parents.length;
    const groups = likeliest(groupsIn(parents, way), MOST_GROUPS * 3, false);
    const close = likeliest(groups, MOST_GROUPS, true).filter(isTalk);
    if (close.length > 0) yield close;
  }
}

/** Whether blocks are there to be read: what is clicked to be opened is a list of conversations. */
function isTalk({ blocks }: Group): boolean {
  const sample = blocks.slice(-8);
  return sample.some(isShown) && sample.filter((block) => matches(block, OPENS)).length <= sample.length / 2;
}

/** Lists that stand side by side and are made alike (one for each day): what holds them all, and the way down from it. */
function listsAround(list: HTMLElement): { readonly around: HTMLElement; readonly way: string } | undefined {
  let found: { around: HTMLElement; way: string } | undefined;
  let at: HTMLElement | null = list;
  let way = '';
  for (let level = 0; at && level < 3; level++) {
    const [before, after] = [get(at, 'previousElementSibling'), get(at, 'nextElementSibling')];
    const made = signature(at);
    way = `${made}>${way}`;
    at = get(at, 'parentElement');
    if (at && [before, after].some((each) => each && signature(each) === made)) found = { around: at, way };
  }
  return found;
}

function groupsIn(parents: readonly HTMLElement[], way: ReadonlySet<Node>): readonly Group[] {
  const called = new Map<HTMLElement, boolean>();
  const elsewhere = new Map<HTMLElement, boolean>();
  const found = new Map<Node, Map<string, HTMLElement[]>>();
  const add = (outer: Node, key: string, block: HTMLElement) => {
    const groups = found.get(outer) ?? new Map<string, HTMLElement[]>();
    const group = groups.get(key) ?? [];
    group.push(block);
    groups.set(key, group);
    found.set(outer, groups);
  };
  for (const parent of parents) {
    const lists = listsAround(parent);
    for (const child of Array.from(get(parent, 'children'))) {
      if (!isElement(child) || INLINE.test(tagOf(child)) || way.has(child) || !get(child, 'textContent')) continue;
      add(parent, tagOf(child), child);
      add(parent, signature(child), child);
      if (lists) add(lists.around, `${lists.way}${tagOf(child)}`, child);
    }
  }
  return [...found.values()]
    .flatMap((groups) => [...groups.values()])
    .flatMap((all) => {
      const [first] = all;
      const list = first && get(first, 'parentElement');
      if (!first || !list || (all.length === 1 && !matches(first, TURN))) return [];
      const isElsewhere = elsewhere.get(list) ?? closest(list, ELSEWHERE) !== undefined;
      elsewhere.set(list, isElsewhere);
      if (isElsewhere || matches(first, ELSEWHERE)) return [];
      const isCalledSo = called.get(list) ?? isNamed(list);
      called.set(list, isCalledSo);
      return [{ blocks: all, list, isNamed: isCalledSo }];
    });
}
