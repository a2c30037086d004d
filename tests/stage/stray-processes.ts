import { existsSync, readdirSync, readFileSync } from 'node:fs';
import process from 'node:process';
import type { StepResult } from './run-step.ts';

/** Every process of a run carries this variable, so that what is left behind can be told from anybody else's processes. */
const RUN_VARIABLE = 'CARECUE_RUN';
const RUN_ID = `${process.pid}-${Date.now()}`;
/** For the environment of what this run starts. */
export const RUN_MARK: Readonly<Record<string, string>> = { [RUN_VARIABLE]: RUN_ID };

const groups = new Set<number>();
export const rememberGroup = (pid: number): void => void groups.add(pid);
export const forgetGroup = (pid: number): void => void groups.delete(pid);

/** Ends a process, or a group where the number is negative; it may have ended by itself. */
export function killQuietly(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Processes that carry this run's variable, apart from ourselves (Linux only; elsewhere none are found). */
function leftovers(): number[] {
  if (!existsSync('/proc/self/environ')) return [];
  const mark = `${RUN_VARIABLE}=${RUN_ID}`;
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => {
      if (!Number.isInteger(pid) || pid === process.pid) return false;
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark);
      } catch {
        return false;
      }
    });
}

/** Ends what this run still has under way. */
export function endRunning(): void {
  for (const pid of groups) killQuietly(-pid);
  for (const pid of leftovers()) killQuietly(pid);
}

/** Ctrl-C and the like end all that this run started, browsers and servers too. */
export function endOnSignal(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      endRunning();
      process.exit(130);
    });
  }
}

/** A browser that was closed takes a moment (ms) until the last of its processes is gone. */
const GONE_WITHIN_MS = 10_000;

/** A check of its own: a suite that leaves a browser or a server behind has failed. */
export async function nothingLeftBehind(): Promise<StepResult> {
  const start = performance.now();
  let left = leftovers();
  while (left.length > 0 && performance.now() - start < GONE_WITHIN_MS) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    left = leftovers();
  }
  endRunning();
  const failures =
    left.length === 0 ? [] : [`${left.length} processes of this run were still there: ${left.join(', ')}`];
  const seconds = Math.round((performance.now() - start) / 100) / 10;
  return { name: 'nothing left behind', passed: 1 - failures.length, failed: failures.length, failures, seconds };
}
