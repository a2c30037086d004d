import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RecordedRequest {
  readonly method: string;
  /** The address; for an encrypted connection only its `https://host:port`, which is all that a proxy sees. */
  readonly url: string;
}

export interface RequestRecorder {
  readonly port: number;
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

/**
 * Hosts that the browsers themselves call (updates, autofill, settings); none of them is ever called by a page of the desk.
 * The extension's worker is watched apart from this over CDP where the browser has it, so that nothing can hide behind this list.
 */
const BROWSERS_OWN = [
  /(^|\.)google(apis)?\.com$/,
  /(^|\.)gstatic\.com$/,
  /(^|\.)gvt1\.com$/,
  /(^|\.)mozilla\.(com|net|org)$/,
];

/** Requests that neither went to `origins` nor are the browser's own. */
export function foreignRequests(requests: readonly RecordedRequest[], origins: readonly string[]): RecordedRequest[] {
  return requests.filter(({ url }) => {
    const { origin, hostname } = new URL(url);
    return !origins.includes(origin) && !BROWSERS_OWN.some((pattern) => pattern.test(hostname));
  });
}

/**
 * An HTTP proxy on loopback that writes down all that a browser asks of the network: pages, workers and extensions alike.
 * It forwards plain requests to loopback only and refuses everything else, so that a test run leaves this machine for nothing.
 */
export async function startRequestRecorder(): Promise<RequestRecorder> {
  const requests: RecordedRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const url = incoming.url ?? '';
    requests.push({ method: incoming.method ?? 'GET', url });
    if (URL.canParse(url) && ['127.0.0.1', 'localhost'].includes(new URL(url).hostname)) forward(incoming, outgoing);
    else outgoing.writeHead(403).end();
  });
  server.on('connect', (incoming, socket) => {
    requests.push({ method: 'CONNECT', url: `https://${incoming.url}` });
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { hostname, port, pathname, search } = new URL(incoming.url ?? '');
  const onward = request(
    { hostname, port, path: pathname + search, method: incoming.method, headers: incoming.headers },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  onward.on('error', () => outgoing.writeHead(502).end());
  incoming.pipe(onward);
}
