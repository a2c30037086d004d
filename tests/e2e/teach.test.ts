import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { serveSites } from '../pages/sites/serve.ts';
import { createAgent } from '../stage/agent.ts';
import { type LaunchedBrowser, launchBrowser, testExtensionDir, waitFor } from '../stage/browser.ts';
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

async function openPopup(page: Page, launched: LaunchedBrowser = stage.launched): Promise<Page> {
  const popup = await launched.openExtensionPage('popup.html');
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

async function popupText(launched: LaunchedBrowser, page: Page): Promise<string> {
  const popup = await openPopup(page, launched);
  const text = await popup.evaluate(() => document.querySelector('.check')?.textContent ?? '');
  await popup.close();
  await page.bringToFront();
  return text;
}
const checkText = (page: Page) => popupText(stage.launched, page);

async function open(host: string, path: string): Promise<Page> {
  const page = await stage.launched.openPage(`http://${host}:${new URL(stage.desk.origin).port}${path}`);
  await page.waitForSelector('[contenteditable]');
  return page;
}

const portOf = () => new URL(stage.desk.origin).port;
const heard = (page: Page) =>
  page.evaluate(() => {
    const { clicks, keys } = (globalThis as unknown as { desk: { clicks: number; keys: number } }).desk;
    return { clicks, keys };
  });

/** Shows the page as far as the counts of what was found. */
async function showAll(page: Page): Promise<void> {
  await says(page, 'Click the field');
  await point(page, '.answer-core');
  await says(page, 'Click the words of one message that the customer wrote');
  await point(page, '.cell p', 'birthday');
  await says(page, 'you or a colleague wrote');
  await point(page, '.cell p', 'I am on it');
  await says(page, '3 by the customer');
}

/** The file that the settings hand out for the one site of the user's own. */
async function exportSite(): Promise<string> {
  const options = await stage.launched.openExtensionPage('options.html');
  await options.waitForSelector('#own-sites');
  await options.evaluate(() => {
    // The download itself is the browser's; what it is made of is ours.
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.body.dataset.saved = text;
      });
      return '#saved';
    };
  });
  const button = await options.waitForSelector('::-p-text(Save as a file)');
  await button?.click();
  const text = await waitFor('the file', () => options.evaluate(() => document.body.dataset.saved));
  await options.close();
  return text;
}

