import type { Role, Turn } from '../engine/types.ts';
import { type ConversationReader, conversationId, MOST_TURN_TEXT, MOST_TURNS, withoutDraft } from './conversation.ts';
import {
  attributeOf,
  closest,
  find,
  findAll,
  get,
  isConnected,
  isElement,
  isInside,
  outerOf,
  tagOf,
  windowOf,
} from './dom.ts';
import { labelOf, textOf } from './turn-text.ts';
import type { ConversationReading, Site } from './types.ts';

/** Below this the agent is told that the customer's message is not seen; a wrong reading is worse than none. */
export const ENOUGH = 0.6;

const MOST_STEPS = 14;
const MOST_BLOCKS = 600;

const classesLike = (words: readonly string[]) => words.map((word) => `[class*="${word}" i]`);

/** What a turn, or a list of them, is usually called; each only makes a block worth a look. */
const BLOCKS = [
  ...classesLike([
    'message',
    'msg',
    'turn',
    'bubble',
    'comment',
    'post',
    'entry',
    'item',
    'event',
    'reply',
    'chat-line',
  ]),
  'article,[role=article],[role=listitem],[role=log]>*,[role=feed]>*,[data-message-id],[data-role],li',
].join();
/** Lists of conversations look like turns with authors and times, and are none. */
const ELSEWHERE =
  'nav,aside,header,footer,[role=navigation],[role=complementary],[role=listbox],[role=tablist],[role=menu],[role=option],a[href]';
const AUTHOR = [
  ...classesLike(['author', 'sender', 'username', 'name']),
  '[data-author]',
  '[rel=author]',
  'dt',
  'cite',
].join();
const TIME = ['time', '[datetime]', ...classesLike(['time', 'date', 'ago'])].join();
const LIST_NAMES = /\b(messages?|conversation|thread|chat|transcript|history|timeline|turns?|comments?|discussion)\b/i;

const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['note', /\b(internal|private) ?(note|comment)?\b|\bnote\b|\bwhisper\b/],
  ['bot', /\b(bot|automated|automation|system|activity|event)\b/],
  [
    'customer',
    /\b(customer|visitor|client|end user|enduser|requester|requestor|incoming|inbound|received|guest|contact|theirs?|them|buyer|shopper|member|subscriber)\b/,
  ],
  [
    'agent',
    /\b(agents?|operator|staff|support|outgoing|outbound|sent|own|mine|myself|self|me|you|representative|admin|assignee|team)\b/,
  ],
];
/** Weaker: says something only beside turns of the other side. */
const WEAK: readonly (readonly [Role, RegExp])[] = [
  ['customer', /\b(user|left|in)\b/],
  ['agent', /\b(right|out)\b/],
];

const spoken = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .toLowerCase();

/** What the page's own names say of a block: classes, data attributes, labels; its words are never asked. */
function namesOf(element: Element): string {
  const names: string[] = [];
  for (const name of get(element, 'getAttributeNames').call(element)) {
    if (name === 'class' || name === 'type' || name === 'aria-label' || name.startsWith('data-')) {
      names.push(
        spoken(
          name.startsWith('data-') ? `${name.slice(5)} ${attributeOf(element, name)}` : attributeOf(element, name),
        ).slice(0, 160),
      );
    }
  }
  return names.join(' ');
}

const roleIn = (names: string, words: typeof WORDS): Role | undefined => {
  const found = words.filter(([, pattern]) => pattern.test(names));
  return found.length === 1 || found[0]?.[0] === 'note' ? found[0]?.[0] : undefined;
};

interface Block {
  readonly element: HTMLElement;
  readonly author: HTMLElement | undefined;
  readonly time: HTMLElement | undefined;
  readonly role: Role | undefined;
  /** 1 where the page's names tell the role, less where only its side does. */
  readonly sureness: number;
}

function toldRole(element: HTMLElement, author: HTMLElement | undefined, isWeak: boolean): Role | undefined {
  const words = isWeak ? WEAK : WORDS;
  const own = roleIn(namesOf(element), words);
  if (own) return own;
  if (!isWeak && /^(you|me)$/i.test(labelOf(author) ?? '')) return 'agent';
  const inside = findAll(element, '[class],[data-testid],[data-role],[aria-label]', 12).map(namesOf).join(' ');
  const roles = words.filter(([role, pattern]) => role !== 'bot' && pattern.test(inside));
  return roles.length === 1 ? roles[0]?.[0] : undefined;
}

const WORDS_OF = [...classesLike(['bubble', 'body', 'text', 'content']), 'p'].join();

/** Own words stand on the right in nearly every chat; only where both sides are used does a side mean something. */
function rolesBySide(elements: readonly HTMLElement[]): readonly (Role | undefined)[] {
  const sides = elements.map((element) => {
    const parent = get(element, 'parentElement');
    const words = find(element, WORDS_OF) ?? element;
    if (!parent) return 0;
    const outer = parent.getBoundingClientRect();
    const inner = words.getBoundingClientRect();
    return Math.round((inner.left - outer.left - (outer.right - inner.right)) / Math.max(1, outer.width / 8));
  });
  const isMixed = sides.some((side) => side >= 1) && sides.some((side) => side <= -1);
  return sides.map((side) => (!isMixed || side === 0 ? undefined : side > 0 ? 'agent' : 'customer'));
}

