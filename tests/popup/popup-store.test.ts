import { describe, expect, it } from 'vitest';
import type { SiteFacts, TabState } from '../../src/messages/protocol.ts';
import { seenText } from '../../src/popup/popup.tsx';
import { createPopupStore, type PopupDeps } from '../../src/popup/popup-store.ts';
import { siteText, turnsText } from '../../src/popup/site-check.tsx';

const DESK = { host: 'desk.example.com', pattern: 'https://desk.example.com/*', url: 'https://desk.example.com/' };

const seen = (more: Partial<TabState>): TabState => ({
  composers: 1,
  areTurnsSeen: true,
  editor: 'rich',
  turns: { customer: 2, agent: 1, other: 0 },
  isNote: false,
  confidence: 0.82,
  site: 'generic',
  dropped: [],
  ...more,
});

/** Three facts of the one site that is described here. */
const FACTS: SiteFacts = { name: 'Acme Desk', from: 'built-in', confidence: 'public-sources' };

function popupOn(url: string | undefined, tab: { isPresent: boolean; state?: TabState } = { isPresent: true }) {
  const granted = new Set<string>();
  const paused = new Set<string>();
  const asked: string[] = [];
  const calls: string[] = [];
  const state = (page: string) => ({ isGranted: granted.size > 0, isPaused: paused.has(page) });
  const deps: PopupDeps = {
    activeTab: async () => ({ id: 7, ...(url ? { url } : {}) }),
    describeTab: async () => tab,
    async request(name, input) {
      if (name === 'siteFacts') {
        const { id } = input as { id: string };
        return { ok: true, value: (id === 'acme' ? FACTS : null) as never };
      }
      if (name === 'startTeaching') {
        calls.push(`teach ${JSON.stringify(input)}`);
        return { ok: true, value: null as never };
      }
      const { url: page, isPaused } = input as { url: string; isPaused?: boolean };
      if (isPaused === true) paused.add(page);
      if (isPaused === false) paused.delete(page);
      return { ok: true, value: state(page) as never };
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
    structureOf: async (id) => `html of tab ${id}`,
    copy: async (text) => {
      calls.push(text);
      return true;
    },
    version: '1.2.3',
    close: () => void calls.push('closed'),
  };
  return { store: createPopupStore(deps), asked, granted, calls };
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
    [{ isPresent: true, state: seen({ areTurnsSeen: false }) }, 'are not seen'],
    [{ isPresent: true, state: seen({}) }, 'messages are seen'],
  ])('says what is seen there: %j', async (tab, words) => {
    const { store } = popupOn('https://desk.example.com/7', tab);
    await store.turnOn(DESK);
    const view = store.view.value;
    expect(view.kind === 'on' && seenText(view)).toContain(words);
  });
});

describe('the site check', () => {
  it('says which site the page is read as, and how sure that is', async () => {
    const { store } = popupOn('https://desk.example.com/7', { isPresent: true, state: seen({ site: 'acme' }) });
    await store.turnOn(DESK);
    const view = store.view.value;
    if (view.kind !== 'on' || !view.tab) throw new Error('nothing is seen');
    expect(view.facts).toEqual(FACTS);
    expect(siteText(view.tab, view.facts)).toBe('Acme Desk, built in (from public sources)');
    expect(siteText(view.tab, undefined)).toBe('Not described; told by its structure, 82 % sure');
    expect(siteText(view.tab, { ...FACTS, from: 'own' })).toBe('As you showed it');
    expect(turnsText(view.tab)).toBe('2 by the customer, 1 by agents');
    expect(turnsText(seen({ turns: { customer: 0, agent: 0, other: 0 }, areTurnsSeen: false }))).toBe('Not seen');
  });

  it('opens the panel in the page, and goes', async () => {
    const { store, calls } = popupOn('https://desk.example.com/7', { isPresent: true, state: seen({}) });
    await store.turnOn(DESK);
    await store.teach();
    expect(calls).toEqual(['teach {"tabId":7}', 'closed']);
  });

  it('copies a report with counts, selectors and the structure, and neither address nor host', async () => {
    const dropped = [{ selector: '.a :has(.b)', ms: 12 }];
    const { store, calls } = popupOn('https://desk.example.com/7', {
      isPresent: true,
      state: seen({ site: 'acme', dropped }),
    });
    await store.turnOn(DESK);
    await store.copyReport();
    const [report = ''] = calls;
    for (const part of [
      '2 customer, 1 agent',
      'Acme Desk, built-in',
      '.a :has(.b) (12 ms)',
      'html of tab 7',
      '1.2.3',
    ]) {
      expect(report).toContain(part);
    }
    expect(report).not.toContain('desk.example.com');
    expect(store.said.value).toContain('Copied');
  });
});
