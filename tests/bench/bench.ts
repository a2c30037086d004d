import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/**
 * `npm run bench [-- --pairs FILE] [--no-browser]`: first the engine beside harper.js, then what a keystroke costs in a real
 * Chromium. Two processes, so that neither warms or burdens the other.
 */
const args = process.argv.slice(2);
const isWithBrowser = !args.includes('--no-browser');

function run(name: string, more: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...more], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(
  'engine.ts',
  args.filter((each) => each !== '--no-browser'),
);
if (isWithBrowser) run('browser.ts', []);
