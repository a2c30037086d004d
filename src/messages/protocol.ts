import type { Conversation, Draft, Review, Turn } from '../engine/types.ts';

/** The name of the one long-lived port between a page and the background. One session a port. */
export const REVIEW_PORT = 'carecue-review';

/**
 * Page to background. A port's session begins empty, so after every (re)connect the conversation goes first;
 * that is the only state, and it stands alone: a killed worker costs one reconnect and nothing else.
 */
export type ToBackground =
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  | { readonly type: 'draft'; readonly draft: Draft; readonly conversationVersion: number }
  | { readonly type: 'dismiss'; readonly rule: string; readonly occasion: string }
  | { readonly type: 'accept'; readonly rule: string; readonly occasion: string; readonly phraseId: string }
  | { readonly type: 'shown'; readonly rule: string; readonly occasion: string }
  | { readonly type: 'sent' };

/** Background to page. */
export type ToPage =
  | { readonly type: 'review'; readonly review: Review; readonly conversationVersion: number }
  /** The session does not have this conversation version: send it again, then the newest draft. */
  | { readonly type: 'resend' }
  | { readonly type: 'muted'; readonly rule: string; readonly title: string }
  | { readonly type: 'settings-changed' };

/** One-shot requests. Every answer is a `Result`: failures cross as values. */
export interface Requests {
  /** Asked by the page script when it starts: may I run here, and how? */
  pageSetup: { in: { readonly url: string }; out: PageSetup };
  recallTurns: { in: { readonly ticket: string }; out: readonly Turn[] };
  rememberTurns: { in: { readonly ticket: string; readonly turns: readonly Turn[] }; out: null };
  savePlacement: { in: { readonly host: string; readonly placement: StripPlacement }; out: null };
}

export interface StripPlacement {
  readonly folded: boolean;
  /** CSS px from the default place; absent when never moved. */
  readonly offset?: { readonly x: number; readonly y: number };
}

export interface PageSetup {
  readonly enabled: boolean;
  readonly placement: StripPlacement;
  readonly agentName?: string;
  /** Milliseconds without a key before nudges may show. */
  readonly pauseMs: number;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };
