import process from 'node:process';
import { defineConfig } from 'wxt';

/** Hosts that a build for tests may touch without asking; a released build has none. */
const testHosts = process.env.CARECUE_TEST_BUILD ? ['http://127.0.0.1/*', 'http://localhost/*'] : [];

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'CareCue',
    description:
      'While you write a support reply: what the customer still lacks, why, and words that supply it. On your device.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: testHosts,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'open-card': { suggested_key: { default: 'Alt+C' }, description: 'Open the card, or go back to the caret' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'carecue@carecue.example',
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
});
