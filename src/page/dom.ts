import { ask } from './selector-cost.ts';

/**
 * Reading a page that may be hostile or merely careless: an `<input name="parentNode">` shadows its form's own property,
 * frames bring other realms (so `instanceof` lies), and a selector from a pack may be invalid. Nothing here throws.
 */

/** Whether nodes of a kind show their named contents as properties, as forms and documents do. */
const clobbered = new WeakMap<object, boolean>();

/** A property as the platform defines it, whatever the page named its form fields. */
export function get<N extends Node, K extends keyof N>(node: N, name: K): N[K] {
  const kind = Object.getPrototypeOf(node);
  let isClobbered = clobbered.get(kind);
  if (isClobbered === undefined) {
    isClobbered = !/^(HTML(?!Form|Document|Object|Embed|FrameSet)\w*Element|SVG\w+|Text|Comment|ShadowRoot)$/.test(
      Reflect.get(kind, Symbol.toStringTag),
    );
    clobbered.set(kind, isClobbered);
  }
  return isClobbered ? Reflect.get(kind, name, node) : node[name];
}

const typeOf = (node: Node | null | undefined) => (node ? get(node, 'nodeType') : 0);
export const isElement = (node: Node | null | undefined): node is HTMLElement => typeOf(node) === 1;
export const isText = (node: Node | null | undefined): node is Text => typeOf(node) === 3;
export const isDocument = (node: Node | null | undefined): node is Document => typeOf(node) === 9;
export const tagOf = (element: Element): string => get(element, 'localName');
export const isField = (element: Element): element is HTMLTextAreaElement | HTMLInputElement =>
  tagOf(element) === 'textarea' || tagOf(element) === 'input';
export const isConnected = (node: Node): boolean => get(node, 'isConnected');
export const rootOf = (node: Node): Node => get(node, 'getRootNode').call(node);
export const documentOf = (node: Node): Document =>
  isDocument(node) ? node : (get(node, 'ownerDocument') ?? document);
export const windowOf = (node: Node): (Window & typeof globalThis) | null => get(documentOf(node), 'defaultView');
export const attributeOf = (element: Element, name: string): string =>
  get(element, 'getAttribute').call(element, name) ?? '';

export const matches = (element: Element, selector: string): boolean =>
  ask(selector, false, () => get(element, 'matches').call(element, selector));

type Parent = Document | Element | ShadowRoot | DocumentFragment;
const isParent = (node: Node): node is Parent => [1, 9, 11].includes(typeOf(node));

/** All that a selector finds below a node, at most `most`; nothing where the selector is invalid. */
export function findAll(root: Node, selector: string, most = 5_000): HTMLElement[] {
  if (!isParent(root)) return [];
  // A copy: a live page may change while we look.
  const all = ask(selector, [], () => Array.from<Element>(get(root, 'querySelectorAll').call(root, selector)));
  return all.filter(isElement).slice(0, most);
}

/** The first that a selector finds below a node. */
export function find(root: Node, selector: string): HTMLElement | undefined {
  if (!isParent(root)) return undefined;
  const found = ask<Element | null>(selector, null, () => get(root, 'querySelector').call(root, selector));
  return isElement(found) ? found : undefined;
}

/** The frame that shows a document, where its parent may be reached from here. */
export function frameOf(document: Document): HTMLElement | undefined {
  try {
    const frame = get(document, 'defaultView')?.frameElement;
    return isElement(frame) ? frame : undefined;
  } catch {
    return undefined;
  }
}

/** The document inside a frame of the same origin. */
export function documentIn(frame: Element): Document | undefined {
  try {
    if (tagOf(frame) !== 'iframe') return undefined;
    const inner = Reflect.get(Object.getPrototypeOf(frame), 'contentDocument', frame);
    return isDocument(inner) ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** One step outwards: the parent, the host of a shadow root, the frame of a document. */
export function outerOf(node: Node): Node | undefined {
  const parent = get(node, 'parentNode');
  if (parent) return parent;
  if (isDocument(node)) return frameOf(node);
  return typeOf(node) === 11 && 'host' in node && isElement(node.host as Node) ? (node.host as HTMLElement) : undefined;
}

/** The node itself and what is around it, out of shadow roots and frames, up to the top document. */
export function* outwards(node: Node): Generator<Node> {
  for (let at: Node | undefined = node; at; at = outerOf(at)) yield at;
}

/** The nearest element outwards, itself included, that matches. */
export function closest(node: Node, selector: string): HTMLElement | undefined {
  for (const at of outwards(node)) if (isElement(at) && matches(at, selector)) return at;
  return undefined;
}

/** Whether a node is inside another, shadow roots and frames included. Told by the browser within one tree: it is asked often. */
export function isInside(node: Node, outer: Node): boolean {
  for (let at: Node | undefined = node; at; at = outerOf(rootOf(at))) {
    if (get(outer, 'contains').call(outer, at)) return true;
  }
  return false;
}

/** The element that a selector list finds nearest to a node: the first selector that finds something wins. */
export function findNear(
  node: Node,
  selectors: readonly string[],
  isLimit?: (at: Node) => boolean,
): HTMLElement | undefined {
  for (const selector of selectors) {
    let root: Node | undefined;
    let isThere = false;
    for (const at of outwards(node)) {
      if (isLimit?.(at)) break;
      // Where a whole document has none, its hundred inner boxes are not asked one by one.
      if (root === undefined || at === outerOf(root)) {
        root = rootOf(at);
        isThere = find(root, selector) !== undefined;
      }
      if (!isThere) continue;
      if (isElement(at) && matches(at, selector)) return at;
      const found = find(at, selector);
      if (found) return found;
    }
  }
  return undefined;
}

/** All that the first fruitful selector of a list finds. */
export function findFirst(root: Node, selectors: readonly string[] | undefined, most?: number): HTMLElement[] {
  for (const selector of selectors ?? []) {
    const found = findAll(root, selector, most);
    if (found.length > 0) return found;
  }
  return [];
}

/** Neither hidden itself nor in something hidden: editors keep an empty, hidden twin of their field. */
export const isShown = (element: HTMLElement): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });
