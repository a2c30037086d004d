import type { Edit, Span, Turn } from '../engine/types.ts';
import type { Site } from '../pack/site-format.ts';

export type { RoleTest, Selectors, Site } from '../pack/site-format.ts';

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
  /** 1 where the site says all of it; what structure tells is less sure, 0 to 1. */
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

/** `geometry`: it moved or has another size. `around`: the page drew something that may now lie beside or over it. */
export type ComposerChange =
  | 'text'
  | 'caret'
  | 'focus'
  | 'blur'
  | 'note'
  | 'conversation'
  | 'geometry'
  | 'around'
  | 'sent';

/** Follows the composers of a page (its same-origin frames and shadow roots too) with one observer a root. */
export type WatchPage = (options: {
  readonly document: Document;
  /** Those that the page may be, compared with it in this order. */
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
