import { windowOf } from '../dom.ts';

/** Milliseconds in which an editor shows that it took words. */
export const TAKEN_WITHIN = 60;

/** Resolves after a number of ms. */
export const pause = (element: Element, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const view = windowOf(element);
    if (view) view.setTimeout(resolve, ms);
    else resolve();
  });

/** Two frames, so that an editor has rendered what it accepted; 100 ms at most, as a hidden tab draws none. */
export const twoFrames = (element: Element): Promise<void> =>
  new Promise((resolve) => {
    const view = windowOf(element);
    if (!view) return resolve();
    view.setTimeout(resolve, 100);
    view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve()));
  });

/** Asks again every 4 ms until it holds or `ms` have passed; says whether it held. */
export async function until(element: Element, ms: number, holds: () => boolean): Promise<boolean> {
  for (let waited = 0; ; waited += 4) {
    if (holds()) return true;
    if (waited >= ms) return false;
    await pause(element, 4);
  }
}
