/**
 * What a site's selectors cost the page. They come from packs, too, and a page may be of any size: one that takes too
 * long is given up on that page, and said so in the site's status. The page script has one page, so this is its memory.
 */

/** Milliseconds of the page's main thread that one answer may take. */
export const MOST_MS = 5;

const watched = new Set<string>();
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
  try {
    if (!watched.has(selector)) return answer();
    const [found, ms] = timed(answer);
    if (ms <= MOST_MS) return found;
    // The machine may have been busy with others: what is slow twice in a row is slow itself.
    const [again, msAgain] = timed(answer);
    if (msAgain > MOST_MS) dropped.set(selector, Math.round(msAgain));
    return again;
  } catch {
    return nothing; // No selector that this browser knows, or a page that took its own DOM apart.
  }
}

function timed<T>(answer: () => T): [T, number] {
  const from = performance.now();
  const found = answer();
  return [found, performance.now() - from];
}
