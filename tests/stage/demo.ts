import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { startDesk } from '../desk/server.ts';
import { createAgent } from './agent.ts';
import { launchBrowser, testExtensionDir } from './browser.ts';
import { buildTestExtension } from './build-extension.ts';
import { playLateParcel } from './demo-scene.ts';
import { BROWSERS, type BrowserName } from './find-browser.ts';
import { installBrowsers } from './install-browsers.ts';

/**
 * `npm run demo`: the demo desk in a browser with the extension, to try by hand; without a display (or with --headless) an agent's
 * reply is played, the nudges are printed and pictures are saved. `--browser firefox` · `--port 8080` · `--readme` keeps README's picture.
 */
const ROOT = join(import.meta.dirname, '..', '..');
const PICTURES = join(ROOT, '.cache', 'demo');
const README_PICTURES = join(import.meta.dirname, 'screenshots');

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'chromium' },
    headless: { type: 'boolean', default: !hasDisplay() },
    port: { type: 'string', default: '0' },
    readme: { type: 'boolean', default: false },
  },
});

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function demo(browser: BrowserName): Promise<void> {
  installBrowsers([browser]);
  await buildTestExtension([browser]);
  const desk = await startDesk(Number(values.port));
  const launched = await launchBrowser({
    browser,
    extensionDir: testExtensionDir(browser),
    headless: values.headless,
    viewport: { width: 1280, height: 860 },
  }).catch(async (error) => {
    await desk.close();
    throw error;
  });
  const end = async () => {
    await launched.close();
    await desk.close();
  };
  try {
    const page = await launched.openPage(`${desk.origin}/?c=late-parcel`);
    if (values.headless) {
      say(`\nA late parcel, in ${browser}, without a display:`);
      mkdirSync(PICTURES, { recursive: true });
      await playLateParcel(createAgent(page), { folder: PICTURES, say });
      say(`\nPictures are in ${relative(process.cwd(), PICTURES)}`);
      if (values.readme) keepReadmePicture();
    } else {
      say(
        `\nThe demo desk is open in ${browser}: ${desk.origin}/?c=late-parcel\nCtrl-C, or closing the browser, ends all of it.`,
      );
      await new Promise<void>((resolve) => launched.browser.once('disconnected', () => resolve()));
    }
  } finally {
    await end();
  }
}

function keepReadmePicture(): void {
  mkdirSync(README_PICTURES, { recursive: true });
  copyFileSync(join(PICTURES, 'card.png'), join(README_PICTURES, 'card.png'));
  say(`README's picture is new: ${relative(process.cwd(), join(README_PICTURES, 'card.png'))}`);
}

// From the first moment on: a browser that is still starting ends with this process, and the desk is a part of it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(130));

const browser = BROWSERS.find((name) => name === values.browser);
if (!browser) {
  process.stderr.write(`--browser ${values.browser}: chromium or firefox\n`);
  process.exit(2);
}
try {
  await demo(browser);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
