import process from 'node:process';
import { defineConfig } from 'wxt';

/** Hosts that a build for tests may touch without asking; a released build has none. */
const testHosts = process.env.CARECUE_TEST_BUILD ? ['http://127.0.0.1/*', 'http://localhost/*'] : [];

/** The extension's own pages load what is theirs and speak to nobody: a request would be refused by the browser itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  imports: false,
  publicDir: 'assets',
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    name: 'CareCue',
    description:
      'While you write a support reply: what the customer still lacks, why, and words that supply it. On your device.',
    permissions: ['storage', 'scripting', 'activeTab'],
    host_permissions: testHosts,
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    commands: {
      'open-card': { suggested_key: { default: 'Alt+C' }, description: 'Open the card, or go back to the caret' },
    },
    // WXT's development server needs its own sockets, so the policy is that of what is built.
    ...(command === 'build' ? { content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY } } : {}),
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
      : { minimum_chrome_version: '123' }),
  }),
  vite: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
});
