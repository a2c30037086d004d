import { BOUNDS } from '../messages/bounds.ts';
import { topBox } from './geometry.ts';
import { outwards } from './theme.ts';

/** A message that the agent showed, beside a composer of the same page. */
export interface ShownMessage {
  readonly composer: HTMLElement;
  readonly message: HTMLElement;
}

export interface Pointing {
  readonly window: Window & typeof globalThis;
  /** Our own layer, for the outline of what would be taken. */
  readonly layer: HTMLElement;
  /** The composer: what holds it is the page and no message. */
  readonly composer: HTMLElement;
  readonly signal: AbortSignal;
  isOurs(hit: Element): boolean;
}

/** What the mouse must not do to the page while the agent points. */
const SILENCED = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'dblclick', 'auxclick'] as const;

const holds = (outer: Element, inner: Element): boolean => {
  for (let each: Element | undefined = inner; each; each = outwards(each)) if (each === outer) return true;
  return false;
};

/** The words' own block: a click on a bold word means the whole message. */
function blockOf(element: Element, view: Window): HTMLElement | undefined {
  let at: Element | null = element;
  while (at && view.getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
  return at instanceof HTMLElement ? at : undefined;
}

// biome-ignore lint/performance/useDomNodeTextContent: lines and hidden parts as the agent sees them, once a click
const wordsOf = (element: HTMLElement): string => element.innerText.trim().slice(0, BOUNDS.turn);

/**
 * Lets the agent click the customer's message. The page hears nothing of the click, and the focus stays in the draft.
 * Resolves with the message and its words, or undefined where it was called off with Esc.
 */
export function pointAtMessage({
  window,
  layer,
  composer,
  signal,
  isOurs,
}: Pointing): Promise<{ readonly words: string; readonly element: HTMLElement } | undefined> {
  const { document } = window;
  const outline = document.createElement('div');
  outline.className = 'outline';
  outline.hidden = true;
  layer.append(outline);
  const done = new AbortController();
  const until = { capture: true, signal: AbortSignal.any([signal, done.signal]) };

  const messageAt = (event: MouseEvent): HTMLElement | undefined => {
    const [hit] = event.composedPath();
    const block = hit instanceof Element && !isOurs(hit) ? blockOf(hit, window) : undefined;
    return block?.textContent?.trim() && !holds(block, composer) ? block : undefined;
  };

  return new Promise((resolve) => {
    const finish = (message?: HTMLElement) => {
      done.abort();
      outline.remove();
      resolve(message && { words: wordsOf(message), element: message });
    };
    const swallow = (event: Event) => {
      if (event.target instanceof Element && isOurs(event.target)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    signal.addEventListener('abort', () => finish(), { once: true });
    for (const type of SILENCED) window.addEventListener(type, swallow, until);
    window.addEventListener(
      'pointermove',
      (event) => {
        const message = messageAt(event);
        outline.hidden = message === undefined;
        if (!message) return;
        const { x, y, width, height } = topBox(message);
        outline.style.cssText = `transform: translate(${x}px, ${y}px); width: ${width}px; height: ${height}px`;
      },
      until,
    );
    window.addEventListener(
      'click',
      (event) => {
        swallow(event);
        const message = messageAt(event);
        if (message) finish(message);
      },
      until,
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        swallow(event);
        finish();
      },
      until,
    );
  });
}
