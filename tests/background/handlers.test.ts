import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answer, createHandlers } from '../../src/background/handlers.ts';
import { createInForce } from '../../src/background/in-force.ts';
import { createOwnSites } from '../../src/background/own-sites.ts';
import { packReader } from '../../src/background/pack-reader.ts';
import { type Asker, askerOf } from '../../src/background/sender.ts';
import type { Sites } from '../../src/background/sites.ts';
import { createTurnMemory } from '../../src/background/turn-memory.ts';
import type { Site } from '../../src/pack/site-format.ts';
import { RULES } from '../../src/rules/index.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { memoryStore } from './fakes.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase();
});
afterEach(() => database.delete());

const own = { id: 'carecue', root: 'chrome-extension://carecue/' };
const pageAt = (url: string) => askerOf({ id: 'carecue', url, tab: { id: 1 } }, own);
const desk = pageAt('https://desk.example.com/7');
const settingsPage = askerOf({ id: 'carecue', url: 'chrome-extension://carecue/options.html', tab: { id: 2 } }, own);

function background(granted: readonly string[] = ['https://desk.example.com', 'https://other.example.com']) {
  const calls: string[] = [];
  const done = async () => undefined;
  const sites: Sites = {
    sync: done,
    injectEverywhere: done,
    injectInto: async (patterns) => void calls.push(`inject ${patterns.join(' ')}`),
    granted: done,
    revoked: done,
    recheckAll: async () => void calls.push('recheck'),
    isGranted: async (url) => granted.some((origin) => url.startsWith(origin)),
  };
  const handlers = createHandlers({
    inForce: createInForce({ database, packs: packReader, now: () => 1_000 }),
    sites,
    turns: createTurnMemory(memoryStore()),
    rules: RULES,
    builtInSites: BUILT_IN,
    ownSites: createOwnSites({ database, now: () => 1_000 }),
    loadOverlay: async ({ tabId, frameId }) => void calls.push(`overlay ${tabId}.${frameId}`),
    loadTeaching: async ({ tabId, frameId }) => void calls.push(`teach ${tabId}.${frameId}`),
    resume: async () => void calls.push('resume'),
  });
  const ask = async (request: string, input: unknown, asker: Asker | undefined = settingsPage) =>
    answer(handlers, { request, input }, asker);
  return { ask, calls, handlers };
}

const site = (id: string, hosts: readonly string[], landmark?: readonly string[]): Site => ({
  id,
  name: id,
  confidence: 'guess',
  hosts,
  ...(landmark && { landmark }),
});
const BUILT_IN = [
  site('desk', ['https://*.example.com/*']),
  site('elsewhere', ['https://elsewhere.example.org/*']),
  site('self-hosted', [], ['#desk']),
];

const turns = [{ role: 'customer', text: 'My parcel is late.' }];

describe('the sites of a page', () => {
  const idsAt = async (url: string, ask = background().ask) => {
    const answered = await ask('pageSites', { url: 'https://elsewhere.example.org/' }, pageAt(url));
    return answered?.ok ? (answered.value as readonly Site[]).map(({ id }) => id) : answered;
  };

  it('are those of its host, which the browser tells, and those told by what is in a page', async () => {
    expect(await idsAt('https://desk.example.com/7')).toEqual(['desk', 'self-hosted']);
  });

  it('are none where the page script may not run', async () => {
    expect(await idsAt('https://elsewhere.example.org/')).toEqual([]);
  });

  it('has the overlay for the frame that asks, where it may run', async () => {
    const { ask, calls } = background();
    await ask('loadOverlay', null, desk);
    await ask('loadOverlay', null, pageAt('https://elsewhere.example.org/'));
    expect(calls).toEqual(['overlay 1.0']);
  });

  it('are first those of the pack, and instead of the built-in one with the same id', async () => {
    const { ask } = background();
    const mine = { ...site('desk', ['https://desk.example.com/*']), name: 'Repaired' };
    const own = site('own', [], ['#own']);
    const text = JSON.stringify({ ...JSON.parse(packReader.starter().text), sites: [own, mine] });
    expect(await ask('importPack', { text })).toMatchObject({ value: { isImported: true } });
    expect(await idsAt('https://desk.example.com/7', ask)).toEqual(['desk', 'own', 'self-hosted']);
    expect(await ask('pageSites', { url: '' }, desk)).toMatchObject({ value: [{ name: 'Repaired' }, {}, {}] });
  });
});

