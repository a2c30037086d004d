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

/** Installs Debian packages; as root on Debian only. Throws with apt-get's own last lines where it fails. */
export function installDebianPackages(packages: readonly string[], options: readonly string[] = []): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', ...options, ...packages]]) {
    process.stdout.write(`apt-get ${args.join(' ')}\n`);
    const { status, stderr, stdout } = spawnSync('apt-get', args, {
      env,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (status !== 0)
      throw new Error(`apt-get ${args[0]} failed:\n${`${stdout}${stderr}`.split('\n').slice(-15).join('\n')}`);
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
