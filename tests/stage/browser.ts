import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import puppeteer, { type Browser, type LaunchOptions, type Page, type Target } from 'puppeteer-core';
import { type BrowserName, findBrowser, missingBrowserMessage } from './find-browser.ts';
import { type RecordedRequest, startRequestRecorder } from './request-recorder.ts';

export { BROWSERS, type BrowserName, browserFromEnvironment } from './find-browser.ts';

/** Firefox draws a new origin for every install; a fixed one lets a test name the extension's pages. */
const FIREFOX_UUID = 'ca9ecc0e-0000-4000-8000-000000000001';

const ROOT = join(import.meta.dirname, '..', '..');
/** Where `npm run build:test` puts the builds that may touch 127.0.0.1 unasked and whose overlay is open to a driver. */
export const TEST_BUILD_DIR = process.env.CARECUE_TEST_BUILD_DIR ?? join(ROOT, '.cache', 'test-build');
/** The test build's folder for one browser. */
export const testExtensionDir = (name: BrowserName): string =>
  join(TEST_BUILD_DIR, name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');

export interface LaunchSettings {
  readonly browser: BrowserName;
  /** An unpacked extension's folder, e.g. `testExtensionDir(browser)`; none is installed where it is absent. */
  readonly extensionDir?: string;
  readonly headless?: boolean;
  /** All network requests are sent through a recording proxy on loopback; what leaves the machine is refused. */
  readonly recordRequests?: boolean;
  /** CSS pixels; 1280 × 900 where absent. */
  readonly viewport?: { readonly width: number; readonly height: number };
}

export interface LaunchedBrowser {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Empty where no extension was installed. */
  readonly extensionId: string;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** In order; empty unless `recordRequests` was set. */
  readonly requests: readonly RecordedRequest[];
  /** A new tab at this address. */
  openPage(url: string): Promise<Page>;
  /** A new tab at a page of the extension, e.g. `options.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** An open tab at a page of the extension that it opened itself, e.g. the welcome page. */
  findExtensionPage(path: string): Promise<Page | undefined>;
  /** The extension's service worker; Chromium only. */
  serviceWorker(): Promise<Target>;
  /** Kills the service worker as the browser does when it needs the memory; Chromium only. */
  stopServiceWorker(): Promise<void>;
  /** Ends the browser and the recorder. Safe to call twice. */
  close(): Promise<void>;
}

const CHROMIUM_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,Translate',
];

/** The add-on's id in Firefox, as its manifest says; undefined in other browsers' builds. */
function geckoId(extensionDir: string): string | undefined {
  const manifest = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings?.gecko?.id;
}

