import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

export type BrowserName = 'chromium' | 'firefox';
export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** The variable that points at a browser's executable, whatever this file guesses. */
export const BROWSER_VARIABLE: Readonly<Record<BrowserName, string>> = {
  chromium: 'CARECUE_CHROMIUM',
  firefox: 'CARECUE_FIREFOX',
};

const PROGRAM_FILES = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

/** Chromium first: branded Chrome no longer installs unpacked extensions from automation in every version. */
const PLACES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...PROGRAM_FILES.flatMap((folder) => [
      join(folder, 'Chromium', 'Application', 'chrome.exe'),
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
  ],
  firefox: [
    '/usr/bin/firefox-esr',
    '/usr/bin/firefox',
    '/snap/bin/firefox',
    '/usr/lib/firefox/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    ...PROGRAM_FILES.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
  ],
};

const HOW_TO_INSTALL: Readonly<Record<BrowserName, string>> = {
  chromium: 'install Chromium (Debian: apt-get install chromium · macOS: brew install --cask chromium)',
  firefox:
    'install Firefox 146 or newer (Debian: apt-get install firefox-esr · macOS: brew install --cask firefox · Windows: winget install Mozilla.Firefox)',
};

/** The executable of a browser, or undefined where none of the usual places has one. */
export function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[BROWSER_VARIABLE[name]];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return PLACES[name].find((place) => existsSync(place));
}

/** Says what to install or which variable to set. */
export function missingBrowserMessage(name: BrowserName): string {
  const variable = BROWSER_VARIABLE[name];
  const chosen = process.env[variable];
  const problem = chosen ? `${variable} names ${chosen}, which does not exist.` : `No ${name} was found.`;
  return `${problem} Please ${HOW_TO_INSTALL[name]}, or set ${variable} to its executable.`;
}

/** The browser that this process's suites run in: CARECUE_BROWSER, Chromium where it is not set. */
export function browserFromEnvironment(): BrowserName {
  const name = process.env.CARECUE_BROWSER ?? 'chromium';
  if (name !== 'chromium' && name !== 'firefox') throw new Error(`CARECUE_BROWSER is ${name}: chromium or firefox`);
  return name;
}
