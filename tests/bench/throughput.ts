/**
 * Pairs a second of `carecue review` on one core, beside harper.js and write-good on the same replies. Each pair is read once,
 * after a warm-up on other pairs, so that no cache flatters; `--half 0|1` says which half of the pairs is measured.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { reviewRow } from '../../src/cli/review-row.ts';
import { ownRows, rowsOf } from './pairs.ts';
import writeGood from './write-good.ts';

const { values } = parseArgs({ options: { pairs: { type: 'string' }, half: { type: 'string', default: '0' } } });
const rows = values.pairs === undefined ? ownRows() : rowsOf(values.pairs);
const isMeasured = (_: unknown, index: number) => index % 2 === Number(values.half);
const measured = rows.filter(isMeasured);
const others = rows.filter((row, index) => !isMeasured(row, index));
/** harper.js takes milliseconds for each. */
const HARPER_MOST = 60;

/** Texts a second; what a busy machine does between is left out by taking the CPU's time, not the clock's. */
function rate(count: number, work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return count / ((user + system) / 1_000_000);
}

// The compiler works in the background as well, so the warm-up is long enough for it to be done.
for (let round = 0; round < 4; round += 1)
  for (const row of others) JSON.stringify(reviewRow({ ...row, agent: `${row.agent} ${round}` }));
const ours = rate(measured.length, () => {
  for (const row of measured) JSON.stringify(reviewRow(row));
});

for (const { agent } of others) writeGood(agent);
const writeGoods = rate(measured.length, () => {
  for (const { agent } of measured) writeGood(agent);
});

const linter = new LocalLinter({ binary, dialect: Dialect.American });
await linter.setup();
for (const { agent } of others.slice(0, HARPER_MOST)) await linter.lint(agent);
const start = process.cpuUsage();
const linted = measured.slice(0, HARPER_MOST);
for (const { agent } of linted) await linter.lint(agent);
const { user, system } = process.cpuUsage(start);
const harpers = linted.length / ((user + system) / 1_000_000);

console.log(JSON.stringify({ pairs: measured.length, ours, harpers, writeGoods }));
