import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { createAgent } from '../stage/agent.ts';
import { waitFor } from '../stage/browser.ts';
import { fieldAt } from '../stage/fields.ts';
import { setStage } from './stage.ts';

/** A page that is not seen right: its user shows it, and it is seen right from then on. */

const stage = setStage();

const panelText = (page: Page) =>
  page.evaluate(
    () => document.querySelector('reply-companion-guide')?.shadowRoot?.querySelector('.panel')?.textContent ?? '',
  );
const says = (page: Page, words: string) =>
  waitFor(`“${words}” in the panel`, async () => ((await panelText(page)).includes(words) ? true : undefined)).catch(
    async (error) => {
      throw new Error(`${error.message}; it says: ${await panelText(page)}`);
    },
  );
const press = async (page: Page, name: string) => {
  const button = await waitFor(`the button “${name}”`, async () => {
    const found = await page.evaluateHandle((wanted) => {
      const root = document.querySelector('reply-companion-guide')?.shadowRoot;
      return [...(root?.querySelectorAll('button') ?? [])].find(
        (each) => (each.getAttribute('aria-label') ?? each.textContent) === wanted,
      );
    }, name);
    return found.asElement() ?? undefined;
  });
  await (button as unknown as { click(): Promise<void> }).click();
};

/** The middle of the element that says these words, or that a selector finds. */
async function point(page: Page, selector: string, words?: string): Promise<void> {
  const at = await page.evaluate(
    (wanted, said) => {
      const found = [...document.querySelectorAll(wanted)].find((each) => !said || each.textContent?.includes(said));
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box ? { x: box.x + Math.min(box.width / 2, 80), y: box.y + box.height / 2 } : undefined;
    },
    selector,
    words,
  );
  if (!at) throw new Error(`nothing at ${selector}`);
  await page.mouse.move(at.x, at.y);
  await page.mouse.click(at.x, at.y);
}

const tags = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('reply-companion-guide')?.shadowRoot;
    const boxes = [...(root?.querySelectorAll<HTMLElement>('.box:not([hidden])') ?? [])];
    return boxes.flatMap((box) => (box.dataset.role === 'target' ? [] : [box.textContent ?? '']));
  });

async function openPopup(page: Page): Promise<Page> {
  const popup = await stage.launched.openExtensionPage('popup.html');
  // In a tab of its own the popup is the active tab; here the desk is, as it is under a real popup.
  await page.bringToFront();
  await popup.evaluate(() => location.reload()).catch(() => undefined);
  await waitFor('the site check', () =>
    popup.evaluate(() => document.body.textContent.includes('Site check') || undefined).catch(() => undefined),
  );
  return popup;
}
const pressInPopup = (popup: Page, words: string) =>
  popup.evaluate(
    (wanted) => [...document.querySelectorAll('button')].find((each) => each.textContent.includes(wanted))?.click(),
    words,
  );

async function teach(page: Page): Promise<void> {
  const popup = await openPopup(page);
  await pressInPopup(popup, 'Show CareCue this page');
  await says(page, 'Show CareCue this page');
  if (!popup.isClosed()) await popup.close().catch(() => undefined);
  await page.bringToFront();
}

async function checkText(page: Page): Promise<string> {
  const popup = await openPopup(page);
  const text = await popup.evaluate(() => document.querySelector('.check')?.textContent ?? '');
  await popup.close();
  await page.bringToFront();
  return text;
}

async function open(host: string, path: string): Promise<Page> {
  const page = await stage.launched.openPage(`http://${host}:${new URL(stage.desk.origin).port}${path}`);
  await page.waitForSelector('[contenteditable]');
  return page;
}

describe('a page that nobody described', () => {
  it('is shown by pointing, seen right at once, and after a reload', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    expect(await checkText(page)).toContain('Not seen');
    await teach(page);

    await says(page, 'Click the field');
    await point(page, '.answer-core');
    await says(page, 'Click the words of one message that the customer wrote');
    await point(page, '.cell p', 'birthday');
    await says(page, 'you or a colleague wrote');
    await point(page, '.cell p', 'I am on it');
    await says(page, '3 by the customer');
    await says(page, '2 by agents');
    expect((await tags(page)).toSorted()).toEqual([
      'agent',
      'agent',
      'customer',
      'customer',
      'customer',
      'reply field',
    ]);

    await press(page, 'Show: internal notes');
    await page.click('.lane-b');
    await press(page, 'It is a note now');
    await says(page, 'Internal notes are told apart.');
    await page.click('.lane-a');
    const clicks = await page.evaluate(() => (globalThis as unknown as { desk: { clicks: number } }).desk.clicks);
    await press(page, `Use it on 127.0.0.1:${new URL(stage.desk.origin).port}`);
    await says(page, 'in use now');
    expect(await page.evaluate(() => (globalThis as unknown as { desk: { clicks: number } }).desk.clicks)).toBe(clicks);
    await press(page, 'Done');

    expect(await checkText(page)).toMatch(/3 by the customer, 2 by agents.*As you showed it/s);
    await page.click('#more');
    expect(await checkText(page)).toContain('4 by the customer, 2 by agents');
    await page.reload();
    await page.waitForSelector('[contenteditable]');
    expect(await checkText(page)).toContain('3 by the customer, 2 by agents');
    await page.close();
  });
});
