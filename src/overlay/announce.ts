export interface Announcer {
  say(text: string): void;
  stop(): void;
}

/** Milliseconds between two announcements, so that a screen reader is not talked over while the agent types. */
const APART_MS = 3_000;

/** A polite voice that speaks at most every three seconds; of what waits the newest is said. */
export function createAnnouncer(
  speak: (text: string) => void,
  clock: { now(): number; setTimer(task: () => void, ms: number): number; clearTimer(timer: number): void },
): Announcer {
  let last = Number.NEGATIVE_INFINITY;
  let waiting: string | undefined;
  let timer: number | undefined;
  const flush = () => {
    timer = undefined;
    if (waiting === undefined) return;
    last = clock.now();
    speak(waiting);
    waiting = undefined;
  };
  return {
    say(text) {
      waiting = text;
      const wait = last + APART_MS - clock.now();
      if (wait <= 0) flush();
      else timer ??= clock.setTimer(flush, wait);
    },
    stop() {
      if (timer !== undefined) clock.clearTimer(timer);
      timer = undefined;
      waiting = undefined;
    },
  };
}
