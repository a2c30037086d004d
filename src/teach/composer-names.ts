import {
  attributeOf,
  findAll,
  get,
  isElement,
  isField,
  isShown,
  matches,
  outwards,
  rootOf,
  tagOf,
} from '../page/dom.ts';
import { type Name, namesOf } from './naming.ts';
import type { IsOurs } from './words.ts';

const MOST_STEPS = 7;
/** Names of a field that say nothing of which field it is. */
const KINDS = /^(textarea|div|p|body|\[role="textbox"\]|\[contenteditable\])$/;

/** The selector of a field as such, so that a name never finds a box around it. */
const kindOf = (field: HTMLElement): string =>
  isField(field) ? 'textarea' : `[contenteditable="${attributeOf(field, 'contenteditable')}"]`;

const withKind = (selector: string, kind: string) => {
  if (selector === kind || selector.startsWith(`${kind}[`)) return selector;
  if (/^[a-z]/.test(kind)) return /^[a-z]/.test(selector) ? selector : `${kind}${selector}`;
  return `${selector}${kind}`;
};

/**
 * Selectors of a composer, the surest first, each of which finds it and, where it can be, no other field. `roots` are all
 * documents and shadow roots of the page.
 */
export function composerSelectors(field: HTMLElement, roots: readonly Node[], isOurs: IsOurs): readonly string[] {
  const kind = kindOf(field);
  const own = namesOf(field, isOurs).filter(({ weight }) => weight >= 2);
  const candidates: Name[] = own.map(({ selector, weight }) => ({ selector: withKind(selector, kind), weight }));
  let steps = 0;
  for (const at of outwards(field)) {
    if (at === field || !isElement(at)) continue;
    if (rootOf(at) !== rootOf(field) || ++steps > MOST_STEPS || /^(body|html)$/.test(tagOf(at))) break;
    for (const around of namesOf(at, isOurs)
      .filter(({ weight }) => weight >= 5)
      .slice(0, 3)) {
      candidates.push({ selector: `${around.selector} ${kind}`, weight: around.weight - 1.5 - steps / 4 });
      const [best] = own.filter(({ selector }) => !KINDS.test(selector));
      if (best) {
        candidates.push({
          selector: `${around.selector} ${withKind(best.selector, kind)}`,
          weight: (around.weight + best.weight) / 2 - steps / 8,
        });
      }
    }
  }
  candidates.push({ selector: kind, weight: 0.5 });
  const counted = candidates.map((name) => ({ ...name, found: othersOf(field, name.selector, roots) }));
  const fit = counted.filter(({ found }) => found !== undefined);
  const fewest = Math.min(...fit.map(({ found }) => found ?? 0));
  const chosen = fit
    .filter(({ found }) => found === fewest)
    .sort((one, other) => other.weight - one.weight)
    .map(({ selector }) => selector);
  return [...new Set(chosen)].slice(0, 3);
}

/** How many other fields that can be seen a selector finds; undefined where it does not find this one. */
function othersOf(field: HTMLElement, selector: string, roots: readonly Node[]): number | undefined {
  if (!matches(field, selector)) return undefined;
  const found = roots.flatMap((root) => findAll(root, selector, 200)).filter(isShown);
  return found.filter((each) => each !== field && !field.contains(each)).length;
}

/** Whether an element takes no words at all now. */
export const isLocked = (field: HTMLElement): boolean =>
  matches(field, '[readonly],:disabled') || (!isField(field) && get(field, 'isContentEditable') === false);
