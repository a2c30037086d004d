import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskServer, startDesk } from '../desk/server.ts';
import { waitFor } from '../stage/browser.ts';
import { type PagesStage, startPages } from './stage.ts';

/** The demo desk as src/page sees it, without the rest of the extension. */

let stage: PagesStage;
let desk: DeskServer;

beforeAll(async () => {
  [stage, desk] = await Promise.all([startPages(), startDesk()]);
});
afterAll(async () => {
  await stage.close();
  await desk.close();
});

const openDesk = (path: string) => stage.openUrl(`${desk.origin}${path}`);
const FIELD = '[data-desk="composer"] textarea, [data-desk="composer"] .ProseMirror';
const holds = (what: string, probe: () => Promise<boolean>) =>
  waitFor(what, async () => ((await probe()) ? true : undefined));

describe.each(['plain', 'rich'])('the demo desk, %s', (editor) => {
  it('finds the composer, its turns, names and ticket', async () => {
    const { ask, hasComposers, close } = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(1);
    const reading = await ask('conversation');
    expect(reading).toMatchObject({
      id: expect.stringContaining('20418'),
      isVisible: true,
      customerName: 'Maria Keller',
      agentName: 'Alex Moreau',
      channel: 'chat',
    });
    expect(reading.turns).toEqual([
      {
        role: 'customer',
        author: 'Maria Keller',
        at: '2026-11-24T09:12:00.000Z',
        text: "Hi, my order 48213 was due last Tuesday and still isn't here. Can you check where it is? And will I still get the free gift?",
      },
    ]);
    await close();
  });

  it('reads what is typed, inserts at the start and keeps the caret where it was', async () => {
    const { page, ask, hasComposers, close } = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(1);
    await page.click(FIELD);
    await page.keyboard.type('Please wait');
    expect(await ask('text')).toBe('Please wait');
    const result = await ask('apply', { from: 0, to: 0, insert: "I'm sorry, Maria. " });
    expect(result).toEqual({ done: true });
    expect(await ask('text')).toBe("I'm sorry, Maria. Please wait");
    await page.keyboard.type('!');
    expect(await ask('text')).toBe("I'm sorry, Maria. Please wait!");
    await close();
  });

  it('sees that a reply was sent', async () => {
    const { page, ask, hasComposers, close } = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(1);
    await page.click(FIELD);
    await page.keyboard.type('On its way.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await holds('sent', async () => (await ask('events')).includes('sent'));
    await hasComposers(1);
    await holds(
      'the reply among the turns',
      async () => (await ask('conversation')).turns.at(-1)?.text === 'On its way.',
    );
    await close();
  });

  it('follows the switch between reply and note', async () => {
    const { page, ask, hasComposers, close } = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(1);
    expect(await ask('isNote')).toBe(false);
    await page.click('[data-desk="mode-note"]');
    await holds('note mode', () => ask('isNote'));
    await page.click('[data-desk="mode-reply"]');
    await holds('reply mode', async () => !(await ask('isNote')));
    await close();
  });
});

describe('single-page navigation', () => {
  it('ends the old composer and finds the new one with its own conversation', async () => {
    const { page, ask, hasComposers, close } = await openDesk('/?c=late-parcel');
    await hasComposers(1);
    await page.click('[data-id="how-to"]');
    await holds('the other customer', async () => (await ask('conversation')).customerName === 'Tom Becker');
    await hasComposers(1);
    await close();
  });
});
