import type { Role } from '../engine/types.ts';
import { attributeOf, find, findAll, get } from './dom.ts';
import { isReader } from './role-tests.ts';
import { labelOf } from './turn-text.ts';

export const classesLike = (words: readonly string[]) => words.map((word) => `[class*="${word}" i]`);

const AUTHOR = [
  ...classesLike(['author', 'sender', 'username', 'name']),
  '[data-author]',
  '[rel=author]',
  'dt',
  'cite',
].join();
const TIME = ['time', '[datetime]', ...classesLike(['time', 'date', 'ago'])].join();
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
export function namesOf(element: Element): string {
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

/** One turn, as the page's structure tells it. */
export interface Block {
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
  if (!isWeak && isReader(labelOf(author))) return 'agent';
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

/** Tells who wrote each of some blocks that are made alike. */
export function examine(elements: readonly HTMLElement[]): readonly Block[] {
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
