import { type ConversationReader, createSiteReader } from './conversation.ts';
import {
  closest,
  find,
  findAll,
  findNear,
  get,
  isElement,
  isField,
  isInside,
  outwards,
  tagOf,
  windowOf,
} from './dom.ts';
import { followComposition, isComposing } from './editors/composition.ts';
import { selectionIn } from './editors/selection.ts';
import { createGenericReader } from './generic-conversation.ts';
import { rectOf, visibleRectOf } from './geometry.ts';
import { guarded } from './guarded.ts';
import { isNoteField } from './reply-fields.ts';
import type { Composer, ComposerChange, ConversationReading, Editor, Site } from './types.ts';

/** Milliseconds after a send key or button in which an emptied field means that the reply was sent. */
const SENT_WITHIN = 10_000;
/** When a field that is emptied by its page alone, without an event, is looked at after sending. */
const LOOK_AGAIN = [50, 300, 1_500, 5_000];
const MOST_OBSTACLES = 12;

/** A composer and what only the watcher may do with it. */
export interface TrackedComposer {
  readonly composer: Composer;
  /** Something changed in the page around it, outside of its own words. */
  pageChanged(targets: readonly Node[]): void;
  wordsChanged(): void;
  moved(): void;
  /** The document's selection moved. */
  selectionChanged(): void;
  clicked(path: readonly EventTarget[]): void;
  end(): void;
}

export interface ComposerOptions {
  readonly element: HTMLElement;
  readonly editor: Editor;
  readonly site: Site;
  readonly isGeneric: boolean;
  readonly signal: AbortSignal;
  /** Whether a part of the page holds a composer other than this one. */
  isOtherComposerIn(at: Node): boolean;
}

const isSame = (one: ConversationReading | undefined, other: ConversationReading) =>
  one !== undefined &&
  one.id === other.id &&
  one.isVisible === other.isVisible &&
  one.customerName === other.customerName &&
  one.agentName === other.agentName &&
  one.turns.length === other.turns.length &&
  one.turns.every((turn, index) => turn.text === other.turns[index]?.text && turn.role === other.turns[index]?.role);