function examine(elements: readonly HTMLElement[]): readonly Block[] {
  const parts = elements.map((element) => ({ element, author: find(element, AUTHOR), time: find(element, TIME) }));
  let roles = parts.map(({ element, author }) => toldRole(element, author, false));
  let sureness = 1;
  if (roles.filter(Boolean).length < roles.length / 2) {
    const weak = parts.map(({ element, author }, index) => roles[index] ?? toldRole(element, author, true));
    const isMixed = weak.includes('customer') && weak.includes('agent');
    const bySide = isMixed ? weak : rolesBySide(elements);
    sureness = isMixed ? 0.8 : 0.7;
    roles = roles.map((role, index) => role ?? bySide[index]);
  }
  // Who is known once is known in the turns that do not say it.
  const known = new Map<string, Role>();
  parts.forEach(({ author }, index) => {
    const name = labelOf(author);
    const role = roles[index];
    if (name && role) known.set(name, role);
  });
  return parts.map((part, index) => {
    const role = roles[index] ?? known.get(labelOf(part.author) ?? '');
    return { ...part, role, sureness: role ? sureness : 0 };
  });
}

const share = (blocks: readonly Block[], holds: (block: Block) => unknown) =>
  blocks.filter(holds).length / Math.max(1, blocks.length);

function confidenceOf(blocks: readonly Block[], steps: number): number {
  const first = blocks[0]?.element;
  if (!first) return 0;
  const lists = [get(first, 'parentElement'), get(first, 'parentElement')?.parentElement];
  const isNamed = lists.some(
    (list) => list && (/^(log|feed)$/.test(attributeOf(list, 'role')) || LIST_NAMES.test(namesOf(list))),
  );
  const authors = new Set(blocks.map(({ author }) => labelOf(author)));
  const roles = new Set(blocks.map(({ role }) => role));
  // Many people, all of one role: a list of contacts and not a conversation.
  const isContacts = roles.size === 1 && authors.size > 2;
  return (
    0.4 * blocks.reduce((sum, { sureness }) => sum + sureness / blocks.length, 0) +
    0.15 * share(blocks, ({ author }) => author) +
    0.1 * share(blocks, ({ time }) => time) +
    (blocks.length > 1 ? 0.1 : 0) +
    (isNamed ? 0.15 : 0) +
    (steps <= 6 ? 0.1 : 0) -
    (isContacts ? 0.4 : 0)
  );
}

/** Blocks that are made alike: the same element with the same leading class, none inside another. */
function groupsIn(outer: Node, composer: HTMLElement): readonly (readonly HTMLElement[])[] {
  const groups = new Map<string, HTMLElement[]>();
  // The newest are at the end, next to the composer.
  for (const element of findAll(outer, BLOCKS, Number.POSITIVE_INFINITY).slice(-MOST_BLOCKS)) {
    if (isInside(composer, element) || isInside(element, composer) || closest(element, ELSEWHERE)) continue;
    const name = attributeOf(element, 'class').trim().split(/\s+/)[0] ?? '';
    const key = `${tagOf(element)}.${name.replace(/(--|__).*$/, '')}${attributeOf(element, 'role')}`;
    const group = groups.get(key) ?? [];
    const last = group.at(-1);
    if (!last?.contains(element)) group.push(element);
    groups.set(key, group);
  }
  return [...groups.values()];
}

interface Found {
  readonly blocks: readonly Block[];
  readonly confidence: number;
}

function findBlocks(composer: HTMLElement): Found | undefined {
  let at: Node | undefined = composer;
  let best: Found | undefined;
  for (let step = 1; step <= MOST_STEPS; step++) {
    at = at && outerOf(at);
    if (!at) break;
    if (!isElement(at)) continue;
    for (const group of groupsIn(at, composer)) {
      const blocks = examine(group.slice(-MOST_TURNS)).filter(
        ({ element, author, time }) => textOf(element, 200, false, (part) => part === author || part === time) !== '',
      );
      const confidence = confidenceOf(blocks, step);
      if (confidence > (best?.confidence ?? 0)) best = { blocks, confidence };
    }
    if (best && best.confidence >= ENOUGH) break;
  }
  return best;
}

function turnOf({ element, author, time, role }: Block, keepsLines: boolean): Turn | undefined {
  const text = textOf(element, MOST_TURN_TEXT, keepsLines, (part) => part === author || part === time);
  if (text === '' || !role) return undefined;
  const name = labelOf(author);
  const at = Date.parse(time ? attributeOf(time, 'datetime') : '');
  return {
    role,
    text,
    ...(name ? { author: name } : {}),
    ...(Number.isNaN(at) ? {} : { at: new Date(at).toISOString() }),
  };
}

/** Finds a conversation by structure: alike blocks with authors or times near the composer, and tells who wrote each. */
export function createGenericReader(site: Site, composer: HTMLElement): ConversationReader {
  let list: Element | null = null;

  return {
    pauseMs: 400,
    read(draft): ConversationReading {
      const found = findBlocks(composer);
      const confidence = found?.confidence ?? 0;
      const blocks = confidence >= ENOUGH ? (found?.blocks ?? []) : [];
      const first = blocks[0]?.element;
      list = first ? get(first, 'parentElement') : null;
      const keepsLines = first ? /pre/.test(windowOf(first)?.getComputedStyle(first).whiteSpace ?? '') : false;
      const read = blocks.map((block) => turnOf(block, keepsLines)).filter((turn) => turn !== undefined);
      const turns = withoutDraft(read, draft);
      const isVisible = turns.some(({ role }) => role === 'customer');
      const name = turns.findLast(({ role }) => role === 'customer')?.author;
      return {
        id: conversationId(site, composer),
        turns: isVisible ? turns : [],
        isVisible,
        ...(isVisible && name && /^\p{L}[\p{L}\p{M}'’.\- ]{0,60}$/u.test(name) ? { customerName: name } : {}),
        channel: 'unknown',
        confidence,
      };
    },
    // Where nothing was found, anything new may be it.
    touch: (target) => !list || !isConnected(list) || isInside(target, list) || isInside(list, target),
    forget() {
      list = null;
    },
  };
}
