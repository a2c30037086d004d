import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The overlay's gallery in the real browser that CARECUE_BROWSER names (chromium or firefox), without the extension. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/overlay/**/*.browser.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
