import type { Conversation, Draft, Review } from '../engine/types.ts';
import { acceptToPage } from '../messages/answers.ts';
import { BOUNDS } from '../messages/bounds.ts';
import type { ToBackground, ToPage } from '../messages/protocol.ts';

/** The part of a browser's port that the client needs. */
export interface Port {
  postMessage(message: ToBackground): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  readonly onDisconnect: { addListener(listener: () => void): void };
}

export interface ClientDeps {
  /** Opens the port. Throws where the extension behind this script is gone (updated, removed). */
  connect(): Port;
  /** Whether the extension behind this script is gone; asked when a port closes. */
  isDead(): boolean;
  /** Milliseconds of any steady clock. */
  now(): number;
  /** The review of the newest draft and conversation that were given; never of an older one. */
  onReview(review: Review): void;
  onMuted(title: string): void;
  /** The extension is gone: nothing will ever come again. Called once. */
  onDead(): void;
}

export interface ReviewClient {
  setConversation(conversation: Conversation): void;
  setDraft(draft: Draft): void;
  dismiss(rule: string, occasion: string): void;
  accept(rule: string, occasion: string, phraseId: string): void;
  shown(rule: string, occasion: string): void;
  sent(): void;
  close(): void;
}

/** A draft that got no answer for so long (ms) no longer holds back the next one. */
const PATIENCE_MS = 2_000;
/** Times that the conversation is sent again for one draft, so that two confused sides don't talk forever. */
const RESENDS = 3;

type Event = Extract<ToBackground, { type: 'dismiss' | 'accept' | 'shown' | 'sent' }>;

/**
 * Streams one composer's conversation and draft. Each message stands alone: whole draft, revision, conversation version.
 * At most one draft is on its way; of those that wait the newest wins. A closed port is opened again when there is
 * something to say, and no sooner.
 */
export function createReviewClient(deps: ClientDeps): ReviewClient {
  let port: Port | undefined;
  let conversation: Conversation | undefined;
  let conversationSent: Conversation | undefined;
  let draft: Draft | undefined;
  let onItsWay: { readonly revision: number; readonly since: number } | undefined;
  let isWaiting = false;
  /** The revision for which a port was opened again by itself: once each, so that a refusing background is not besieged. */
  let retried: number | undefined;
  let resends = 0;
  let isOver = false;

  const die = () => {
    if (isOver) return;
    isOver = true;
    port = undefined;
    deps.onDead();
  };

  const post = (message: ToBackground): boolean => {
    try {
      const open = port ?? connect();
      if (message.type !== 'conversation') sendConversation(open);
      open.postMessage(message);
      return true;
    } catch {
      port = undefined;
      if (deps.isDead()) die();
      return false;
    }
  };

  const sendConversation = (open: Port) => {
    if (!conversation || conversation === conversationSent) return;
    open.postMessage({ type: 'conversation', conversation });
    conversationSent = conversation;
  };

  const sendDraft = () => {
    if (isOver || !draft || !conversation) return;
    if (onItsWay && deps.now() - onItsWay.since < PATIENCE_MS) {
      isWaiting = true;
      return;
    }
    isWaiting = false;
    onItsWay = { revision: draft.revision, since: deps.now() };
    const isSent = post({
      type: 'draft',
      draft: draft.text.length > BOUNDS.draft ? { ...draft, text: draft.text.slice(0, BOUNDS.draft) } : draft,
      conversationVersion: conversation.version,
    });
    if (!isSent) onItsWay = undefined;
  };

  const tell = (event: Event) => {
    if (!isOver) post(event);
  };

  const settled = () => {
    onItsWay = undefined;
    if (isWaiting) sendDraft();
  };

  const receive = (message: ToPage) => {
    if (message.type === 'muted') return deps.onMuted(message.title);
    if (message.type === 'resend') {
      resends += 1;
      conversationSent = undefined;
      onItsWay = undefined;
      if (resends <= RESENDS) sendDraft();
      return;
    }
    if (message.type !== 'review') return; // Changed settings bring a review of their own.
    resends = 0;
    retried = undefined;
    const { review, conversationVersion } = message;
    const isNewest =
      draft !== undefined && review.revision === draft.revision && conversationVersion === conversation?.version;
    if (isNewest) deps.onReview(review);
    if (!onItsWay || review.revision >= onItsWay.revision) settled();
  };

  function connect(): Port {
    const opened = deps.connect();
    port = opened;
    conversationSent = undefined;
    opened.onMessage.addListener((input) => {
      const message = port === opened && !isOver ? acceptToPage(input) : undefined;
      if (message) receive(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened || isOver) return;
      port = undefined;
      if (deps.isDead()) return die();
      const isUnanswered = onItsWay !== undefined || isWaiting;
      onItsWay = undefined;
      // The worker was killed with a draft in its hands: that one is said again, the next one comes with the next key.
      if (!isUnanswered || !draft || retried === draft.revision) return;
      retried = draft.revision;
      sendDraft();
    });
    return opened;
  }

  return {
    setConversation(next) {
      conversation = next;
      if (draft) sendDraft();
    },
    setDraft(next) {
      draft = next;
      resends = 0;
      sendDraft();
    },
    dismiss: (rule, occasion) => tell({ type: 'dismiss', rule, occasion }),
    accept: (rule, occasion, phraseId) => tell({ type: 'accept', rule, occasion, phraseId }),
    shown: (rule, occasion) => tell({ type: 'shown', rule, occasion }),
    sent() {
      // Nothing of the reply is kept here, and a review of it that is still to come speaks of nothing.
      draft = undefined;
      isWaiting = false;
      onItsWay = undefined;
      tell({ type: 'sent' });
    },
    close() {
      isOver = true;
      const open = port;
      port = undefined;
      try {
        open?.disconnect();
      } catch {
        // The extension is gone, and its port with it.
      }
    },
  };
}
