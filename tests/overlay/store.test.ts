import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation, Finding, Review } from '../../src/engine/types.ts';
import { createStore } from '../../src/overlay/store.ts';
import { finding, letters, MARIA, mark, review } from './fake-review.ts';

const PAUSE = 800;
const MARIAS: Conversation = { ...MARIA, version: 1 };
const ASKS = 'Please send me your order number.';

interface Sent {
  text: string;
  revision: number;
  caret?: number;
  isPaused: boolean;
}

function setUp() {
  const drafts: Sent[] = [];
  const shown: Finding[] = [];
  const store = createStore({
    pauseMs: () => PAUSE,
    setTimer: (task, ms) => Number(setTimeout(task, ms)),
    clearTimer: (timer) => clearTimeout(timer),
    onDraft: (draft) => drafts.push(draft),
    onShown: (each) => shown.push(each),
  });
  store.changeConversation(MARIAS);
  const type = (text: string) => store.changeText(text, text.length);
  /** The background's answer to the newest draft. */
  const reviewed = (more: Partial<Review> = {}) => store.acceptReview(review(drafts.at(-1)?.revision ?? 0, more));
  const pause = (more: Partial<Review> = {}) => {
    vi.advanceTimersByTime(PAUSE);
    reviewed(more);
  };
  const nudges = () => store.nudges.value.map(({ nudge }) => nudge);
  return { store, drafts, shown, type, reviewed, pause, nudges };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an empty draft', () => {
  it('has all four letters waiting and says nothing', () => {
    const { store, type, reviewed } = setUp();
    type('');
    reviewed({ findings: [finding()] });
    expect(store.tiles.value).toEqual({ C: 'waiting', A: 'waiting', R: 'waiting', E: 'waiting' });
    expect(store.state.value).toBe('waiting');
    expect(store.nudges.value).toEqual([]);
  });

  it('after a goodbye nothing is asked for', () => {
    const { store, type, reviewed } = setUp();
    type('');
    reviewed({ isQuiet: true });
    expect(store.tiles.value.C).toBe('not-needed');
  });
});

describe('nudges', () => {
  it('are silent while a sentence is being typed', () => {
    const { type, reviewed, nudges, store } = setUp();
    for (const text of ['P', 'Please', 'Please send me your ord', ASKS]) {
      type(text);
      reviewed({ findings: [finding()] });
      vi.advanceTimersByTime(PAUSE - 1);
      expect(nudges()).toEqual([]);
    }
    expect(store.tiles.value.C).toBe('waiting');
  });

  it('come with a pause', () => {
    const { type, reviewed, pause, nudges, store } = setUp();
    type(ASKS);
    reviewed({ findings: [finding()] });
    pause({ findings: [finding()] });
    expect(nudges()).toEqual(['Name the delay before the fix.']);
    expect(store.tiles.value.C).toBe('missing');
    expect(store.isAtRest.value).toBe(true);
  });

  it('come with the end of a sentence', () => {
    const { type, reviewed, nudges } = setUp();
    type(`${ASKS} `);
    reviewed({ findings: [finding()] });
    expect(nudges()).toHaveLength(1);
  });

  it('come when the review arrives, where it is slower than the pause', () => {
    const { type, nudges, reviewed } = setUp();
    type(ASKS);
    vi.advanceTimersByTime(10 * PAUSE);
    expect(nudges()).toEqual([]);
    reviewed({ findings: [finding()] });
    expect(nudges()).toHaveLength(1);
  });

  it('are two at most', () => {
    const { type, pause, nudges } = setUp();
    type(ASKS);
    pause({ findings: ['a', 'b', 'c', 'd'].map((rule) => finding({ rule })) });
    expect(nudges()).toHaveLength(2);
  });

  it('vanish with the very next review once they are met', () => {
    const { type, pause, reviewed, nudges } = setUp();
    type(ASKS);
    pause({ findings: [finding()] });
    type(`I’m sorry it is late. ${ASKS}`);
    expect(nudges()).toHaveLength(1);
    reviewed({ findings: [] });
    expect(nudges()).toEqual([]);
  });

  it('stay while the agent goes on writing', () => {
    const { type, pause, reviewed, nudges } = setUp();
    type(ASKS);
    pause({ findings: [finding()] });
    type(`${ASKS} And then`);
    reviewed({ findings: [finding()] });
    expect(nudges()).toHaveLength(1);
  });

  it('a new one waits for the next pause although another is shown', () => {
    const { type, pause, reviewed, nudges } = setUp();
    type(ASKS);
    pause({ findings: [finding()] });
    type(`${ASKS} No`);
    const two = [finding(), finding({ rule: 'no-bare-no', nudge: 'Give the reason.' })];
    reviewed({ findings: two });
    expect(nudges()).toHaveLength(1);
    pause({ findings: two });
    expect(nudges()).toHaveLength(2);
  });

  it('are told to the background once while a reply is written', () => {
    const { type, pause, reviewed, shown } = setUp();
    type(ASKS);
    pause({ findings: [finding()] });
    type(`${ASKS} `);
    reviewed({ findings: [finding()] });
    pause({ findings: [finding()] });
    expect(shown).toHaveLength(1);
  });

  it('a dismissed one does not come back with a review that was on its way', () => {
    const { store, type, pause, nudges } = setUp();
    type(ASKS);
    pause({ findings: [finding()] });
    store.hide(store.nudges.value[0]!);
    expect(nudges()).toEqual([]);
    type(`${ASKS} More.`);
    pause({ findings: [finding()] });
    expect(nudges()).toEqual([]);
  });
});

