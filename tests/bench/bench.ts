import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/**
 * `npm run bench [-- --pairs FILE] [--no-browser]`: first the engine beside harper.js, the first review after a
 * cold start and the pairs a second, then what a keystroke costs in a real Chromium. Processes of their own, so that none warms
 * or burdens another.
 */
const args = process.argv.slice(2);
const isWithBrowser = !args.includes('--no-browser');

function run(name: string, more: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...more], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

interface Rates {
  readonly pairs: number;
  readonly ours: number;
  readonly harpers: number;
  readonly writeGoods: number;
}

/** Both halves of the pairs, each in a process of its own that has seen only the other half. */
function throughput(more: readonly string[]): void {
  const halves = ['0', '1'].map((half): Rates => {
    const { stdout } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, 'throughput.ts'), ...more, '--half', half],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    return JSON.parse(stdout);
  });
  const mean = (key: keyof Rates) => halves.reduce((sum, each) => sum + each[key], 0) / halves.length;
  const pairs = halves.reduce((sum, each) => sum + each.pairs, 0);
  console.log(
    `pairs a second on one core (${pairs} pairs, each read once): carecue ${mean('ours').toFixed(0)}, ` +
      `harper.js ${mean('harpers').toFixed(0)}, write-good ${mean('writeGoods').toFixed(0)}`,
  );
}

const given = args.filter((each) => each !== '--no-browser');
run('engine.ts', given);
run('cold-start.ts', []);
throughput(given);
if (isWithBrowser) run('browser.ts', []);
