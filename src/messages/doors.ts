import * as v from 'valibot';
import type { Conversation, Turn } from '../engine/types.ts';
import { BOUNDS } from './bounds.ts';
import type { ToBackground } from './protocol.ts';

/**
 * The doors: what comes over a port or as a message is `unknown` and leaves as a typed value, or not at all.
 * A page can be hostile, and so can what it makes our page script read; nothing here throws.
 */

const id = v.pipe(v.string(), v.maxLength(BOUNDS.id));
const occasion = v.pipe(v.string(), v.maxLength(BOUNDS.occasion));
const name = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, BOUNDS.name)),
);
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const cutTo = (length: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => text.slice(0, length)),
  );

/** Firefox clones `{ caret: undefined }` as it is where Chromium drops it; both mean that it is absent. */
const withoutUndefined = v.transform((input: unknown): unknown =>
  typeof input === 'object' && input !== null && !Array.isArray(input)
    ? Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
    : input,
);

const turn: v.GenericSchema<unknown, Turn> = v.pipe(
  v.unknown(),
  withoutUndefined,
  v.object({
    role: v.picklist(['customer', 'agent', 'note', 'bot']),
    text: cutTo(BOUNDS.turn),
    author: v.exactOptional(name),
    at: v.exactOptional(name),
  }),
);

/** The newest turns within the bound keep their words; older ones are emptied and not dropped, so that indices stay true. */
export function boundTurns(turns: readonly Turn[]): readonly Turn[] {
  let room: number = BOUNDS.conversation;
  let isFull = false;
  return turns
    .toReversed()
    .map((each) => {
      room -= each.text.length;
      isFull ||= room < 0;
      return isFull ? { role: each.role, text: '' } : each;
    })
    .toReversed();
}

/** Turns in the bounds of `BOUNDS`; what is too much is cut and not refused. */
export const turnsSchema: v.GenericSchema<unknown, readonly Turn[]> = v.pipe(
  v.array(v.unknown()),
  v.transform((all: unknown[]): unknown[] => all.slice(-BOUNDS.turns)),
  v.array(turn),
  v.transform((turns: Turn[]) => boundTurns(turns)),
);

const conversation: v.GenericSchema<unknown, Conversation> = v.pipe(
  v.unknown(),
  withoutUndefined,
  v.object({
    id: cutTo(BOUNDS.id),
    version: count,
    turns: turnsSchema,
    isVisible: v.boolean(),
    channel: v.picklist(['chat', 'email', 'unknown']),
    customerName: v.exactOptional(name),
    agentName: v.exactOptional(name),
    isFirstReply: v.exactOptional(v.boolean()),
  }),
);

const draft = v.pipe(
  v.unknown(),
  withoutUndefined,
  v.object({
    text: cutTo(BOUNDS.draft),
    revision: count,
    caret: v.exactOptional(count),
    isPaused: v.exactOptional(v.boolean()),
  }),
);

const toBackground: v.GenericSchema<unknown, ToBackground> = v.variant('type', [
  v.object({ type: v.literal('conversation'), conversation }),
  v.object({ type: v.literal('draft'), draft, conversationVersion: count }),
  v.object({ type: v.literal('dismiss'), rule: id, occasion }),
  v.object({ type: v.literal('accept'), rule: id, occasion, phraseId: id }),
  v.object({ type: v.literal('shown'), rule: id, occasion }),
  v.object({ type: v.literal('sent') }),
]);

function accept<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T | undefined {
  try {
    const parsed = v.safeParse(schema, input, { abortEarly: true });
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined; // A getter or proxy that throws.
  }
}

/** A message of a page script on the review port, or undefined where it is none. */
export const acceptToBackground = (input: unknown): ToBackground | undefined => accept(toBackground, input);

const requestSchema = v.object({ request: v.string(), input: v.unknown() });

/** A one-shot request by its name, with an input that its handler has still to check. */
export const acceptRequest = (input: unknown): { request: string; input: unknown } | undefined =>
  accept(requestSchema, input);