describe('a site that the user shows', () => {
  const shown = {
    id: 'taught.desk.example.com',
    name: 'desk.example.com, as you showed it',
    confidence: 'seen-running',
    hosts: ['https://bank.example.org/*'],
    composer: ['textarea'],
  };

  it('is kept for the host that the browser tells, and used at once in its open tabs', async () => {
    const { ask, calls } = background();
    expect(await ask('saveSite', { site: shown }, desk)).toEqual({ ok: true, value: { problems: [] } });
    expect(calls).toEqual(['inject https://desk.example.com/*']);
    expect(await ask('ownSites', null)).toMatchObject({ value: [{ hosts: ['https://desk.example.com/*'] }] });
    expect(await ask('pageSites', { url: '' }, desk)).toMatchObject({ value: [{ id: shown.id }, {}, {}] });
    expect(await ask('siteFacts', { id: shown.id })).toMatchObject({ value: { from: 'own' } });
    expect(await ask('siteFacts', { id: 'desk' })).toMatchObject({ value: { from: 'built-in' } });
    expect(await ask('siteFacts', { id: 'generic' })).toEqual({ ok: true, value: null });
  });

  it('is refused where the page script may not run, and where it is none', async () => {
    const { ask, calls } = background();
    for (const [site, asker] of [
      [shown, pageAt('https://elsewhere.example.org/')],
      [{ ...shown, composer: [] }, desk],
      ['textarea', desk],
      [null, desk],
    ] as const) {
      const answered = await ask('saveSite', { site }, asker);
      expect(answered).toMatchObject({ ok: true, value: { problems: [{}] } });
    }
    expect(calls).toEqual([]);
  });

  it('goes from one profile to another as a file, and is gone when it is deleted', async () => {
    const { ask, calls } = background();
    await ask('saveSite', { site: shown }, desk);
    const file = (await ask('exportOwnSites', { id: shown.id })) as { value: { text: string } };
    expect(await ask('deleteOwnSite', { id: shown.id })).toEqual({ ok: true, value: [] });
    expect(await ask('importOwnSites', { text: file.value.text })).toMatchObject({ value: { isImported: true } });
    expect(await ask('importOwnSites', { text: '{}' })).toMatchObject({ value: { isImported: false } });
    expect(calls).toEqual(Array.from({ length: 3 }, () => 'inject https://desk.example.com/*'));
  });

  it('is shown in the frame that asks, or in the tab that the popup is open on', async () => {
    const { ask, calls } = background();
    await ask('loadTeaching', null, desk);
    await ask('loadTeaching', null, pageAt('https://elsewhere.example.org/'));
    await ask('startTeaching', { tabId: 7 });
    expect(calls).toEqual(['teach 1.0', 'teach 7.0']);
  });
});

describe('who is asking', () => {
  it.each([
    ['our page script', { id: 'carecue', url: 'https://desk.example.com/7', tab: { id: 1 } }, 'page'],
    ['our own page', { id: 'carecue', url: 'chrome-extension://carecue/popup.html' }, 'extension'],
    ['our own page in a tab', { id: 'carecue', url: 'chrome-extension://carecue/options.html', tab: {} }, 'extension'],
    ['another extension', { id: 'other', url: 'chrome-extension://other/a.html' }, undefined],
    [
      'another extension that names us',
      { id: 'carecue', url: 'chrome-extension://carecue.evil/a.html', tab: {} },
      undefined,
    ],
    ['a page outside a tab', { id: 'carecue', url: 'https://desk.example.com/7' }, undefined],
    ['nobody', undefined, undefined],
  ])('%s', (_who, sender, kind) => {
    expect(askerOf(sender, own)?.kind).toBe(kind);
  });
});

