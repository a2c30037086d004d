import { get } from '../page/dom.ts';
import type { Box } from './place.ts';
import { outwards } from './theme.ts';

/** Where a frame's content begins and how much it is scaled, in top-frame viewport CSS px. */
interface FrameShift {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** From an element's own viewport to the top frame's, through same-origin frames. */
export function frameShift(element: Element): FrameShift {
  let shift: FrameShift = { x: 0, y: 0, scale: 1 };
  let view = element.ownerDocument.defaultView;
  for (let depth = 0; view && depth < 20; depth++) {
    let frame: Element | null = null;
    try {
      frame = view.frameElement;
    } catch {
      break; // The parent is of another origin.
    }
    if (!frame) break;
    const box = frame.getBoundingClientRect();
    const { clientLeft = 0, clientTop = 0, offsetWidth } = frame as HTMLElement;
    const scale = offsetWidth > 0 ? box.width / offsetWidth : 1;
    shift = {
      x: box.x + (clientLeft + shift.x) * scale,
      y: box.y + (clientTop + shift.y) * scale,
      scale: shift.scale * scale,
    };
    view = frame.ownerDocument.defaultView;
  }
  return shift;
}

const shifted = (box: Box, { x, y, scale }: FrameShift): Box => ({
  x: x + box.x * scale,
  y: y + box.y * scale,
  width: box.width * scale,
  height: box.height * scale,
});

/** An element's box in top-frame viewport CSS px. */
export const topBox = (element: Element): Box => shifted(element.getBoundingClientRect(), frameShift(element));

function intersect(a: Box, b: Box): Box {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
}

/** The part of an element that its scrolling ancestors and frames let through, in top-frame viewport CSS px. */
export function visibleBox(element: Element, window: Window): Box {
  let box = topBox(element);
  for (let each = outwards(element); each; each = outwards(each)) {
    const view = each.ownerDocument.defaultView;
    if (!view || each === each.ownerDocument.documentElement || each === each.ownerDocument.body) continue;
    const isFrame = each.localName === 'iframe';
    const { overflowX, overflowY } = view.getComputedStyle(each);
    if (!isFrame && overflowX === 'visible' && overflowY === 'visible') continue;
    box = intersect(box, topBox(each));
  }
  const { clientWidth, clientHeight } = window.document.documentElement;
  return intersect(box, { x: 0, y: 0, width: clientWidth, height: clientHeight });
}

const isWithin = (inner: Element, outer: Element): boolean => {
  for (let each: Element | undefined = inner; each; each = outwards(each)) if (each === outer) return true;
  return false;
};

/** Whether something else of the page lies over the composer: a dialog, a sheet, a picture viewer. */
export function isCovered(element: Element, box: Box, window: Window, isOurs: (hit: Element) => boolean): boolean {
  const points = [0.5, 0.2, 0.8].map((share) => [box.x + box.width * share, box.y + box.height / 2] as const);
  return points.every(([x, y]) => {
    const hit = window.document.elementFromPoint(x, y);
    return hit !== null && !isOurs(hit) && !isWithin(element, hit) && !isWithin(hit, element);
  });
}

const CONTROL = 'a,button,input,select,textarea,img,svg,video,canvas,iframe,[role=button],[contenteditable]';

/** Whether words or controls of the page are in a box of the top frame. Looks at points, so it costs the same on any page. */
export function isTaken(box: Box, window: Window & typeof globalThis, isOurs: (hit: Element) => boolean): boolean {
  const { document } = window;
  const seen = new Set<Element>();
  for (const down of [0.15, 0.5, 0.85]) {
    for (let across = 0.02; across < 1; across += 0.16) {
      const hit = document
        .elementsFromPoint(box.x + box.width * across, box.y + box.height * down)
        .find((each) => !isOurs(each));
      if (hit) seen.add(hit);
    }
  }
  return [...seen].some((hit) => get(hit, 'closest').call(hit, CONTROL) !== null || hasWordsIn(hit, box, document));
}

/** Text nodes looked at for one element. */
const MOST_TEXTS = 30;

function hasWordsIn(element: Element, box: Box, document: Document): boolean {
  let looked = 0;
  for (const node of element.childNodes) {
    if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
    if (++looked > MOST_TEXTS) return false;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      if (intersect(rect, box).width > 1 && intersect(rect, box).height > 1) return true;
    }
  }
  return false;
}
