import type { Page } from 'puppeteer-core';
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

async function openDesk(path: string): Promise<Page> {
  const page = await stage.launched.openPage(`${desk.origin}${path}`);
  await stage.watch(page);
  return page;
}

const composersOf = (page: Page) => page.evaluate(() => window.probe.composers.length - window.probe.ended.length);
const hasComposers = (page: Page, count: number) =>
  waitFor(`${count} composers`, async () => ((await composersOf(page)) === count ? true : undefined));
const newest = (page: Page) => page.evaluate(() => window.probe.composers.length - 1);
const textIn = async (page: Page) => page.evaluate((index) => window.probe.text(index), await newest(page));

describe.each(['plain', 'rich'])('the demo desk, %s', (editor) => {
  it('finds the composer, its turns, names and ticket', async () => {
    const page = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(page, 1);
    const reading = await page.evaluate(() => window.probe.conversation());
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
    await page.close();
  });

  it('reads what is typed, inserts at the start and keeps the caret where it was', async () => {
    const page = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(page, 1);
    const field = await page.$('[data-desk="composer"] textarea, [data-desk="composer"] .ProseMirror');
    await field?.click();
    await page.keyboard.type('Please wait');
    expect(await textIn(page)).toBe('Please wait');
    const result = await page.evaluate(() => window.probe.apply({ from: 0, to: 0, insert: "I'm sorry, Maria. " }));
    expect(result).toEqual({ done: true });
    expect(await textIn(page)).toBe("I'm sorry, Maria. Please wait");
    await page.keyboard.type('!');
    expect(await textIn(page)).toBe("I'm sorry, Maria. Please wait!");
    await page.close();
  });

  it('sees that a reply was sent', async () => {
    const page = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(page, 1);
    await (await page.$('[data-desk="composer"] textarea, [data-desk="composer"] .ProseMirror'))?.click();
    await page.keyboard.type('On its way.');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await waitFor('sent', async () =>
      (await page.evaluate(() => window.probe.events.flat().includes('sent'))) ? true : undefined,
    );
    await hasComposers(page, 1);
    const index = await newest(page);
    await waitFor('the reply among the turns', async () =>
      (await page.evaluate((each) => window.probe.conversation(each).turns.at(-1)?.text, index)) === 'On its way.'
        ? true
        : undefined,
    );
    await page.close();
  });

  it('follows the switch between reply and note', async () => {
    const page = await openDesk(`/?c=late-parcel&editor=${editor}`);
    await hasComposers(page, 1);
    const isNote = async () => page.evaluate((index) => window.probe.composers[index]?.isNote(), await newest(page));
    expect(await isNote()).toBe(false);
    await page.click('[data-desk="mode-note"]');
    await waitFor('note mode', async () => ((await isNote()) ? true : undefined));
    await page.click('[data-desk="mode-reply"]');
    await waitFor('reply mode', async () => ((await isNote()) ? undefined : true));
    await page.close();
  });
});

describe('single-page navigation', () => {
  it('ends the old composer and finds the new one with its own conversation', async () => {
    const page = await openDesk('/?c=late-parcel');
    await hasComposers(page, 1);
    await page.click('[data-id="how-to"]');
    await waitFor('the other customer', async () => {
      const index = await newest(page);
      const name = await page.evaluate((each) => window.probe.conversation(each).customerName, index);
      return name === 'Tom Becker' ? true : undefined;
    });
    await hasComposers(page, 1);
    await page.close();
  });
});
