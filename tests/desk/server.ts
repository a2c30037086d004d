import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { build } from 'esbuild';

export interface DeskServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  close(): Promise<void>;
}

const FOLDER = import.meta.dirname;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** A page that trusts nobody: no inline code, no style of anybody's, no data from elsewhere. */
const STRICT_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; require-trusted-types-for 'script'";

async function bundleDesk(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, 'app', 'main.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2023',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}

/** Paths that a browser may ask for: the desk itself and the single pages beside it. */
function fileFor(path: string): string | undefined {
  if (path === '/') return 'index.html';
  if (path === '/desk.css') return 'desk.css';
  return /^\/pages\/[a-z-]+\.(html|js|css)$/.test(path) ? path.slice(1) : undefined;
}

/** Serves the demo desk on loopback; a port of 0 takes a free one. */
export async function startDesk(port = 0): Promise<DeskServer> {
  const script = await bundleDesk();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = fileFor(pathname);
    if (pathname === '/desk.js') {
      response.writeHead(200, { 'content-type': TYPES['.js'] }).end(script);
      return;
    }
    if (pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    try {
      if (!file) throw new Error('unknown path');
      const body = readFileSync(join(FOLDER, file));
      const policy = file.startsWith('pages/hostile') ? { 'content-security-policy': STRICT_POLICY } : {};
      response.writeHead(200, { 'content-type': TYPES[extname(file)], ...policy }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
