import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { browserFromEnvironment, type LaunchedBrowser, launchBrowser } from '../stage/browser.ts';

export const browserName = browserFromEnvironment();

const FOLDER = import.meta.dirname;

async function bundle(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, file)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2023',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

export interface PagesStage {
  readonly launched: LaunchedBrowser;
  readonly origin: string;
  /** A tab at `tests/pages/<name>.html`; with `watch`, src/page runs in it. */
  open(name: string, options?: { readonly watch?: boolean }): Promise<Page>;
  /** Starts src/page in a tab that is open. */
  watch(page: Page): Promise<void>;
  close(): Promise<void>;
}

/** Serves the small pages of this folder and runs src/page in them as a script of the page. */
export async function startPages(): Promise<PagesStage> {
  const script = await bundle('page-script.ts');
  const bundles = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const html = /^\/[a-z0-9-]+\.html$/.exec(pathname)?.[0];
    const editor = /^\/(editor-[a-z0-9-]+)\.js$/.exec(pathname)?.[1];
    try {
      if (editor) {
        const code = bundles.get(editor) ?? (await bundle(`${editor}.ts`));
        bundles.set(editor, code);
        response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(code);
      } else if (html) {
        const body = readFileSync(join(FOLDER, html));
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
      } else {
        response.writeHead(204).end();
      }
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const launched = await launchBrowser({ browser: browserName });

  const watch = async (page: Page) => {
    await page.evaluate(script);
  };
  return {
    launched,
    origin,
    watch,
    async open(name, options = {}) {
      const page = await launched.openPage(`${origin}/${name}.html`);
      if (options.watch ?? true) await watch(page);
      return page;
    },
    async close() {
      await launched.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
