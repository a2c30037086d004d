import { autoUpdate } from '@floating-ui/dom';
import { effect } from '@preact/signals';
import { render } from 'preact';
import type { Finding, Suggestion, Turn } from '../engine/types.ts';
import type { PageSetup, StripPlacement } from '../messages/protocol.ts';
import type { Composer } from '../page/types.ts';
import { createAnnouncer } from './announce.ts';
import { Card } from './card.tsx';
import { createReviewClient, type Port } from './client.ts';
import { copyText } from './clipboard.ts';
import { createConversationFeed } from './conversation-feed.ts';
import { isCovered, isTaken, visibleBox } from './geometry.ts';
import type { OverlayHost } from './host.ts';
import { insertSuggestion } from './insert.ts';
import { createMarks } from './marks.ts';
import { type Actions, createView, type Model } from './model.ts';
import { isVisible, placeCard, placeStrip } from './place.ts';
import { reportOf } from './report.ts';
import { createStore, keyOf } from './store.ts';
import { Strip } from './strip.tsx';
import { toneBehind } from './theme.ts';

export interface MountDeps {
  readonly host: OverlayHost;
  /** Opens a port to the background; throws where the extension is gone. */
  connect(): Port;
  /** Whether the extension behind this script is gone. */
  isDead(): boolean;
  /** Called once when it is: whatever is ours must leave the page. */
  onDead(): void;
  savePlacement(placement: StripPlacement): void;
  /** Turns that the background saw on the ticket's own page. */
  recallTurns(ticket: string): Promise<readonly Turn[]>;
  /** The extension's version, for reports. */
  readonly version: string;
  /** Puts a text on the clipboard; the page's own clipboard where absent. */
  copy?(text: string): Promise<boolean>;
}

export interface MountedOverlay {
  /** Opens the card with the focus in it, or goes back from it to the caret. */
  toggleCard(): void;
}

/** A key and the browser's command for it may both arrive; within so many milliseconds they are one wish. */
const ONE_WISH_MS = 250;

