import type { Role } from '../engine/types.ts';
import { attributeOf, find, findFirst, get, matches } from './dom.ts';
import { textOf } from './turn-text.ts';
import type { RoleTest, Site } from './types.ts';

/** Who is who, as the page names them outside of the turns. */
export interface Names {
  readonly customer: string | undefined;
  readonly agent: string | undefined;
  /** The agent's own mail addresses as the page shows them, in small letters. */
  readonly addresses: string;
}

const isSameName = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();

/** "You" as the page calls its reader. */
export const isReader = (author: string | undefined): boolean => /^\(?(you|me)\)?$/i.test(author ?? '');

/** On which half of its list a part of a turn stands; undefined in the middle, or where it has no place. */
export function sideOf(part: Element, list: Element): 'left' | 'right' | undefined {
  const inner = part.getBoundingClientRect();
  const outer = list.getBoundingClientRect();
  const lean = inner.left - outer.left - (outer.right - inner.right);
  if (inner.width === 0 || Math.abs(lean) < outer.width / 8) return undefined;
  return lean > 0 ? 'right' : 'left';
}

/** Whether a test holds; `undefined` where the page does not say what it asks for, so that nobody's role is told. */
function holds(test: RoleTest, turn: Element, author: string | undefined, names: Names): boolean | undefined {
  if ('matches' in test) return matches(turn, test.matches);
  if ('contains' in test) return find(turn, test.contains) !== undefined;
  if ('author' in test) return test.author === 'you' ? isReader(author) : isSameName(author, names[test.author]);
  if ('side' in test) {
    const list = get(turn, 'parentElement');
    const part = test.of ? find(turn, test.of) : turn;
    return list !== null && part !== undefined && sideOf(part, list) === test.side;
  }
  if ('address' in test) {
    const written = attributeOf(findFirst(turn, [test.address], 1)[0] ?? turn, test.attribute).toLowerCase();
    return names.addresses === '' || !written ? undefined : names.addresses.split(/[\s<>()]+/).includes(written);
  }
  const place = find(turn, test.in);
  return place !== undefined && textOf(place, 400).toLowerCase().includes(test.text.toLowerCase());
}

/** The role of a turn by the site's own tests; undefined where it cannot be told. */
export function roleByTests(
  { roles = [], otherwise }: NonNullable<Site['conversation']>,
  turn: Element,
  author: string | undefined,
  names: Names,
): Role | undefined {
  for (const test of roles) {
    const answer = holds(test, turn, author, names);
    if (answer === undefined) return undefined;
    if (answer) return test.role;
  }
  return otherwise;
}
