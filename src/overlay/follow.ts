/** An element that is cut off to nothing is noticed again when this share of it shows. */
const HARDLY = 1e-7;

/**
 * Tells when an element moves because something else on the page grew or went, which no event says: an intersection
 * observer whose root is cut to exactly the element's box reports any move out of it (the idea is Floating UI's `autoUpdate`).
 */
function watchShifts(element: Element, onShift: () => void, signal: AbortSignal): void {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  if (!view) return;
  let observer: IntersectionObserver | undefined;

  const arm = (share = 1) => {
    observer?.disconnect();
    if (signal.aborted) return;
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = ownerDocument.documentElement;
    const edges = [top, clientWidth - right, clientHeight - bottom, left];
    const rootMargin = edges.map((edge) => `${-Math.floor(edge)}px`).join(' ');
    let isFirst = true;
    observer = new view.IntersectionObserver(
      (entries) => {
        const ratio = entries.at(-1)?.intersectionRatio ?? 0;
        const wasFirst = isFirst;
        isFirst = false;
        if (ratio === share) return;
        if (!wasFirst) {
          onShift();
          arm();
        } else if (ratio > HARDLY) {
          // Partly cut off by a scrolling box: that share is what it has at rest.
          arm(ratio);
        }
      },
      { root: ownerDocument, rootMargin, threshold: [HARDLY, share] },
    );
    observer.observe(element);
  };

  arm();
  signal.addEventListener('abort', () => observer?.disconnect());
}

/** Tells when an element may have moved or changed its size: scrolling, resizing, zooming, a new layout. No polling. */
export function followElement(element: Element, onMove: () => void, signal: AbortSignal): void {
  const own = element.ownerDocument.defaultView ?? window;
  for (const view of new Set([own, own.top === own ? own : window])) {
    view.addEventListener('scroll', onMove, { capture: true, passive: true, signal });
    view.addEventListener('resize', onMove, { signal });
    view.visualViewport?.addEventListener('resize', onMove, { signal });
    view.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', onMove, { signal });
  }
  const sizes = new own.ResizeObserver(onMove);
  sizes.observe(element);
  signal.addEventListener('abort', () => sizes.disconnect());
  watchShifts(element, onMove, signal);
}
