import { defineConfig } from 'vitest/config';

/** Unit, property and architecture tests: no browser. The end-to-end suites have a configuration of their own in e2e/. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
  },
});
