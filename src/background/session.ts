import {
  type ConversationMemory,
  type Memory,
  type MemoryEvent,
  newlyMuted,
  remember,
  unmute,
} from '../engine/memory.ts';
import type { Conversation, Draft, Review } from '../engine/types.ts';
import { acceptToBackground } from '../messages/doors.ts';
import type { ToBackground, ToPage } from '../messages/protocol.ts';
import type { InForce } from './in-force.ts';

/** What a session needs of the world; all of it can be faked in a test. */
export interface SessionWorld {
  review(
    draft: Draft,
    conversation: Conversation,
    inForce: InForce,
    memory: ConversationMemory,
    sentElsewhere: readonly string[],
  ): Review;
  /** What is kept of a sent reply; undefined where it is too short to be compared. */
  sketch(draft: Draft, conversation: Conversation, inForce: InForce): string | undefined;
  inForce(): Promise<InForce>;
  saveAgent(agent: InForce['agent']): void;
  loadConversation(id: string): Promise<ConversationMemory>;
  saveConversation(id: string, memory: ConversationMemory): void;
  /** Sketches of the replies that went to other conversations in this browser session. */
  sentElsewhere(id: string): Promise<readonly string[]>;
  noteSent(id: string, sketch: string): void;
  /** Runs a task after the messages that are already waiting were delivered. */
  schedule(task: () => void): void;
}

export interface Session {
  /** A message as it came over the port: anything. */
  receive(input: unknown): void;
  /** Settings, pack or mutes changed: the draft at hand is reviewed anew. */
  refresh(): void;
  close(): void;
}

type DraftMessage = Extract<ToBackground, { type: 'draft' }>;
type Handlers = { [Type in ToBackground['type']]: (message: Extract<ToBackground, { type: Type }>) => void };

/** `resend` is not asked more often than this without a review in between, so that two confused sides don't talk forever. */
const RESENDS = 3;

/**
 * One composer's session. It holds the conversation and the draft at hand in memory and nothing else; a killed worker
 * loses both, and the page sends them again. Several waiting drafts are reviewed once: the newest wins.
 */
export function openSession(world: SessionWorld, send: (message: ToPage) => void): Session {
  let conversation: Conversation | undefined;
  let memory: Promise<ConversationMemory> | undefined;
  let pending: DraftMessage | undefined;
  let reviewed: { draft: DraftMessage; review: Review } | undefined;
  let isDraining = false;
  let isClosed = false;
  let resends = 0;
  let events: Promise<void> = Promise.resolve();

  const drain = async (): Promise<void> => {
    const [inForce] = await Promise.all([world.inForce(), events]);
    const conversationMemory = await memory;
    const sentElsewhere = conversation ? await world.sentElsewhere(conversation.id) : [];
    isDraining = false;
    const message = pending;
    pending = undefined;
    if (isClosed || !message) return;
    if (!conversation || !conversationMemory || conversation.version !== message.conversationVersion) {
      resends += 1;
      if (resends <= RESENDS) send({ type: 'resend' });
      return;
    }
    const review = world.review(message.draft, conversation, inForce, conversationMemory, sentElsewhere);
    resends = 0;
    reviewed = { draft: message, review };
    send({ type: 'review', review, conversationVersion: message.conversationVersion });
  };

  const drainSoon = () => {
    if (isDraining || isClosed) return;
    isDraining = true;
    world.schedule(() => {
      drain().catch((error: unknown) => {
        isDraining = false;
        report(error);
      });
    });
  };

  const refresh = () => {
    pending ??= reviewed?.draft;
    if (pending) drainSoon();
  };

  const apply = async (event: MemoryEvent): Promise<void> => {
    const id = conversation?.id;
    if (id === undefined || !memory) return;
    const [inForce, before] = await Promise.all([world.inForce(), memory]);
    const after = settle({ agent: inForce.agent, conversation: before }, event, inForce.pack.lockedRules);
    if (conversation?.id === id) memory = Promise.resolve(after.conversation);
    world.saveConversation(id, after.conversation);
    if (after.agent !== inForce.agent) world.saveAgent(after.agent);
    const muted = newlyMuted(inForce.agent, after.agent);
    if (muted === undefined || isClosed) return;
    const title = inForce.pack.rules.find((rule) => rule.id === muted)?.title ?? muted;
    send({ type: 'muted', rule: muted, title });
  };

  const note = (event: MemoryEvent, then?: () => void) => {
    events = events.then(() => apply(event).then(then)).catch(report);
  };

  /** The reply goes, its sketch stays. Kept at once, since the page may go with it. */
  const keepSketch = async (draft: Draft, of: Conversation): Promise<void> => {
    const sketch = world.sketch(draft, of, await world.inForce());
    if (sketch !== undefined) world.noteSent(of.id, sketch);
  };

  const handlers: Handlers = {
    conversation: ({ conversation: next }) => {
      if (next.id !== conversation?.id) {
        memory = world.loadConversation(next.id);
        reviewed = undefined;
      }
      conversation = next;
    },
    draft: (message) => {
      pending = message;
      drainSoon();
    },
    dismiss: ({ rule, occasion }) => note({ type: 'dismissed', rule, occasion }, refresh),
    accept: ({ rule, occasion, phraseId }) => note({ type: 'accepted', rule, occasion, phraseId }),
    shown: ({ rule, occasion }) => note({ type: 'shown', rule, occasion }),
    sent: () => {
      const met = reviewed?.review.met ?? [];
      const draft = (pending ?? reviewed?.draft)?.draft;
      if (draft && conversation) keepSketch(draft, conversation).catch(report);
      pending = undefined;
      reviewed = undefined;
      note({ type: 'sent', met });
    },
  };

  return {
    receive(input) {
      const message = isClosed ? undefined : acceptToBackground(input);
      if (message) handle(handlers, message);
    },
    refresh,
    close() {
      isClosed = true;
      conversation = pending = reviewed = memory = undefined;
    },
  };
}

/** A rule that the pack locks is never muted: its count starts anew. */
function settle(memory: Memory, event: MemoryEvent, lockedRules: ReadonlySet<string>): Memory {
  const after = remember(memory, event);
  const muted = newlyMuted(memory.agent, after.agent);
  return muted !== undefined && lockedRules.has(muted) ? { ...after, agent: unmute(after.agent, muted) } : after;
}

function handle<Type extends ToBackground['type']>(
  handlers: Handlers,
  message: Extract<ToBackground, { type: Type }>,
): void {
  const handler = handlers[message.type as Type]; // The key is the discriminant that narrowed the message.
  handler(message);
}

/** The name only: a message could quote the draft. */
const report = (error: unknown): void =>
  console.error('CareCue: a review failed', error instanceof Error ? error.name : 'unknown');
