import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type DeskServer, startDesk } from '../desk/server.ts';
import { type Agent, createAgent } from '../stage/agent.ts';
import {
  type BrowserName,
  browserFromEnvironment,
  type LaunchedBrowser,
  type LaunchSettings,
  launchBrowser,
  testExtensionDir,
} from '../stage/browser.ts';

/** A browser with the extension, and the demo desk: one of each for a test file. */
export interface Stage {
  readonly name: BrowserName;
  readonly launched: LaunchedBrowser;
  readonly desk: DeskServer;
  /** An agent in a new tab at a page of the desk, e.g. `/?c=late-parcel&editor=rich` or `/pages/iframe.html`. */
  openDesk(path: string): Promise<Agent>;
}

export type StageSettings = Omit<LaunchSettings, 'browser' | 'extensionDir' | 'headless'>;

/** Registers the hooks that start and end a stage; its tabs are closed after each test. */
export function setStage(settings: StageSettings = {}): Stage {
  const name = browserFromEnvironment();
  const pages = new Set<Page>();
  let launched: LaunchedBrowser | undefined;
  let desk: DeskServer | undefined;

  beforeAll(async () => {
    desk = await startDesk();
    launched = await launchBrowser({ ...settings, browser: name, extensionDir: testExtensionDir(name) });
  });
  afterEach(async () => {
    await Promise.all([...pages].map((page) => page.close().catch(() => undefined)));
    pages.clear();
  });
  afterAll(async () => {
    await launched?.close();
    await desk?.close();
  });

  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('The stage has not started yet');
    return value;
  };
  return {
    name,
    get launched() {
      return started(launched);
    },
    get desk() {
      return started(desk);
    },
    async openDesk(path) {
      const page = await started(launched).openPage(`${started(desk).origin}${path}`);
      pages.add(page);
      return createAgent(page);
    },
  };
}
