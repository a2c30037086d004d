import { documentIn, findAll, get, isConnected, isDocument, isElement, tagOf } from './dom.ts';
import { guarded } from './guarded.ts';

type Root = Document | ShadowRoot;

const MOST_FRAMES = 60;
/** How deep components with roots inside roots are followed to the field that has the focus. */
const MOST_DEPTH = 12;

/**
 * Whether a node can still be asked. Firefox takes the prototype, and with it every property, from an extension's view of
 * the nodes of a frame that was taken out: reading one throws.
 */
export const isAlive = (node: Node): boolean => Object.getPrototypeOf(node) !== null;

export interface RootsOptions {
  readonly signal: AbortSignal;
  shadowOf(element: HTMLElement): ShadowRoot | null;
  isOwn(element: Element): boolean;
  /** A document or shadow root is followed from now on, until `life` aborts. */
  onRoot(root: Root, life: AbortSignal): void;
  onFocused(element: HTMLElement): void;
}

/** The documents and shadow roots that a page consists of, as far as an extension of its top frame can see them. */
export interface Roots {
  all(): readonly Node[];
  adopt(root: Root): void;
  adoptFramesIn(root: Node): void;
  /** Shadow roots of components (their names have a hyphen) below a node; looks at `budget` elements and gives back the rest. */
  adoptHostsIn(start: Node, budget: number): number;
  /** Lets go of roots that left the page. */
  tidy(): void;
}

const isHtml = (target: EventTarget | null | undefined): target is HTMLElement =>
  !!target && 'nodeType' in target && target.nodeType === 1;
const isShadow = (target: EventTarget): target is ShadowRoot =>
  'nodeType' in target && target.nodeType === 11 && 'host' in target;

export function followRoots({ signal, shadowOf, isOwn, onRoot, onFocused }: RootsOptions): Roots {
  const roots = new Map<Root, AbortController>();
  /** Frames whose `load` is followed: an editor's frame is written anew at any time. */
  const frames = new WeakSet<Element>();

  function adopt(root: Root): void {
    if (roots.has(root) || signal.aborted) return;
    const own = new AbortController();
    roots.set(root, own);
    const life = AbortSignal.any([signal, own.signal]);
    root.addEventListener('focusin', guarded(onFocus), { signal: life, capture: true });
    onRoot(root, life);
  }

  /** A field may get the focus in a shadow root that nobody knew of: its events end at the host. */
  function onFocus(event: Event): void {
    const path = event.composedPath();
    for (const at of path) if (isShadow(at)) adopt(at);
    let target: EventTarget | null | undefined = path[0];
    for (let depth = 0; depth < MOST_DEPTH && isHtml(target) && !isOwn(target); depth++) {
      onFocused(target);
      const inside: ShadowRoot | null = shadowOf(target);
      if (!inside) return;
      adopt(inside);
      target = inside.activeElement;
    }
  }

  function adoptFrame(frame: HTMLElement): void {
    const inner = documentIn(frame);
    if (inner) adopt(inner);
    if (frames.has(frame)) return;
    frames.add(frame);
    const onLoad = () => {
      const fresh = documentIn(frame);
      if (!fresh) return;
      // `document.open()` keeps the document and takes its listeners.
      roots.get(fresh)?.abort();
      roots.delete(fresh);
      adopt(fresh);
    };
    frame.addEventListener('load', guarded(onLoad), { signal });
  }

  return {
    all: () => [...roots.keys()].filter(isAlive),
    adopt,
    adoptFramesIn(root) {
      for (const frame of findAll(root, 'iframe', MOST_FRAMES)) adoptFrame(frame);
    },
    adoptHostsIn(start, budget) {
      let left = budget;
      const visit = (node: Node) => {
        if (left-- <= 0) return;
        if (isElement(node) && isOwn(node)) return;
        const root = isElement(node) && tagOf(node).includes('-') ? shadowOf(node) : null;
        if (root) adopt(root);
        for (let child = get(node, 'firstChild'); child; child = get(child, 'nextSibling')) {
          if (isElement(child)) visit(child);
        }
      };
      visit(start);
      return left;
    },
    tidy() {
      for (const [root, own] of roots) {
        if (isAlive(root) && (isDocument(root) ? root.defaultView : isConnected(root))) continue;
        own.abort();
        roots.delete(root);
      }
    },
  };
}
