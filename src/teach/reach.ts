import {
  closest,
  documentIn,
  documentOf,
  findAll,
  get,
  isConnected,
  isElement,
  isField,
  isShown,
  outwards,
  rootOf,
  tagOf,
} from '../page/dom.ts';

/** The document or shadow root, open or closed, that an element's inside is. */
export type InsideOf = (element: HTMLElement) => Document | ShadowRoot | null | undefined;

export const insideOf =
  (shadowRootOf: (element: HTMLElement) => ShadowRoot | null): InsideOf =>
  (element) =>
    documentIn(element) ?? (tagOf(element) === 'iframe' ? undefined : shadowRootOf(element));

/** How deep frames and components are looked through. */
const DEEPEST = 10;

/** The nearest field that an agent can write in: what is pointed at, what it lies in, or the only one inside of it. */
export function writableAt(element: HTMLElement, inside: InsideOf): HTMLElement | undefined {
  const around = closest(element, 'textarea,[contenteditable]');
  const host = around && isWritable(around) ? outermostEditable(around) : undefined;
  if (host) return host;
  const within = writablesIn(element, inside);
  return within.length === 1 ? within[0] : undefined;
}

const isWritable = (element: HTMLElement) =>
  isField(element)
    ? tagOf(element) === 'textarea'
    : !/^false$/i.test(element.getAttribute('contenteditable') ?? 'false');

/** An editor may hold editable parts: its own field is what is around them. */
function outermostEditable(element: HTMLElement): HTMLElement {
  let outer = element;
  for (const at of outwards(element)) {
    if (at === documentOf(at)) break;
    if (isElement(at) && isWritable(at)) outer = at;
  }
  return outer;
}

/** Everything in an element, in the order of the page, frames and shadow roots included. */
export function elementsIn(root: Node, inside: InsideOf, most: number, depth = 0): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (const each of findAll(root, '*', most)) {
    if (found.length >= most) break;
    found.push(each);
    if (depth >= DEEPEST || !(tagOf(each).includes('-') || tagOf(each) === 'iframe')) continue;
    const inner = inside(each);
    if (inner) found.push(...elementsIn(inner, inside, most - found.length, depth + 1));
  }
  return found;
}

export const writablesIn = (root: Node, inside: InsideOf): readonly HTMLElement[] => {
  const all = elementsIn(root, inside, 20_000).filter(
    (each) => (tagOf(each) === 'textarea' || each.hasAttribute('contenteditable')) && isWritable(each) && isShown(each),
  );
  return all.filter((each) => outermostEditable(each) === each);
};

/** Roots of the page that the reader reaches from a composer: its own, and those around it. */
export function rootsAround(composer: Node): readonly Node[] {
  return [...new Set([...outwards(composer)].map(rootOf))].filter(isConnected);
}

/** The element at a point of the window, in frames and shadow roots too; what is ours is looked through. */
export function elementAt(
  point: { readonly x: number; readonly y: number },
  document: Document,
  inside: InsideOf,
  isOurs: (hit: Element) => boolean,
): HTMLElement | undefined {
  let { x, y } = point;
  let hit: Element | undefined = document.elementsFromPoint(x, y).find((each) => !isOurs(each));
  for (let depth = 0; hit && isElement(hit) && depth < DEEPEST; depth++) {
    const inner = inside(hit);
    if (!inner) break;
    if (tagOf(hit) === 'iframe') {
      const box = hit.getBoundingClientRect();
      const scale = hit.offsetWidth > 0 ? box.width / hit.offsetWidth : 1;
      x = (x - box.x) / scale - hit.clientLeft;
      y = (y - box.y) / scale - hit.clientTop;
    }
    const deeper = inner.elementFromPoint(x, y);
    if (!deeper || deeper === hit) break;
    hit = deeper;
  }
  return hit && isElement(hit) ? hit : undefined;
}

/** A frame of another origin: nothing in it can be pointed at from here. */
export const isClosedFrame = (element: HTMLElement): boolean => tagOf(element) === 'iframe' && !documentIn(element);

/** The words' own block: a click on a bold word means the whole paragraph. */
export function blockOf(element: HTMLElement): HTMLElement {
  let at = element;
  for (;;) {
    const view = documentOf(at).defaultView;
    const parent = get(at, 'parentElement');
    if (!view || !parent || !view.getComputedStyle(at).display.startsWith('inline')) return at;
    at = parent;
  }
}
