/**
 * What a site's selectors cost the page. They come from packs, too, and a page may be of any size: one that takes too
 * long is given up on that page, and said so in the site's status. The page script has one page, so this is its memory.
 */

/** Milliseconds of the page's main thread that one answer may take. */
export const MOST_MS = 5;
/** An answer so long is not the machine's fault; a shorter one may be, so it is forgiven once. */
const CERTAIN_MS = 40;

const watched = new Set<string>();
const strikes = new Map<string, number>();
const dropped = new Map<string, number>();

/** From now on these are timed. The rest are our own, and are tried on pages of all sizes by our tests. */
export function watchCost(selectors: Iterable<string>): void {
  for (const selector of selectors) watched.add(selector);
}

/** Selectors that were given up on this page, and the milliseconds that decided. */
export const droppedSelectors = (): readonly { readonly selector: string; readonly ms: number }[] =>
  [...dropped].map(([selector, ms]) => ({ selector, ms }));

/** Asks the page by a selector, unless it was given up; `nothing` then, and where the page or the selector makes it fail. */
export function ask<T>(selector: string, nothing: T, answer: () => T): T {
  if (dropped.has(selector)) return nothing;
  const from = watched.has(selector) ? performance.now() : 0;
  try {
    return answer();
  } catch {
    return nothing; // No selector that this browser knows, or a page that took its own DOM apart.
  } finally {
    const ms = from && performance.now() - from;
    if (ms > MOST_MS) {
      const before = strikes.get(selector) ?? 0;
      strikes.set(selector, before + 1);
      if (before > 0 || ms > CERTAIN_MS) dropped.set(selector, Math.round(ms));
    }
  }
}
