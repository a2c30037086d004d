import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Conversation, Turn } from '../../src/engine/types.ts';
import { createAnnouncer } from '../../src/overlay/announce.ts';
import { createConversationFeed } from '../../src/overlay/conversation-feed.ts';
import { placeNow } from '../../src/overlay/insert.ts';
import { reportOf } from '../../src/overlay/report.ts';
import { lightnessOf } from '../../src/overlay/theme.ts';
import type { ConversationReading } from '../../src/page/types.ts';
import { finding, MARIA, MARIA_WROTE, mark, review, suggestion } from './fake-review.ts';

describe('a suggestion is placed in the text as it is now', () => {
  const draft = 'Hello. Please calm down. Bye.';
  const calm = mark(draft, 'calm down');
  const replace = suggestion('wait', { edit: { from: 14, to: 23, insert: 'wait' } });

  it('moved along with what was typed before it', () => {
    expect(placeNow(calm, replace, draft, `Oh! ${draft}`)?.edit).toEqual({ from: 18, to: 27, insert: 'wait' });
  });

  it('refused where its words were touched', () => {
    expect(placeNow(calm, replace, draft, draft.replace('calm', 'calmer'))).toBeUndefined();
  });

  it('as it is in a text that did not change', () => {
    expect(placeNow(calm, replace, draft, draft)).toEqual(replace);
  });
});

describe('the report', () => {
  it('holds ids, states and lengths, and no word of the conversation or the draft', () => {
    const draft = 'Please send me your order number, dear Maria.';
    const wrong = mark(draft, 'your order number', { why: { ...finding().why, text: 'Maria gave it: 48213.' } });
    const report = reportOf(wrong, {
      version: '0.1.0',
      siteId: 'desk',
      editorKind: 'field',
      textLength: draft.length,
      turns: 1,
      review: review(3),
    });
    expect(report).toContain('rule: dont-ask-again (C, avoid, high)');
    expect(report).toContain('17 characters at 15');
    expect(report).toContain('CareCue 0.1.0');
    const words = `${draft} ${MARIA_WROTE} ${wrong.suggestions[0]?.text} 48213`.match(/[\p{L}\d]{5,}/gu) ?? [];
    const own = new Set(['Please', 'order', 'number']);
    // Phrase ids are the pack's; the fake's are made of words.
    const told = report.replace(/^phrases:.*$/m, '');
    expect(words.filter((word) => !own.has(word) && told.includes(word))).toEqual([]);
    expect(told).not.toMatch(/order|Please/);
  });
});

describe('announcements', () => {
  const clock = { now: 0 };
  const timers: { task: () => void; at: number }[] = [];
  const spoken: string[] = [];
  const announcer = () =>
    createAnnouncer((text) => spoken.push(text), {
      now: () => clock.now,
      setTimer: (task, ms) => timers.push({ task, at: clock.now + ms }),
      clearTimer: (timer) => timers.splice(timer - 1, 1),
    });
  beforeEach(() => {
    clock.now = 0;
    timers.length = spoken.length = 0;
  });

  it('are made at once, and then at most every three seconds with the newest', () => {
    const { say } = announcer();
    for (const text of ['one', 'two', 'three']) say(text);
    expect(spoken).toEqual(['one']);
    expect(timers.map(({ at }) => at)).toEqual([3_000]);
    clock.now = 3_000;
    timers[0]?.task();
    expect(spoken).toEqual(['one', 'three']);
  });

  it('stop', () => {
    const { say, stop } = announcer();
    say('one');
    say('two');
    stop();
    expect(timers).toEqual([]);
  });
});

describe('the conversation as the page shows it', () => {
  function setUp(reading: ConversationReading, recalled: readonly Turn[] = []) {
    const world = { reading };
    const heard: Conversation[] = [];
    const recallTurns = vi.fn(async () => recalled);
    const feed = createConversationFeed({
      read: () => world.reading,
      agentName: () => 'Kim',
      recallTurns,
      onConversation: (each) => heard.push(each),
    });
    return { world, heard, feed, recallTurns };
  }

  it('gets a new version only when something in it is new', () => {
    const { world, heard, feed } = setUp(MARIA);
    feed.refresh();
    world.reading = { ...MARIA, turns: MARIA.turns.map((turn) => ({ ...turn })) };
    feed.refresh();
    expect(heard).toHaveLength(1);
    world.reading = { ...MARIA, turns: [...MARIA.turns, { role: 'customer', text: 'Hello?' }] };
    feed.refresh();
    expect(heard.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('carries the agent’s name from the settings where the page shows none', () => {
    const { heard, feed } = setUp(MARIA);
    feed.refresh();
    expect(heard[0]?.agentName).toBe('Kim');
  });

  const elsewhere: ConversationReading = { ...MARIA, turns: [], isVisible: false, recallTicket: '7' };

  it('is asked from the background once where its turns are on another page', async () => {
    const { heard, feed, recallTurns } = setUp(elsewhere, MARIA.turns);
    feed.refresh();
    feed.refresh();
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(recallTurns).toHaveBeenCalledOnce();
    expect(heard.map(({ isVisible }) => isVisible)).toEqual([false, true]);
    expect(heard[1]?.turns).toEqual(MARIA.turns);
  });

  it('stays unseen where the background knows nothing of it', async () => {
    const { heard, feed, recallTurns } = setUp(elsewhere);
    feed.refresh();
    await recallTurns.mock.results[0]?.value;
    expect(heard.map(({ isVisible }) => isVisible)).toEqual([false]);
  });

  it('may be pointed at by the agent', () => {
    const { heard, feed } = setUp({ ...MARIA, turns: [], isVisible: false });
    feed.refresh();
    feed.showTurns([{ role: 'customer', text: 'Where is it?' }]);
    expect(heard[1]).toMatchObject({ isVisible: true, turns: [{ role: 'customer', text: 'Where is it?' }] });
  });
});

describe('light or dark', () => {
  it.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(20, 20, 20, 0.9)', 0.08],
    ['color(srgb 1 1 1)', 1],
    ['oklch(0.2 0.01 200)', 0.2],
    ['lab(90 0 0)', 0.9],
    ['oklab(25% 0 0)', 0.25],
  ])('%s', (color, lightness) => {
    expect(lightnessOf(color)).toBeCloseTo(lightness, 1);
  });

  it.each(['transparent', 'rgba(0, 0, 0, 0)', 'rgb(0 0 0 / 0.2)', '', 'hotpink'])('%s says nothing', (color) => {
    expect(lightnessOf(color)).toBeUndefined();
  });
});
