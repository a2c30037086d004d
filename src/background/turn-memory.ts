import * as v from 'valibot';
import type { Turn } from '../engine/types.ts';
import { turnsSchema } from '../messages/doors.ts';
import type { SessionStore } from './session-store.ts';

/** Bounds: tickets, and UTF-16 code units of all their turns together. */
const TICKETS = 40;
const UNITS = 1_500_000;
const INDEX = 'tickets';

const indexSchema = v.fallback(v.array(v.object({ key: v.string(), units: v.number() })), []);

export interface TurnMemory {
  remember(ticket: string, turns: readonly Turn[]): Promise<void>;
  recall(ticket: string): Promise<readonly Turn[]>;
}

/**
 * Turns seen on a ticket's page, for helpdesks whose composer is on another page (Request Tracker). They are the one
 * place where words of a conversation are kept beyond a page, so: in the session store only, which is memory of the
 * browser, closed to pages, never written to disk and gone when it quits; and no more than the bounds above.
 */
export function createTurnMemory(store: SessionStore): TurnMemory {
  let writes: Promise<void> = Promise.resolve();
  const keyOf = (ticket: string) => `ticket:${ticket}`;

  const write = async (ticket: string, turns: readonly Turn[]) => {
    const key = keyOf(ticket);
    const units = turns.reduce((sum, { text }) => sum + text.length, 0);
    const others = v.parse(indexSchema, await store.get(INDEX)).filter((entry) => entry.key !== key);
    const entries = [...others, { key, units }];
    let total = entries.reduce((sum, entry) => sum + entry.units, 0);
    const forgotten: string[] = [];
    while (entries.length > 1 && (entries.length > TICKETS || total > UNITS)) {
      const oldest = entries.shift();
      if (!oldest) break;
      total -= oldest.units;
      forgotten.push(oldest.key);
    }
    await store.remove(forgotten);
    await store.set(key, turns);
    await store.set(INDEX, entries);
  };

  return {
    remember(ticket, turns) {
      const done = writes.then(() => write(ticket, turns));
      writes = done.catch(() => undefined);
      return done;
    },
    async recall(ticket) {
      const parsed = v.safeParse(turnsSchema, await store.get(keyOf(ticket)));
      return parsed.success ? parsed.output : [];
    },
  };
}
