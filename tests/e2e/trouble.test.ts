import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

/** What goes wrong around a reply: a killed worker, a vanishing composer, a hostile page, far too much text. */

const stage = setStage();
const ASKS_AGAIN = 'Please send me your order number.';

/** Runs in the page: from now on, what takes the focus from the field that has it is written down in `tookFocus`. */
function watchFocus(): void {
  const field = document.activeElement;
  const took: string[] = [];
  Object.assign(window, { tookFocus: took });
  const note = (event: Event) => took.push(`${event.type} to ${document.activeElement?.tagName}`);
  field?.addEventListener('blur', note);
  document.addEventListener('focusin', (event) => event.target !== field && note(event));
}
const tookFocus = () => (window as unknown as { tookFocus: readonly string[] }).tookFocus;

describe.each(['plain', 'rich'])('typing in the %s composer', (editor) => {
  it('loses none of 200 keys over marks with the card open, and the focus never moves', async () => {
    const agent = await stage.openDesk(`/?c=third-contact&editor=${editor}`);
    await agent.ready();
    await agent.focus();
    await agent.type('Please calm down.');
    await agent.see('a mark', ({ marks }) => marks.length > 0);
    // Inside the marked words; then to the card and back to the draft, with the card still open.
    for (let step = 0; step < 'lm down.'.length; step += 1) await agent.press('ArrowLeft');
    // A rich editor hears of the caret by an event of its own; keys of a driver are faster than any hand.
    await agent.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await agent.openCard();
    await agent.focus();
    expect((await agent.look()).card).toBeDefined();
    await agent.page.evaluate(watchFocus);

    const words = 'please calm down, as I said you should have called us before; '.repeat(4).slice(0, 200);
    expect(words).toHaveLength(200);
    await agent.type(words);
    expect(await agent.draftText()).toBe(`Please ca${words}lm down.`);
    expect(await agent.page.evaluate(tookFocus)).toEqual([]);
    expect(await agent.field.hasFocus()).toBe(true);
  });

  it('goes on with 100,000 characters: every key arrives, and the strip says how far it reads', async () => {
    const agent = await stage.openDesk(`/?c=praise&editor=${editor}`);
    await agent.ready();
    await agent.focus();
    const long = "You're welcome, Ana. Enjoy the new phone! ".repeat(2500).slice(0, 100_000).trim();
    await agent.page.evaluate((text) => void document.execCommand('insertText', false, text), long);
    await agent.type(' All the best.');
    await agent.see('a strip that says how far', ({ strip }) => /read up to character/i.test(strip?.text ?? ''));
    expect(await agent.draftText()).toBe(`${long} All the best.`);
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