/** Shows CareCue at one composer, until the composer's signal aborts. */
export function mountOverlay(deps: MountDeps, composer: Composer, setup: PageSetup): MountedOverlay {
  const { host } = deps;
  const { window } = host;
  const { signal, element } = composer;
  const layer = host.addLayer(signal);
  const view = createView(setup.placement.folded);
  const copy = deps.copy ?? ((text: string) => copyText(window, text));
  const timers = {
    now: () => window.performance.now(),
    setTimer: (task: () => void, ms: number) => window.setTimeout(task, ms),
    clearTimer: (timer: number) => window.clearTimeout(timer),
  };
  let offset = setup.placement.offset;
  let strip: HTMLElement | null = null;
  let card: HTMLElement | null = null;
  let wantsFocus = false;
  let caretBefore: number | undefined;
  let frameWanted = 0;
  let announced = '';
  let hadFindings = false;
  let lastWish = Number.NEGATIVE_INFINITY;
  let stopFollowing: (() => void) | undefined;

  const announcer = createAnnouncer((text) => {
    view.voice.value = text;
  }, timers);

  const client = createReviewClient({
    connect: deps.connect,
    isDead: deps.isDead,
    now: timers.now,
    onReview: (review) => store.acceptReview(review),
    onMuted: () => tell('Muted for you; turn it on again in settings.'),
    onDead: deps.onDead,
  });

  const store = createStore({
    pauseMs: () => setup.pauseMs,
    setTimer: timers.setTimer,
    clearTimer: timers.clearTimer,
    onDraft: (draft) => client.setDraft(draft),
    onShown: ({ rule, occasion }) => client.shown(rule, occasion),
  });

  const feed = createConversationFeed({
    read: () => composer.conversation(),
    agentName: () => setup.agentName,
    recallTurns: deps.recallTurns,
    onConversation(conversation) {
      store.changeConversation(conversation);
      client.setConversation(conversation);
    },
  });

  const marks = createMarks(composer, layer, signal);

  function tell(message: string): void {
    view.message.value = message;
    announcer.say(message);
  }

  const viewport = () => {
    const { clientWidth, clientHeight } = window.document.documentElement;
    return { width: clientWidth, height: clientHeight };
  };

  const place = () => {
    frameWanted = 0;
    if (signal.aborted) return;
    const seen = visibleBox(element, window);
    view.isInView.value = isVisible(seen, viewport()) && !isCovered(element, seen, window, host.isOurs);
    if (!view.isInView.value) return marks.follow();
    view.tone.value = toneBehind(element);
    const room = {
      composer: composer.rect(),
      keepClear: composer.keepClear(),
      viewport: viewport(),
      isTaken: (box: { x: number; y: number; width: number; height: number }) => isTaken(box, window, host.isOurs),
      ...(offset && { offset }),
    };
    const at = placeStrip(room, view.isFolded.value);
    view.form.value = at.form;
    if (strip) {
      strip.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
      strip.style.maxWidth = `${at.maxWidth}px`;
    }
    if (card && strip) {
      card.style.maxHeight = '';
      const to = placeCard(
        strip.getBoundingClientRect(),
        room.composer,
        { width: card.offsetWidth, height: card.scrollHeight + 2 },
        room.viewport,
      );
      card.style.left = `${Math.round(to.x)}px`;
      card.style.top = `${Math.round(to.y)}px`;
      card.style.maxHeight = `${to.maxHeight}px`;
    }
    marks.follow();
  };

  const placeSoon = () => {
    if (!frameWanted && !signal.aborted) frameWanted = window.requestAnimationFrame(place);
  };

  const hasCardFocus = () =>
    card !== null &&
    layer.getRootNode() instanceof window.ShadowRoot &&
    card.contains((layer.getRootNode() as ShadowRoot).activeElement);

  const backToCaret = () => {
    composer.focus();
    // Some editors come back with the caret at the start.
    if (caretBefore !== undefined && composer.caret() !== caretBefore)
      composer.select({ from: caretBefore, to: caretBefore });
  };

  const actions: Actions = {
    openCard({ at, takesFocus, letters }) {
      if (takesFocus) caretBefore = composer.caret() ?? caretBefore;
      wantsFocus = takesFocus;
      if (at !== undefined) view.at.value = at;
      view.chosen.value = 0;
      view.areLettersOpen.value = letters ?? false;
      view.isCardOpen.value = true;
      if (card && takesFocus) focusCard(card);
    },
    closeCard({ returnsFocus }) {
      const hadFocus = hasCardFocus();
      view.isCardOpen.value = false;
      if (returnsFocus && hadFocus) backToCaret();
    },
    insert(finding, suggestion) {
      void insert(finding, suggestion);
    },
    dismiss(finding) {
      client.dismiss(finding.rule, finding.occasion);
      store.hide(finding);
      view.chosen.value = 0;
      announcer.say('Not shown again in this conversation.');
      if (store.cardFindings.value.length === 0) actions.closeCard({ returnsFocus: true });
    },
    copyReport(finding) {
      const conversation = store.conversation.value;
      const report = reportOf(finding, {
        version: deps.version,
        siteId: composer.siteId,
        editorKind: composer.editorKind,
        textLength: store.text.value.length,
        turns: conversation?.turns.length ?? 0,
        review: store.review.value,
      });
      void copy(report).then((isCopied) =>
        tell(
          isCopied
            ? 'Report copied. It holds no words of the conversation.'
            : 'The browser did not allow copying here.',
        ),
      );
    },
    setFolded(isFolded) {
      view.isFolded.value = isFolded;
      if (isFolded) view.isCardOpen.value = false;
      actions.keepPlace();
      placeSoon();
    },
    moveBy(x, y) {
      offset = { x: (offset?.x ?? 0) + x, y: (offset?.y ?? 0) + y };
      placeSoon();
    },
    resetPlace() {
      offset = undefined;
      placeSoon();
    },
    keepPlace() {
      deps.savePlacement({ folded: view.isFolded.value, ...(offset && { offset }) });
    },
    stripChanged(next) {
      if (next === strip) return;
      stopFollowing?.();
      stopFollowing = undefined;
      strip = next;
      if (!next) return;
      const reference = { getBoundingClientRect: () => composer.rect(), contextElement: element };
      stopFollowing = autoUpdate(reference, next, placeSoon, { animationFrame: false });
      place();
    },
    cardChanged(next) {
      if (next === card) return;
      card = next;
      if (!next) return;
      if (typeof next.showPopover === 'function') next.showPopover();
      else next.dataset.plain = '';
      place();
      if (wantsFocus) focusCard(next);
    },
  };

  function focusCard(next: HTMLElement): void {
    wantsFocus = false;
    (next.querySelector<HTMLElement>('[data-chosen]') ?? next).focus({ preventScroll: true });
  }

  async function insert(finding: Finding, suggestion: Suggestion): Promise<void> {
    const hadFocus = hasCardFocus();
    view.isCardOpen.value = false;
    if (hadFocus) backToCaret();
    const result = await insertSuggestion(composer, finding, suggestion, store.reviewText(), copy);
    if (signal.aborted) return;
    if (!result.isInserted) {
      return tell(
        result.isCopied
          ? 'It could not be inserted here. It is on the clipboard: paste it where you want it.'
          : 'It could not be inserted here, and the browser did not allow copying.',
      );
    }
    client.accept(finding.rule, finding.occasion, suggestion.phraseId);
    readText();
    if (result.blank) {
      composer.focus();
      composer.select(result.blank);
    }
    announcer.say(`Inserted ${suggestion.where}.${result.blank ? ' One blank is selected.' : ''}`);
    if (!result.canUndo) tell('Inserted. This field keeps no history, so undo will not take it back.');
  }

  function readText(): void {
    if (composer.isComposing()) return;
    const { text } = composer.read();
    if (text !== store.text.value) view.message.value = '';
    store.changeText(text, composer.caret());
  }

  const toggleCard = () => {
    const now = timers.now();
    if (now - lastWish < ONE_WISH_MS) return;
    lastWish = now;
    if (store.state.value === 'note') return;
    if (view.isCardOpen.value && hasCardFocus()) return actions.closeCard({ returnsFocus: true });
    actions.openCard({ takesFocus: true });
  };

  const isToggleKey = (event: KeyboardEvent) =>
    event.code === 'KeyC' &&
    event.altKey &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.shiftKey &&
    !event.getModifierState('AltGraph');

  const onComposerKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (isToggleKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      toggleCard();
    } else if (event.key === 'Escape' && view.isCardOpen.value) {
      event.preventDefault();
      event.stopPropagation();
      actions.closeCard({ returnsFocus: false });
    }
  };

  const model: Model = { store, view, actions };
  const Overlay = () => (
    <>
      <Strip model={model} />
      <Card model={model} />
      <div class="voice" role="status" aria-live="polite">
        {view.voice.value}
      </div>
    </>
  );
  const content = window.document.createElement('div');
  layer.append(content);
  render(<Overlay />, content);

  const stops = [
    effect(() => {
      layer.dataset.tone = view.tone.value;
    }),
    effect(() =>
      marks.draw(view.isInView.value ? store.marks.value.flatMap(({ span }) => span ?? []) : [], view.tone.value),
    ),
    effect(() => {
      const [nudge] = store.nudges.value;
      if (nudge && keyOf(nudge) !== announced) {
        announced = keyOf(nudge);
        announcer.say(`${nudge.nudge} Alt C opens it.`);
      }
    }),
    effect(() => {
      // What was shown is met or gone: the card goes with it, and gives the focus back.
      if (
        store.cardFindings.value.length === 0 &&
        view.isCardOpen.peek() &&
        !view.areLettersOpen.peek() &&
        hadFindings
      ) {
        actions.closeCard({ returnsFocus: true });
      }
      hadFindings = store.cardFindings.value.length > 0;
    }),
  ];

  const onChange: Parameters<Composer['onChange']>[0] = (what) => {
    if (signal.aborted) return;
    if (what.has('sent')) {
      client.sent();
      store.clear();
      view.isCardOpen.value = false;
    }
    const isNote = composer.isNote();
    if (isNote) store.changeNote(true);
    else if (what.has('conversation') || what.has('note')) feed.refresh();
    if (what.has('text') || what.has('note')) readText();
    if (!isNote) store.changeNote(false);
    placeSoon();
  };

  element.addEventListener('keydown', onComposerKey, { capture: true, signal });
  layer.addEventListener('keydown', (event) => {
    if (!isToggleKey(event)) return;
    event.preventDefault();
    toggleCard();
  });
  element.addEventListener(
    'click',
    (event) => {
      const at = event.detail === 1 ? marks.at(event.clientX, event.clientY) : -1;
      const finding = store.marks.value[at];
      if (finding) actions.openCard({ at: store.cardFindings.value.indexOf(finding), takesFocus: false });
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    stopFollowing?.();
    if (frameWanted) window.cancelAnimationFrame(frameWanted);
    announcer.stop();
    store.dispose();
    client.close();
    render(null, content);
  });

  composer.onChange(onChange);
  onChange(new Set(['conversation', 'text']));
  return { toggleCard };
}
