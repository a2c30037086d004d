import { windowOf } from '../dom.ts';
import { pause } from './waiting.ts';

/** Elements in which an input method is composing: nothing is written there until it has ended. */
const composing = new WeakSet<EventTarget>();
/** Elements in which a mouse button is held down: a selection is being drawn, or words are dragged. */
const held = new WeakSet<EventTarget>();
/** When words last came to an element, in ms of the clock. */
const inputs = new WeakMap<EventTarget, number>();

export const isComposing = (element: EventTarget): boolean => composing.has(element);
/** Whether words or a selection are on their way into an element, so that nobody else may write there. */
export const isInTheMiddle = (element: EventTarget): boolean => composing.has(element) || held.has(element);

/** Waits until an element has been left alone for so many ms: editors that ask the clock have then ended their undo step. */
export const restsFor = (element: HTMLElement, ms: number): Promise<void> =>
  pause(element, Math.max(0, (inputs.get(element) ?? 0) + ms - Date.now()));

/** Follows the compositions and the input of one editable, for as long as its composer lives. */
export function followComposition(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener('input', () => inputs.set(element, Date.now()), { signal });
  element.addEventListener('compositionstart', () => composing.add(element), { signal });
  element.addEventListener('compositionend', () => composing.delete(element), { signal });
  element.addEventListener('mousedown', () => held.add(element), { signal });
  for (const type of ['mouseup', 'dragend', 'blur']) {
    windowOf(element)?.addEventListener(type, () => held.delete(element), { signal, capture: true });
  }
  // A composition that is broken off by leaving the field ends without an event in some browsers.
  element.addEventListener('blur', () => composing.delete(element), { signal });
}
