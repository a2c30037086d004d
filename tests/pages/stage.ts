import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { browserFromEnvironment, launchBrowser, waitFor } from '../stage/browser.ts';
import type { Answers } from './page-script.ts';

export const browserName = browserFromEnvironment();

const FOLDER = import.meta.dirname;

async function bundle(file: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, file)],
    bundle: true,
    write: false,
    format,
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'empty' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/** An extension of src/page alone, so that it is tested in the world that it runs in. */
async function buildExtension(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'carecue-pages-'));
  const manifest = {
    manifest_version: 3,
    name: 'CareCue pages',
    version: '1',
    content_scripts: [{ matches: ['http://127.0.0.1/*'], js: ['page.js'], all_frames: true, run_at: 'document_idle' }],
    browser_specific_settings: { gecko: { id: 'pages@carecue.example' } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.js'), await bundle('page-script.ts', 'iife'));
  return folder;
}

/** The page of an editor: as bare as can be. */
const editorHtml = (name: string) =>
  `<!doctype html><meta charset="utf-8"><title>${name}</title><main><div id="place"></div></main><script type="module" src="/${name}.js"></script>`;

/** A tab in which src/page runs. */
export interface WatchedPage {
  readonly page: Page;
  ask<K extends keyof Answers>(name: K, ...args: Parameters<Answers[K]>): Promise<Awaited<ReturnType<Answers[K]>>>;
  /** Waits until so many composers live. */
  hasComposers(count: number): Promise<void>;
  close(): Promise<void>;
}

export interface PagesStage {
  /** A tab at `tests/pages/<name>.html` or of an editor. */
  open(name: string): Promise<WatchedPage>;
  openUrl(url: string): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Serves the small pages of this folder and runs src/page in them as an extension does. */
export async function startPages(): Promise<PagesStage> {
  const bundles = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name, type] = /^\/([a-z0-9-]+)\.(js|html)$/.exec(pathname) ?? [];
    try {
      if (!name) response.writeHead(204).end();
      else if (type === 'js') {
        const code = bundles.get(name) ?? (await bundle(`${name}.ts`, 'esm'));
        bundles.set(name, code);
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(code);
      } else {
        const html = name.startsWith('editor-') ? editorHtml(name) : readFileSync(join(FOLDER, `${name}.html`));
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      }
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const extensionDir = await buildExtension();
  const launched = await launchBrowser({ browser: browserName, extensionDir });

  const openUrl = async (url: string): Promise<WatchedPage> => {
    const page = await launched.openPage(url);
    await page.waitForSelector('[data-carecue-test="ready"]');
    const ask: WatchedPage['ask'] = async (name, ...args) => {
      const id = randomUUID();
      // Nothing but text and an event in the page: it may have taken the rest apart.
      const answer = await page.evaluate(
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
    return {
      page,
      ask,
      close: () => page.close(),
      hasComposers: async (count) => {
        await waitFor(`${count} composers`, async () => ((await ask('composers')).length === count ? true : undefined));
      },
    };
  };
  return {
    openUrl,
    open: (name) => openUrl(`${origin}/${name}.html`),
    async close() {
      await launched.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(extensionDir, { recursive: true, force: true });
    },
  };
}
