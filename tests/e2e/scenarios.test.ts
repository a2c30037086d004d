import { describe, expect, it } from 'vitest';
import type { Agent } from '../stage/agent.ts';
import type { OverlayReading } from '../stage/overlay-reading.ts';
import { setStage } from './stage.ts';

/**
 * What an agent lives through at the demo desk, step by step. The engine's verdicts have their own specification
 * (tests/rules/scenarios.test.ts); here it is what reaches the eye: strip, marks, card, and what lands in the composer.
 */

const stage = setStage();

async function openReply(conversation: string, editor: 'plain' | 'rich' = 'rich'): Promise<Agent> {
  const agent = await stage.openDesk(`/?c=${conversation}&editor=${editor}`);
  await agent.ready();
  await agent.focus();
  return agent;
}

const lettersOf = ({ strip }: OverlayReading) => Object.values(strip?.letters ?? {}).join(' ');
const hasNudge = ({ strip }: OverlayReading) => !!strip?.nudge;

describe('1. late parcel', () => {
  // Before the reply is sent: what was used up by a sent reply is not said again in its conversation.
  it('puts the caret on the blank that the agent has to fill', async () => {
    const agent = await openReply('late-parcel', 'plain');
    await agent.type("I'm sorry your order 48213 still isn't here. I've asked the carrier to trace it.");
    await agent.see('the question when she will hear', (seen) => /when will maria hear/i.test(seen.strip?.nudge ?? ''));
    const card = await agent.openCard();
    expect(card.phrases[0]?.text).toContain('{time frame}');
    await agent.insert();
    await agent.see('the left-over blank marked', ({ marks }) => marks.includes('{time frame}'));
    expect(await agent.field.hasFocus()).toBe(true);
    await agent.type('5 pm today');
    await agent.see('the blank filled', (seen, draft) => draft.includes('by 5 pm today') && seen.marks.length === 0);
  });

  it('goes from a cold question to a reply that has everything', async () => {
    const agent = await openReply('late-parcel');
    const atFirst = await agent.settled();
    expect(Object.keys(atFirst.strip?.letters ?? {}).join('')).toBe('CARE');
    expect(atFirst.strip?.nudge).toBe('');
    expect(atFirst.card).toBeUndefined();

    for (const part of ['Please', ' send me', ' your ord']) {
      await agent.type(part);
      const midWord = await agent.look();
      expect(midWord.strip?.nudge, part).toBe('');
      expect(midWord.marks, part).toEqual([]);
    }

    await agent.type('er number.');
    const asked = await agent.see('the mark and a nudge', (seen) => hasNudge(seen) && seen.marks.length === 1);
    expect(asked.marks).toEqual(['your order number']);

    const card = await agent.openCard();
    expect(card.text).toMatch(/Maria/);
    await agent.press('Escape');

    await agent.rewrite("I've asked the carrier to trace it.");
    await agent.see('the nudge about the delay', (seen) => /delay/i.test(seen.strip?.nudge ?? ''));
    const delay = await agent.openCard();
    expect(delay.quotes.join(' ')).toMatch(/was due last Tuesday|still isn.t here/);
    expect(delay.phrases.length).toBeGreaterThan(0);
    expect(delay.phrases.length).toBeLessThanOrEqual(3);
    expect(delay.phrases[0]?.where).toMatch(/start/);
    const phrase = await agent.insert();
    expect(await agent.draftText()).toBe(`${phrase} I've asked the carrier to trace it.`);
    const sorry = await agent.see(
      'A and R met',
      ({ strip }) => strip?.letters.A === 'met' && strip.letters.R === 'met',
    );
    expect(sorry.strip?.letters.C).toBe('missing');

    await agent.see('the question when she will hear', (seen) => /when will maria hear/i.test(seen.strip?.nudge ?? ''));
    await agent.focus();
    await agent.press('Control+End');
    await agent.type(" I'll write to you by 5 pm today. And yes, the gift ships with it.");
    const done = await agent.see('nothing missing', (seen) => !hasNudge(seen) && !lettersOf(seen).includes('missing'));
    expect(done.strip?.text).not.toMatch(/great|well done|perfect|good job/i);

    await agent.press('Control+Enter');
    await agent.see(
      'an empty composer and a strip with nothing to say',
      (seen, draft) => draft === '' && !hasNudge(seen),
    );
  });
});

describe('2. how-to question', () => {
  it('never asks for empathy and says that none is needed', async () => {
    const agent = await openReply('how-to');
    for (const part of ['Go to Billing', ' › Invoices and', ' press Export.']) {
      await agent.type(part);
      const { strip } = await agent.settled();
      expect(strip?.nudge).not.toMatch(/sorry|feel|apolog/i);
    }
    const { strip } = await agent.settled();
    expect(strip?.nudge).toBe('');
    expect(strip?.letters.R).toBe('not-needed');
    const card = await agent.openCard();
    expect(card.text).toContain('A neutral question: no feeling to answer.');
  });
});

