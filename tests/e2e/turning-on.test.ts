import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { createAgent } from '../stage/agent.ts';
import { testExtensionDir, waitFor } from '../stage/browser.ts';
import { setStage } from './stage.ts';

/** Where CareCue runs: only where it was allowed, at once and without a reload, and gone as soon as that is taken back. */

const stage = setStage();
const isFirefox = stage.name === 'firefox';

/** The part of Chromium’s own API that its settings page may call. */
declare const chrome: {
  readonly runtime: { reload(): void };
  readonly management: { setEnabled(id: string, isOn: boolean): Promise<void> };
  readonly tabs: { query(filter: object): Promise<readonly { readonly id?: number; readonly url?: string }[]> };
  readonly developerPrivate: {
    updateExtensionConfiguration(update: object): Promise<void>;
    addHostPermission(id: string, host: string): Promise<void>;
  };
};

const strips = (page: Page) => page.evaluate(() => document.querySelectorAll('reply-companion').length);
const hasStrip = (page: Page) => waitFor('the strip', async () => ((await strips(page)) === 1 ? true : undefined));
const hasNone = (page: Page) => waitFor('no strip', async () => ((await strips(page)) === 0 ? true : undefined));

async function click(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  // A click of the driver's mouse: browsers only ask for permissions on a user's own gesture.
  await button?.click();
}

/** The last tab of ours that was opened stays in front, so the desk is brought back before it is looked at. */
async function openDesk(host: string): Promise<Page> {
  const page = await stage.launched.openPage(`http://${host}:${new URL(stage.desk.origin).port}/?c=late-parcel`);
  await page.waitForSelector('textarea');
  return page;
}

/** No driver reaches Chromium's dialog, and none reaches Firefox's settings of sites: each browser has its own way in. */
const allowing = isFirefox ? allowingByClick : allowingInSettings;
allowing();

function allowingByClick() {
  describe('a site that the user allows', () => {
    it('is reviewed from the click on, in the tab that is open, and no longer when it is taken back', async () => {
      const desk = await openDesk('desk.localhost');
      const welcome = await stage.launched.openExtensionPage('welcome.html');
      expect(await strips(desk)).toBe(0);
      await welcome.type('#own', 'http://desk.localhost');
      await click(welcome, 'Allow this site');
      await hasStrip(desk);

      const agent = createAgent(desk);
      await desk.bringToFront();
      await agent.focus();
      await agent.type('Please calm down.');
      await agent.see('a mark', ({ marks }) => marks.includes('calm down'));

      await welcome.bringToFront();
      await click(welcome, '✓ desk.localhost');
      await hasNone(desk);
      await desk.reload();
      await desk.waitForSelector('textarea');
      expect(await strips(desk)).toBe(0);
      await welcome.close();
      await desk.close();
    });
  });
}

function allowingInSettings() {
  describe('a site that the user takes back in the browser’s own settings', () => {
    it('is left at once, and reviewed again as soon as it is allowed again', async () => {
      const desk = await openDesk('127.0.0.1');
      await hasStrip(desk);
      const settings = await stage.launched.openPage('chrome://extensions');
      const id = stage.launched.extensionId;
      await settings.evaluate(
        (extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' }),
        id,
      );
      await hasNone(desk);
      await settings.evaluate(
        (extensionId) => chrome.developerPrivate.addHostPermission(extensionId, 'http://127.0.0.1/*'),
        id,
      );
      await hasStrip(desk);
      await settings.evaluate(
        (extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' }),
        id,
      );
      await settings.close();
      await desk.close();
    });
  });
}

/** How an extension is loaded anew while tabs are open. */
const loadings: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['an update', () => stage.launched.browser.installExtension(testExtensionDir(stage.name))],
  ['a reload', reloadExtension],
];

/** By the extension itself in Firefox, and by the user's switch in Chromium, which loads an unpacked one no other way. */
async function reloadExtension(): Promise<void> {
  if (isFirefox) {
    const page = await stage.launched.openExtensionPage('options.html');
    // Its own page goes with the extension, and the answer with the page.
    await page
      .evaluate(() => {
        const api = (globalThis as unknown as { browser?: typeof chrome }).browser;
        setTimeout(() => api?.runtime.reload(), 0);
      })
      .catch(() => undefined);
    return;
  }
  const settings = await stage.launched.openPage('chrome://extensions');
  await settings.evaluate(async (id) => {
    await chrome.management.setEnabled(id, false);
    await chrome.management.setEnabled(id, true);
  }, stage.launched.extensionId);
  await settings.close();
}

describe.each(loadings)('%s of the extension', (_name, load) => {
  it('leaves one strip in an open tab, the new one, which reviews the next key', async () => {
    const desk = await openDesk('127.0.0.1');
    const errors: string[] = [];
    desk.on('pageerror', (error) => errors.push(String(error)));
    desk.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    const agent = createAgent(desk);
    await agent.ready();
    await agent.focus();
    await agent.type('Please wait. ');
    await desk.evaluate(() => document.querySelector('reply-companion')?.setAttribute('data-old', ''));
    await load();
    // Refused while the extension's own tab is being closed with it.
    await waitFor('the desk in front', () =>
      desk.bringToFront().then(
        () => true,
        () => undefined,
      ),
    );
    await waitFor('the new strip', async () =>
      (await desk.$$('reply-companion:not([data-old])')).length === 1 && (await strips(desk)) === 1 ? true : undefined,
    );
    await agent.focus();
    await agent.type('Please calm down.');
    await agent.see('a mark', ({ marks }) => marks.includes('calm down'));
    expect(await strips(desk)).toBe(1);
    expect(errors).toEqual([]);
    await desk.close();
  });
});

describe('the popup of a site that is on', () => {
  it('says what is seen there, pauses, and goes on', async () => {
    const desk = await openDesk('127.0.0.1');
    await hasStrip(desk);
    const popup = await stage.launched.openExtensionPage('popup.html');
    const says = (words: string) =>
      waitFor(`“${words}”`, () =>
        popup
          .evaluate((wanted) => document.body.textContent.includes(wanted) || undefined, words)
          .catch(() => undefined),
      );
    // By the page itself, for a click of the driver would bring the popup's tab to the front.
    const press = (words: string) =>
      popup.evaluate(
        (wanted) => [...document.querySelectorAll('button')].find((each) => each.textContent.includes(wanted))?.click(),
        words,
      );
    // In a tab of its own the popup is the active tab; here the desk is, as it is under a real popup.
    await desk.bringToFront();
    // Not by the driver: WebDriver BiDi refuses to navigate to an extension's page.
    await popup.evaluate(() => location.reload()).catch(() => undefined);
    await says('The reply field and the customer’s messages are seen.');
    await press('Pause');
    await says('Paused on');
    await hasNone(desk);
    await press('Go on');
    await hasStrip(desk);
    await popup.close();
    await desk.close();
  });
});
