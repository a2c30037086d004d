import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { carryFinding, changeBetween } from '../engine/edit-mapping.ts';
import type { Conversation, Finding, Letter, LetterState, Review } from '../engine/types.ts';
import { endsSentence } from './sentence-end.ts';
import { areSameFindings, steady } from './steady.ts';

/** At most so many nudges are shown at once. */
const MOST_NUDGES = 2;
const ALL: readonly Letter[] = ['C', 'A', 'R', 'E'];

/** A letter in the strip; `waiting` before there is anything to judge. */
export type TileState = LetterState | 'waiting';

/**
 * What the strip has to say. `note`: nothing, and it is gone. `waiting`: an empty draft. `unseen`: the conversation
 * is not visible. `settled`: nothing is missing and nothing hurts.
 */
export type StripState = 'note' | 'waiting' | 'unseen' | 'nudging' | 'settled' | 'working';

export interface StoreDeps {
  /** Milliseconds without a key before nudges may show. */
  pauseMs(): number;
  setTimer(task: () => void, ms: number): number;
  clearTimer(timer: number): void;
  /** A revision to be reviewed: the text changed, or the keys came to rest. */
  onDraft(draft: { text: string; revision: number; caret?: number; isPaused: boolean }): void;
  /** A nudge came into view; once for each rule and occasion while a reply is written. */
  onShown(finding: Finding): void;
}

export interface Store {
  readonly tiles: ReadonlySignal<Readonly<Record<Letter, TileState>>>;
  readonly state: ReadonlySignal<StripState>;
  /** At most two, most important first. */
  readonly nudges: ReadonlySignal<readonly Finding[]>;
  /** Findings whose words are marked in the draft. */
  readonly marks: ReadonlySignal<readonly Finding[]>;
  /** What the card can show: the nudges, then the other marks. */
  readonly cardFindings: ReadonlySignal<readonly Finding[]>;
  readonly review: ReadonlySignal<Review | undefined>;
  readonly conversation: ReadonlySignal<Conversation | undefined>;
  /** The text that all offsets are of. */
  readonly text: ReadonlySignal<string>;
  /** The text that the findings' suggestions were made for. */
  reviewText(): string;
  /** The customer's messages are not seen on this page. */
  readonly isUnseen: ReadonlySignal<boolean>;
  /** The review is of the text as it is now, and the keys rest. */
  readonly isAtRest: ReadonlySignal<boolean>;
  /** The length of text that was reviewed, where the draft is longer than the engine reads. */
  readonly reviewedTo: ReadonlySignal<number | undefined>;
  changeText(text: string, caret?: number): void;
  changeNote(isNote: boolean): void;
  changeConversation(conversation: Conversation): void;
  acceptReview(review: Review): void;
  /** Takes a finding out of sight at once; the background remembers it. */
  hide(finding: Finding): void;
  /** The reply went out: nothing of it is kept. */
  clear(): void;
  dispose(): void;
}

/** Tells findings apart across reviews; the place is left out, for it moves. */
export const keyOf = ({ rule, occasion }: Finding): string => `${rule} ${occasion}`;

const tilesAll = (state: TileState): Record<Letter, TileState> => ({ C: state, A: state, R: state, E: state });