describe('letters', () => {
  it('that are met show at once, that are missing with the pause', () => {
    const { store, type, reviewed, pause } = setUp();
    type('I’m sorry');
    reviewed({ letters: letters('missing', 'missing', 'met', 'not-needed') });
    expect(store.tiles.value).toEqual({ C: 'waiting', A: 'waiting', R: 'met', E: 'not-needed' });
    pause({ letters: letters('missing', 'missing', 'met', 'not-needed') });
    expect(store.tiles.value).toEqual({ C: 'missing', A: 'missing', R: 'met', E: 'not-needed' });
    expect(store.state.value).toBe('working');
  });

  it('all met or not needed: one settled line', () => {
    const { store, type, pause } = setUp();
    type('I’m sorry, Maria. I’ll write by 5 pm.');
    pause({ letters: letters('met', 'met', 'met', 'not-needed') });
    expect(store.state.value).toBe('settled');
  });
});

describe('marks', () => {
  it('wait like nudges, and show beside the two', () => {
    const { store, type, reviewed, pause } = setUp();
    type(ASKS);
    const findings = [mark(ASKS, 'your order number')];
    reviewed({ findings });
    expect(store.marks.value).toEqual([]);
    pause({ findings });
    expect(store.marks.value).toHaveLength(1);
    expect(store.cardFindings.value).toHaveLength(1);
  });

  it('move along with an edit before them', () => {
    const { store, type, pause } = setUp();
    type(ASKS);
    pause({ findings: [mark(ASKS, 'your order number')] });
    type(`Hi Maria! ${ASKS}`);
    const span = store.marks.value[0]?.span;
    expect(span && store.text.value.slice(span.from, span.to)).toBe('your order number');
  });

  it('vanish at once where an edit touches them', () => {
    const { store, type, pause } = setUp();
    type(ASKS);
    pause({ findings: [mark(ASKS, 'your order number')] });
    store.changeText(ASKS.replace('order', 'ordr'), 10);
    expect(store.marks.value).toEqual([]);
  });

  it('keep their suggestions as they were made, with the text that they were made for', () => {
    const { store, type, pause } = setUp();
    type(ASKS);
    const [made] = [mark(ASKS, 'your order number')];
    pause({ findings: [made!] });
    type(`${ASKS} Now.`);
    expect(store.marks.value[0]?.suggestions).toEqual(made?.suggestions);
    expect(store.reviewText()).toBe(ASKS);
  });
});

