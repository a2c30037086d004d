import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { inject } from 'vitest';

const FOLDER = import.meta.dirname;
const MODULES = join(FOLDER, '..', '..', 'node_modules');
/** Packages that pages load parts of by address. */
const SERVED = /^(ckeditor4|summernote\/dist)\//;

/** Pages that shut their door, and what they answer with. */
export const POLICIES = {
  csp: { 'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'none'" },
  coep: {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  },
  'trusted-types': {
    'content-security-policy': "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
} as const;

/** The page of an editor: as bare as can be. */
const editorHtml = (name: string) =>
  `<!doctype html><meta charset="utf-8"><title>${name}</title><main><div id="place"></div></main><script type="module" src="/${name}.js"></script>`;

/** An editor's page in a frame of another page; what it offers a test is offered by the page around it where that can be. */
const framedHtml = (name: string, frame: string, origin: string) => {
  const inner = editorHtml(name).replaceAll('"', '&quot;');
  if (frame === 'srcdoc')
    return `<!doctype html><title>framed</title><iframe srcdoc="${inner}" width="600" height="300"></iframe>`;
  if (frame === 'cross-origin') {
    return `<!doctype html><title>framed</title><iframe src="${origin}/${name}.html" width="600" height="300"></iframe>`;
  }
  return `<!doctype html><title>framed</title><iframe width="600" height="300"></iframe><script>
    const inside = document.querySelector('iframe').contentDocument;
    inside.open();
    inside.write(${JSON.stringify(editorHtml(name)).replaceAll('</', '<\\/')});
    inside.close();
  </script>`;
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  png: 'image/png',
};

export interface PagesServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves this folder's pages on loopback, each editor's own, and editors that load their parts by address. */
export async function servePages(): Promise<PagesServer> {
  const read = (path: string, host: string): string | Buffer | undefined => {
    const { pathname, searchParams } = new URL(path, 'http://127.0.0.1');
    const [, module] = /^\/modules\/(.+)$/.exec(pathname) ?? [];
    if (module) return SERVED.test(normalize(module)) ? readFile(join(MODULES, module)) : undefined;
    const [, name = '', type] = /^\/([a-z0-9-]+)\.(js|html)$/.exec(pathname) ?? [];
    if (type === 'js') return readFile(join(inject('builtPages'), `${name}.js`));
    if (type !== 'html') return undefined;
    if (!name.startsWith('editor-')) return readFile(join(FOLDER, `${name}.html`));
    const frame = searchParams.get('frame');
    return frame ? framedHtml(name, frame, `http://${host.replace('127.0.0.1', 'localhost')}`) : editorHtml(name);
  };
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const body = read(url, request.headers.host ?? '');
    if (body === undefined) {
      response.writeHead(url === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1');
    const policy = searchParams.get('policy') ?? '';
    response.writeHead(200, {
      'content-type': TYPES[pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      ...(policy in POLICIES ? POLICIES[policy as keyof typeof POLICIES] : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const readFile = (path: string): Buffer | undefined => (existsSync(path) ? readFileSync(path) : undefined);
