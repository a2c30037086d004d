import * as v from 'valibot';
import type { SessionStore } from './session-store.ts';

const KEY = 'sent-replies';
/** Replies that are remembered, over all tabs; the oldest is forgotten first. */
const REPLIES = 40;

/** A sketch is hexadecimal and nothing else, so no word can be among what is kept. */
const sketchSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{256}$/));
const entriesSchema = v.fallback(
  v.pipe(
    v.array(v.fallback(v.nullable(v.tuple([v.string(), sketchSchema])), null)),
    v.transform((entries) => entries.filter((entry) => entry !== null)),
  ),
  [],
);

export interface SentReplies {
  /** Sketches of what was sent in other conversations than this. */
  elsewhere(conversation: string): Promise<readonly string[]>;
  note(conversation: string, sketch: string): Promise<void>;
}

/**
 * What was sent in which conversation of this browser session, as sketches (`engine/sketch.ts`): hashes of a fixed
 * length from which no word can be read. In the session store, so that it survives the worker and is gone with the browser.
 */
export function createSentReplies(store: SessionStore): SentReplies {
  let all: Promise<readonly (readonly [string, string])[]> | undefined;
  const replies = () => (all ??= store.get(KEY).then((stored) => v.parse(entriesSchema, stored)));
  return {
    elsewhere: async (conversation) =>
      (await replies()).flatMap(([where, sketch]) => (where === conversation ? [] : [sketch])),
    async note(conversation, sketch) {
      if (!v.is(sketchSchema, sketch)) return;
      // At once, so that of two replies sent together none is forgotten.
      all = replies().then((before) => [...before, [conversation, sketch] as const].slice(-REPLIES));
      await store.set(KEY, await all);
    },
  };
}
