/** Elements in which an input method is composing: nothing is written there until it has ended. */
const composing = new WeakSet<EventTarget>();

export const isComposing = (element: EventTarget): boolean => composing.has(element);

/** Follows the compositions of one editable, for as long as its composer lives. */
export function followComposition(element: HTMLElement, signal: AbortSignal): void {
  element.addEventListener('compositionstart', () => composing.add(element), { signal });
  element.addEventListener('compositionend', () => composing.delete(element), { signal });
  // A composition that is broken off by leaving the field ends without an event in some browsers.
  element.addEventListener('blur', () => composing.delete(element), { signal });
}
