import { REVIEW_PORT, type ToPage } from '../messages/protocol.ts';
import type { ConversationMemories } from './conversation-memory.ts';
import type { InForceStore } from './in-force.ts';
import { type Asker, askerOf, type Sender } from './sender.ts';
import type { SentReplies } from './sent-replies.ts';
import { openSession, type Session, type SessionWorld } from './session.ts';

/** The part of a browser's port that a session needs. */
export interface ReviewPort {
  readonly name: string;
  readonly sender?: Sender | undefined;
  postMessage(message: ToPage): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface PortServerWorld {
  readonly own: { readonly id: string; readonly root: string };
  readonly inForce: InForceStore;
  readonly conversations: ConversationMemories;
  readonly sentReplies: SentReplies;
  readonly review: SessionWorld['review'];
  readonly sketch: SessionWorld['sketch'];
  /** Whether the page script of this page may run: granted and not paused. */
  mayRun(asker: Asker): Promise<boolean>;
  schedule(task: () => void): void;
}

/** One session a port. A port of another name or sender is closed at once, one that may not run as soon as that is known. */
export function createPortServer(world: PortServerWorld): (port: ReviewPort) => void {
  const sessions = new Set<{ readonly session: Session; readonly send: (message: ToPage) => void }>();

  world.inForce.onChange(() => {
    for (const { session, send } of sessions) {
      send({ type: 'settings-changed' });
      session.refresh();
    }
  });

  return (port) => {
    const asker = askerOf(port.sender, world.own);
    if (port.name !== REVIEW_PORT || asker?.kind !== 'page') return port.disconnect();

    const send = (message: ToPage) => {
      try {
        port.postMessage(message);
      } catch {
        // The page went away between its message and our answer.
      }
    };
    // Two helpdesks may number their tickets alike, so an id is remembered together with its origin.
    const keyOf = (id: string) => `${asker.origin} ${id}`;
    const session = openSession(
      {
        review: world.review,
        sketch: world.sketch,
        sentElsewhere: (id) => world.sentReplies.elsewhere(keyOf(id)).catch(() => []),
        noteSent: (id, sketch) => {
          world.sentReplies.note(keyOf(id), sketch).catch(() => undefined); // Of this worker's life, it is known anyway.
        },
        inForce: () => world.inForce.get(),
        saveAgent: (agent) => world.inForce.saveAgent(agent),
        loadConversation: (id) => world.conversations.load(keyOf(id)),
        saveConversation: (id, memory) => {
          world.conversations.save(keyOf(id), memory).catch(() => undefined); // The session itself still has it.
        },
        schedule: world.schedule,
      },
      send,
    );
    const entry = { session, send };
    const close = () => {
      sessions.delete(entry);
      session.close();
    };
    sessions.add(entry);
    port.onMessage.addListener((message) => session.receive(message));
    port.onDisconnect.addListener(close);
    void world.mayRun(asker).then((isAllowed) => {
      if (isAllowed) return;
      close();
      port.disconnect();
    });
  };
}
