import type { Role } from '../engine/types.ts';
import { attributeOf, find, findAll, get } from './dom.ts';
import type { PageNames } from './page-names.ts';
import { isReader } from './role-tests.ts';
import { classesLike } from './turn-names.ts';
import type { Parts } from './turn-parts.ts';
import { labelOf } from './turn-text.ts';

/** Who wrote a block, and how sure that is, 0 to 1. */
export interface Told {
  readonly role: Role | undefined;
  readonly sureness: number;
}

/** Writers of a ticket beyond whom nobody is guessed. */
const MOST_WRITERS = 5;

/** How sure each kind of evidence is. */
const SURE = { names: 1, badge: 0.95, page: 0.9, other: 0.85, weak: 0.8, side: 0.8 } as const;

const WORDS: readonly (readonly [Role, RegExp])[] = [
  ['note', /\b(internal|private) ?(note|comment|message|reply)?\b|\bnotes?\b|\bwhisper\b/],
  ['bot', /\b(bot|automated|automation|system|activity|event)\b/],
  [
    'customer',
    /\b(customer|visitor|client|end user|enduser|requester|requestor|incoming|inbound|received|guest|contact|theirs?|them|buyer|shopper|subscriber|consumer)\b/,
  ],
  [
    'agent',
    /\b(agents?|operator|staff|support|outgoing|outbound|sent|own|mine|myself|self|me|you|representative|admin|assignee|team)\b/,
  ],
];
/** Weaker: says something only beside turns of the other side. */
const WEAK: readonly (readonly [Role, RegExp])[] = [
  ['customer', /\b(user|left|in|start|other|external|question)\b/],
  ['agent', /\b(right|out|end|answer)\b/],
];
/** What a page writes beside a writer's name. */
const BADGES: readonly (readonly [Role, RegExp])[] = [
  [
    'note',
    /^\W*(internal|private|internal note|private note|note|team only|only (visible )?to (your )?team|internal comment)\W*$/i,
  ],
  ['customer', /^\W*(customer|client|visitor|requester|end.?user|guest|contact|buyer)\W*$/i],
  ['agent', /^\W*(agent|staff|support|support team|team|operator|admin|employee|you)\W*$/i],
  ['bot', /^\W*([\w&.'-]+ ){0,2}(bot|automated|automatic|system|auto.?reply)\W*$/i],
];

const spoken = (name: string) =>
  name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z]+/g, ' ')
    .toLowerCase();

/** Attributes that say how an element looks and works, and those with words for people. */
const NO_NAMES =
  /^(id|style|href|src|srcset|alt|title|name|for|value|placeholder|width|height|align|valign|bgcolor|border|colspan|tabindex|dir|lang|email|datetime|on.*|v-.*|_.*)$/;

/** What the page's own names say of a block: classes, data attributes, labels; its words are never asked. */
export function namesOf(element: Element): string {
  const names: string[] = [];
  for (const name of get(element, 'getAttributeNames').call(element)) {
    if (NO_NAMES.test(name)) continue;
    const value = attributeOf(element, name).slice(0, 160);
    // `data-is-customer="false"` is told by `roleByFlag`.
    if (/^(false|0|no)$/i.test(value)) continue;
    // A label may say it all, and an attribute hold it: what somebody wrote tells no role.
    const said = name === 'aria-label' ? (/^[^:.,!?]{0,48}/.exec(value)?.[0] ?? '') : value;
    const isProse = name !== 'class' && said.length > 48 && /\s/.test(said);
    names.push(spoken(`${name.startsWith('data-') ? name.slice(5) : ''} ${isProse ? '' : said}`));
  }
  return names.join(' ');
}

const roleIn = (names: string, words: typeof WORDS): Role | undefined => {
  const found = words.filter(([, pattern]) => pattern.test(names));
  return found.length === 1 || found[0]?.[0] === 'note' ? found[0]?.[0] : undefined;
};

/** `data-from-customer="false"`: a flag says as much where it is down. */
function roleByFlag({ element }: Parts): Role | undefined {
  for (const name of get(element, 'getAttributeNames').call(element)) {
    const [, up, down] = /^(?:(true|1|yes)|(false|0|no))$/i.exec(attributeOf(element, name)) ?? [];
    const role = (up || down) && !NO_NAMES.test(name) ? roleIn(spoken(name), WORDS) : undefined;
    const told = up ? role : opposite(role);
    if (told) return told;
  }
  return undefined;
}

/** Words that every block is called by say nothing of who wrote one. */
function withoutShared(all: readonly string[]): readonly string[] {
  const sets = all.map((names) => new Set(names.split(' ')));
  const shared = new Set([...(sets[0] ?? [])].filter((word) => sets.every((set) => set.has(word))));
  const isTold = new Set(all).size > 1;
  return isTold
    ? all.map((names) =>
        names
          .split(' ')
          .filter((word) => !shared.has(word))
          .join(' '),
      )
    : all;
}

const innerNames = ({ element }: Parts) =>
  findAll(element, '[class],[data-testid],[data-role],[aria-label]', 12).map(namesOf).join(' ');

/** The role that a label is the word for: "Customer", "Support team". */
export const badgeIn = (label: string): Role | undefined => BADGES.find(([, pattern]) => pattern.test(label))?.[0];

/** "Alex (Acme Support)". */
const badgeBehind = ({ place }: Parts): Role | undefined => {
  const [, behind = ''] = /\(([^)]{2,30})\)/.exec(labelOf(place) ?? '') ?? [];
  return badgeIn(behind) ?? (/\b(support|staff|agent|team)$/i.test(behind) ? 'agent' : undefined);
};

