import process from 'node:process';
import { parseArgs } from 'node:util';
import { EDITORS } from '../pages/cases.ts';
import { editorsTable, suiteOf, writeEditorsTable } from './editors-table.ts';
import { BROWSERS } from './find-browser.ts';
import { installBrowsers } from './install-browsers.ts';
import { printSummary, runSuite, type StepResult } from './run-step.ts';
import { endOnSignal, nothingLeftBehind } from './stray-processes.ts';

/**
 * `npm run test:editors`: every editor and place, every check, in both browsers, with long random walks; then the table.
 * `-- --editor quill --browser firefox` tries one of them. README's table is written from the last run of each.
 */
const { values } = parseArgs({
  options: { editor: { type: 'string', multiple: true }, browser: { type: 'string', multiple: true } },
});
const browsers = BROWSERS.filter((name) => !values.browser || values.browser.includes(name));
const editors = [...EDITORS.map(({ name }) => name), 'places'].filter(
  (name) => !values.editor || values.editor.includes(name),
);

endOnSignal();
try {
  installBrowsers(browsers);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.stdout.write('0 passed, 1 failed\n');
  process.exit(1);
}
const results: StepResult[] = [];
for (const browser of browsers) {
  for (const editor of editors) {
    const env = { CARECUE_BROWSER: browser, CARECUE_EDITORS: editor };
    results.push(await runSuite(suiteOf(editor, browser), 'tests/pages/vitest.editors.config.ts', env));
  }
}
writeEditorsTable();
process.stdout.write(`\n${editorsTable()}\n`);
const { failed } = printSummary([...results, await nothingLeftBehind()]);
process.exit(failed === 0 ? 0 : 1);
