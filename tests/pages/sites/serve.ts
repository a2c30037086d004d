import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** Serves the pages of this folder on loopback. */
export async function serveSites(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const [, name = '', type = ''] = /^\/([a-z0-9-]+)\.(html|js)(?:\?|$)/.exec(request.url ?? '') ?? [];
    const file = join(import.meta.dirname, `${name}.${type}`);
    if (!name || !existsSync(file)) {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(200, { 'content-type': `text/${type === 'js' ? 'javascript' : 'html'}; charset=utf-8` });
    response.end(readFileSync(file));
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
