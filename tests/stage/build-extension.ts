import process from 'node:process';
import { type BrowserName, TEST_BUILD_DIR } from './browser.ts';

/**
 * Builds the extension for the suites and the demo, into its own folder, so that a normal build in `.output` stays as it is.
 * CARECUE_TEST_BUILD grants 127.0.0.1 and opens the overlay's shadow root to a driver (wxt.config.ts).
 */
export async function buildTestExtension(names: readonly BrowserName[]): Promise<void> {
  process.env.CARECUE_TEST_BUILD = '1';
  // Imported late: WXT reads the environment when its configuration is loaded.
  const { build } = await import('wxt');
  for (const name of names) {
    await build({
      outDir: TEST_BUILD_DIR,
      browser: name === 'chromium' ? 'chrome' : 'firefox',
      manifestVersion: 3,
    });
  }
}

if (import.meta.main) {
  const chosen = process.argv.slice(2).filter((each) => each === 'chromium' || each === 'firefox');
  await buildTestExtension(chosen.length > 0 ? chosen : ['chromium', 'firefox']);
}
