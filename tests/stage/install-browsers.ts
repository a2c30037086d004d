import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { type BrowserName, findBrowser, missingBrowserMessage } from './find-browser.ts';

const DEBIAN_PACKAGES: Readonly<Record<BrowserName, string>> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Whether packages can be installed without asking anybody: Debian itself (Ubuntu's are snaps), as root. */
export function isDebianRoot(): boolean {
  if (process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

interface InstallOptions {
  readonly options?: readonly string[];
  /** What debconf would ask, in the form of debconf-set-selections. */
  readonly answers?: readonly string[];
}

/** Installs Debian packages; as root on Debian only. Throws with the last lines of what failed. */
export function installDebianPackages(
  packages: readonly string[],
  { options = [], answers = [] }: InstallOptions = {},
): void {
  runOrThrow('apt-get', ['update']);
  if (answers.length > 0) runOrThrow('debconf-set-selections', [], `${answers.join('\n')}\n`);
  runOrThrow('apt-get', ['install', '-y', ...options, ...packages]);
}

function runOrThrow(command: string, args: readonly string[], input?: string): void {
  process.stdout.write(`${command} ${args.join(' ')}\n`);
  const { status, stderr, stdout, error } = spawnSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    ...(input === undefined ? {} : { input }),
  });
  if (error) throw error;
  if (status !== 0) {
    const last = `${stdout}${stderr}`.split('\n').slice(-15).join('\n');
    throw new Error(`${command} ${args.join(' ')} failed:\n${last}`);
  }
}

/** Makes sure that these browsers are there: installs them on Debian as root, else says what to do. */
export function installBrowsers(names: readonly BrowserName[]): void {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  if (isDebianRoot()) installDebianPackages(missing.map((name) => DEBIAN_PACKAGES[name]));
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0) throw new Error(still.map(missingBrowserMessage).join('\n'));
}