/** The state of one composer's overlay, as signals. */
export function createStore(deps: StoreDeps): Store {
  const text = signal('');
  const isNote = signal(false);
  const review = signal<Review>();
  /** The review's findings at their places in `text`. */
  const findings = signal<readonly Finding[]>([]);
  /** Keys of what may be seen. */
  const due = signal<ReadonlySet<string>>(new Set());
  const tiles = signal<Readonly<Record<Letter, TileState>>>(tilesAll('waiting'));
  const conversation = signal<Conversation>();
  const isAtRest = signal(false);
  const told = new Set<string>();
  const hidden = new Set<string>();
  let reviewText = '';
  let revision = 0;
  /** Revisions from this one on are of a draft at rest. */
  let restsFrom = Number.POSITIVE_INFINITY;
  let caretNow: number | undefined;
  let timer: number | undefined;

  const isEmpty = computed(() => text.value.trim() === '');
  const listed = (list: () => readonly Finding[]) => steady(list, areSameFindings);
  const nudges = listed(() =>
    isNote.value || isEmpty.value
      ? []
      : findings.value.filter((each) => each.isNudge && due.value.has(keyOf(each))).slice(0, MOST_NUDGES),
  );
  const marks = listed(() =>
    isNote.value
      ? []
      : findings.value.filter((each) => each.span && each.kind === 'avoid' && due.value.has(keyOf(each))),
  );
  const cardFindings = listed(() => {
    const isNudged = (mark: Finding) =>
      nudges.value.some((each) => keyOf(each) === keyOf(mark) && each.span?.from === mark.span?.from);
    return [...nudges.value, ...marks.value.filter((mark) => !isNudged(mark))];
  });
  const isUnseen = computed(() => conversation.value?.isVisible === false);
  const state = computed((): StripState => {
    if (isNote.value) return 'note';
    if (nudges.value.length > 0) return 'nudging';
    if (isUnseen.value) return 'unseen';
    if (isEmpty.value) return 'waiting';
    const isOpen = ALL.some((letter) => tiles.value[letter] === 'missing' || tiles.value[letter] === 'waiting');
    return isOpen || marks.value.length > 0 ? 'working' : 'settled';
  });

  const stopTimer = () => {
    if (timer !== undefined) deps.clearTimer(timer);
    timer = undefined;
  };

  const announce = (isPaused: boolean) => {
    revision += 1;
    restsFrom = isPaused ? revision : Number.POSITIVE_INFINITY;
    const caret = caretNow === undefined ? {} : { caret: caretNow };
    deps.onDraft({ text: text.value, revision, isPaused, ...caret });
  };

  const rest = () => {
    timer = undefined;
    if (!isNote.value) announce(true);
  };

  const isDue = (of: Review) => of.revision >= restsFrom || endsSentence(text.value, caretNow ?? text.value.length);

  /** What was missing stays unsaid until the agent pauses; what is met is said at once. */
  const nextTiles = (next: Review, canSpeak: boolean) => {
    if (next.isQuiet && isEmpty.value) return tilesAll('not-needed');
    if (isEmpty.value) return tilesAll('waiting');
    const now = tiles.value;
    const one = (letter: Letter): TileState => {
      const judged = next.letters[letter];
      return judged === 'missing' && !canSpeak ? now[letter] : judged;
    };
    const to = { C: one('C'), A: one('A'), R: one('R'), E: one('E') };
    return ALL.every((letter) => to[letter] === now[letter]) ? now : to;
  };

  const tellShown = () => {
    for (const each of nudges.value) {
      if (told.has(keyOf(each))) continue;
      told.add(keyOf(each));
      deps.onShown(each);
    }
  };

  return {
    tiles,
    state,
    nudges,
    marks,
    cardFindings,
    review,
    conversation,
    text,
    isAtRest,
    isUnseen,
    reviewText: () => reviewText,
    reviewedTo: computed(() => review.value?.reviewedTo),
    changeText(next, caret) {
      caretNow = caret;
      if (next === text.value && revision > 0) return;
      batch(() => {
        const change = changeBetween(text.value, next);
        // Suggestions stay as they were made for `reviewText`: they are placed when one is inserted.
        if (change) {
          findings.value = findings.value.flatMap((each) => {
            const carried = carryFinding(each, change);
            return carried ? { ...carried, suggestions: each.suggestions } : [];
          });
        }
        text.value = next;
        isAtRest.value = false;
        if (next.trim() === '') tiles.value = tilesAll('waiting');
      });
      stopTimer();
      if (isNote.value) return;
      // An empty draft has nothing that could pause; it is judged at once, so that a goodbye shows as one.
      announce(next.trim() === '');
      if (next.trim() !== '') timer = deps.setTimer(rest, deps.pauseMs());
    },
    changeNote(next) {
      if (next === isNote.value) return;
      isNote.value = next;
      stopTimer();
      if (!next) announce(true);
    },
    changeConversation(next) {
      if (next.id !== conversation.value?.id) {
        told.clear();
        hidden.clear();
      }
      conversation.value = next;
    },
    acceptReview(next) {
      // What an empty draft lacks is no news: it is said at the first pause or sentence end, not at the first key.
      const canSpeak = !isEmpty.value && isDue(next);
      reviewText = text.value;
      batch(() => {
        review.value = next;
        findings.value = next.findings.filter((each) => !hidden.has(keyOf(each)));
        tiles.value = nextTiles(next, canSpeak);
        isAtRest.value = next.revision >= restsFrom;
        const keys = next.findings.map(keyOf);
        due.value = new Set(canSpeak ? keys : keys.filter((key) => due.value.has(key)));
      });
      tellShown();
    },
    hide(finding) {
      hidden.add(keyOf(finding));
      findings.value = findings.value.filter((each) => keyOf(each) !== keyOf(finding));
    },
    clear() {
      stopTimer();
      told.clear();
      reviewText = '';
      batch(() => {
        findings.value = [];
        due.value = new Set();
        review.value = undefined;
        tiles.value = tilesAll('waiting');
        text.value = '';
        isAtRest.value = false;
      });
    },
    dispose: stopTimer,
  };
}
