import { sketchOfReply } from '../../src/engine/review.ts';
import type { CompiledPack, Conversation, Draft, ReviewMemory, Turn } from '../../src/engine/types.ts';
import { compilePack } from '../../src/pack/compile.ts';
import { starterPack } from '../../src/pack/starter.ts';
import { RULE_IDS, RULES } from '../../src/rules/index.ts';

/** A conversation as a page would hand it over, from one customer text or from turns. */
export function conversationOf(customer: string | readonly Turn[], more: Partial<Conversation> = {}): Conversation {
  const turns = typeof customer === 'string' ? [{ role: 'customer' as const, text: customer }] : customer;
  return { id: 'test', version: 1, turns, isVisible: true, channel: 'chat', ...more };
}

export const UNSEEN = conversationOf([], { isVisible: false, channel: 'unknown' });

/** A draft at rest: the agent has paused. */
export const draftOf = (text: string): Draft => ({ text, revision: 1 });

/** A draft while keys are coming, with the caret behind its last letter. */
export const typedDraft = (text: string): Draft => ({
  text,
  revision: 1,
  caret: text.length,
  isPaused: false,
});

/** What a pack says to turn on every rule, those that are off until a pack does so among them. */
export const ALL_ON = Object.fromEntries(RULE_IDS.map((id) => [id, { on: true }]));

/** The starter pack with every rule on. */
export const everyRule = () => compilePack({ ...starterPack(RULE_IDS), rules: ALL_ON }, RULES);

/** The memory of an agent who sent this reply to another customer before. */
export function havingSent(text: string, pack: CompiledPack, customerName?: string): ReviewMemory {
  const other = conversationOf('Hello, can you help me?', { id: 'other', ...(customerName && { customerName }) });
  const sketch = sketchOfReply(draftOf(text), other, pack);
  return {
    done: new Set(),
    muted: new Set(),
    faded: new Set(),
    usedPhrases: new Set(),
    sentElsewhere: sketch === undefined ? [] : [sketch],
  };
}
