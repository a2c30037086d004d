import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

/** What goes wrong around a reply: a killed worker, a vanishing composer, a hostile page, far too much text. */

const stage = setStage();
const ASKS_AGAIN = 'Please send me your order number.';

describe('typing', () => {
  it('loses none of 200 keys over marks with the card open, and the focus stays in the composer', async () => {
    const agent = await stage.openDesk('/?c=third-contact');
    await agent.ready();
    await agent.focus();
    await agent.type('Please calm down. ');
    await agent.see('a mark', ({ marks }) => marks.length > 0);
    await agent.page.evaluate(() => {
      const left: string[] = [];
      Object.assign(window, { left });
      document.activeElement?.addEventListener('blur', () => left.push('blur'));
    });
    await agent.openCard();
    await agent.focus();
    const words = 'please calm down, as I said you should have called us before. '.repeat(4).slice(0, 200);
    expect(words).toHaveLength(200);
    await agent.press('Home');
    const before = await agent.draftText();
    await agent.type(words);
    expect(await agent.draftText()).toBe(words + before);
    expect(await agent.field.hasFocus()).toBe(true);
  });

  it('is not slowed by 100,000 characters, which are reviewed in part', async () => {
    const agent = await stage.openDesk('/?c=late-parcel');
    await agent.ready();
    await agent.focus();
    const long = 'We have looked into this with the carrier and will come back to it. '.repeat(1500).slice(0, 100_000);
    await agent.page.evaluate((text) => {
      document.execCommand('insertText', false, text);
    }, long);
    await agent.type(' Please calm down.');
    expect((await agent.draftText()).length).toBe(100_000 + ' Please calm down.'.length);
    await agent.settled();
    const strip = await agent.readStrip();
    expect(strip.text).not.toBe('');
  });
});

describe('the background', () => {
  it.runIf(stage.name === 'chromium')('is killed while the agent types, and the next key is reviewed', async () => {
    const agent = await stage.openDesk('/?c=late-parcel');
    await agent.ready();
    await agent.focus();
    await agent.type('Hi Maria, ');
    await agent.settled();
    await stage.launched.stopServiceWorker();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    expect(await agent.draftText()).toBe(`Hi Maria, ${ASKS_AGAIN}`);
  });
});

describe('the page', () => {
  it('may remove its composer while the card is open', async () => {
    const agent = await stage.openDesk('/?c=late-parcel');
    const errors: string[] = [];
    agent.page.on('pageerror', (error) => errors.push(String(error)));
    await agent.ready();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.openCard();
    await agent.page.evaluate(() => document.querySelector('[data-desk="composer"]')?.remove());
    await agent.see('nothing of ours', ({ strip, card, marks }) => !strip && !card && marks.length === 0);
    expect(errors).toEqual([]);
  });

  it('may redefine Node, freeze its prototypes and forbid everything: it gets no exception, and the reply its nudge', async () => {
    const agent = await stage.openDesk('/pages/hostile.html');
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    expect(await agent.page.evaluate(() => (window as unknown as { seenTrouble: string[] }).seenTrouble)).toEqual([]);
  });
});
