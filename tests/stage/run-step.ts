import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { forgetGroup, killQuietly, RUN_MARK, rememberGroup } from './stray-processes.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
/** Where the suites' JSON reports are. */
export const REPORTS = join(ROOT, '.cache', 'reports');
export interface StepResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  /** Names of failing tests, or the step itself. */
  readonly failures: readonly string[];
  readonly seconds: number;
}

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The command's group is ended after this. */
  readonly timeoutMs?: number;
}

function run({ command, args, env, timeoutMs = 10 * 60_000 }: Command): Promise<{ code: number; why: string }> {
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: !isWindows,
      shell: isWindows,
      env: { ...process.env, ...env, ...RUN_MARK },
    });
    const { pid } = child;
    if (pid !== undefined) rememberGroup(pid);
    let why = '';
    const timer = setTimeout(() => {
      why = `took longer than ${timeoutMs / 1000} s and was ended`;
      if (pid !== undefined) killQuietly(isWindows ? pid : -pid);
    }, timeoutMs);
    const end = (code: number, reason: string) => {
      clearTimeout(timer);
      if (pid !== undefined) forgetGroup(pid);
      resolve({ code, why: why || reason });
    };
    child.on('error', (error) => end(1, error.message));
    child.on('exit', (code, signal) => end(code ?? 1, signal ? `ended by ${signal}` : `exit code ${code}`));
  });
}

const secondsSince = (start: number) => Math.round((performance.now() - start) / 100) / 10;

/** One thing that passes or fails as a whole: types, lint, format, a build. Stops at the first command that fails. */
export async function runCheck(name: string, commands: readonly Command[]): Promise<StepResult> {
  heading(name);
  const start = performance.now();
  for (const each of commands) {
    const { code, why } = await run(each);
    if (code !== 0) return { name, passed: 0, failed: 1, failures: [`${name} (${why})`], seconds: secondsSince(start) };
  }
  return { name, passed: 1, failed: 0, failures: [], seconds: secondsSince(start) };
}

/** The part of vitest's JSON report that is read here. */
interface VitestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message?: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** A vitest configuration as one suite. No tests found, a file that does not load or a run that ends early is a failure. */
export async function runSuite(
  name: string,
  config: string,
  env: Readonly<Record<string, string>> = {},
): Promise<StepResult> {
  heading(name);
  const start = performance.now();
  mkdirSync(REPORTS, { recursive: true });
  const file = join(REPORTS, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}.json`);
  rmSync(file, { force: true });
  const { code, why } = await run({
    command: 'vitest',
    args: ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    env,
  });
  const failures: string[] = [];
  let passed = 0;
  if (existsSync(file)) {
    const report: VitestReport = JSON.parse(readFileSync(file, 'utf8'));
    for (const each of report.testResults) {
      const where = each.name.replace(`${ROOT}/`, '');
      passed += each.assertionResults.filter(({ status }) => status === 'passed').length;
      const failed = each.assertionResults.filter(({ status }) => status === 'failed');
      failures.push(...failed.map(({ fullName }) => `${name} › ${where} › ${fullName}`));
      if (each.status === 'failed' && failed.length === 0) {
        failures.push(`${name} › ${where} did not run: ${each.message?.split('\n')[0] ?? ''}`);
      }
    }
  }
  if (passed === 0 && failures.length === 0) failures.push(`${name}: no tests were found (${why})`);
  if (code !== 0 && failures.length === 0) failures.push(`${name}: ${why} though no test failed`);
  return { name, passed, failed: failures.length, failures, seconds: secondsSince(start) };
}

function heading(name: string): void {
  process.stdout.write(`\n── ${name}\n`);
}

/** Prints a table, the failing names and, as the very last line, `N passed, N failed`. */
export function printSummary(results: readonly StepResult[]): { passed: number; failed: number } {
  const passed = results.reduce((sum, each) => sum + each.passed, 0);
  const failed = results.reduce((sum, each) => sum + each.failed, 0);
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(
    (each) =>
      `${each.failed === 0 ? 'ok  ' : 'FAIL'} ${each.name.padEnd(width)}  ${each.passed} passed, ${each.failed} failed  ${each.seconds} s`,
  );
  const failures = results.flatMap((each) => each.failures).map((failure) => `  ${failure}`);
  process.stdout.write(['', ...lines, ...(failures.length > 0 ? ['', 'Failed:', ...failures] : []), '', ''].join('\n'));
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return { passed, failed };
}
