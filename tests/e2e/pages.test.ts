import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { waitFor } from '../stage/browser.ts';
import { setStage } from './stage.ts';

/** The extension's own pages, as an agent or a lead uses them. */

const stage = setStage();
const PAGES = ['popup.html', 'options.html', 'welcome.html'] as const;
const folder = mkdtempSync(join(tmpdir(), 'pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Opens one of our pages and waits until it shows what it has to show. */
async function open(path: (typeof PAGES)[number], width = 900): Promise<Page> {
  const page = await stage.launched.openExtensionPage(path);
  await page.setViewport({ width, height: 800 });
  await see(
    page,
    path === 'options.html' ? 'Rules and phrases' : path === 'popup.html' ? 'Open your helpdesk' : 'Zendesk',
  );
  return page;
}

const textOf = (page: Page) => page.evaluate(() => document.body.textContent);
const see = (page: Page, words: string) =>
  waitFor(`“${words}”`, async () => ((await textOf(page)).includes(words) ? true : undefined));

async function press(page: Page, name: string): Promise<void> {
  const button = await page.waitForSelector(`::-p-aria([name="${name}"])`);
  await button?.click();
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, text);
  const input = await page.$('input[type=file]');
  if (!input) throw new Error('There is no file input');
  await input.uploadFile(path);
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe.each(PAGES)('%s', (path) => {
  it('has nothing that axe finds wrong: wide and narrow, light and dark, all opened', async () => {
    for (const [width, scheme] of [
      [900, 'light'],
      [360, 'dark'],
    ] as const) {
      const page = await open(path, width);
      // WebDriver BiDi has no such switch; the colours are the same in both browsers.
      if (stage.name === 'chromium') {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      }
      await page.$$eval('details', (all) => {
        for (const each of all) each.open = true;
      });
      expect(await violations(page)).toEqual([]);
      await page.close();
    }
  });

  it('fits a pane of 360 pixels, which is also a phone-sized window at 200 %', async () => {
    const page = await open(path, 360);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.close();
  });

  it('is reached by the keyboard alone, and shows where the focus is', async () => {
    const page = await open(path);
    const count = await page.$$eval(
      'a, button:not(:disabled), input:not([hidden], :disabled), summary',
      (all) => all.length,
    );
    const seen = new Set<string>();
    for (let step = 0; step < count; step++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(() => {
        const { activeElement } = document;
        const all = [...document.querySelectorAll('*')];
        const outline = activeElement ? getComputedStyle(activeElement).outlineStyle : 'none';
        return { at: activeElement ? all.indexOf(activeElement) : -1, isVisible: outline !== 'none' };
      });
      expect(focus.isVisible).toBe(true);
      seen.add(String(focus.at));
    }
    expect(seen.size).toBe(count);
    await page.close();
  });
});

describe('the settings', () => {
  it('keep a rule switched off, and switch it on again', async () => {
    const isOn = (page: Page) => page.$eval('input[role=switch]', (input) => (input as HTMLInputElement).checked);
    const page = await open('options.html');
    expect(await isOn(page)).toBe(true);
    await page.click('input[role=switch]');
    await waitFor('the rule to be off', async () => ((await isOn(page)) ? undefined : true));
    await page.close();
    const later = await open('options.html');
    expect(await isOn(later)).toBe(false);
    await later.click('input[role=switch]');
    await waitFor('the rule to be on', async () => ((await isOn(later)) ? true : undefined));
    await later.close();
  });

  it('find a phrase by its words', async () => {
    const page = await open('options.html');
    const rules = () => page.$$eval('.list input[role=switch]', (all) => all.length);
    const all = await rules();
    await page.type('input[type=search]', 'sorry');
    await waitFor('fewer rules', async () => ((await rules()) < all ? true : undefined));
    const marked = await page.$$eval('.phrase mark', (marks) =>
      marks.map(({ textContent }) => textContent?.toLowerCase()),
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(new Set(marked)).toEqual(new Set(['sorry']));
    await page.close();
  });

  it('keep the agent’s name', async () => {
    const page = await open('options.html');
    await page.type('input[autocomplete=off]', 'Sam');
    await press(page, 'Save');
    await see(page, 'Saved.');
    await page.close();
    const later = await open('options.html');
    expect(await later.$eval('input[autocomplete=off]', (input) => (input as HTMLInputElement).value)).toBe('Sam');
    await later.close();
  });

  it('refuse a broken pack with all its problems and keep the pack in force', async () => {
    const page = await open('options.html');
    const pack = { format: 1, id: 'acme', name: 'Acme', version: 'two', locale: 7, licence: 'MIT', phrases: [] };
    await chooseFile(page, 'broken.json', JSON.stringify(pack));
    await see(page, '2 things to correct');
    const text = await textOf(page);
    for (const words of ['broken.json was not taken', '$.version', '$.locale', 'CareCue starter pack']) {
      expect(text).toContain(words);
    }
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('take a pack, keep it, and go back to the starter pack', async () => {
    const page = await open('options.html');
    const phrases = [{ id: 'wait-1', rule: 'acknowledge-wait', text: 'You had to wait {contact}.' }];
    const pack = { format: 1, id: 'acme', name: 'Acme', version: '2.0.0', locale: 'en', licence: 'MIT', phrases };
    await chooseFile(page, 'acme.json', JSON.stringify(pack));
    await see(page, 'Acme 2.0.0 is in force now.');
    await page.close();
    const later = await open('options.html');
    expect(await textOf(later)).toContain('Acme 2.0.0');
    await press(later, 'Back to the starter pack');
    await see(later, 'The starter pack is in force again.');
    expect(await textOf(later)).toContain('CareCue starter pack');
    await later.close();
  });
});

describe('the popup', () => {
  it('says of a page of the browser that no extension is let in', async () => {
    const page = await open('popup.html');
    expect(await textOf(page)).toContain('Browsers let no extension in here.');
    await page.close();
  });
});
