import { documentOf, findAll, frameOf, get, isElement, outerOf, outwards, tagOf, windowOf } from './dom.ts';

/** A box in viewport CSS px of the element's own document; a plain object where the realm has no DOMRect. */
const box = (left: number, top: number, right: number, bottom: number): DOMRect =>
  new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));

const clip = (one: DOMRect, other: DOMRect): DOMRect =>
  box(
    Math.max(one.left, other.left),
    Math.max(one.top, other.top),
    Math.min(one.right, other.right),
    Math.min(one.bottom, other.bottom),
  );

/** Moves a box from a frame's viewport into that of the document around it, cut to what the frame shows. */
function outOfFrame(inner: DOMRect, frame: HTMLElement): DOMRect {
  const outer = frame.getBoundingClientRect();
  const style = windowOf(frame)?.getComputedStyle(frame);
  const left = outer.left + frame.clientLeft + Number.parseFloat(style?.paddingLeft || '0');
  const top = outer.top + frame.clientTop + Number.parseFloat(style?.paddingTop || '0');
  const moved = box(inner.left + left, inner.top + top, inner.right + left, inner.bottom + top);
  return clip(moved, outer);
}

function toTop(rect: DOMRect, document: Document): DOMRect {
  const frame = frameOf(document);
  return frame ? toTop(outOfFrame(rect, frame), documentOf(frame)) : rect;
}

/** Scrolling boxes further out than this are the page's own layout and no frame of a composer. */
const MOST_CLIPS = 12;

/** An element's box in top-frame viewport CSS px. */
export const rectOf = (element: Element): DOMRect => toTop(element.getBoundingClientRect(), documentOf(element));

/** What can be seen of an editable: its box, cut by the boxes that scroll it; in top-frame viewport CSS px. */
export function visibleRectOf(element: HTMLElement): DOMRect {
  const document = documentOf(element);
  const frame = frameOf(document);
  // An editable body is as long as its text; what the agent sees of it is the frame.
  if (frame && tagOf(element) === 'body') return visibleRectOf(frame);
  const view = windowOf(element);
  let rect = element.getBoundingClientRect();
  let clips = 0;
  for (let at = outerOf(element); at && clips < MOST_CLIPS; at = outerOf(at)) {
    if (!isElement(at) || get(at, 'ownerDocument') !== document) continue;
    if (at === document.body || at === document.documentElement) break;
    clips++;
    if (view && view.getComputedStyle(at).overflowY !== 'visible') rect = clip(rect, at.getBoundingClientRect());
  }
  return toTop(rect, document);
}

const MOST_OBSTACLES = 12;
/** Around a composer, how far out its send button and toolbar are looked for. */
const MOST_STEPS = 8;

/** Boxes of the toolbars and send buttons that belong to a composer; in top-frame viewport CSS px. */
export function obstaclesOf(
  element: HTMLElement,
  sendButtons: readonly string[],
  isOtherComposerIn: (at: Node) => boolean,
): readonly DOMRect[] {
  const selectors = [...sendButtons, '[role=toolbar]', 'button[type=submit],input[type=submit]'];
  const found = new Set<HTMLElement>();
  let steps = 0;
  for (const at of outwards(element)) {
    if (++steps > MOST_STEPS || found.size >= MOST_OBSTACLES || isOtherComposerIn(at)) break;
    for (const selector of selectors) for (const each of findAll(at, selector, MOST_OBSTACLES)) found.add(each);
    if (found.size > 0 && steps >= MOST_STEPS / 2) break;
  }
  return [...found]
    .slice(0, MOST_OBSTACLES)
    .map(rectOf)
    .filter(({ width, height }) => width > 0 && height > 0);
}
