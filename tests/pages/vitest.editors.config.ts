import process from 'node:process';
import { defineConfig, mergeConfig } from 'vitest/config';
import pages from './vitest.config.ts';

/** What `npm run test:editors` runs: CARECUE_EDITORS names one editor, or `places` for those in unusual places. */
const arePlaces = process.env.CARECUE_EDITORS === 'places';
const places = 'tests/pages/editors-places.browser.ts';

export default mergeConfig(
  { ...pages, test: { ...pages.test, include: [] } },
  defineConfig({
    test: arePlaces ? { include: [places] } : { include: ['tests/pages/editors*.browser.ts'], exclude: [places] },
  }),
);
