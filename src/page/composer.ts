import { createReader } from './conversation-reader.ts';
import { isField, windowOf } from './dom.ts';
import { readEditable } from './editable-text.ts';
import { followComposition, isComposing } from './editors/composition.ts';
import { editorFor } from './editors/index.ts';
import { hasFocus, selectionIn } from './editors/selection.ts';
import { obstaclesOf, visibleRectOf } from './geometry.ts';
import { guarded } from './guarded.ts';
import { isNoteMode } from './note-mode.ts';
import { createPace, HURRIED } from './pace.ts';
import { createSending } from './sending.ts';
import type { Composer, ComposerChange, ConversationReading, Editor, Site } from './types.ts';

/** When a field that is emptied by its page alone, without an event, is looked at after sending. */
const LOOK_AGAIN = [50, 300, 1_500, 5_000];
const now = () => Date.now();

/** UTF-16 code units beyond which an editor's text is read only after so many ms without a change. */
const LONG_TEXT = 20_000;
const LONG_TEXT_PAUSE = 300;
/** Milliseconds within which changes of the page around a composer count as one: looking at places costs layout. */
const PLACE_PAUSE = 300;

/** Milliseconds that a conversation which takes long to read rests at most, where nobody clicks. */
const REST_MS = 8_000;

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
  readonly signal: AbortSignal;
  /** Whether a part of the page holds a composer other than this one. */
  isOtherComposerIn(at: Node): boolean;
}

const isSame = (one: ConversationReading, other: ConversationReading) =>
  one.id === other.id &&
  one.isVisible === other.isVisible &&
  one.customerName === other.customerName &&
  one.agentName === other.agentName &&
  one.turns.length === other.turns.length &&
  one.turns.every((turn, index) => turn.text === other.turns[index]?.text && turn.role === other.turns[index]?.role);

