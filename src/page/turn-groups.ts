import {
  attributeOf,
  closest,
  find,
  findAll,
  get,
  isDocument,
  isElement,
  isInside,
  isShown,
  matches,
  outerOf,
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
const MOST_ELEMENTS = 6_000;
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

const isNamed = (list: HTMLElement) => {
  const lists = [list, get(list, 'parentElement')];
  return lists.some(
    (each) => each && (/^(log|feed)$/.test(attributeOf(each, 'role')) || LIST_NAMES.test(namesOf(each))),
  );
};

/** How much a group looks like a conversation before anything in it is read. */
function promiseOf({ blocks, isNamed: isCalledSo }: Group): number {
  const last = blocks.at(-1);
  if (!last) return 0;
  return (
    (isCalledSo ? 2 : 0) +
    (matches(last, TURN) || find(last, TURN) ? 2 : 0) +
    (find(last, 'time,[datetime],[class*=time i],[class*=author i],[class*=name i],[class*=avatar i]') ? 2 : 0) +
    Math.min(blocks.length, 5) / 5
  );
}

/** How deep components with roots inside roots are looked through. */
const MOST_DEPTH = 4;

/** What is in an element, and in the open shadow roots of components there. */
function elementsIn(element: HTMLElement, most: number, depth = 0): readonly HTMLElement[] {
  const below = findAll(element, '*', most);
  const hosts = depth < MOST_DEPTH ? [element, ...below].filter((each) => tagOf(each).includes('-')) : [];
  const inShadow = hosts.flatMap((host) => {
    const root = get(host, 'shadowRoot');
    const top = root ? findAll(root, ':host > *', most) : [];
    return top.flatMap((each) => [each, ...elementsIn(each, most, depth + 1)]);
  });
  return [...below, ...inShadow].slice(0, most);
}

/** Groups of alike blocks, from the composer outwards: each step gives those of what is new in it, the likeliest first. */
export function* groupsAround(composer: HTMLElement, most: number): Generator<readonly Group[]> {
  let left = MOST_ELEMENTS;
  let inner: Node = composer;
  for (let at = outerOf(composer); at && left > 0; at = outerOf(at)) {
    if (isDocument(at)) {
      inner = at;
      continue;
    }
    const fresh = findAll(at, ':scope > *, :host > *', left).filter(
      (child) => child !== inner && !isInside(inner, child),
    );
    const parents = [...(isElement(at) ? [at] : []), ...fresh, ...fresh.flatMap((child) => elementsIn(child, left))];
    left -= parents.length;
    inner = at;
    const groups = [...groupsIn(parents, composer, most)].sort((one, other) => promiseOf(other) - promiseOf(one));
    if (groups.length > 0) yield groups.slice(0, MOST_GROUPS);
  }
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

function groupsIn(parents: readonly HTMLElement[], composer: HTMLElement, most: number): readonly Group[] {
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
      if (!isElement(child) || INLINE.test(tagOf(child)) || isInside(composer, child) || !get(child, 'textContent'))
        continue;
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
      if (!first || !list || closest(list, ELSEWHERE) || (all.length === 1 && !matches(first, TURN))) return [];
      const blocks = all.slice(-most).filter((block) => isShown(block) && !matches(block, ELSEWHERE));
      // What is clicked to be opened is a list of conversations.
      const opening = blocks.filter((block) => matches(block, OPENS)).length;
      return blocks.length === 0 || opening > blocks.length / 2 ? [] : [{ blocks, list, isNamed: isNamed(list) }];
    });
}
