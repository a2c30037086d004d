import type { Turn } from '../engine/types.ts';
import { type ConversationReader, ENOUGH, MOST_TURN_TEXT, MOST_TURNS, withoutDraft } from './conversation.ts';
import {
  attributeOf,
  closest,
  findAll,
  get,
  isConnected,
  isElement,
  isInside,
  outerOf,
  tagOf,
  windowOf,
} from './dom.ts';
import { conversationId } from './ticket.ts';
import { type Block, classesLike, examine, namesOf } from './turn-roles.ts';
import { labelOf, textOf } from './turn-text.ts';
import type { ConversationReading, Site } from './types.ts';

const MOST_STEPS = 14;
const MOST_BLOCKS = 600;

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
const LIST_NAMES = /\b(messages?|conversation|thread|chat|transcript|history|timeline|turns?|comments?|discussion)\b/i;

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