function launchOptions(settings: LaunchSettings, executablePath: string, proxyPort: number | undefined): LaunchOptions {
  const shared = {
    executablePath,
    headless: settings.headless ?? true,
    defaultViewport: settings.headless === false ? null : (settings.viewport ?? { width: 1280, height: 900 }),
    // The runner that started this browser closes it; two handlers would race.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  if (settings.browser === 'firefox') {
    const id = settings.extensionDir === undefined ? undefined : geckoId(settings.extensionDir);
    const proxy = {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
    };
    return {
      ...shared,
      browser: 'firefox',
      // Lets the driver open moz-extension:// pages, which WebDriver BiDi refuses to navigate to.
      args: ['--remote-allow-system-access'],
      extraPrefsFirefox: {
        // A grant that a page of ours asks for on a click is given at once: no driver reaches the browser's own dialog.
        'extensions.webextOptionalPermissionPrompts': false,
        'extensions.webextensions.uuids': JSON.stringify(id === undefined ? {} : { [id]: FIREFOX_UUID }),
        ...(proxyPort === undefined ? {} : proxy),
      },
    };
  }
  return {
    ...shared,
    browser: 'chrome',
    pipe: true,
    enableExtensions: true,
    args: [
      ...CHROMIUM_ARGUMENTS,
      // Chromium's sandbox does not start for root, and only for root is it given up.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(proxyPort === undefined ? [] : [`--proxy-server=127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  };
}

/** Starts a browser, with an extension where a folder is given. Throws, saying what to do, where there is no browser. */
export async function launchBrowser(settings: LaunchSettings): Promise<LaunchedBrowser> {
  const { browser: name, extensionDir } = settings;
  const executable = findBrowser(name);
  if (!executable) throw new Error(missingBrowserMessage(name));
  if (extensionDir !== undefined && !existsSync(join(extensionDir, 'manifest.json'))) {
    throw new Error(`There is no extension in ${extensionDir}. Build it first: npm run build:test`);
  }
  const recorder = settings.recordRequests ? await startRequestRecorder() : undefined;
  const browser = await puppeteer.launch(launchOptions(settings, executable, recorder?.port)).catch(async (error) => {
    await recorder?.close();
    throw error;
  });
  const extensionId = extensionDir === undefined ? '' : await browser.installExtension(extensionDir);
  const extensionOrigin = name === 'chromium' ? `chrome-extension://${extensionId}` : `moz-extension://${FIREFOX_UUID}`;

  const openPage = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return page;
  };
  const findExtensionPage = async (path: string) => {
    for (const page of await browser.pages()) {
      // Firefox reports about:blank for the extension's tabs; the page itself knows where it is.
      const url = await page.evaluate(() => location.href).catch(() => '');
      if (url.startsWith(`${extensionOrigin}/${path}`)) return page;
    }
    return undefined;
  };
  const serviceWorker = () => {
    if (name !== 'chromium') throw new Error('Firefox has an event page and no service worker');
    return browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith(extensionOrigin),
    );
  };

  return {
    name,
    browser,
    extensionId,
    extensionOrigin,
    requests: recorder?.requests ?? [],
    openPage,
    findExtensionPage,
    async openExtensionPage(path) {
      const url = `${extensionOrigin}/${path}`;
      if (name === 'chromium') return openPage(url);
      const before = new Set(await browser.pages());
      await openFirefoxTab(browser, url);
      return waitFor(`a tab at ${url}`, async () => {
        for (const page of await browser.pages()) {
          if (before.has(page)) continue;
          const at = await page
            .evaluate(() => (document.readyState === 'complete' ? location.href : ''))
            .catch(() => '');
          if (at === url) return page;
        }
        return undefined;
      });
    },
    serviceWorker,
    async stopServiceWorker() {
      const session = await browser.target().createCDPSession();
      const target = await serviceWorker();
      const gone = new Promise<void>((resolve) => {
        browser.on('targetdestroyed', (each) => each === target && resolve());
      });
      const { targetInfos } = await session.send('Target.getTargets');
      const info = targetInfos.find(({ type, url }) => type === 'service_worker' && url === target.url());
      if (!info) throw new Error('The service worker is not running');
      await session.send('Target.closeTarget', { targetId: info.targetId });
      await gone;
      await session.detach();
    },
    async close() {
      await browser.close();
      await recorder?.close();
    },
  };
}

/** Polls until there is a value; the only waiting in the stage that is not a browser's own. */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T | undefined> | T | undefined,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** The part of puppeteer's BiDi browser that its public types leave out. */
interface WithBidiConnection {
  readonly connection: {
    send(method: string, parameters: object): Promise<{ result: { contexts: readonly { context: string }[] } }>;
  };
}

async function openFirefoxTab(browser: Browser, url: string): Promise<void> {
  // No public API opens a privileged tab; the connection is a documented property of puppeteer's BiDi browser.
  const { connection } = browser as unknown as WithBidiConnection;
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = result.contexts[0];
  if (!window) throw new Error('Firefox has no window');
  await connection.send('script.evaluate', {
    expression: `void (gBrowser.selectedTab = gBrowser.addTrustedTab(${JSON.stringify(url)}))`,
    target: { context: window.context },
    awaitPromise: false,
  });
}
