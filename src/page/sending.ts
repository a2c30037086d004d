import { isElement, isInside, matches, tagOf } from './dom.ts';
import type { Site } from './types.ts';

/** Milliseconds after a send key or button in which an emptied or vanished field means that the reply was sent. */
const SENT_WITHIN = 10_000;

/** Tells "sent" from "emptied": a send key or button first, the empty field after. */
export interface Sending {
  /** The agent pressed what sends. */
  arm(): void;
  isArmed(): boolean;
  disarm(): void;
  isSendKey(event: Event): boolean;
  isSendClick(path: readonly EventTarget[]): boolean;
}

export function createSending(site: Site, element: HTMLElement, now: () => number): Sending {
  let armedAt = Number.NEGATIVE_INFINITY;
  const isButton = (each: Element) =>
    !site.send?.button
      ? /^(button|input)$/.test(tagOf(each)) || matches(each, '[role=button]')
      : site.send.button.some((selector) => matches(each, selector));
  return {
    arm() {
      armedAt = now();
    },
    isArmed: () => now() - armedAt < SENT_WITHIN,
    disarm() {
      armedAt = Number.NEGATIVE_INFINITY;
    },
    isSendKey(event) {
      if (!isKey(event)) return false;
      // A Mac's Command stands for Ctrl. A letter by its place, since Alt makes others of them.
      const name = event.key === 'Enter' ? 'Enter' : event.code.replace(/^Key/, '');
      const parts = [
        event.ctrlKey || event.metaKey ? 'Ctrl' : '',
        event.altKey ? 'Alt' : '',
        event.shiftKey ? 'Shift' : '',
      ];
      return (site.send?.keys ?? ['Ctrl+Enter']).includes([...parts, name].filter(Boolean).join('+'));
    },
    isSendClick: (path) => path.some((at) => isNode(at) && isElement(at) && !isInside(at, element) && isButton(at)),
  };
}

/** Events of other realms are no instances of ours. */
const isKey = (event: Event): event is KeyboardEvent => 'key' in event && 'code' in event && 'altKey' in event;
const isNode = (target: EventTarget): target is Node => 'nodeType' in target;