export function trackComposer({ element, editor, site, signal, isOtherComposerIn }: ComposerOptions): TrackedComposer {
  const ending = new AbortController();
  const life = AbortSignal.any([signal, ending.signal]);
  const listeners = new Set<(what: ReadonlySet<ComposerChange>) => void>();
  const reader = createReader(site, element);
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
  const timers = new Set<number>();
  const view = windowOf(element);
  const later = (ms: number, task: () => void) => {
    const timer = view?.setTimeout(() => {
      timers.delete(timer ?? 0);
      guarded(task)();
    }, ms);
    if (timer !== undefined) timers.add(timer);
  };

  // An editor may dress its editable only after it has made it editable (CKEditor 4 in Firefox).
  const editorNow = () => editorFor(element) ?? editor;

  // Words.
  const sending = createSending(site, element, now);
  const readText = () => (isField(element) ? element.value : editor.read(element).text);
  let text = readText();
  let changedAt = 0;
  let isWaitingForRest = false;
  const lookAtWords = () => {
    if (isField(element) || text.length <= LONG_TEXT) {
      readWords();
      return;
    }
    // A text so long takes longer to read than a key may be delayed: it is read when the keys rest.
    changedAt = now();
    if (!isWaitingForRest) later(LONG_TEXT_PAUSE, readAtRest);
    isWaitingForRest = true;
  };
  const readAtRest = () => {
    const left = changedAt + LONG_TEXT_PAUSE - now();
    if (left > 0) {
      later(left, readAtRest);
      return;
    }
    isWaitingForRest = false;
    readWords();
  };
  const readWords = () => {
    const next = readText();
    if (next === text) return;
    const isSent = next.trim() === '' && text.trim() !== '' && sending.isArmed();
    text = next;
    emit('text');
    emit('caret');
    if (!isSent) return;
    sending.disarm();
    emit('sent');
  };
  const arm = () => {
    if (text.trim() === '') return;
    sending.arm();
    for (const ms of LOOK_AGAIN) later(ms, lookAtWords);
  };

  // Place. That the composer itself moves is told by observers at once; what else the page drew may now lie beside or over it.
  let isPlaceDoubted = false;
  let hurriesUntil = 0;
  const doubtPlace = () => {
    if (isPlaceDoubted) return;
    isPlaceDoubted = true;
    later(PLACE_PAUSE, () => {
      isPlaceDoubted = false;
      emit(now() < hurriesUntil ? 'geometry' : 'around');
    });
  };

  // Note mode.
  const readNote = () => isNoteMode(site, element, isOtherComposerIn);
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
  const pace = createPace(reader.pauseMs, REST_MS);
  let isWaiting = false;
  const readConversation = (): ConversationReading => {
    const before = reading;
    if (before && (!isStale || now() - readAt < pace.pauseMs())) return before;
    const from = performance.now();
    const next = reader.read(text);
    isStale = false;
    readAt = now();
    pace.spent(performance.now() - from);
    if (before && isSame(before, next)) return before;
    reading = next;
    if (before) emit('conversation');
    return next;
  };
  const lookAtConversation = () => {
    if (!reading || !isStale || isWaiting) return;
    const wait = pace.pauseMs() - (now() - readAt);
    if (wait <= 0) {
      readConversation();
      return;
    }
    isWaiting = true;
    later(wait, () => {
      isWaiting = false;
      lookAtConversation();
    });
  };

  // What it listens to itself; events of the page around it come from the watcher.
  /** Where the agent was typing when the focus went to our card. */
  let lastCaret: number | undefined;
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
  listen('blur', () => {
    const place = isField(element) ? undefined : selectionIn(element);
    lastCaret = place && readEditable(element).offsetOf(place.focus.node, place.focus.offset);
    emit('blur');
  });
  listen('select', () => emit('caret'));
  listen('selectionchange', () => emit('caret'));
  // Capture: a page that handles the key may empty the field, or stop the event, before it gets here.
  element.addEventListener(
    'keydown',
    guarded((event: Event) => {
      if (sending.isSendKey(event)) arm();
    }),
    { signal: life, capture: true },
  );
  if (view && typeof view.ResizeObserver === 'function') {
    const sizes = new view.ResizeObserver(guarded(() => emit('geometry')));
    sizes.observe(element);
    life.addEventListener('abort', () => sizes.disconnect(), { once: true });
  }

  const composer: Composer = {
    element,
    siteId: site.id,
    get editorKind() {
      return editorNow().kind;
    },
    signal: ending.signal,
    rect: () => visibleRectOf(element),
    keepClear: () => obstaclesOf(element, site.send?.button ?? [], isOtherComposerIn),
    read: () => editor.read(element),
    caret: () => editor.caret(element),
    hasFocus: () => hasFocus(element),
    focus: () => element.focus({ preventScroll: true }),
    select(span) {
      editor.select(element, span);
    },
    async apply(edit, expected) {
      if (life.aborted) return { done: false, because: 'gone' };
      try {
        return await editorNow().apply(element, edit, expected, lastCaret);
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

  // A form that is submitted takes its page away; what was armed then was sent.
  view?.addEventListener('pagehide', () => sendIfArmed(), { signal: life });
  const sendIfArmed = () => {
    if (sending.isArmed() && text.trim() !== '') pending.add('sent');
    flush();
  };

  const end = () => {
    if (ending.signal.aborted) return;
    // A composer that goes away with the press of "send" was sent.
    sendIfArmed();
    listeners.clear();
    ending.abort();
    // The window of a frame that is gone cannot be asked any more; then its timers are gone, too.
    guarded(() => {
      for (const timer of timers) view?.clearTimeout(timer);
    })();
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
      doubtPlace();
      // Each is asked: a reader forgets what it read of a turn that was touched.
      if (targets.filter((target) => reader.touch(target)).length > 0) isStale = true;
      lookAtConversation();
    },
    selectionChanged() {
      if (hasFocus(element)) emit('caret');
    },
    clicked(path) {
      // The agent may open another conversation, or a dialog.
      pace.hurry();
      hurriesUntil = now() + HURRIED;
      if (sending.isSendClick(path)) arm();
    },
  };
}
