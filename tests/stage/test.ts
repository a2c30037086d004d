import process from 'node:process';
import { parseArgs } from 'node:util';
import { BROWSERS, type BrowserName } from './find-browser.ts';
import { installBrowsers } from './install-browsers.ts';
import { printSummary, runCheck, runSuite, type StepResult } from './run-step.ts';
import { endOnSignal, nothingLeftBehind } from './stray-processes.ts';

/**
 * Everything that must hold, in the order of how soon it tells: `npm test`; with --fast, `npm run check`: no browser.
 * `--browser firefox` runs the browser suites in one browser only.
 */
const { values } = parseArgs({ options: { fast: { type: 'boolean' }, browser: { type: 'string', multiple: true } } });
const browsers = BROWSERS.filter((name) => !values.browser || values.browser.includes(name));

endOnSignal();

const BROWSER_SUITES = [
  { name: 'pages', config: 'tests/pages/vitest.config.ts' },
  { name: 'overlay', config: 'tests/overlay/vitest.browser.config.ts' },
  { name: 'e2e', config: 'tests/e2e/vitest.config.ts' },
];

async function runAll(): Promise<StepResult[]> {
  const results: StepResult[] = [];
  results.push(
    await runCheck('types', [
      { command: 'tsc', args: ['--noEmit'] },
      { command: 'tsc', args: ['--noEmit', '-p', 'tsconfig.engine.json'] },
    ]),
  );
  results.push(await runCheck('lint', [{ command: 'biome', args: ['lint', '--error-on-warnings'] }]));
  results.push(await runCheck('format', [{ command: 'biome', args: ['format'] }]));
  results.push(await runSuite('unit', 'tests/vitest.config.ts'));
  results.push(
    await runCheck('build', [
      { command: 'wxt', args: ['build'] },
      { command: 'wxt', args: ['build', '-b', 'firefox', '--mv3'] },
    ]),
  );
  if (values.fast) return results;
  results.push(await runCheck('test build', [{ command: 'node', args: ['tests/stage/build-extension.ts'] }]));
  for (const browser of browsers) results.push(...(await runInBrowser(browser)));
  return results;
}

async function runInBrowser(browser: BrowserName): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, config } of BROWSER_SUITES) {
    results.push(await runSuite(`${name} in ${browser}`, config, { CARECUE_BROWSER: browser }));
  }
  return results;
}

if (!values.fast) {
  try {
    installBrowsers(browsers);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.stdout.write('0 passed, 1 failed\n');
    process.exit(1);
  }
}
const results = await runAll();
const { failed } = printSummary([...results, await nothingLeftBehind()]);
process.exit(failed === 0 ? 0 : 1);
