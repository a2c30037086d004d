/**
 * A page that never rests must not keep us busy, too. What we do about its changes rests so many times as long as it took:
 * on a small page that is no time, on a large and busy one it keeps our part of the main thread below one in a hundred.
 */
const TIMES = 300;
/** Milliseconds: nothing that an agent waits for is put off for longer. */
const LONGEST = 3_000;

/** Milliseconds to rest after work that took so many. */
export const restAfter = (ms: number, longest = LONGEST): number => Math.min(longest, ms * TIMES);

/** Milliseconds in which the page does what its user asked for by a click or a key; nothing of that is put off. */
export const HURRIED = 1_000;

/** Times that work is done after a click, or at first, before it rests: the page draws itself in several steps. */
const UNRESTED = 6;

/** When work that may be heavy on a large page may be done again. */
export interface Pace {
  /** Milliseconds from one time to the next. */
  pauseMs(): number;
  /** It was done, and took so many ms. */
  spent(ms: number): void;
  /** The agent did something that may ask for it. */
  hurry(): void;
}

/** A pause of at least `least` and at most `longest` ms, in between by what the work takes. */
export function createPace(least: number, longest: number): Pace {
  let times = 0;
  let rest = 0;
  return {
    pauseMs: () => Math.max(least, rest),
    spent(ms) {
      times += 1;
      rest = times > UNRESTED ? restAfter(ms, longest) : 0;
    },
    hurry() {
      times = 0;
      rest = 0;
    },
  };
}
