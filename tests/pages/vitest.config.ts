import { defineConfig } from 'vitest/config';

/** Editors and pages in a real browser: CARECUE_BROWSER says which, CARECUE_EDITORS=all that every editor is tried. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: {
    include: ['tests/pages/**/*.browser.ts'],
    globalSetup: ['tests/pages/build-pages.ts'],
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
