import { type ConversationMemory, toReviewMemory } from '../engine/memory.ts';
import { review, sketchOfReply } from '../engine/review.ts';
import type { Conversation, Draft, Review } from '../engine/types.ts';
import type { InForce } from './in-force.ts';

/** The engine reads a conversation once an object, so the one with the agent's name is made once, too. */
const named = new WeakMap<Conversation, Conversation>();

function withAgentName(conversation: Conversation, agentName: string): Conversation {
  if (!agentName || conversation.agentName) return conversation;
  const known = named.get(conversation);
  if (known?.agentName === agentName) return known;
  const made = { ...conversation, agentName };
  named.set(conversation, made);
  return made;
}

/** The engine with what is in force for this agent. */
export function reviewDraft(
  draft: Draft,
  conversation: Conversation,
  { settings, pack, agent }: InForce,
  memory: ConversationMemory,
  sentElsewhere: readonly string[],
): Review {
  const known = { ...toReviewMemory({ agent, conversation: memory }), sentElsewhere };
  return review(draft, withAgentName(conversation, settings.agentName), pack, known);
}

/** The sketch under which a sent reply is remembered: hashes and no words; undefined for a short one. */
export const sketchDraft = (
  draft: Draft,
  conversation: Conversation,
  { settings, pack }: InForce,
): string | undefined => sketchOfReply(draft, withAgentName(conversation, settings.agentName), pack);
