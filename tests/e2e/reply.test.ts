import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

/** From the first key to the inserted phrase and back, in both kinds of composer that the demo desk has. */

const stage = setStage();

describe.each(['plain', 'rich'])('a reply in the %s composer', (editor) => {
  const openLateParcel = async (more = '') => {
    const agent = await stage.openDesk(`/?c=late-parcel&editor=${editor}${more}`);
    await agent.ready();
    await agent.focus();
    return agent;
  };

  it('says nothing in the middle of a sentence', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your ord');
    // Looked at before the keys come to rest: what a pause brings is another matter.
    const { strip, card, marks } = await agent.look();
    expect(strip?.isSettled).toBe(false);
    expect(strip?.nudge).toBe('');
    expect(marks).toEqual([]);
    expect(card).toBeUndefined();
  });

  it('nudges at the end of a sentence, and marks the words that ask again', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your order number.');
    const { strip } = await agent.see('a nudge and a mark', (seen) => !!seen.strip?.nudge && seen.marks.length > 0);
    expect(strip?.letters.R).toBe('missing');
    expect((await agent.readMarks()).join()).toContain('order number');
  });

  it('opens the card by the keyboard, inserts a phrase, drops the nudge, and one undo takes it back', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your order number.');
    const before = await agent.see('a nudge', ({ strip }) => !!strip?.nudge);

    const card = await agent.openCard();
    expect(card.quotes.join(' ')).toContain('due last Tuesday');
    expect(card.phrases.length).toBeGreaterThan(0);

    const typed = await agent.draftText();
    const phrase = await agent.insert();
    const draft = await agent.draftText();
    expect(draft).toContain(phrase);
    expect(draft.replace(phrase, '').trim()).toBe(typed);
    const after = await agent.see('another nudge or none', ({ strip }) => strip?.nudge !== before.strip?.nudge);
    expect(after.card).toBeUndefined();

    await agent.focus();
    expect(await agent.undo()).toBe(typed);
  });

  it('leaves the caret where the agent can type on', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your order number.');
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.openCard();
    await agent.insert();
    await agent.see('the composer to have the focus', (_seen, draft) => draft !== '');
    expect(await agent.field.hasFocus()).toBe(true);
    await agent.type(' Thanks');
    expect(await agent.draftText()).toContain('Thanks');
  });

  it('closes the card with Esc and changes nothing', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your order number.');
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.openCard();
    await agent.press('Escape');
    await agent.see('no card', ({ card }) => card === undefined);
    expect(await agent.draftText()).toBe('Please send me your order number.');
    expect(await agent.field.hasFocus()).toBe(true);
  });

  it('falls silent for an internal note, and reviews at once on the way back', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your order number.');
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);

    await agent.page.click('[data-desk="mode-note"]');
    await agent.see('no strip and no mark', ({ strip, marks }) => strip === undefined && marks.length === 0);
    await agent.focus();
    await agent.type(' Calm down.');
    expect((await agent.look()).strip).toBeUndefined();
    expect((await agent.look()).marks).toEqual([]);

    await agent.page.click('[data-desk="mode-reply"]');
    await agent.see('the strip with its nudge', ({ strip }) => !!strip?.nudge);
  });

  it('stays silent in a composer that opens as a note', async () => {
    const agent = await stage.openDesk(`/?c=late-parcel&editor=${editor}&mode=note`);
    await agent.focus();
    await agent.type('Please send me your order number. Calm down.');
    expect(await agent.look()).toEqual({ strip: undefined, card: undefined, marks: [] });
  });

  it('clears the strip when the reply is sent', async () => {
    const agent = await openLateParcel();
    await agent.type('Please send me your order number.');
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.press('Control+Enter');
    await agent.see(
      'an empty composer and no nudge',
      ({ strip, marks }, draft) => !strip?.nudge && !marks.length && !draft,
    );
  });
});
