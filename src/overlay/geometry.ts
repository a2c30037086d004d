import { documentIn, documentOf, get, tagOf, windowOf } from '../page/dom.ts';
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
  let view = windowOf(element);
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
export const topBox = (element: Element): Box =>
  shifted(get(element, 'getBoundingClientRect').call(element), frameShift(element));

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
    const view = windowOf(each);
    const document = documentOf(each);
    if (!view || each === document.documentElement || each === document.body) continue;
    const isFrame = tagOf(each) === 'iframe';
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

/** What is at a point, through frames and shadow roots that can be looked into, with the point in its own viewport. */
interface Hit {
  readonly element: Element;
  readonly shift: FrameShift;
}

/** Roots and frames that are looked through at one point. */
const DEEPEST = 8;

function hitAt(x: number, y: number, document: Document, isOurs: (hit: Element) => boolean): Hit | undefined {
  let element = document.elementsFromPoint(x, y).find((each) => !isOurs(each));
  for (let depth = 0; element && depth < DEEPEST; depth++) {
    // A frame of another origin cannot be looked into: it is a control like any other.
    const inner: Document | ShadowRoot | null = documentIn(element) ?? get(element, 'shadowRoot');
    const start = inner?.firstElementChild;
    if (!inner || !start) break;
    const shift = frameShift(start);
    const deeper = inner.elementFromPoint((x - shift.x) / shift.scale, (y - shift.y) / shift.scale);
    if (!deeper || deeper === element) break;
    element = deeper;
  }
  return element && { element, shift: frameShift(element) };
}

/** Whether words or controls of the page are in a box of the top frame. Looks at points, so it costs the same on any page. */
export function isTaken(box: Box, window: Window, isOurs: (hit: Element) => boolean): boolean {
  const seen = new Map<Element, Hit>();
  for (const down of [0.15, 0.5, 0.85]) {
    for (let across = 0.02; across < 1; across += 0.16) {
      const hit = hitAt(box.x + box.width * across, box.y + box.height * down, window.document, isOurs);
      if (hit) seen.set(hit.element, hit);
    }
  }
  return [...seen.values()].some(
    (hit) => get(hit.element, 'closest').call(hit.element, CONTROL) !== null || hasWordsIn(hit, box),
  );
}

/** Text nodes looked at for one element. */
const MOST_TEXTS = 30;

function hasWordsIn({ element, shift }: Hit, box: Box): boolean {
  let looked = 0;
  for (const node of get(element, 'childNodes')) {
    if (node.nodeType !== 3 || !node.nodeValue?.trim()) continue;
    if (++looked > MOST_TEXTS) return false;
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const shared = intersect(shifted(rect, shift), box);
      if (shared.width > 1 && shared.height > 1) return true;
    }
  }
  return false;
}
