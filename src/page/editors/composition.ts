import { pause } from './waiting.ts';

/** Elements in which an input method is composing: nothing is written there until it has ended. */
const composing = new WeakSet<EventTarget>();
/** When words last came to an element, in ms of the clock. */
const inputs = new WeakMap<EventTarget, number>();

export const isComposing = (element: EventTarget): boolean => composing.has(element);

/** Waits until an element has been left alone for so many ms: editors that ask the clock have then ended their undo step. */
export const restsFor = (element: HTMLElement, ms: number): Promise<void> =>
  pause(element, Math.max(0, (inputs.get(element) ?? 0) + ms - Date.now()));

/** Follows the compositions and the input of one editable, for as long as its composer lives. */
export function followComposition(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener('input', () => inputs.set(element, Date.now()), { signal });
  element.addEventListener('compositionstart', () => composing.add(element), { signal });
  element.addEventListener('compositionend', () => composing.delete(element), { signal });
  // A composition that is broken off by leaving the field ends without an event in some browsers.
  element.addEventListener('blur', () => composing.delete(element), { signal });
}
