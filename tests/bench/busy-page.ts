import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A helpdesk page that never rests: 5,000 nodes, of which 200 a second change, as live counters, presence dots, typing
 * marks and feeds do; one in fifty changes is in the conversation.
 */

const NODES = 5_000;
const PER_SECOND = 200;

/** Runs in the page. */
function keepBusy(nodes: number, perSecond: number): void {
  const { body } = document;
  const make = (tag: string, className: string, words = ''): HTMLElement => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = words;
    return element;
  };
  const board = make('div', 'board');
  const isKnown = new URLSearchParams(location.search).has('known');
  const thread = make('section', 'thread');
  const composer = make('section', 'composer');
  const field = document.createElement('textarea');
  field.setAttribute('aria-label', 'Reply');
  composer.append(field);
  if (isKnown) {
    thread.dataset.desk = 'thread';
    thread.dataset.ticket = '7';
    composer.dataset.desk = 'composer';
  }
  for (let index = 0; index < 40; index++) {
    const role = index % 2 === 0 ? 'customer' : 'agent';
    const turn = make('article', `message message-${role}`);
    if (isKnown) Object.assign(turn.dataset, { desk: 'turn', role });
    turn.append(
      make('b', 'turn-author', role === 'customer' ? 'Maria Keller' : 'Alex Moreau'),
      make('p', 'turn-text', `Line ${index}`),
    );
    thread.append(turn);
  }
  const cells: HTMLElement[] = [];
  while (cells.length < nodes - 200) {
    const row = make('div', 'row');
    for (let column = 0; column < 9; column++) {
      const cell = make('span', `cell cell-${column}`, String(column));
      row.append(cell);
      cells.push(cell);
    }
    cells.push(row);
    board.append(row);
  }
  body.append(thread, composer, board);
  const style = document.createElement('style');
  style.textContent =
    'body{margin:0;font:13px sans-serif}.thread{height:320px;overflow:auto}.board{height:420px;overflow:auto}.row{display:flex}.cell{width:60px}.on{color:red}textarea{width:600px;height:90px}';
  document.head.append(style);

  let count = 0;
  const change = () => {
    count += 1;
    const cell = cells[(count * 7919) % cells.length];
    const turn = thread.children[count % thread.children.length];
    if (!cell || !turn) return;
    if (count % 50 === 0) turn.classList.toggle('seen');
    else if (count % 4 === 0) cell.classList.toggle('on');
    else if (count % 10 === 1) {
      const row = make('div', 'row');
      row.append(make('span', 'cell', String(count)));
      board.append(row);
      board.querySelector('.row:not(:has(.cell-0))')?.remove();
    } else if (cell.childElementCount === 0) cell.textContent = String(count);
    else cell.style.opacity = String(0.9 + (count % 10) / 100);
  };
  const started = performance.now();
  setInterval(() => {
    const due = Math.floor(((performance.now() - started) / 1000) * perSecond);
    for (let left = Math.min(50, due - count); left > 0; left--) change();
  }, 5);
  Object.assign(globalThis, { changes: () => count });
}

/** Serves the page on loopback; `?known` makes it one that a built-in site describes. */
export async function serveBusyPage(): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const html = `<!doctype html><meta charset="utf-8"><title>Busy desk</title><body><script>(${keepBusy.toString()})(${NODES}, ${PER_SECOND})</script>`;
  const server = createServer((request, response) => {
    const isPage = new URL(request.url ?? '/', 'http://127.0.0.1').pathname === '/';
    if (isPage) response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
    else response.writeHead(204).end();
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
