import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import { browserFromEnvironment, launchBrowser, waitFor } from '../stage/browser.ts';
import type { Answers } from './page-script.ts';
import { servePages } from './server.ts';

export const browserName = browserFromEnvironment();

/** A tab in which src/page runs. */
export interface WatchedPage {
  readonly page: Page;
  /** Where src/page answers: the page, or the frame of another origin that holds the composer. */
  readonly realm: Page | Frame;
  ask<K extends keyof Answers>(name: K, ...args: Parameters<Answers[K]>): Promise<Awaited<ReturnType<Answers[K]>>>;
  /** Waits until so many composers live. */
  hasComposers(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface PagesStage {
  /** A tab at `tests/pages/<name>.html` or of an editor. */
  open(name: string, query?: Readonly<Record<string, string>>): Promise<WatchedPage>;
  openUrl(url: string): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Asks src/page in one realm, with nothing but text and an event in the page: it may have taken the rest apart. */
const asking =
  (realm: Page | Frame): WatchedPage['ask'] =>
  async (name, ...args) => {
    const id = randomUUID();
    const answer = await realm.evaluate(
      (question, key) =>
        new Promise<string>((resolve) => {
          const heard = (event: Event) => {
            const { detail } = event as CustomEvent<string>; // Only page-script.ts sends this type.
            if (!detail.includes(key)) return;
            document.removeEventListener('carecue-test-answer', heard);
            resolve(detail);
          };
          document.addEventListener('carecue-test-answer', heard);
          document.dispatchEvent(new CustomEvent('carecue-test-ask', { detail: question }));
        }),
      JSON.stringify({ id, name, args }),
      id,
    );
    const { value, error } = JSON.parse(answer);
    if (error) throw new Error(error);
    return value;
  };

/** Serves the small pages of this folder and runs src/page in them as an extension does. */
export async function startPages(): Promise<PagesStage> {
  const server = await servePages();
  const launched = await launchBrowser({ browser: browserName, extensionDir: join(inject('builtPages'), 'extension') });

  const watch = async (page: Page, realm: Page | Frame): Promise<WatchedPage> => {
    await realm.waitForSelector('[data-carecue-test="ready"]');
    const ask = asking(realm);
    return {
      page,
      realm,
      ask,
      close: () => page.close(),
      hasComposers: async (count) => {
        await waitFor(`${count} composers`, async () => ((await ask('composers')).length === count ? true : undefined));
      },
    };
  };
  const openUrl = async (url: string) => {
    const page = await launched.openPage(url);
    return watch(page, page);
  };
  return {
    openUrl,
    async open(name, query = {}) {
      const page = await launched.openPage(`${server.origin}/${name}.html?${new URLSearchParams(query)}`);
      if (query.frame !== 'cross-origin') return watch(page, page);
      const frame = await waitFor('the frame of another origin', () =>
        page.frames().find((each) => each.url().startsWith('http://localhost')),
      );
      return watch(page, frame);
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
}