describe('a page that nobody described', () => {
  it('is shown by pointing, seen right at once, after a reload, and in another profile that got the file', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    expect(await checkText(page)).toContain('Not seen');
    await teach(page);
    const before = await heard(page);
    await showAll(page);
    expect(await heard(page)).toEqual(before);
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
    await press(page, `Use it on 127.0.0.1:${portOf()}`);
    await says(page, 'in use now');
    await press(page, 'Done');
    expect(await page.$('reply-companion-guide')).toBeNull();

    expect(await checkText(page)).toMatch(/3 by the customer, 2 by agents.*As you showed it/s);
    await page.click('#more');
    expect(await checkText(page)).toContain('4 by the customer, 2 by agents');
    await page.reload();
    await page.waitForSelector('[contenteditable]');
    const agent = createAgent(page, fieldAt(page, '.answer-core'));
    await agent.ready();
    expect(await checkText(page)).toContain('3 by the customer, 2 by agents');

    const text = await exportSite();
    const { sites } = JSON.parse(text);
    expect(sites).toHaveLength(1);
    for (const word of ['Maria', 'Keller', 'birthday', 'parcel', '48213', 'carrier']) expect(text).not.toContain(word);

    const fresh = await launchBrowser({ browser: stage.name, extensionDir: testExtensionDir(stage.name) });
    const folder = mkdtempSync(join(tmpdir(), 'sites-'));
    try {
      const file = join(folder, 'desk.carepack.json');
      writeFileSync(file, text);
      const there = await fresh.openPage(page.url());
      await there.waitForSelector('reply-companion');
      const options = await fresh.openExtensionPage('options.html');
      const input = await options.waitForSelector('input[aria-label="Site file"]');
      await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(file);
      await waitFor('the site', () =>
        options.evaluate(() => document.body.textContent.includes('is in use now') || undefined),
      );
      await there.bringToFront();
      const seen = await popupText(fresh, there);
      expect(seen).toMatch(/3 by the customer, 2 by agents.*As you showed it/s);
    } finally {
      await fresh.close();
      rmSync(folder, { recursive: true });
    }

    const options = await stage.launched.openExtensionPage('options.html');
    const button = await options.waitForSelector('::-p-text(Delete)');
    await button?.click();
    await waitFor('the list to be empty', () =>
      options.evaluate(() => document.body.textContent.includes('None. Where CareCue') || undefined),
    );
    await options.close();
    await page.bringToFront();
    await waitFor('the page as it was read before', async () =>
      (await checkText(page)).includes('Not seen') ? true : undefined,
    );
    await page.close();
  });

  it('is shown from the strip, too: one message for this conversation, one more for the site', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    const pressInStrip = (words: string) =>
      waitFor(`“${words}” in the strip`, () =>
        page.evaluate((wanted) => {
          const links = document
            .querySelector('reply-companion')
            ?.shadowRoot?.querySelectorAll<HTMLElement>('.strip .link');
          const link = [...(links ?? [])].find((each) => each.textContent?.trim() === wanted);
          link?.click();
          return link ? true : undefined;
        }, words),
      );
    await pressInStrip('Show me');
    await point(page, '.cell p', 'birthday');
    await pressInStrip('Keep it for this site');
    await says(page, 'you or a colleague wrote');
    await point(page, '.cell p', 'I am on it');
    await says(page, '3 by the customer');
    await page.close();
  });

  it('is reported without a word of it', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    const popup = await openPopup(page);
    await popup.evaluate(() => {
      // No driver reads the clipboard in both browsers.
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: async (text: string) => {
          document.body.dataset.copied = text;
        },
      });
    });
    await pressInPopup(popup, 'Copy report');
    const report = await waitFor('the report', () => popup.evaluate(() => document.body.dataset.copied));
    await popup.close();
    for (const part of [
      'div.cell',
      '.cell-q',
      '×',
      'div.answer-core[contenteditable=true]  ← field',
      'reply fields: 2',
    ]) {
      expect(report).toContain(part);
    }
    const words = await page.evaluate(() => {
      const said = [...document.querySelectorAll('.cell p, h1, button')]
        .map(({ textContent }) => textContent)
        .join(' ');
      return said.match(/[A-Za-z]{4,}/g) ?? [];
    });
    const ours = /^(there|order|this|send)$/i;
    const leaked = words.filter((word) => !ours.test(word) && new RegExp(`\\b${word}\\b`, 'i').test(report));
    expect(words).toContain('birthday');
    expect(leaked).toEqual([]);
    expect(report).not.toContain('127.0.0.1');
    await page.close();
  });

  it('is shown by the keyboard alone, and left with Esc; the page hears no key', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    await teach(page);
    await says(page, 'Click the field');
    const before = await heard(page);
    // The first field is the summary above it.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says(page, 'the customer wrote');
    const walkTo = async (words: string) => {
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('ArrowDown');
        const isThere = await page.evaluate(async (wanted) => {
          // The outline is drawn in the frame after the key.
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
          const box = document
            .querySelector('reply-companion-guide')
            ?.shadowRoot?.querySelector('.box[data-role=target]:not([hidden])')
            ?.getBoundingClientRect();
          const cell = [...document.querySelectorAll('.cell p')]
            .find((each) => each.textContent?.includes(wanted))
            ?.getBoundingClientRect();
          return box && cell ? Math.abs(box.top - cell.top) < 8 : false;
        }, words);
        if (isThere) return;
      }
      throw new Error(`no way to ${words}`);
    };
    await walkTo('Hello, my order');
    await page.keyboard.press('Enter');
    await says(page, 'you or a colleague wrote');
    await walkTo('I am on it');
    await page.keyboard.press('Enter');
    await says(page, '3 by the customer');
    // The first one ends what is pointed at, where something is; nothing is now.
    await page.keyboard.press('Escape');
    await waitFor('the panel to be gone', async () => ((await page.$('reply-companion-guide')) ? undefined : true));
    expect(await heard(page)).toEqual(before);
    await page.close();
  });

  it('says what to do where it cannot be shown so', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    await teach(page);
    await says(page, 'Click the field');
    await point(page, '.cell p', 'birthday');
    await says(page, 'There is no field to write in here.');
    await point(page, '.answer-core');
    await says(page, 'the customer wrote');
    await point(page, '.cell p', 'birthday');
    await says(page, 'you or a colleague wrote');
    await point(page, '.cell p', 'birthday');
    await says(page, 'Both are the same message.');
    await point(page, 'header b');
    await says(page, 'no two messages of one list');
    await page.evaluate(async (port) => {
      const frame = document.createElement('iframe');
      frame.src = `http://localhost:${port}/pages/blind.html`;
      frame.style.cssText = 'display: block; width: 300px; height: 120px';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.querySelector('header')?.after(frame);
      await loaded;
    }, portOf());
    await point(page, 'iframe');
    await says(page, 'belongs to another site');
    await page.evaluate(() => (globalThis as unknown as { desk: { rerender(): void } }).desk.rerender());
    await says(page, 'The page has changed');
    await says(page, 'the customer wrote');
    await page.close();
  });

  it('is corrected where a tag is wrong', async () => {
    const page = await open('127.0.0.1', '/pages/undescribed.html');
    await createAgent(page, fieldAt(page, '.answer-core')).ready();
    await page.evaluate(() => {
      // A line that nobody wrote, made like the customer's turns but for one more class.
      const line = document.querySelector('.cell-q')?.cloneNode(true) as HTMLElement;
      line.classList.add('cell-trail');
      const words = line.querySelector('p');
      if (words) words.textContent = 'Moved to level two';
      document.querySelector('.stack')?.append(line);
    });
    await teach(page);
    await says(page, 'Click the field');
    await point(page, '.answer-core');
    await point(page, '.cell p', 'birthday');
    await says(page, 'you or a colleague wrote');
    await point(page, '.cell p', 'I am on it');
    await says(page, '4 by the customer');
    await press(page, 'A tag is wrong');
    await point(page, '.cell p', 'Moved to level two');
    await press(page, 'Nobody');
    await says(page, '3 by the customer');
    await page.close();
  });
});