const badgeOf = ({ element, author }: Parts): Role | undefined => {
  for (const each of findAll(element, 'span,small,em,i,b,strong,sup,div,label', 16)) {
    if (get(each, 'childElementCount') > 0) continue;
    const label = labelOf(each) ?? '';
    const role = label === author ? undefined : badgeIn(label);
    if (role) return role;
  }
  return undefined;
};

const WORDS_OF = [...classesLike(['bubble', 'body', 'text', 'content']), 'p'].join();
const PICTURE = ['img', 'svg', ...classesLike(['avatar', 'initials'])].join();

/** −1 for left, 1 for right, 0 where a block does not lean in its list. A picture of the writer leans as the writer does. */
function leanOf({ element }: Parts, left: number, right: number): number {
  const lean = (part: Element | null | undefined, least: number) => {
    const box = part?.getBoundingClientRect();
    const lie = box && box.width > 0 ? box.left - left - (right - box.right) : 0;
    return Math.abs(lie) >= Math.max(24, (right - left) * least) ? Math.sign(lie) : 0;
  };
  return (
    lean(element, 1 / 8) ||
    lean(find(element, WORDS_OF), 1 / 8) ||
    lean(find(element, PICTURE), 1 / 2) ||
    lean(get(element, 'firstElementChild'), 1 / 8)
  );
}

/** Own words stand on the right in nearly every chat; only where both sides are used does a side mean something. */
function rolesBySide(parts: readonly Parts[]): readonly (Role | undefined)[] {
  const boxes = parts.map(({ element }) => element.getBoundingClientRect());
  // Turns stand below each other; what stands side by side is a toolbar, or columns.
  const isStacked = boxes.every(({ top }, index) => index === 0 || top >= (boxes[index - 1]?.bottom ?? top) - 2);
  const [left, right] = [Math.min(...boxes.map((box) => box.left)), Math.max(...boxes.map((box) => box.right))];
  const sides = isStacked ? parts.map((part) => leanOf(part, left, right)) : [];
  if (!sides.includes(1) || !sides.includes(-1)) return [];
  return sides.map((side) => (side === 0 ? undefined : side > 0 ? 'agent' : 'customer'));
}

/** Addresses that belong to a team, whoever writes from them. */
const OF_TEAM = /^(support|help(desk)?|service|info|hello|team|care|customer\w*|contact|no-?reply)@/i;

