import process from 'node:process';
import { parseArgs } from 'node:util';
import type { CDPSession } from 'puppeteer-core';
import { launchBrowser, testExtensionDir } from '../stage/browser.ts';
import { buildTestExtension } from '../stage/build-extension.ts';
import { serveBusyPage } from './busy-page.ts';
import { profileOf, type Share } from './profile-share.ts';

/**
 * `npm run bench:page [-- --seconds 20]`: what CareCue costs a page of 5,000 nodes that change 200 times a second, in a real
 * Chromium, beside the same page without it. Aims: under 1 % of the main thread, no long task of its own, a flat heap.
 * Prints; judges nothing.
 */
const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, build: { type: 'boolean', default: true } },
  allowNegative: true,
});
const SECONDS = Math.max(5, Number(values.seconds));
/** The page builds itself and CareCue reads it for the first time before anything is counted; seconds. */
const WARM_UP = 5;
/** Milliseconds from which browsers call a task long. */
const LONG = 50;

interface Measured {
  /** Milliseconds of the main thread's own time in each second. */
  readonly busyMs: number;
  /** Long tasks of the whole page. */
  readonly longTasks: number;
  /** Bytes after a collection, at the start and at the end. */
  readonly heap: readonly [number, number];
  readonly changes: number;
  readonly share?: Share;
}

const say = (line = '') => void process.stdout.write(`${line}\n`);
const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

async function measure(path: string, isWith: boolean, isProfiled: boolean): Promise<Measured> {
  const server = await serveBusyPage();
  const launched = await launchBrowser({
    browser: 'chromium',
    ...(isWith && { extensionDir: testExtensionDir('chromium') }),
  });
  try {
    const page = await launched.openPage(`${server.origin}${path}`);
    if (isWith) await page.waitForSelector('reply-companion');
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.focus('textarea');
    await wait(WARM_UP);
    await page.evaluate(() => {
      const counted = { long: 0 };
      new PerformanceObserver((list) => {
        counted.long += list.getEntries().length;
      }).observe({ type: 'longtask' });
      Object.assign(globalThis, { counted });
    });
    const changesNow = () => page.evaluate(() => (globalThis as unknown as { changes(): number }).changes());
    const heapBefore = await heapOf(session);
    const [busyBefore, changesBefore] = [await metric(session, 'TaskDuration'), await changesNow()];
    if (isProfiled) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 500 });
      await session.send('Profiler.start');
    }
    await wait(SECONDS);
    const profile = isProfiled ? (await session.send('Profiler.stop')).profile : undefined;
    const busy = (await metric(session, 'TaskDuration')) - busyBefore;
    const changes = (await changesNow()) - changesBefore;
    const longTasks = await page.evaluate(() => (globalThis as unknown as { counted: { long: number } }).counted.long);
    const heapAfter = await heapOf(session);
    return {
      busyMs: (busy * 1000) / SECONDS,
      longTasks,
      heap: [heapBefore, heapAfter],
      changes: changes / SECONDS,
      ...(profile && { share: profileOf(profile, launched.extensionOrigin) }),
    };
  } finally {
    await launched.close();
    await server.close();
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
const signed = (value: number, digits: number) => `${value >= 0 ? '+' : ''}${value.toFixed(digits)}`;

async function compare(name: string, path: string): Promise<void> {
  const without = await measure(path, false, false);
  const having = await measure(path, true, false);
  const profiled = await measure(path, true, true);
  const { share } = profiled;
  const row = (what: string, words: string) => say(`  ${what.padEnd(42)} ${words}`);
  say(`${name}: ${without.changes.toFixed(0)} changes a second without CareCue, ${having.changes.toFixed(0)} with it`);
  row(
    'main thread, ms in each second',
    `${without.busyMs.toFixed(1)} without, ${having.busyMs.toFixed(1)} with: ratio ${(having.busyMs / without.busyMs).toFixed(3)}`,
  );
  row('  added share of the main thread', `${signed((having.busyMs - without.busyMs) / 10, 2)} %   (aim: under 1 %)`);
  if (share) {
    row('  its own share, by samples', `${((share.own * profiled.busyMs) / 10).toFixed(2)} %   (aim: under 1 %)`);
    row(
      '  its longest stretch',
      `${share.longestMs.toFixed(0)} ms; stretches over ${LONG} ms: ${share.stretches(LONG)}   (aim: 0)`,
    );
    for (const [where, part] of share.costliest)
      row(`    ${where}`, `${(part * profiled.busyMs).toFixed(2)} ms in each second`);
  }
  row('long tasks of the whole page', `${without.longTasks} without, ${having.longTasks} with`);
  const grown = ({ heap: [before, after] }: Measured) => `${megabytes(before)} → ${megabytes(after)}`;
  row('heap after collection, start → end', `${grown(without)} without, ${grown(having)} with`);
  const kept = having.heap[1] - having.heap[0] - (without.heap[1] - without.heap[0]);
  row('  growth beyond the page’s own', `${signed(kept / 1e6, 2)} MB in ${SECONDS} s   (aim: flat)`);
  say();
}

if (values.build) await buildTestExtension(['chromium']);
say(`5,000 nodes, 200 changes a second, ${SECONDS} s each, thread time`);
await compare('a page that nobody described', '/');
await compare('a page that a site describes', '/?known');
say(
  'Harper’s page code is no npm package (harper.js there is its engine, see `npm run bench`), so it is not measured beside this.',
);
