import type { Span } from '../../src/engine/types.ts';
import type { Composer, ComposerChange, ConversationReading } from '../../src/page/types.ts';

export interface FakeComposer extends Composer {
  /** Tells the listeners, as the page's observer would. */
  change(...what: readonly ComposerChange[]): void;
  readonly world: { reading: ConversationReading; isNote: boolean; isRefusing: boolean };
}

const isField = (element: HTMLElement): element is HTMLTextAreaElement | HTMLInputElement =>
  element.localName === 'textarea' || element.localName === 'input';

/** A composer over any element: the contract of `src/page/types.ts` without the page's own editors. */
export function createFakeComposer(
  element: HTMLElement,
  reading: ConversationReading,
  options: {
    readonly frame?: HTMLElement;
    readonly keepClear?: readonly Element[];
    readonly signal?: AbortSignal;
  } = {},
): FakeComposer {
  const world = { reading, isNote: false, isRefusing: false };
  const listeners: ((what: ReadonlySet<ComposerChange>) => void)[] = [];
  const change = (...what: readonly ComposerChange[]) => {
    for (const each of listeners) each(new Set(what));
  };
  const text = () => (isField(element) ? element.value : (element.textContent ?? ''));
  for (const type of ['input', 'focus', 'blur'] as const) {
    element.addEventListener(type, () => change(type === 'input' ? 'text' : type));
  }
  return {
    element,
    siteId: 'gallery',
    editorKind: isField(element) ? 'field' : 'plain',
    signal: options.signal ?? new AbortController().signal,
    world,
    change,
    rect: () => (options.frame ?? element).getBoundingClientRect(),
    keepClear: () => (options.keepClear ?? []).map((each) => each.getBoundingClientRect()),
    read: () => ({ text: text(), ranges: (span) => (isField(element) ? [] : rangesOf(element, span)) }),
    caret: () =>
      isField(element) && element.ownerDocument.activeElement === element
        ? (element.selectionEnd ?? undefined)
        : undefined,
    hasFocus: () => element.ownerDocument.activeElement === element,
    focus: () => element.focus(),
    select({ from, to }) {
      if (isField(element)) element.setSelectionRange(from, to);
    },
    async apply(edit, expected) {
      if (world.isRefusing || text() !== expected) return { done: false, because: 'unverified' };
      const after = expected.slice(0, edit.from) + edit.insert + expected.slice(edit.to);
      if (isField(element)) element.value = after;
      else element.textContent = after;
      change('text');
      return { done: true };
    },
    isComposing: () => false,
    isNote: () => world.isNote,
    conversation: () => world.reading,
    onChange: (listener) => listeners.push(listener),
  };
}

function rangesOf(element: HTMLElement, { from, to }: Span): Range[] {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (from >= at && to <= at + length) {
      const range = element.ownerDocument.createRange();
      range.setStart(node, from - at);
      range.setEnd(node, to - at);
      return [range];
    }
    at += length;
  }
  return [];
}
