import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sites } from '../../src/page/sites/index.ts';
import { RULE_IDS } from '../../src/rules/index.ts';
import { browserFromEnvironment, testExtensionDir } from '../stage/browser.ts';

/** What is built and shipped, as files. */

const folder = testExtensionDir(browserFromEnvironment());
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('the page script', () => {
  it('is at most 28 kB gzipped, for every frame of a helpdesk loads it', () => {
    expect(gzipSync(read('page.js')).byteLength).toBeLessThanOrEqual(28 * 1024);
  });

  it('has the overlay in a script of its own, at most 32 kB gzipped, for frames with a composer', () => {
    expect(gzipSync(read('overlay.js')).byteLength).toBeLessThanOrEqual(32 * 1024);
  });

  it('has what a page is shown to, and what reports its structure, in scripts that are given on request only', () => {
    expect(gzipSync(read('teach.js')).byteLength).toBeLessThanOrEqual(40 * 1024);
    expect(gzipSync(read('check.js')).byteLength).toBeLessThanOrEqual(6 * 1024);
    expect(read('page.js') + read('overlay.js')).not.toContain('Show CareCue this page');
  });

  it('holds no helpdesk: those that a page may be come from the background', () => {
    const [page, overlay, background] = [read('page.js'), read('overlay.js'), read('background.js')];
    expect(sites.filter(({ name }) => page.includes(name) || overlay.includes(name))).toEqual([]);
    expect(sites.filter(({ name }) => !background.includes(name))).toEqual([]);
  });

  it('holds neither rules nor phrases: those are in the background only', () => {
    const [page, background] = [read('page.js') + read('overlay.js'), read('background.js')];
    const inside = (code: string) => RULE_IDS.filter((id) => code.includes(id));
    expect(inside(page)).toEqual([]);
    expect(inside(background)).toEqual(RULE_IDS);
  });
});

describe('the background script', () => {
  it('is at most 300 kB gzipped, with all language data: a cold start has to read it', () => {
    expect(gzipSync(read('background.js')).byteLength).toBeLessThanOrEqual(300 * 1024);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(read('manifest.json'));

  it('asks for no host and no warning at install; a build for tests has loopback only', () => {
    expect(manifest.permissions.toSorted()).toEqual(['activeTab', 'scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['http://127.0.0.1/*', 'http://localhost/*']);
    expect(manifest.content_scripts).toBeUndefined();
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('lets our own pages run what is theirs and speak to nobody', () => {
    const policy: string = manifest.content_security_policy.extension_pages;
    for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'none'"])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('declares in Firefox that no data are collected', () => {
    const gecko = manifest.browser_specific_settings?.gecko;
    const isFirefox = browserFromEnvironment() === 'firefox';
    expect(gecko?.data_collection_permissions).toEqual(isFirefox ? { required: ['none'] } : undefined);
  });
});
