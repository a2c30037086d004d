import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * End to end, in the real browser that CARECUE_BROWSER names (chromium or firefox), with the test build of the extension
 * (`npm run build:test`) on the demo desk. The Request Tracker suite has a configuration of its own in rt/.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    exclude: ['tests/e2e/rt/**'],
    // One browser at a time: two of them would share two cores, and what is measured is what one agent lives through.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
