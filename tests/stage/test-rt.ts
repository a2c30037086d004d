import process from 'node:process';
import { parseArgs } from 'node:util';
import { isRequestTrackerInstalled } from '../e2e/rt/server.ts';
import { installBrowsers, installDebianPackages, isDebianRoot } from './install-browsers.ts';
import { printSummary, runCheck, runSuite } from './run-step.ts';
import { endOnSignal, nothingLeftBehind } from './stray-processes.ts';

/** `npm run test:rt`: the main scenario in a real Request Tracker 5 from Debian's packages, in Chromium. */
const { values } = parseArgs({ options: { 'skip-if-unavailable': { type: 'boolean' } } });
const PACKAGES = ['request-tracker5', 'rt5-db-sqlite', 'rt5-standalone'];

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  const mayBeSkipped = values['skip-if-unavailable'];
  process.stdout.write(`0 passed, ${mayBeSkipped ? 0 : 1} failed\n`);
  process.exit(mayBeSkipped ? 0 : 1);
}

endOnSignal();
if (!isRequestTrackerInstalled()) {
  if (!isDebianRoot()) {
    stop(
      `Request Tracker 5 is installed from Debian's packages (${PACKAGES.join(', ')}), which needs Debian and root.\n` +
        'Run this in a Debian container, or pass --skip-if-unavailable.',
    );
  }
  try {
    // Our own database is made at start; Debian need not set one up.
    installDebianPackages(PACKAGES, {
      options: ['--no-install-recommends'],
      answers: ['request-tracker5 request-tracker5/dbconfig-install boolean false'],
    });
  } catch (error) {
    stop(error instanceof Error ? error.message : String(error));
  }
}
try {
  installBrowsers(['chromium']);
} catch (error) {
  stop(error instanceof Error ? error.message : String(error));
}

const results = [
  await runCheck('test build', [{ command: 'node', args: ['tests/stage/build-extension.ts', 'chromium'] }]),
  await runSuite('Request Tracker in chromium', 'tests/e2e/rt/vitest.config.ts', { CARECUE_BROWSER: 'chromium' }),
];
const { failed } = printSummary([...results, await nothingLeftBehind()]);
process.exit(failed === 0 ? 0 : 1);
