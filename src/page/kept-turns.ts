import type { Turn } from '../engine/types.ts';

/** A turn and what tells it from others of its list. */
export interface KeyedTurn {
  readonly key: string;
  readonly turn: Turn;
}

const MOST_KEPT = 400;

/**
 * Lists that take turns out which are scrolled away: what is in the page now is laid over what was read before. Where
 * the two share a turn, that says their order; where they share none, their times do, or else the earlier reading is the newer,
 * for a list opens at its end and is scrolled upwards.
 */
export function mergeTurns(before: readonly KeyedTurn[], now: readonly KeyedTurn[]): readonly KeyedTurn[] {
  const places = new Map(before.map(({ key }, index) => [key, index]));
  const shared = now.filter(({ key }) => places.has(key));
  const [first, last] = [shared[0], shared.at(-1)];
  if (now.length === 0) return before;
  if (!first || !last) {
    const isNewer = (now[0]?.turn.at ?? '') > (before.at(-1)?.turn.at ?? '~');
    return (isNewer ? [...before, ...now] : [...now, ...before]).slice(-MOST_KEPT);
  }
  const from = places.get(first.key) ?? 0;
  const to = places.get(last.key) ?? from;
  return [...before.slice(0, from), ...now, ...before.slice(to + 1)].slice(-MOST_KEPT);
}
