import type { Conversation, Turn } from '../engine/types.ts';
import type { ConversationReading } from '../page/types.ts';

export interface FeedDeps {
  read(): ConversationReading;
  agentName(): string | undefined;
  /** Turns that the background saw on the ticket's own page; empty where it saw none. */
  recallTurns(ticket: string): Promise<readonly Turn[]>;
  onConversation(conversation: Conversation): void;
}

export interface ConversationFeed {
  /** Reads the page again, and tells when something in it is new. */
  refresh(): void;
  /** Turns that the agent pointed at, where the page's own were not found. */
  showTurns(turns: readonly Turn[]): void;
}

const isSameTurns = (a: readonly Turn[], b: readonly Turn[]) =>
  a.length === b.length &&
  a.every((turn, index) => {
    const other = b[index];
    return (
      turn.role === other?.role && turn.text === other.text && turn.author === other.author && turn.at === other.at
    );
  });

const isSame = (a: Conversation, b: Conversation) =>
  a.id === b.id &&
  a.isVisible === b.isVisible &&
  a.channel === b.channel &&
  a.customerName === b.customerName &&
  a.agentName === b.agentName &&
  isSameTurns(a.turns, b.turns);

/** Turns a page's readings into conversations with a version that grows only when something changed. */
export function createConversationFeed(deps: FeedDeps): ConversationFeed {
  let current: Conversation | undefined;
  let asked: string | undefined;
  let recalled: { readonly ticket: string; readonly turns: readonly Turn[] } | undefined;
  let shown: { readonly id: string; readonly turns: readonly Turn[] } | undefined;

  const turnsOf = (reading: ConversationReading): readonly Turn[] => {
    if (reading.isVisible && reading.turns.length > 0) return reading.turns;
    if (recalled && recalled.ticket === reading.recallTicket && recalled.turns.length > 0) return recalled.turns;
    return shown?.id === reading.id ? shown.turns : reading.turns;
  };

  const refresh = () => {
    const reading = deps.read();
    const { recallTicket } = reading;
    if (recallTicket !== undefined && recallTicket !== asked) {
      asked = recallTicket;
      void deps
        .recallTurns(recallTicket)
        .then((turns) => {
          recalled = { ticket: recallTicket, turns };
          refresh();
        })
        .catch(() => undefined); // A page script without a background asks again on its next page.
    }
    const turns = turnsOf(reading);
    const agentName = reading.agentName ?? deps.agentName();
    const next: Conversation = {
      id: reading.id,
      version: (current?.version ?? 0) + 1,
      turns,
      isVisible: reading.isVisible || (turns !== reading.turns && turns.length > 0),
      channel: reading.channel,
      ...(reading.customerName !== undefined && { customerName: reading.customerName }),
      ...(agentName !== undefined && agentName !== '' && { agentName }),
    };
    if (current && isSame(current, next)) return;
    current = next;
    deps.onConversation(next);
  };

  return {
    refresh,
    showTurns(turns) {
      shown = { id: deps.read().id, turns };
      refresh();
    },
  };
}
