import type { Edit, Span, Turn } from '../../src/engine/types.ts';
import { readEditable } from '../../src/page/editable-text.ts';
import { sites } from '../../src/page/sites/index.ts';
import type { ApplyResult, Composer, ComposerChange, ConversationReading } from '../../src/page/types.ts';
import { watchPage } from '../../src/page/watch.ts';

/** What a test may ask of a page that is being watched; all of it can cross to the driver. */
export interface Probe {
  readonly composers: Composer[];
  readonly events: ComposerChange[][];
  readonly turns: { ticket: string; turns: readonly Turn[] }[];
  readonly ended: number[];
  stop(): void;
  text(index?: number): string;
  caret(index?: number): number | undefined;
  select(span: Span, index?: number): void;
  apply(edit: Edit, expected?: string, index?: number): Promise<ApplyResult>;
  conversation(index?: number): ConversationReading;
  marked(span: Span, index?: number): string[];
}

declare global {
  interface Window {
    probe: Probe;
    readEditable: typeof readEditable;
    closedRoots?: WeakMap<Element, ShadowRoot>;
  }
}

const ending = new AbortController();
const composers: Composer[] = [];
const events: ComposerChange[][] = [];
const ended: number[] = [];
const turns: Probe['turns'] = [];

const at = (index = 0): Composer => {
  const composer = composers[index];
  if (!composer) throw new Error(`no composer ${index}`);
  return composer;
};

window.readEditable = readEditable;
window.probe = {
  composers,
  events,
  turns,
  ended,
  stop: () => ending.abort(),
  text: (index) => at(index).read().text,
  caret: (index) => at(index).caret(),
  select: (span, index) => at(index).select(span),
  apply: (edit, expected, index) => at(index).apply(edit, expected ?? at(index).read().text),
  conversation: (index) => at(index).conversation(),
  marked: (span, index) =>
    at(index)
      .read()
      .ranges(span)
      .map((range) => range.toString()),
};

watchPage({
  document,
  sites,
  allowGeneric: true,
  signal: ending.signal,
  // A page's own script cannot ask the browser for closed roots; the pages that need it hand theirs out.
  shadowRootOf: (element) => element.shadowRoot ?? window.closedRoots?.get(element) ?? null,
  isOwn: (element) => element.hasAttribute('data-own'),
  onComposer(composer) {
    const index = composers.push(composer) - 1;
    composer.signal.addEventListener('abort', () => ended.push(index));
    composer.onChange((what) => events.push([...what]));
  },
  onTurns: (ticket, seen) => turns.push({ ticket, turns: seen }),
});