/** Pages of helpdesks that are told by their host, on a host that nobody knows. */
describe.each([
  ['help-scout', 2, 1],
  ['intercom-old', 2, 1],
  ['tawk', 2, 1],
] as const)('the page of %s at another address', (name, customer, agents) => {
  it('is shown, and seen right', async () => {
    const server = await serveSites();
    const page = await stage.launched.openPage(`${server.origin.replace('127.0.0.1', 'localhost')}/${name}.html`);
    await waitFor('the strip', () =>
      page.evaluate(() => document.querySelector('reply-companion') !== null || undefined),
    );
    await teach(page);
    const mark = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('textarea, [contenteditable=true]')];
      all.find((each) => each.checkVisibility())?.setAttribute('data-here', '');
      return all.length;
    });
    expect(mark).toBeGreaterThan(0);
    if ((await panelText(page)).includes('Click the field')) await point(page, '[data-here]');
    await says(page, 'the customer wrote');
    await point(page, 'p', 'birthday on Saturday');
    await says(page, 'you or a colleague wrote');
    await point(page, 'p', 'asking the carrier');
    await says(page, `${customer} by the customer`);
    await says(page, `${agents} by agents`);
    await press(page, `Use it on ${new URL(page.url()).host}`);
    await says(page, 'in use now');
    await press(page, 'Done');
    expect(await checkText(page)).toMatch(
      new RegExp(`${customer} by the customer, ${agents} by agents.*As you showed it`, 's'),
    );
    await page.close();
    await server.close();
  });
});
