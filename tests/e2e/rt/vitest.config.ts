import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The main scenario in a real Request Tracker; started by tests/stage/test-rt.ts, which installs what it needs. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['tests/e2e/rt/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