describe('3. angry third contact', () => {
  it('marks what hurts, names the third contact first, and leaves a good reply alone', async () => {
    const agent = await openReply('third-contact');
    await agent.type(
      'As I said, you should have contacted billing. Please calm down, we apologize for any inconvenience.',
    );
    const bad = await agent.see('three marks', (seen) => hasNudge(seen) && seen.marks.length === 3);
    expect(bad.marks.join(' | ')).toMatch(/As I said, you should have/);
    expect(bad.marks.join(' | ')).toMatch(/calm down/);
    expect(bad.marks.join(' | ')).toMatch(/any inconvenience/);
    expect(bad.strip?.nudge).toBe('Third contact: say that you see it.');

    await agent.rewrite(
      "I'm sorry you had to write three times about the double charge, Sam. I've refunded €49 just now; your bank shows it within 2 working days. If it isn't there on Thursday, write to me here and I'll call your bank with you.",
    );
    const good = await agent.see('nothing missing', (seen) => !hasNudge(seen) && !lettersOf(seen).includes('missing'));
    expect(good.marks).toEqual([]);
  });
});

describe('4. a bare no', () => {
  it('wants the reason and what is possible instead', async () => {
    const agent = await openReply('shoes');
    await agent.type("No, that's not possible.");
    const bare = await agent.see('the nudge', hasNudge);
    expect(bare.strip?.nudge).toBe('Give the reason and what is possible instead.');
    expect(bare.strip?.letters.C).toBe('missing');
    await agent.rewrite(
      "No, that's not possible, because worn shoes can't be sold again. What I can do: a 30 % voucher or a free repair.",
    );
    await agent.see('C met', (seen) => seen.strip?.letters.C === 'met' && !hasNudge(seen));
  });
});

describe('5. thanks and goodbye', () => {
  it('has nothing to say, to an empty draft and to a kind one', async () => {
    const agent = await openReply('praise');
    const empty = await agent.settled();
    expect(empty.strip?.nudge).toBe('');
    expect(lettersOf(empty)).not.toContain('missing');
    await agent.type("You're welcome, Ana. Enjoy the new phone!");
    const kind = await agent.settled();
    expect(kind.strip?.nudge).toBe('');
    expect(kind.marks).toEqual([]);
    expect(lettersOf(kind)).not.toContain('missing');
  });
});

describe('6. bereavement', () => {
  it('wants compassion first, and nothing else', async () => {
    const agent = await openReply('bereavement');
    await agent.type('Sure, please send the death certificate.');
    const cold = await agent.see('the nudge', hasNudge);
    expect(cold.strip?.letters.R).toBe('missing');
    const card = await agent.openCard();
    expect(card.quotes.join(' ')).toContain('passed away');
    for (const { text } of card.phrases) expect(text).not.toMatch(/\p{Extended_Pictographic}|valued customer/u);
    await agent.insert();
    await agent.see('compassion met and nothing more', (seen) => seen.strip?.letters.R === 'met' && !hasNudge(seen));
  });
});

describe('7. internal note', () => {
  it('is never read, and the reply is reviewed at once on the way back', async () => {
    const agent = await openReply('late-parcel');
    await agent.type('Please send me your order number.');
    await agent.see('a nudge', hasNudge);
    await agent.page.click('[data-desk="mode-note"]');
    await agent.see('no strip, no mark', ({ strip, marks }) => strip === undefined && marks.length === 0);
    await agent.page.click('[data-desk="mode-reply"]');
    await agent.see('the strip and its nudge', hasNudge);
  });
});

describe('8. fast flow', () => {
  it.each(['ok, one moment', 'thanks, got it'])('“%s” gets no nudge', async (line) => {
    const agent = await openReply('fast-chat', 'plain');
    await agent.type(line);
    const { strip, marks } = await agent.settled();
    expect(strip?.nudge).toBe('');
    expect(marks).toEqual([]);
  });

  it('does not ask for the apology of turn 3 again', async () => {
    const agent = await openReply('fast-chat', 'plain');
    await agent.type('All good now, Dan: the test shows a steady line. Please write here if it drops again.');
    const { strip } = await agent.settled();
    expect(strip?.nudge).not.toMatch(/sorry|apolog/i);
  });
});

describe('9. the tool is wrong', () => {
  it('a nudge that the agent sends away stays away in this conversation', async () => {
    const agent = await openReply('shoes', 'plain');
    await agent.type("No, that's not possible.");
    const before = await agent.see('the nudge', hasNudge);
    await agent.openCard();
    await agent.page.keyboard.press('Delete');
    await agent.see('another nudge or none', ({ strip, card }) => !card && strip?.nudge !== before.strip?.nudge);
    await agent.focus();
    await agent.type(' It is not.');
    const { strip } = await agent.settled();
    expect(strip?.nudge).not.toBe(before.strip?.nudge);
  });
});

describe('10. it can’t see', () => {
  it('says so, works on the draft alone, and asks for nothing that it cannot know', async () => {
    const desk = await stage.openDesk('/pages/blind.html');
    await desk.page.waitForSelector('textarea');
    await desk.page.evaluate(() => document.querySelector('textarea')?.focus());
    await desk.type('Go to Billing and press Export. Please calm down.');
    const seen = await desk.see('the mark', ({ marks }) => marks.join().includes('calm down'));
    expect(seen.strip?.text).toMatch(/don.t see the customer.s messages/i);
    expect(lettersOf(seen)).not.toContain('missing');
  });
});