/** Whom a page names as its customer or its reader, where it names one writer only. */
function roleByPage(authors: readonly string[], { customer, agent }: PageNames): ReadonlyMap<string, Role> {
  const has = (text: string, name: string) => text.toLowerCase().includes(name.toLowerCase());
  const customers = authors.filter((name) => has(customer, name) && !has(agent, name) && !OF_TEAM.test(name));
  const agents = authors.filter((name) => (has(agent, name) || OF_TEAM.test(name)) && !customers.includes(name));
  const roles = new Map<string, Role>(agents.map((name) => [name, 'agent']));
  const [only] = customers;
  if (customers.length === 1 && only) roles.set(only, 'customer');
  return roles;
}

const opposite = (role: Role | undefined): Role | undefined =>
  role === 'customer' ? 'agent' : role === 'agent' ? 'customer' : undefined;

/** Tells who wrote each of some blocks that are made alike; better no role than a wrong one. */
export function tellRoles(parts: readonly Parts[], page: PageNames = { customer: '', agent: '' }): readonly Told[] {
  const told: { role: Role | undefined; sureness: number }[] = parts.map(() => ({ role: undefined, sureness: 0 }));
  const tell = (sureness: number, roleOf: (part: Parts, index: number) => Role | undefined) => {
    const roles = parts.map((part, index) => (told[index]?.role ? undefined : roleOf(part, index)));
    roles.forEach((role, index) => {
      if (role) told[index] = { role, sureness };
    });
  };
  const isHalfKnown = () => told.filter(({ role }) => role).length >= parts.length / 2;
  const isPeople = (role: Role | undefined) => role === 'customer' || role === 'agent';

  const own = withoutShared(parts.map(({ element }) => namesOf(element)));
  const inner = withoutShared(parts.map(innerNames));
  tell(SURE.badge, (part) => badgeIn(part.author ?? '') ?? badgeOf(part) ?? badgeBehind(part));
  tell(SURE.names, (part) => roleByFlag(part));
  tell(SURE.names, (_, index) => roleIn(own[index] ?? '', WORDS));
  tell(SURE.names, ({ author }) => (isReader(author) ? 'agent' : undefined));
  tell(SURE.names, (_, index) => {
    const role = roleIn(inner[index] ?? '', WORDS);
    return role === 'bot' ? undefined : role;
  });
  // Who is known once is known in the turns that do not say it; whoever is known twice, and differently, is not known.
  const known = new Map<string, Role | undefined>();
  parts.forEach(({ author }, index) => {
    const role = told[index]?.role;
    if (author && isPeople(role)) known.set(author, known.has(author) && known.get(author) !== role ? undefined : role);
  });
  const authors = [...new Set(parts.flatMap(({ author }) => author ?? []))];
  const byPage = roleByPage(authors, page);
  tell(SURE.page, ({ author }) => (author ? (known.get(author) ?? byPage.get(author)) : undefined));
  // Of two writers, whoever is not the one is the other.
  if (authors.length === 2) {
    const [one = '', two = ''] = authors;
    const roleOf = (name: string) => (isReader(name) ? 'agent' : (known.get(name) ?? byPage.get(name)));
    const others = new Map([
      [one, opposite(roleOf(two))],
      [two, opposite(roleOf(one))],
    ]);
    tell(SURE.other, ({ author }) => others.get(author ?? ''));
  }
  // On the page of a customer by name, whoever else is named answers.
  const customers = authors.filter((name) => byPage.get(name) === 'customer' && known.get(name) !== 'agent');
  if (customers.length === 1 && authors.length <= MOST_WRITERS) {
    tell(SURE.side, ({ author }) => (author && author !== customers[0] && !known.has(author) ? 'agent' : undefined));
  }
  if (!isHalfKnown()) {
    const weak = parts.map((_, index) => roleIn(own[index] ?? '', WEAK) ?? roleIn(inner[index] ?? '', WEAK));
    if (weak.includes('customer') && weak.includes('agent')) tell(SURE.weak, (_, index) => weak[index]);
  }
  if (!isHalfKnown()) {
    const sides = rolesBySide(parts);
    tell(SURE.side, (_, index) => sides[index]);
  }
  return told;
}
