/** The first review after a cold start: fresh processes that load the engine as one bundle, as the background does. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');
const STARTS = 9;

const ENTRY = `
import { review } from './src/engine/review.ts';
import { compileStarter } from './src/pack/starter.ts';
import { RULES } from './src/rules/index.ts';
export function firstReview() {
  const turns = [{ role: 'customer', text: 'My parcel never arrived, im really dissapointed. When will I get my refund?' }];
  return review(
    { text: 'Hi Maria, thanks for writing. We will look into it.', revision: 1 },
    { id: 'cold', version: 1, turns, isVisible: true, channel: 'chat' },
    compileStarter(RULES),
  );
}`;

const RUN = `
const start = performance.now();
const { firstReview } = await import('./engine.mjs');
const loaded = performance.now();
if (firstReview().findings.length === 0) throw new Error('nothing was found');
console.log(loaded - start, performance.now() - loaded);`;

const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

const folder = mkdtempSync(join(tmpdir(), 'carecue-cold-'));
try {
  const outfile = join(folder, 'engine.mjs');
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    outfile,
    logLevel: 'error',
  });
  writeFileSync(join(folder, 'run.mjs'), RUN);
  const starts = Array.from({ length: STARTS }, () => {
    const { stdout } = spawnSync(process.execPath, [join(folder, 'run.mjs')], { encoding: 'utf8' });
    const [load = Number.NaN, review = Number.NaN] = stdout.trim().split(' ').map(Number);
    return { load, review };
  });
  const load = median(starts.map((each) => each.load));
  const all = median(starts.map((each) => each.load + each.review));
  console.log(
    `${'first review after a cold start'.padEnd(34)} ${all.toFixed(0)} ms, of them ${load.toFixed(0)} for loading (median of ${STARTS})`,
  );
  console.log(
    `${'engine, rules and pack, gzipped'.padEnd(34)} ${(gzipSync(readFileSync(outfile)).byteLength / 1024).toFixed(0)} kB`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
