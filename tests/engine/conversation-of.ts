import { analyseConversation } from '../../src/engine/analysis.ts';
import type { Conversation, ConversationAnalysis, Role, Turn } from '../../src/engine/types.ts';

/** A conversation in which the customer said these things, one turn each. */
export function conversationOf(turns: string | readonly Turn[], more: Partial<Conversation> = {}): Conversation {
  return {
    id: 'test',
    version: 1,
    turns: typeof turns === 'string' ? [{ role: 'customer', text: turns }] : turns,
    isVisible: true,
    channel: 'chat',
    ...more,
  };
}

export const turn = (role: Role, text: string, author?: string): Turn =>
  author === undefined ? { role, text } : { role, text, author };

export const analysed = (turns: string | readonly Turn[], more: Partial<Conversation> = {}): ConversationAnalysis =>
  analyseConversation(conversationOf(turns, more));
