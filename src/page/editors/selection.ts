import type { Span } from '../../engine/types.ts';
import { documentOf, get, isElement, isInside, outwards, rootOf, windowOf } from '../dom.ts';
import { type Point, readEditable } from '../editable-text.ts';

/** Chromium's own selection of a shadow root, which no type library lists. */
interface SelectingRoot {
  getSelection(): Selection | null;
}

const isSelecting = (root: Node): root is Node & SelectingRoot =>
  get(root, 'nodeType') === 11 && 'getSelection' in root && typeof root.getSelection === 'function';

/** The selection's ends inside an editable, shadow roots included; undefined where it is elsewhere. */
export function selectionIn(element: HTMLElement): { readonly anchor: Point; readonly focus: Point } | undefined {
  const root = rootOf(element);
  const selection = (isSelecting(root) ? root.getSelection() : undefined) ?? documentOf(element).getSelection();
  if (!selection) return undefined;
  const { anchorNode, focusNode, anchorOffset, focusOffset } = selection;
  if (anchorNode && focusNode && isInside(focusNode, element) && isInside(anchorNode, element)) {
    return { anchor: { node: anchorNode, offset: anchorOffset }, focus: { node: focusNode, offset: focusOffset } };
  }
  if (get(root, 'nodeType') !== 11 || typeof selection.getComposedRanges !== 'function') return undefined;
  const [range] = selection.getComposedRanges({ shadowRoots: [root as ShadowRoot] });
  if (!range || !isInside(range.endContainer, element)) return undefined;
  return {
    anchor: { node: range.startContainer, offset: range.startOffset },
    focus: { node: range.endContainer, offset: range.endOffset },
  };
}

/** Whether the keyboard writes into this editable. */
export function hasFocus(element: HTMLElement): boolean {
  const root = rootOf(element);
  const active = 'activeElement' in root ? root.activeElement : undefined;
  return active === element && documentOf(element).hasFocus();
}

/** What is selected, from where the selection began to where it is drawn to: `from` may be behind `to`. */
export function selectedIn(element: HTMLElement): Span | undefined {
  const selection = hasFocus(element) ? selectionIn(element) : undefined;
  if (!selection) return undefined;
  const { offsetOf } = readEditable(element);
  const to = offsetOf(selection.focus.node, selection.focus.offset);
  return to === undefined ? undefined : { from: offsetOf(selection.anchor.node, selection.anchor.offset) ?? to, to };
}

export const caretIn = (element: HTMLElement): number | undefined => selectedIn(element)?.to;

interface Ends {
  readonly start: Point;
  readonly end: Point;
}

function endsOf(element: HTMLElement, { from, to }: Span): Ends {
  const text = readEditable(element);
  const start = text.pointAt(from, from === to ? 'end' : 'start');
  return { start, end: from === to ? start : text.pointAt(to) };
}

function isAt(element: HTMLElement, { start, end }: Ends): boolean {
  const now = selectionIn(element);
  return (
    now?.anchor.node === start.node &&
    now.anchor.offset === start.offset &&
    now.focus.node === end.node &&
    now.focus.offset === end.offset
  );
}

/** Whether a span of the text is what is selected, however the editor puts that into nodes. */
export function isSelected(element: HTMLElement, span: Span): boolean {
  if (isAt(element, endsOf(element, span))) return true;
  const now = selectionIn(element);
  if (!now) return false;
  const text = readEditable(element);
  return (
    text.offsetOf(now.anchor.node, now.anchor.offset) === span.from &&
    text.offsetOf(now.focus.node, now.focus.offset) === span.to
  );
}

/** Focuses an editable and selects a span of its text; says whether the selection had to move. */
export function selectSpan(element: HTMLElement, span: Span): boolean {
  if (!hasFocus(element)) element.focus({ preventScroll: true });
  const ends = endsOf(element, span);
  if (isAt(element, ends)) return false;
  const { start, end } = ends;
  documentOf(element).getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
  return true;
}

/**
 * Selects, and waits until the editor can know of it: editors read the selection when `selectionchange` comes, some a
 * tick later (Draft.js, Slate, ProseMirror), so at most 30 ms.
 */
export function selectAndSettle(element: HTMLElement, span: Span): Promise<void> {
  return new Promise((resolve) => {
    const view = windowOf(element);
    if (!view) return resolve();
    const done = new AbortController();
    const settle = () => {
      done.abort();
      resolve();
    };
    const document = documentOf(element);
    document.addEventListener('selectionchange', () => view.setTimeout(settle, 4), { signal: done.signal });
    view.setTimeout(settle, selectSpan(element, span) ? 30 : 0);
  });
}

/** How often a selection is set anew that the editor has moved back to its own. */
const SELECTIONS = 4;

/** ProseMirror puts its old selection back 20 ms after it got the focus; only one that stays is written to. */
export async function selectUntilItStays(element: HTMLElement, span: Span): Promise<void> {
  for (let tries = 0; tries < SELECTIONS; tries++) {
    await selectAndSettle(element, span);
    if (isSelected(element, span)) return;
  }
}

/** Remembers how far all around an element is scrolled; what comes back scrolls it there again. */
export function keepScroll(element: HTMLElement): () => void {
  const places = [...outwards(element)].filter(isElement).map((at) => ({ at, top: at.scrollTop, left: at.scrollLeft }));
  return () => {
    for (const { at, top, left } of places) {
      if (at.scrollTop !== top) at.scrollTop = top;
      if (at.scrollLeft !== left) at.scrollLeft = left;
    }
  };
}