describe('an internal note', () => {
  it('is not reviewed, and nothing is shown', () => {
    const { store, type, drafts, pause, nudges } = setUp();
    type(ASKS);
    pause({ findings: [finding(), mark(ASKS, 'your order number')] });
    const before = drafts.length;
    store.changeNote(true);
    expect(store.state.value).toBe('note');
    expect(nudges()).toEqual([]);
    expect(store.marks.value).toEqual([]);
    type('Customer sounds angry');
    vi.advanceTimersByTime(10 * PAUSE);
    expect(drafts).toHaveLength(before);
  });

  it('switched back, the draft is reviewed at once', () => {
    const { store, type, drafts, reviewed, nudges } = setUp();
    store.changeNote(true);
    type(ASKS);
    store.changeNote(false);
    expect(drafts.at(-1)).toMatchObject({ text: ASKS, isPaused: true });
    reviewed({ findings: [finding()] });
    expect(nudges()).toHaveLength(1);
  });
});

describe('drafts to be reviewed', () => {
  it('say whether keys are coming, and have a revision of their own each', () => {
    const { type, drafts } = setUp();
    type('Hello');
    type('Hello M');
    vi.advanceTimersByTime(PAUSE);
    expect(drafts.map(({ isPaused }) => isPaused)).toEqual([false, false, true]);
    expect(drafts.map(({ revision }) => revision)).toEqual([1, 2, 3]);
  });

  it('are not made by a caret that moves', () => {
    const { store, type, drafts } = setUp();
    type('Hello');
    store.changeText('Hello', 2);
    expect(drafts).toHaveLength(1);
  });
});

describe('the conversation', () => {
  it('that is not seen is said, until there is a nudge', () => {
    const { store, type, pause } = setUp();
    store.changeConversation({ ...MARIAS, version: 2, turns: [], isVisible: false });
    expect(store.state.value).toBe('unseen');
    type('Calm down.');
    pause({ findings: [mark('Calm down.', 'Calm down', { isNudge: true })] });
    expect(store.state.value).toBe('nudging');
  });

  it('another one begins without the dismissals of the last', () => {
    const { store, type, pause, nudges } = setUp();
    type(ASKS);
    pause({ findings: [finding()] });
    store.hide(store.nudges.value[0]!);
    store.changeConversation({ ...MARIAS, id: 'other' });
    type(`${ASKS} Hm`);
    pause({ findings: [finding()] });
    expect(nudges()).toHaveLength(1);
  });
});

it('nothing of a reply is kept once it went out', () => {
  const { store, type, pause } = setUp();
  type(ASKS);
  pause({ findings: [finding(), mark(ASKS, 'your order number')] });
  store.clear();
  expect(store.text.value).toBe('');
  expect(store.review.value).toBeUndefined();
  expect(store.cardFindings.value).toEqual([]);
  expect(store.state.value).toBe('waiting');
  expect(store.reviewText()).toBe('');
});

describe('a review that says what the one before said', () => {
  it('draws nothing anew: lists and letters keep their identity', () => {
    const { store, type, pause } = setUp();
    type(ASKS);
    pause({ findings: [finding(), mark(ASKS, 'your order number')] });
    const before = [store.nudges.value, store.marks.value, store.cardFindings.value, store.tiles.value];
    expect(store.cardFindings.value).toHaveLength(2);
    type(`${ASKS} A`);
    pause({ findings: [finding(), mark(ASKS, 'your order number')] });
    expect([store.nudges.value, store.marks.value, store.cardFindings.value, store.tiles.value]).toEqual(before);
    expect(store.nudges.value).toBe(before[0]);
    expect(store.marks.value).toBe(before[1]);
    expect(store.cardFindings.value).toBe(before[2]);
    expect(store.tiles.value).toBe(before[3]);
  });

  it('is drawn where a mark moved', () => {
    const { store, type, pause } = setUp();
    type(ASKS);
    pause({ findings: [mark(ASKS, 'your order number')] });
    const before = store.marks.value;
    type(`Hi. ${ASKS}`);
    pause({ findings: [mark(`Hi. ${ASKS}`, 'your order number')] });
    expect(store.marks.value).not.toBe(before);
    expect(store.marks.value[0]?.span).toEqual({ from: 19, to: 36 });
  });
});
