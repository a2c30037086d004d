import { type Signal, signal } from '@preact/signals';
import type { Finding, Suggestion } from '../engine/types.ts';
import type { StripForm } from './place.ts';
import type { Store } from './store.ts';
import type { Tone } from './theme.ts';

/** What the components of one composer's overlay show beside the store. */
export interface View {
  readonly tone: Signal<Tone>;
  readonly form: Signal<StripForm>;
  /** The composer is in view and nothing of the page lies over it. */
  readonly isInView: Signal<boolean>;
  /** The agent folded the strip. */
  readonly isFolded: Signal<boolean>;
  readonly isCardOpen: Signal<boolean>;
  readonly areLettersOpen: Signal<boolean>;
  /** Index into `store.cardFindings`. */
  readonly at: Signal<number>;
  /** Index of the phrase that Enter inserts. */
  readonly chosen: Signal<number>;
  /** One line that stays until the next key: what could not be inserted, what was muted. */
  readonly message: Signal<string>;
  /** Keeps what was shown for this conversation for the whole site; offered beside the message that it is seen. */
  readonly keep: Signal<(() => void) | undefined>;
  /** What the live region says. */
  readonly voice: Signal<string>;
}

export const createView = (isFolded: boolean): View => ({
  tone: signal<Tone>('light'),
  form: signal<StripForm>('full'),
  isInView: signal(true),
  isFolded: signal(isFolded),
  isCardOpen: signal(false),
  areLettersOpen: signal(false),
  at: signal(0),
  chosen: signal(0),
  message: signal(''),
  keep: signal<(() => void) | undefined>(undefined),
  voice: signal(''),
});

/** What the agent can do with strip and card. */
export interface Actions {
  openCard(options: { at?: number; takesFocus: boolean; letters?: boolean }): void;
  closeCard(options: { returnsFocus: boolean }): void;
  insert(finding: Finding, suggestion: Suggestion): void;
  dismiss(finding: Finding): void;
  copyReport(finding: Finding): void;
  setFolded(isFolded: boolean): void;
  moveBy(x: number, y: number): void;
  /** The move is over: its place is kept. */
  keepPlace(): void;
  resetPlace(): void;
  /** The agent points at the customer's message, where it was not found. */
  showMe(): void;
  stripChanged(element: HTMLElement | null): void;
  cardChanged(element: HTMLElement | null): void;
}

export interface Model {
  readonly store: Store;
  readonly view: View;
  readonly actions: Actions;
}
