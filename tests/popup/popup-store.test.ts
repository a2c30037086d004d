import { describe, expect, it } from 'vitest';
import type { TabState } from '../../src/messages/protocol.ts';
import { seenText } from '../../src/popup/popup.tsx';
import { createPopupStore, type PopupDeps } from '../../src/popup/popup-store.ts';

const DESK = { host: 'desk.example.com', pattern: 'https://desk.example.com/*', url: 'https://desk.example.com/' };

function popupOn(url: string | undefined, tab: { isPresent: boolean; state?: TabState } = { isPresent: true }) {
  const granted = new Set<string>();
  const paused = new Set<string>();
  const asked: string[] = [];
  const state = (page: string) => ({ isGranted: granted.size > 0, isPaused: paused.has(page) });
  const deps: PopupDeps = {
    activeTab: async () => ({ id: 7, ...(url ? { url } : {}) }),
    describeTab: async () => tab,
    async request(_name, input) {
      const { url: page, isPaused } = input as { url: string; isPaused?: boolean };
      if (isPaused === true) paused.add(page);
      if (isPaused === false) paused.delete(page);
      return { ok: true, value: state(page) as never }; // The popup asks for a site's state only.
    },
    grants: {
      all: async () => [...granted],
      async ask(pattern) {
        asked.push(pattern);
        granted.add(pattern);
        return true;
      },
      takeBack: async (pattern) => granted.delete(pattern),
      onChange: () => undefined,
    },
    openSettings: () => undefined,
    reload: async () => undefined,
  };
  return { store: createPopupStore(deps), asked, granted };
}

describe('the popup', () => {
  it.each(['chrome://extensions/', 'about:addons', 'https://addons.mozilla.org/', undefined])(
    'on %s says that no extension is let in',
    async (url) => {
      const { store } = popupOn(url);
      await store.refresh();
      expect(store.view.value).toEqual({ kind: 'restricted' });
    },
  );

  it('asks for the site of its tab in the click itself, before anything else happens', async () => {
    const { store, asked } = popupOn('https://desk.example.com/7?x=1');
    await store.refresh();
    expect(store.view.value).toEqual({ kind: 'off', site: DESK });
    const turningOn = store.turnOn(DESK);
    expect(asked).toEqual([DESK.pattern]);
    await turningOn;
    expect(store.view.value.kind).toBe('on');
  });

  it('pauses, goes on and takes the permission back', async () => {
    const { store } = popupOn('https://desk.example.com/7');
    await store.turnOn(DESK);
    await store.setPaused(DESK, true);
    expect(store.view.value).toEqual({ kind: 'paused', site: DESK });
    await store.setPaused(DESK, false);
    expect(store.view.value.kind).toBe('on');
    await store.turnOff(DESK);
    expect(store.view.value).toEqual({ kind: 'off', site: DESK });
  });

  it('takes back the grant that covers the site, however wide it is, and no other', async () => {
    const { store, granted } = popupOn('https://desk.example.com/7');
    granted.add('https://*.example.com/*').add('https://mail.example.org/*');
    await store.turnOff(DESK);
    expect([...granted]).toEqual(['https://mail.example.org/*']);
  });

  it.each([
    [{ isPresent: false }, 'Reload it once'],
    [{ isPresent: true }, 'Open a conversation'],
    [{ isPresent: true, state: { composers: 1, areTurnsSeen: false, site: 'generic', dropped: [] } }, 'are not seen'],
    [
      { isPresent: true, state: { composers: 1, areTurnsSeen: true, site: 'generic', dropped: [] } },
      'messages are seen',
    ],
  ])('says what is seen there: %j', async (tab, words) => {
    const { store } = popupOn('https://desk.example.com/7', tab);
    await store.turnOn(DESK);
    const view = store.view.value;
    expect(view.kind === 'on' && seenText(view)).toContain(words);
  });
});
