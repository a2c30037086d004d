import type { InForce } from '../../src/background/in-force.ts';
import type { SessionStore } from '../../src/background/session-store.ts';
import { NEW_AGENT } from '../../src/engine/memory.ts';
import type { Conversation, Draft, Review } from '../../src/engine/types.ts';
import { parseSettings } from '../../src/storage/settings.ts';

export const conversation: Conversation = {
  id: 'ticket-7',
  version: 1,
  turns: [{ role: 'customer', text: 'My parcel is late.' }],
  isVisible: true,
  channel: 'chat',
};

export const draftOf = (revision: number, text = `draft ${revision}`): Draft => ({ text, revision });

/** A review that says nothing but what it was of. */
export function reviewOf({ revision }: Draft, more: Partial<Review> = {}): Review {
  return {
    revision,
    letters: { C: 'met', A: 'met', R: 'met', E: 'met' },
    letterWhy: { C: '', A: '', R: '', E: '' },
    cues: [],
    questions: [],
    findings: [],
    isConversationVisible: true,
    isQuiet: false,
    failed: [],
    met: [],
    ...more,
  };
}

export function inForceOf(more: Partial<InForce> = {}): InForce {
  const pack = {
    id: 'pack',
    version: '1.0.0',
    locale: 'en',
    phrasesByRule: new Map(),
    rules: [],
    lockedRules: new Set<string>(),
    variables: {},
  };
  const source = {
    id: 'pack',
    name: 'Pack',
    version: '1.0.0',
    locale: 'en',
    sites: [],
    text: '{}',
    compile: () => pack,
  };
  return { settings: parseSettings(undefined), source, isStarter: true, pack, agent: NEW_AGENT, ...more };
}

/** A session store that, as the browser's does, keeps copies. */
export function memoryStore(): SessionStore & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => {
      kept.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** Tasks that wait until a test lets them run, in the order in which they came. */
export function taskQueue() {
  const tasks: (() => void)[] = [];
  return {
    schedule: (task: () => void) => void tasks.push(task),
    /** Runs what waits, and what that starts, until all promises have settled. */
    async run(): Promise<void> {
      for (;;) {
        await settled();
        const task = tasks.shift();
        if (!task) return;
        task();
      }
    },
  };
}

/** Waits until the microtasks that are under way are done. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
