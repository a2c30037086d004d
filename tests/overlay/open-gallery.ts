import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { browserFromEnvironment, type LaunchedBrowser, launchBrowser } from '../stage/browser.ts';

export interface Gallery {
  readonly launched: LaunchedBrowser;
  /** A new tab with a scene, e.g. `scene=card&tone=dark&open`, laid out and at rest. */
  open(query: string, viewport?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the gallery and opens it in the browser of the environment. */
export async function openGallery(): Promise<Gallery> {
  const folder = mkdtempSync(join(tmpdir(), 'carecue-gallery-'));
  await build({
    entryPoints: [join(import.meta.dirname, 'gallery.ts')],
    outfile: join(folder, 'gallery.js'),
    bundle: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'iife',
  });
  copyFileSync(join(import.meta.dirname, 'gallery.html'), join(folder, 'gallery.html'));
  const launched = await launchBrowser({ browser: browserFromEnvironment() });
  return {
    launched,
    async open(query, viewport = { width: 1100, height: 800 }) {
      const page = await launched.browser.newPage();
      await page.setViewport(viewport);
      await page.goto(`${pathToFileURL(join(folder, 'gallery.html'))}?${query}`);
      await page.waitForSelector('html[data-ready]');
      return page;
    },
    async close() {
      await launched.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