export function trackComposer({
  element,
  editor,
  site,
  isGeneric,
  signal,
  isOtherComposerIn,
}: ComposerOptions): TrackedComposer {
  const ending = new AbortController();
  const life = AbortSignal.any([signal, ending.signal]);
  const listeners = new Set<(what: ReadonlySet<ComposerChange>) => void>();
  const reader: ConversationReader = isGeneric ? createGenericReader(site, element) : createSiteReader(site, element);
  let pending = new Set<ComposerChange>();

  const flush = () => {
    if (pending.size === 0) return;
    const what = pending;
    pending = new Set();
    for (const listener of listeners) guarded(() => listener(what))();
  };
  const emit = (change: ComposerChange) => {
    if (life.aborted) return;
    if (pending.size === 0) Promise.resolve().then(() => life.aborted || flush());
    pending.add(change);
  };
  const later = (ms: number, task: () => void) => {
    const view = windowOf(element);
    const timer = view?.setTimeout(
      guarded(() => life.aborted || task()),
      ms,
    );
    life.addEventListener('abort', () => view?.clearTimeout(timer), { once: true });
  };

  // Words.
  const readText = () => (isField(element) ? element.value : editor.read(element).text);
  let text = readText();
  let armedAt = 0;
  const now = () => Date.now();
  const lookAtWords = () => {
    const next = readText();
    if (next === text) return;
    const isSent = next.trim() === '' && text.trim() !== '' && armedAt > 0 && now() - armedAt < SENT_WITHIN;
    text = next;
    emit('text');
    emit('caret');
    if (!isSent) return;
    armedAt = 0;
    emit('sent');
  };
  const arm = () => {
    if (text.trim() === '') return;
    armedAt = now();
    for (const ms of LOOK_AGAIN) later(ms, lookAtWords);
  };

  // Note mode.
  const readNote = () => {
    if (isGeneric) return isNoteField(element, isOtherComposerIn);
    return (site.note ?? []).some((mark) => {
      if (!('value' in mark)) {
        return closest(element, mark.selector) !== undefined || isMarkedNear(mark.selector);
      }
      const control = findNear(element, [mark.selector], isOtherComposerIn);
      return control !== undefined && 'value' in control && control.value === mark.value;
    });
  };
  const isMarkedNear = (selector: string) => {
    for (const at of outwards(element)) {
      if (isOtherComposerIn(at)) return false;
      if (find(at, selector)) return true;
    }
    return false;
  };
  let isNote = readNote();
  const lookAtNote = () => {
    const next = readNote();
    if (next === isNote) return;
    isNote = next;
    emit('note');
  };

  // Conversation.
  let reading: ConversationReading | undefined;
  let isStale = true;
  let readAt = 0;
  let isWaiting = false;
  const readConversation = () => {
    if (reading && !isStale) return reading;
    const next = reader.read(text);
    isStale = false;
    readAt = now();
    if (!isSame(reading, next)) reading = next;
    return reading ?? next;
  };
  const lookAtConversation = () => {
    const before = reading;
    if (!before || !isStale) return;
    const wait = reader.pauseMs - (now() - readAt);
    if (wait > 0) {
      if (isWaiting) return;
      isWaiting = true;
      later(wait, () => {
        isWaiting = false;
        lookAtConversation();
      });
      return;
    }
    if (readConversation() !== before) emit('conversation');
  };

  // What it listens to itself; events of the page around it come from the watcher.
  followComposition(element, life);
  const listen = (type: string, listener: (event: Event) => void) =>
    element.addEventListener(type, guarded(listener), { signal: life });
  listen('input', lookAtWords);
  listen('change', lookAtWords);
  listen('compositionend', lookAtWords);
  listen('focus', () => {
    lookAtWords();
    lookAtNote();
    emit('focus');
  });
  listen('blur', () => emit('blur'));
  listen('select', () => emit('caret'));
  listen('selectionchange', () => emit('caret'));
  const onKey = (event: Event) => {
    if (!('key' in event) || !('ctrlKey' in event) || !('metaKey' in event)) return;
    const isModified = event.ctrlKey === true || event.metaKey === true;
    const keys = site.send?.keys ?? ['Ctrl+Enter'];
    if (event.key === 'Enter' && keys.includes(isModified ? 'Ctrl+Enter' : 'Enter')) arm();
  };
  // Capture: a page that handles the key may empty the field, or stop the event, before it gets here.
  element.addEventListener('keydown', guarded(onKey), { signal: life, capture: true });
  const view = windowOf(element);
  if (view && typeof view.ResizeObserver === 'function') {
    const sizes = new view.ResizeObserver(guarded(() => emit('geometry')));
    sizes.observe(element);
    life.addEventListener('abort', () => sizes.disconnect(), { once: true });
  }

  /** The nearest part of the page that has something to keep clear of, at most this far out. */
  const obstacles = () => {
    const selectors = [...(site.send?.button ?? []), '[role=toolbar]', 'button[type=submit],input[type=submit]'];
    const found = new Set<HTMLElement>();
    let steps = 0;
    for (const at of outwards(element)) {
      if (++steps > 8 || found.size >= MOST_OBSTACLES) break;
      if (isElement(at) && isOtherComposerIn(at)) break;
      for (const selector of selectors) for (const each of findAll(at, selector, MOST_OBSTACLES)) found.add(each);
      if (found.size > 0 && steps >= 4) break;
    }
    return [...found].slice(0, MOST_OBSTACLES);
  };

  const hasFocus = () => {
    const root = get(element, 'getRootNode').call(element);
    return (
      'activeElement' in root && root.activeElement === element && (windowOf(element)?.document.hasFocus() ?? false)
    );
  };

  const composer: Composer = {
    element,
    siteId: site.id,
    editorKind: editor.kind,
    signal: ending.signal,
    rect: () => visibleRectOf(element),
    keepClear: () =>
      obstacles()
        .map(rectOf)
        .filter(({ width, height }) => width > 0 && height > 0),
    read: () => editor.read(element),
    caret: () => editor.caret(element),
    hasFocus,
    focus: () => element.focus({ preventScroll: true }),
    select(span) {
      editor.select(element, span);
    },
    async apply(edit, expected) {
      if (life.aborted) return { done: false, because: 'gone' };
      try {
        return await editor.apply(element, edit, expected, lastCaret);
      } catch {
        return { done: false, because: 'unverified' }; // The page took the field apart while it was written.
      } finally {
        guarded(lookAtWords)();
      }
    },
    isComposing: () => isComposing(element),
    isNote: () => isNote,
    conversation: readConversation,
    onChange(listener) {
      listeners.add(listener);
    },
  };

  /** Where the agent was typing, kept when the focus goes to our card. */
  let lastCaret: number | undefined;
  let isTrackingCaret = false;
  const noteCaret = () => {
    isTrackingCaret = false;
    if (hasFocus()) lastCaret = editor.caret(element);
  };
  listen('keyup', () => noteCaret());
  listen('blur', () => {
    if (isField(element)) lastCaret = element.selectionEnd ?? lastCaret;
  });

  // A form that is submitted takes its page away; what was armed then was sent.
  view?.addEventListener('pagehide', () => sendIfArmed(), { signal: life });
  const sendIfArmed = () => {
    if (armedAt > 0 && now() - armedAt < SENT_WITHIN && text.trim() !== '') pending.add('sent');
    flush();
  };

  const end = () => {
    if (ending.signal.aborted) return;
    // A composer that goes away with the press of "send" was sent.
    sendIfArmed();
    listeners.clear();
    ending.abort();
  };
  signal.addEventListener('abort', end, { once: true, signal: ending.signal });

  return {
    composer,
    end,
    wordsChanged: lookAtWords,
    moved: () => emit('geometry'),
    pageChanged(targets) {
      if (isField(element)) lookAtWords();
      lookAtNote();
      emit('geometry');
      isStale ||= targets.some((target) => reader.touch(target));
      lookAtConversation();
    },
    selectionChanged() {
      const isOurs =
        tagOf(element) === 'textarea' || isField(element)
          ? hasFocus()
          : hasFocus() && selectionIn(element) !== undefined;
      if (!isOurs) return;
      emit('caret');
      if (isTrackingCaret) return;
      isTrackingCaret = true;
      later(0, noteCaret);
    },
    clicked(path) {
      const buttons = site.send?.button ?? [];
      const isSend = isGeneric
        ? path.some((at) => isElementTarget(at) && isInside(at, element) === false && isSendLike(at))
        : path.some((at) => isElementTarget(at) && buttons.some((selector) => get(at, 'matches').call(at, selector)));
      if (isSend) arm();
    },
  };
}

const isElementTarget = (target: EventTarget): target is HTMLElement => 'nodeType' in target && target.nodeType === 1;
const isSendLike = (element: HTMLElement) =>
  /^(button|input)$/.test(tagOf(element)) || element.getAttribute('role') === 'button';
