import type { StripPlacement } from '../messages/protocol.ts';
import { restAfter } from '../page/pace.ts';
import type { Composer, ComposerChange } from '../page/types.ts';
import { followElement } from './follow.ts';
import { isCovered, isTaken, visibleBox } from './geometry.ts';
import type { OverlayHost } from './host.ts';
import type { View } from './model.ts';
import { type Box, composerWithTools, isVisible, placeCard, placeStrip } from './place.ts';
import { toneBehind } from './theme.ts';

export interface Placing {
  /** Places all anew with the next frame, however often it is called. */
  placeSoon(): void;
  /** Places anew where a change of the composer may ask for it: at once, or, where the page only drew something, at leisure. */
  changed(what: ReadonlySet<ComposerChange>): void;
  moveBy(x: number, y: number): void;
  resetPlace(): void;
  placement(): StripPlacement;
  stripChanged(strip: HTMLElement | null): void;
  /** Shows the card in the top layer, above any `z-index` of the page. */
  cardChanged(card: HTMLElement | null): void;
  card(): HTMLElement | null;
}

/** Milliseconds after which the strip's place is looked at anew at the latest, where a page draws without end and nobody clicks. */
const LEISURE_MS = 10_000;

/** Puts strip and card where they cover nothing, and keeps them there through scrolling, resizing and new layouts. */
export function createPlacing(
  host: OverlayHost,
  composer: Composer,
  layer: HTMLElement,
  view: View,
  placement: StripPlacement,
  onPlaced: () => void,
): Placing {
  const { window } = host;
  const { element, signal } = composer;
  let { offset } = placement;
  let strip: HTMLElement | null = null;
  let card: HTMLElement | null = null;
  let frameWanted = 0;

  const viewport = () => {
    const { clientWidth, clientHeight } = window.document.documentElement;
    return { width: clientWidth, height: clientHeight };
  };

  const placeStripNow = (shown: HTMLElement) => {
    const room = {
      composer: composer.rect(),
      keepClear: composer.keepClear(),
      viewport: viewport(),
      isTaken: (box: Box) => isTaken(box, window, host.isOurs),
      ...(offset && { offset }),
    };
    const at = placeStrip(room, view.isFolded.value);
    view.form.value = at.form;
    shown.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
    shown.style.maxWidth = `${at.maxWidth}px`;
  };

  const placeCardNow = (shown: HTMLElement, beside: HTMLElement) => {
    shown.style.maxHeight = '';
    const { scrollTop } = shown;
    const size = { width: shown.offsetWidth, height: shown.offsetHeight };
    const to = placeCard(
      beside.getBoundingClientRect(),
      composerWithTools(composer.rect(), composer.keepClear()),
      size,
      viewport(),
    );
    shown.style.left = `${Math.round(to.x)}px`;
    shown.style.top = `${Math.round(to.y)}px`;
    shown.style.maxHeight = `${to.maxHeight}px`;
    shown.scrollTop = scrollTop;
  };

  /** A page that zooms its root by CSS zooms us with it, while boxes are told in real CSS px. */
  const undoZoom = () => {
    const zoom = window.document.documentElement.currentCSSZoom ?? 1;
    layer.style.zoom = zoom === 1 ? '' : String(1 / zoom);
  };

  /** Looking at places makes the browser lay the page out: one that draws without end is not looked at without end. */
  let restsUntil = 0;
  let restTimer = 0;
  const place = () => {
    frameWanted = 0;
    if (signal.aborted) return;
    const from = window.performance.now();
    undoZoom();
    const seen = visibleBox(element, window);
    view.isInView.value = isVisible(seen, viewport()) && !isCovered(element, seen, window, host.isOurs);
    if (view.isInView.value) {
      view.tone.value = toneBehind(element);
      if (strip) placeStripNow(strip);
      if (strip && card) placeCardNow(card, strip);
    }
    onPlaced();
    const now = window.performance.now();
    restsUntil = now + restAfter(now - from, LEISURE_MS);
  };

  const placeSoon = () => {
    if (!frameWanted && !signal.aborted) frameWanted = window.requestAnimationFrame(place);
  };

  const placeAtLeisure = () => {
    const rest = restsUntil - window.performance.now();
    if (rest <= 0) placeSoon();
    else if (restTimer === 0) {
      restTimer = window.setTimeout(() => {
        restTimer = 0;
        placeSoon();
      }, rest);
    }
  };

  // The composer and not the strip: with the strip out of view nothing else would notice that it comes back.
  followElement(element, placeSoon, signal);
  const ownSizes = new window.ResizeObserver(placeSoon);
  signal.addEventListener('abort', () => {
    ownSizes.disconnect();
    if (frameWanted) window.cancelAnimationFrame(frameWanted);
    window.clearTimeout(restTimer);
  });

  return {
    placeSoon,
    changed(what) {
      // A key alone moves nothing; what it makes grow is noticed by its size.
      const changes = [...what].filter((each) => each !== 'text' && each !== 'caret');
      if (changes.some((each) => each !== 'around')) placeSoon();
      else if (changes.length > 0) placeAtLeisure();
    },
    moveBy(x, y) {
      offset = { x: (offset?.x ?? 0) + x, y: (offset?.y ?? 0) + y };
      placeSoon();
    },
    resetPlace() {
      offset = undefined;
      placeSoon();
    },
    placement: () => ({ folded: view.isFolded.value, ...(offset && { offset }) }),
    stripChanged(next) {
      if (next === strip) return;
      if (strip) ownSizes.unobserve(strip);
      strip = next;
      if (!next) return;
      ownSizes.observe(next);
      place();
    },
    cardChanged(next) {
      if (next === card) return;
      if (card) ownSizes.unobserve(card);
      card = next;
      if (!next) return;
      if (typeof next.showPopover === 'function') next.showPopover();
      else next.dataset.plain = '';
      ownSizes.observe(next);
      place();
    },
    card: () => card,
  };
}