describe('what a page script may ask', () => {
  it('its set-up: on where the site is granted', async () => {
    const { ask } = background();
    const setup = { enabled: true, placement: { folded: false }, pauseMs: 700 };
    expect(await ask('pageSetup', { url: 'x' }, desk)).toEqual({ ok: true, value: setup });
  });

  it('is told to stay off elsewhere, whatever address it claims', async () => {
    const { ask } = background();
    const asked = await ask('pageSetup', { url: 'https://desk.example.com/7' }, pageAt('https://evil.example/'));
    expect(asked).toMatchObject({ ok: true, value: { enabled: false } });
  });

  it('is told to stay off where the site is paused, until the pause ends', async () => {
    const { ask, calls } = background();
    const isEnabled = async () => (await ask('pageSetup', { url: '' }, desk)) as { value: { enabled: boolean } };
    await ask('setPaused', { url: 'https://desk.example.com/7', isPaused: true });
    expect((await isEnabled()).value.enabled).toBe(false);
    await ask('setPaused', { url: 'https://desk.example.com/7', isPaused: false });
    expect((await isEnabled()).value.enabled).toBe(true);
    expect(calls).toEqual(['recheck', 'resume']);
  });

  it('the turns of a ticket that were seen on the same site, and on no other', async () => {
    const { ask } = background();
    await ask('rememberTurns', { ticket: '7', turns }, desk);
    expect(await ask('recallTurns', { ticket: '7' }, desk)).toEqual({ ok: true, value: turns });
    const other = pageAt('https://other.example.com/');
    expect(await ask('recallTurns', { ticket: '7' }, other)).toEqual({ ok: true, value: [] });
  });

  it('nothing of turns on a site that is not granted', async () => {
    const { ask } = background([]);
    await ask('rememberTurns', { ticket: '7', turns }, desk);
    expect(await ask('recallTurns', { ticket: '7' }, desk)).toEqual({ ok: true, value: [] });
  });

  it('the place of its strip, for its own host only', async () => {
    const { ask } = background();
    const placement = { folded: true, offset: { x: 5, y: -5 } };
    await ask('savePlacement', { host: 'other.example.com', placement }, desk);
    expect(await ask('pageSetup', { url: '' }, desk)).toMatchObject({ value: { placement } });
    const other = pageAt('https://other.example.com/');
    expect(await ask('pageSetup', { url: '' }, other)).toMatchObject({ value: { placement: { folded: false } } });
  });

  it.each([
    'importPack',
    'packOverview',
    'preferences',
    'savePreferences',
    'setRule',
    'unmuteRule',
    'exportPack',
    'setPaused',
    'siteState',
    'resetPack',
    'startTeaching',
    'importOwnSites',
    'exportOwnSites',
    'deleteOwnSite',
    'ownSites',
    'siteFacts',
  ])('never %s, which is for our own pages', async (request) => {
    expect(await background().ask(request, null, desk)).toEqual({ ok: false, error: 'not allowed' });
  });
});

describe('what our own pages may ask', () => {
  it('to switch a rule off and on again', async () => {
    const { ask } = background();
    const isOn = (result: unknown) =>
      (result as { value: { rules: { id: string; isOn: boolean }[] } }).value.rules.find(
        ({ id }) => id === 'greet-by-name',
      )?.isOn;
    expect(isOn(await ask('setRule', { rule: 'greet-by-name', isOn: false }))).toBe(false);
    expect(isOn(await ask('packOverview', null))).toBe(false);
    expect(isOn(await ask('setRule', { rule: 'greet-by-name', isOn: true }))).toBe(true);
  });

  it('a pack file and to import it again', async () => {
    const { ask } = background();
    const exported = (await ask('exportPack', null)) as { value: { fileName: string; text: string } };
    expect(exported.value.fileName).toMatch(/^carecue-starter-\d+\.\d+\.\d+\.json$/);
    const imported = await ask('importPack', { text: exported.value.text });
    expect(imported).toMatchObject({ ok: true, value: { isImported: true, overview: { isStarter: false } } });
  });

  it('to import a broken file, and hear what is wrong', async () => {
    const { ask } = background();
    expect(await ask('importPack', { text: '{' })).toMatchObject({
      ok: true,
      value: { isImported: false, problems: [{ path: '$' }] },
    });
  });

  it('the preferences, which keep within their bounds', async () => {
    const { ask } = background();
    await ask('savePreferences', { agentName: ' Sam ', pauseMs: 900 });
    expect(await ask('preferences', null)).toEqual({ ok: true, value: { agentName: 'Sam', pauseMs: 900 } });
    await ask('savePreferences', { agentName: 'Sam', pauseMs: 1 });
    expect(await ask('preferences', null)).toEqual({ ok: true, value: { agentName: 'Sam', pauseMs: 700 } });
  });
});

describe('hostile requests', () => {
  it('of an unknown name are nobody’s', async () => {
    const { ask } = background();
    for (const name of ['nonsense', 'toString', '__proto__', 'constructor']) {
      expect(await ask(name, null)).toBeUndefined();
    }
  });

  it('get a failure as a value and never an exception', async () => {
    const { ask, handlers } = background();
    const name = fc.constantFrom(...Object.keys(handlers));
    await fc.assert(
      fc.asyncProperty(name, fc.anything(), fc.constantFrom(desk, settingsPage), async (request, input, asker) => {
        const result = await ask(request, input, asker);
        expect(typeof result?.ok).toBe('boolean');
      }),
    );
  });
});
