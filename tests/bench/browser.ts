import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'puppeteer-core';
import { startDesk } from '../desk/server.ts';
import { createAgent } from '../stage/agent.ts';
import { launchBrowser, testExtensionDir } from '../stage/browser.ts';
import { buildTestExtension } from '../stage/build-extension.ts';

/**
 * What CareCue costs in a real Chromium: main-thread time of one keystroke with and without the extension, in turn, and the
 * time from the key that ends a sentence to the painted nudge. Prints; judges nothing.
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '2' }, nudges: { type: 'string', default: '20' } },
});

const DRAFT =
  "Thank you for writing. I've opened your order and asked the carrier to trace the parcel. " +
  'They scan it at every stop, so they can tell me where it was seen last. Please calm down. ';
const SAMPLES = 110;

const say = (line: string) => void process.stdout.write(`${line}\n`);
const quantile = (numbers: readonly number[], at: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * at))] ?? Number.NaN;
const row = (name: string, numbers: readonly number[]) =>
  say(`${name.padEnd(44)} p50 ${quantile(numbers, 0.5).toFixed(2)}  p95 ${quantile(numbers, 0.95).toFixed(2)} ms`);

/** Seconds that the page's main thread spent in tasks since it began. */
async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

/** Three frames: long enough for the review's answer and for what it paints. */
const frames = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  });

/** Milliseconds of main-thread tasks for each of SAMPLES keystrokes, with what follows from them. */
async function typingCost(editor: string, withExtension: boolean): Promise<number[]> {
  const desk = await startDesk();
  const launched = await launchBrowser({
    browser: 'chromium',
    ...(withExtension ? { extensionDir: testExtensionDir('chromium') } : {}),
  });
  try {
    const page = await launched.openPage(`${desk.origin}/?c=late-parcel&editor=${editor}`);
    const agent = createAgent(page);
    if (withExtension) await agent.ready();
    await agent.focus();
    const session = await page.createCDPSession();
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const costs: number[] = [];
    for (let index = 0; index < SAMPLES; index += 1) {
      await frames(page);
      const before = await taskSeconds(session);
      await page.keyboard.sendCharacter(DRAFT[index % DRAFT.length] ?? ' ');
      await frames(page);
      costs.push(((await taskSeconds(session)) - before) * 1000);
    }
    // The first keys warm the compiler up, on both sides.
    return costs.slice(30);
  } finally {
    await launched.close();
    await desk.close();
  }
}

/** Milliseconds from the keydown of the space that ends a sentence to the frame after the strip's words are there. */
async function nudgeDelays(count: number): Promise<number[]> {
  const desk = await startDesk();
  const launched = await launchBrowser({ browser: 'chromium', extensionDir: testExtensionDir('chromium') });
  try {
    const delays: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const page = await launched.openPage(`${desk.origin}/?c=late-parcel&editor=rich`);
      const agent = createAgent(page);
      await agent.ready();
      await agent.focus();
      await agent.type('Please send me your order number.');
      const delay = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            addEventListener(
              'keydown',
              () => {
                const pressed = performance.now();
                const look = () => {
                  const said = document.querySelector('reply-companion')?.shadowRoot?.querySelector('button.say');
                  if (said?.textContent) requestAnimationFrame(() => resolve(performance.now() - pressed));
                  else requestAnimationFrame(look);
                };
                look();
              },
              { capture: true, once: true },
            );
            document.body.dataset.listening = 'true';
          }),
      );
      await page.waitForSelector('[data-listening]');
      // A full stop alone may be inside 3.50; the space after it ends the sentence.
      await agent.press('Space');
      delays.push(await delay);
      await page.close();
    }
    return delays;
  } finally {
    await launched.close();
    await desk.close();
  }
}

await buildTestExtension(['chromium']);
const background = gzipSync(readFileSync(join(testExtensionDir('chromium'), 'background.js'))).byteLength;
say(`${'background bundle, gzipped'.padEnd(44)} ${(background / 1024).toFixed(0)} kB`);
for (const editor of ['rich', 'plain']) {
  const without: number[] = [];
  const having: number[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    without.push(...(await typingCost(editor, false)));
    having.push(...(await typingCost(editor, true)));
  }
  row(`one key, ${editor} composer, without CareCue`, without);
  row(`one key, ${editor} composer, with CareCue`, having);
  const added = (at: number) => quantile(having, at) - quantile(without, at);
  say(`${'  added on the main thread'.padEnd(44)} p50 ${added(0.5).toFixed(2)}  p95 ${added(0.95).toFixed(2)} ms`);
  say(`${'  ratio'.padEnd(44)} p50 ${(quantile(having, 0.5) / quantile(without, 0.5)).toFixed(2)}`);
}
row('from the key that ends a sentence to the nudge', await nudgeDelays(Number(values.nudges)));
