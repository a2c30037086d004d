import type { Edit, Role, Span, Turn } from '../engine/types.ts';

/** A selector list: the first that finds something wins, so that a renamed class does not blind us. */
export type Selectors = readonly string[];

/** How the role of a turn is told. The first that matches wins. */
export type RoleTest =
  | { readonly role: Role; readonly matches: string }
  | { readonly role: Role; readonly contains: string }
  | { readonly role: Role; readonly text: string; readonly in: string }
  /** The turn's author is the customer or the agent that the page names. */
  | { readonly role: Role; readonly author: 'customer' | 'agent' };

/** A helpdesk as data (selectors and small closed operations), so that a pack can carry one. */
export interface Site {
  readonly id: string;
  readonly name: string;
  readonly confidence: 'seen-running' | 'public-sources' | 'guess';
  /** Match patterns of the hosts, as in a manifest; empty for the generic site and for self-hosted ones. */
  readonly hosts: readonly string[];
  /** For self-hosted helpdesks: an element that only this helpdesk has. */
  readonly landmark?: Selectors;
  readonly composer: Selectors;
  /** Fields inside the site that are never reviewed: subject, search, cc. */
  readonly never?: Selectors;
  readonly conversation?: {
    readonly root?: Selectors;
    readonly turn: Selectors;
    readonly text?: Selectors;
    readonly author?: Selectors;
    readonly time?: { readonly selector: string; readonly attribute?: string };
    readonly roles: readonly RoleTest[];
    /** Where no role test matches. */
    readonly otherwise?: Role;
    /** `by`: the agent may have turned it round, so by a growing number in this attribute of a turn. */
    readonly order?: 'oldest-first' | 'newest-first' | { readonly by: string };
    readonly drop?: Selectors;
    /** An attribute of the root that says "chat" or "email". */
    readonly channelAttribute?: string;
  };
  readonly customerName?: Selectors;
  readonly agentName?: Selectors;
  /** The composer is in internal-note mode where one of these matches; `value` compares a field's live value. */
  readonly note?: readonly ({ readonly selector: string } | { readonly selector: string; readonly value: string })[];
  readonly send?: { readonly button?: Selectors; readonly keys?: readonly ('Enter' | 'Ctrl+Enter')[] };
  readonly channel?: 'chat' | 'email';
  /** How the ticket's id is told, for composers on another page than the conversation. */
  readonly ticket?: {
    /** A parameter of the address. */
    readonly query?: string;
    /** A path with `:id` where the id is, e.g. `/app/ticket/:id`. */
    readonly path?: string;
    readonly attribute?: { readonly selector: string; readonly name: string };
  };
  /** The composer's page lacks the conversation: turns seen on the ticket's own page are asked from the background. */
  readonly remembersTurns?: boolean;
}

export type ApplyResult =
  /** `canUndo: false`: the field took the words but keeps no history of it (a page that forbids editing commands). */
  | { readonly done: true; readonly canUndo?: false }
  | { readonly done: false; readonly because: 'composing' | 'changed' | 'read-only' | 'gone' | 'unverified' };

/** How one kind of field is read, marked and written. One file a kind in `editors/`. */
export interface Editor {
  readonly kind: string;
  recognise(element: Element): boolean;
  read(element: HTMLElement): EditorText;
  /**
   * Inserts, verifies by reading back, undoes what it cannot verify. One undo step. Never during an IME composition.
   * `expected` is the whole text that `edit` was made for: where the field holds another one by now, nothing is written
   * (`changed`). The caret stays where the agent was typing (`caret`, an offset of the text before, where it is known).
   */
  apply(element: HTMLElement, edit: Edit, expected: string, caret?: number): Promise<ApplyResult>;
  /** The caret as an offset into `read().text`, or undefined without focus. */
  caret(element: HTMLElement): number | undefined;
  select(element: HTMLElement, span: Span): void;
}

export interface EditorText {
  readonly text: string;
  /** DOM ranges of a span; empty for fields without DOM text (textarea, input), which are drawn by a mirror. */
  ranges(span: Span): readonly Range[];
}

export interface ConversationReading {
  readonly id: string;
  readonly turns: readonly Turn[];
  readonly isVisible: boolean;
  readonly customerName?: string;
  readonly agentName?: string;
  readonly channel: 'chat' | 'email' | 'unknown';
  /** `generic` readings say how sure they are, 0 to 1. */
  readonly confidence: number;
  /** A composer on another page than the conversation: ask the background for these. */
  readonly recallTicket?: string;
}

/** One composer on a page, as the overlay and the client see it. Lives until `signal` aborts. */
export interface Composer {
  readonly element: HTMLElement;
  readonly siteId: string;
  readonly editorKind: string;
  readonly signal: AbortSignal;
  /** The box that the strip is placed beside: the composer's frame, in top-frame viewport CSS px. */
  rect(): DOMRect;
  /** Elements that the strip must not cover (toolbar, send button), in top-frame viewport CSS px. */
  keepClear(): readonly DOMRect[];
  read(): EditorText;
  caret(): number | undefined;
  hasFocus(): boolean;
  focus(): void;
  select(span: Span): void;
  /** `expected` is the text that the edit was made for (the reviewed revision). */
  apply(edit: Edit, expected: string): Promise<ApplyResult>;
  isComposing(): boolean;
  isNote(): boolean;
  conversation(): ConversationReading;
  /** Text, caret, focus, note mode, conversation or geometry changed. Coalesced to one call a microtask; stops with the signal. */
  onChange(listener: (what: ReadonlySet<ComposerChange>) => void): void;
}

export type ComposerChange = 'text' | 'caret' | 'focus' | 'blur' | 'note' | 'conversation' | 'geometry' | 'sent';

/** Follows the composers of a page (its same-origin frames and shadow roots too) with one observer a root. */
export type WatchPage = (options: {
  readonly document: Document;
  readonly sites: readonly Site[];
  /** Whether unknown pages are read by structure. */
  readonly allowGeneric: boolean;
  readonly signal: AbortSignal;
  /** The browser's `openOrClosedShadowRoot`; without it only open shadow roots are reached. */
  readonly shadowRootOf?: (element: HTMLElement) => ShadowRoot | null;
  /** Elements of our own in the page (the overlay's host): neither watched nor taken for a composer. */
  readonly isOwn?: (element: Element) => boolean;
  /** `composer.signal` aborts when it vanishes. */
  onComposer(composer: Composer): void;
  /** Turns of a page without a composer that another page will need (see `Site.remembersTurns`). */
  onTurns(ticket: string, turns: readonly Turn[]): void;
}) => void;
