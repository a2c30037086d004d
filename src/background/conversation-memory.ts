import { type ConversationMemory, NEW_CONVERSATION } from '../engine/memory.ts';
import type { SessionStore } from './session-store.ts';

const KEY = 'conversations';
/** Conversations whose dismissals are remembered; the longest untouched is forgotten first. */
const CONVERSATIONS = 200;
/** Rule-and-occasion keys of one conversation. */
const KEYS = 100;

export interface ConversationMemories {
  load(id: string): Promise<ConversationMemory>;
  save(id: string, memory: ConversationMemory): Promise<void>;
}

const isKeys = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

function parse(value: unknown): ConversationMemory {
  if (typeof value !== 'object' || value === null) return NEW_CONVERSATION;
  const [done, shown]: unknown[] = [Reflect.get(value, 'done'), Reflect.get(value, 'shown')];
  return isKeys(done) && isKeys(shown) ? { done, shown } : NEW_CONVERSATION;
}

/**
 * What was dismissed in which conversation: ids only. It survives the worker, which browsers stop after half a minute
 * of silence, and is gone with the browser.
 */
export function createConversationMemories(store: SessionStore): ConversationMemories {
  let all: Promise<Map<string, ConversationMemory>> | undefined;
  const read = async () => {
    const stored = await store.get(KEY);
    const entries: unknown[] = Array.isArray(stored) ? stored : [];
    return new Map(
      entries.flatMap((entry) =>
        Array.isArray(entry) && typeof entry[0] === 'string' ? [[entry[0], parse(entry[1])] as const] : [],
      ),
    );
  };
  const memories = () => (all ??= read());
  return {
    load: async (id) => (await memories()).get(id) ?? NEW_CONVERSATION,
    async save(id, { done, shown }) {
      const map = await memories();
      map.delete(id);
      map.set(id, { done: done.slice(-KEYS), shown: shown.slice(-KEYS) });
      for (const oldest of map.keys()) {
        if (map.size <= CONVERSATIONS) break;
        map.delete(oldest);
      }
      await store.set(KEY, [...map]);
    },
  };
}
