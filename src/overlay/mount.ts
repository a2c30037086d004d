import { effect } from '@preact/signals';
import type { Finding, Suggestion, Turn } from '../engine/types.ts';
import type { PageSetup, StripPlacement } from '../messages/protocol.ts';
import type { Composer } from '../page/types.ts';
import { createAnnouncer } from './announce.ts';
import { createReviewClient, type Port } from './client.ts';
import { copyText } from './clipboard.ts';
import { createConversationFeed } from './conversation-feed.ts';
import type { OverlayHost } from './host.ts';
import { insertSuggestion } from './insert.ts';
import { listenToKeys } from './keys.ts';
import { createMarks } from './marks.ts';
import { type Actions, createView } from './model.ts';
import { drawOverlay } from './overlay.tsx';
import { createPlacing } from './placing.ts';
import { pointAtMessage, type ShownMessage } from './point-at-message.ts';
import { reportOf } from './report.ts';
import { createStore, keyOf } from './store.ts';
import { STYLES } from './styles.ts';
import { MESSAGES } from './words.ts';

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
  /** Opens the panel that a page is shown with, so that what was shown is kept; absent where there is none. */
  teach?(shown: ShownMessage): void;
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
  const layer = host.addLayer(signal, STYLES);
  const view = createView(setup.placement.folded);
  const copy = deps.copy ?? ((text: string) => copyText(window, text));
  const timers = {
    now: () => window.performance.now(),
    setTimer: (task: () => void, ms: number) => window.setTimeout(task, ms),
    clearTimer: (timer: number) => window.clearTimeout(timer),
  };
  let wantsFocus = false;
  let caretBefore: number | undefined;
  let lastWish: { readonly by: 'key' | 'command'; readonly at: number } | undefined;

  const announcer = createAnnouncer((text) => {
    view.voice.value = text;
  }, timers);
  const tell = (message: string) => {
    view.message.value = message;
    announcer.say(message);
  };

  const client = createReviewClient({
    connect: deps.connect,
    isDead: deps.isDead,
    now: timers.now,
    onReview: (review) => store.acceptReview(review),
    onMuted: () => tell(MESSAGES.muted),
    onDead: deps.onDead,
  });
  const store = createStore({
    ...timers,
    pauseMs: () => setup.pauseMs,
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
  const placing = createPlacing(host, composer, layer, view, setup.placement, () => marks.follow());

  const hasCardFocus = () => placing.card()?.contains(host.activeElement()) ?? false;

  const focusCard = (card: HTMLElement) => {
    wantsFocus = false;
    (card.querySelector<HTMLElement>('[data-chosen]') ?? card).focus({ preventScroll: true });
  };

  const keepFocusInside = () => {
    const card = placing.card();
    const isLost = card && view.isCardOpen.value && host.activeElement() === null && !composer.hasFocus();
    if (isLost && window.document.hasFocus()) focusCard(card);
  };

  const backToCaret = () => {
    composer.focus();
    // Some editors come back with the caret at the start.
    const isElsewhere = caretBefore !== undefined && composer.caret() !== caretBefore;
    if (isElsewhere && caretBefore !== undefined) composer.select({ from: caretBefore, to: caretBefore });
  };

  const readText = () => {
    if (composer.isComposing()) return;
    const { text } = composer.read();
    if (text !== store.text.peek()) view.message.value = '';
    store.changeText(text, composer.caret());
    marks.follow();
  };

  const insert = async (finding: Finding, suggestion: Suggestion) => {
    const hadFocus = hasCardFocus();
    view.isCardOpen.value = false;
    if (hadFocus) backToCaret();
    const result = await insertSuggestion(composer, finding, suggestion, store.reviewText(), copy);
    if (signal.aborted) return;
    if (!result.isInserted) return tell(result.isCopied ? MESSAGES.copied : MESSAGES.notCopied);
    client.accept(finding.rule, finding.occasion, suggestion.phraseId);
    readText();
    if (result.blank) {
      composer.focus();
      composer.select(result.blank);
    }
    if (result.canUndo) announcer.say(`Inserted ${suggestion.where}.${result.blank ? ' A blank is selected.' : ''}`);
    else tell(MESSAGES.noUndo);
  };

  const actions: Actions = {
    openCard({ at, takesFocus, letters }) {
      if (takesFocus) caretBefore = composer.caret() ?? caretBefore;
      wantsFocus = takesFocus;
      if (at !== undefined) view.at.value = at;
      view.chosen.value = 0;
      view.areLettersOpen.value = letters ?? false;
      view.isCardOpen.value = true;
      const card = placing.card();
      if (card && takesFocus) focusCard(card);
    },
    closeCard({ returnsFocus }) {
      const hadFocus = hasCardFocus();
      view.isCardOpen.value = false;
      if (returnsFocus && hadFocus) backToCaret();
    },
    insert: (finding, suggestion) => void insert(finding, suggestion),
    dismiss(finding) {
      client.dismiss(finding.rule, finding.occasion);
      view.chosen.value = 0;
      announcer.say('Not shown again in this conversation.');
      store.hide(finding);
    },
    copyReport(finding) {
      const report = reportOf(finding, {
        version: deps.version,
        siteId: composer.siteId,
        editorKind: composer.editorKind,
        textLength: store.text.value.length,
        turns: store.conversation.value?.turns.length ?? 0,
        review: store.review.value,
      });
      void copy(report).then((isCopied) => tell(isCopied ? MESSAGES.reported : MESSAGES.notReported));
    },
    setFolded(isFolded) {
      view.isFolded.value = isFolded;
      if (isFolded) view.isCardOpen.value = false;
      actions.keepPlace();
      placing.placeSoon();
    },
    showMe() {
      view.isCardOpen.value = false;
      tell(MESSAGES.pointing);
      const isOurs = host.isOurs;
      void pointAtMessage({ window, layer, composer: element, signal, isOurs }).then((shown) => {
        view.message.value = '';
        if (!shown) return;
        feed.showTurns([{ role: 'customer', text: shown.words }]);
        if (!deps.teach) return;
        view.keep.value = () => deps.teach?.({ composer: element, message: shown.element });
        tell(MESSAGES.shown);
      });
    },
    moveBy: placing.moveBy,
    resetPlace: placing.resetPlace,
    keepPlace: () => deps.savePlacement(placing.placement()),
    stripChanged: placing.stripChanged,
    cardChanged(card) {
      placing.cardChanged(card);
      if (card && wantsFocus) focusCard(card);
    },
  };

  const toggleCard = (by: 'key' | 'command') => {
    const at = timers.now();
    // Two presses of the key are two wishes, however quick the agent is.
    const isEcho = lastWish !== undefined && lastWish.by !== by && at - lastWish.at < ONE_WISH_MS;
    if (isEcho || store.state.value === 'note') return;
    lastWish = { by, at };
    if (view.isCardOpen.value && hasCardFocus()) actions.closeCard({ returnsFocus: true });
    else actions.openCard({ takesFocus: true });
  };

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
    placing.changed(what);
  };

  const eraseOverlay = drawOverlay({ store, view, actions }, layer);
  let announced = '';
  let hadFindings = false;
  const stops = [
    effect(() => {
      layer.dataset.tone = view.tone.value;
    }),
    effect(() => {
      const spans = view.isInView.value ? store.marks.value.flatMap(({ span }) => span ?? []) : [];
      marks.draw(spans, view.tone.value);
    }),
    effect(() => {
      const [nudge] = store.nudges.value;
      if (!nudge || keyOf(nudge) === announced) return;
      announced = keyOf(nudge);
      announcer.say(`${nudge.nudge} Alt C opens it.`);
    }),
    effect(() => {
      // A hint or a phrase that is no longer there takes the focus with it; it stays in the card.
      const isInside = store.cardFindings.value.length > 0 && view.at.value >= 0 && hasCardFocus();
      if (isInside) window.requestAnimationFrame(keepFocusInside);
    }),
    effect(() => {
      // What the card showed is met or gone: the card goes with it, and gives the focus back.
      const hasFindings = store.cardFindings.value.length > 0;
      const isDone = hadFindings && !hasFindings && view.isCardOpen.peek() && !view.areLettersOpen.peek();
      hadFindings = hasFindings;
      if (isDone) actions.closeCard({ returnsFocus: true });
    }),
  ];

  listenToKeys({
    composerElement: element,
    layer,
    signal,
    toggleCard: () => toggleCard('key'),
    /** Returns whether there was one to close. */
    closeCard() {
      if (!view.isCardOpen.value) return false;
      actions.closeCard({ returnsFocus: false });
      return true;
    },
  });
  element.addEventListener(
    'click',
    (event) => {
      const span = event.detail === 1 ? marks.at(event.clientX, event.clientY) : undefined;
      const at = store.cardFindings.value.findIndex((each) => span && each.span?.from === span.from);
      if (at >= 0) actions.openCard({ at, takesFocus: false });
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    for (const stop of stops) stop();
    announcer.stop();
    store.dispose();
    client.close();
    eraseOverlay();
  });

  composer.onChange(onChange);
  onChange(new Set(['conversation', 'text']));
  return { toggleCard: () => toggleCard('command') };
}
