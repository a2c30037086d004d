import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSites, type Registration, type SitesApi } from '../../src/background/sites.ts';

/** The browser's side: what is granted, what is registered, which tabs are open. Registering twice is an error, as it is there. */
function fakeBrowser(openTabs: readonly { readonly id: number; readonly host: string }[] = []) {
  const granted = new Set<string>();
  const calls: string[] = [];
  const injected: number[] = [];
  const rechecked: number[] = [];
  let registration: Registration | undefined;
  const api: SitesApi = {
    grantedOrigins: async () => [...granted],
    registered: async () => registration,
    async register(next) {
      if (registration) throw new Error('Duplicate script ID');
      if (next.matches.length === 0) throw new Error('matches must not be empty');
      calls.push('register');
      registration = next;
    },
    async update(next) {
      if (!registration) throw new Error('Nonexistent script ID');
      calls.push('update');
      registration = next;
    },
    async unregister() {
      if (!registration) throw new Error('Nonexistent script ID');
      calls.push('unregister');
      registration = undefined;
    },
    openTabs: async (patterns) =>
      openTabs
        .filter(({ host }) => !patterns || patterns.some((pattern) => pattern.includes(host)))
        .map(({ id }) => id),
    async inject(tabId) {
      if (tabId === 13) throw new Error('The tab was closed');
      injected.push(tabId);
    },
    async recheck(tabId) {
      rechecked.push(tabId);
    },
  };
  return { api, granted, calls, injected, rechecked, matches: () => registration?.matches ?? [] };
}

const DESK = 'https://desk.example.com/*';
const MAIL = 'https://mail.example.com/*';

describe('where the page script is registered', () => {
  it('is nowhere while nothing is granted', async () => {
    const browser = fakeBrowser();
    await createSites(browser.api).sync();
    expect(browser.calls).toEqual([]);
  });

  it('is exactly what is granted, whatever is granted and taken back in between', async () => {
    const step = fc.record({ pattern: fc.constantFrom(DESK, MAIL, 'http://127.0.0.1/*'), isGrant: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), fc.boolean(), async (steps, isAtOnce) => {
        const browser = fakeBrowser();
        const sites = createSites(browser.api);
        const pending: Promise<void>[] = [];
        for (const { pattern, isGrant } of steps) {
          if (isGrant) browser.granted.add(pattern);
          else browser.granted.delete(pattern);
          const done = isGrant ? sites.granted([pattern]) : sites.revoked();
          if (isAtOnce) pending.push(done);
          else await done;
        }
        await Promise.all(pending);
        expect(browser.matches()).toEqual([...browser.granted].toSorted());
      }),
    );
  });

  it('leaves a registration alone that is right already', async () => {
    const browser = fakeBrowser();
    browser.granted.add(DESK);
    await createSites(browser.api).sync();
    await createSites(browser.api).sync();
    expect(browser.calls).toEqual(['register']);
  });

  it('takes only web origins', async () => {
    const browser = fakeBrowser();
    browser.granted.add('file:///*').add(DESK);
    await createSites(browser.api).sync();
    expect(browser.matches()).toEqual([DESK]);
  });

  it('goes on after a call that failed', async () => {
    const browser = fakeBrowser();
    browser.granted.add(DESK);
    let isBroken = true;
    const sites = createSites({
      ...browser.api,
      register: (next) => (isBroken ? Promise.reject(new Error('busy')) : browser.api.register(next)),
    });
    await expect(sites.sync()).rejects.toThrow('busy');
    isBroken = false;
    await sites.sync();
    expect(browser.matches()).toEqual([DESK]);
  });
});

describe('tabs that are already open', () => {
  const tabs = [
    { id: 1, host: 'desk.example.com' },
    { id: 2, host: 'mail.example.com' },
    { id: 13, host: 'desk.example.com' },
    { id: 4, host: 'desk.example.com' },
  ];

  it('get the script when their site is granted, and one that is gone does not keep it from the others', async () => {
    const browser = fakeBrowser(tabs);
    browser.granted.add(DESK);
    await createSites(browser.api).granted([DESK]);
    expect(browser.injected).toEqual([1, 4]);
  });

  it('get it after an update, too', async () => {
    const browser = fakeBrowser(tabs);
    browser.granted.add(MAIL);
    await createSites(browser.api).injectEverywhere();
    expect(browser.injected).toEqual([2]);
  });

  it('are asked to check again when a permission was taken back', async () => {
    const browser = fakeBrowser(tabs);
    await createSites(browser.api).revoked();
    expect(browser.rechecked).toEqual([1, 2, 13, 4]);
  });
});

describe('whether a page may be reviewed', () => {
  it('is a question of the grants of this moment', async () => {
    const browser = fakeBrowser();
    const sites = createSites(browser.api);
    expect(await sites.isGranted('https://desk.example.com/7')).toBe(false);
    browser.granted.add(DESK);
    expect(await sites.isGranted('https://desk.example.com/7')).toBe(true);
    expect(await sites.isGranted('https://addons.mozilla.org/')).toBe(false);
  });
});
