import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAgentMemory, saveAgentMemory } from '../../src/storage/agent-memory.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';
import { keepPack, packText } from '../../src/storage/packs.ts';
import { loadSettings, PAUSE_MS, parseSettings, saveSettings } from '../../src/storage/settings.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase();
});
afterEach(() => database.delete());

/** As a worker that starts anew finds it. */
function restart(): Database {
  database.close();
  database = openDatabase();
  return database;
}

const DEFAULTS = {
  agentName: '',
  pauseMs: PAUSE_MS.usual,
  pausedHosts: [],
  rulesOff: [],
  activePack: '',
  placements: {},
};

describe('settings', () => {
  it('have defaults', async () => {
    expect(await loadSettings(database)).toEqual(DEFAULTS);
  });

  it('are there after a restart', async () => {
    await saveSettings(database, { agentName: ' Sam ', pausedHosts: ['desk.example.com'] });
    expect(await loadSettings(restart())).toEqual({
      ...DEFAULTS,
      agentName: 'Sam',
      pausedHosts: ['desk.example.com'],
    });
  });

  it('that are not named stay', async () => {
    await saveSettings(database, { agentName: 'Sam' });
    expect(await saveSettings(database, { pauseMs: 1_000 })).toMatchObject({ agentName: 'Sam', pauseMs: 1_000 });
  });

  it('that are damaged are back at their defaults, and the others stay', async () => {
    await database.settings.bulkPut([
      { name: 'agentName', value: 'Sam' },
      { name: 'pauseMs', value: 'soon' },
      { name: 'placements', value: { 'desk.example.com': { folded: 'yes' } } },
      { name: 'unknown', value: 1 },
    ]);
    expect(await loadSettings(database)).toEqual({ ...DEFAULTS, agentName: 'Sam' });
  });

  it('are complete and within bounds, whatever was stored', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ pauseMs: fc.anything(), rulesOff: fc.anything() })), (stored) => {
        const settings = parseSettings(stored);
        expect(Object.keys(settings).toSorted()).toEqual(Object.keys(DEFAULTS).toSorted());
        expect(settings.pauseMs).toBeGreaterThanOrEqual(PAUSE_MS.least);
        expect(settings.pauseMs).toBeLessThanOrEqual(PAUSE_MS.most);
      }),
    );
  });

  it('remember the place of the strip for a bounded number of hosts', async () => {
    const placements = Object.fromEntries(
      Array.from({ length: 230 }, (_, index) => [`host-${index}.example`, { folded: true }]),
    );
    const kept = Object.keys((await saveSettings(database, { placements })).placements);
    expect(kept).toHaveLength(200);
    expect(kept.at(-1)).toBe('host-229.example');
  });
});

describe('packs', () => {
  it('are kept as they were imported, the last five of them', async () => {
    for (let minor = 1; minor <= 7; minor++) {
      await keepPack(database, { key: `acme@1.${minor}.0`, text: `{"minor":${minor}}`, importedAt: minor });
    }
    expect(await packText(database, 'acme@1.7.0')).toBe('{"minor":7}');
    expect(await packText(database, 'acme@1.3.0')).toBe('{"minor":3}');
    expect(await packText(database, 'acme@1.2.0')).toBeUndefined();
    expect(await packText(database, '')).toBeUndefined();
  });
});

describe('rule counts of the agent', () => {
  it('are there after a restart', async () => {
    expect(await loadAgentMemory(database)).toBeUndefined();
    await saveAgentMemory(database, { version: 1, muted: ['greet-by-name'] });
    expect(await loadAgentMemory(restart())).toEqual({ version: 1, muted: ['greet-by-name'] });
  });
});
