import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInForce } from '../../src/background/in-force.ts';
import { overviewOf } from '../../src/background/pack-overview.ts';
import { packReader } from '../../src/background/pack-reader.ts';
import { RULES } from '../../src/rules/index.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase();
});
afterEach(() => database.delete());

const start = (of: Database = database) => createInForce({ database: of, packs: packReader, now: () => 1_000 });

/** A team's pack: the starter with another name, one rule locked and one switched off. */
const teamPack = (changes: object = {}) =>
  JSON.stringify({
    ...JSON.parse(packReader.starter().text),
    id: 'acme',
    name: 'Acme',
    version: '2.0.0',
    rules: { 'no-blame': { locked: true }, 'greet-by-name': { on: false } },
    ...changes,
  });

describe('what is in force', () => {
  it('is the starter pack at first, with every rule that is not off by default', async () => {
    const { isStarter, pack } = await start().get();
    expect(isStarter).toBe(true);
    expect(pack.rules).toEqual(RULES.filter((rule) => !rule.isOffByDefault));
  });

  it('is a pack that was imported, also after a restart', async () => {
    const store = start();
    expect(await store.importPack(teamPack())).toEqual([]);
    expect((await store.get()).source.name).toBe('Acme');
    const again = await start().get();
    expect([again.source.name, again.source.version, again.isStarter]).toEqual(['Acme', '2.0.0', false]);
    expect(again.source.text).toBe(teamPack());
  });

  it('stays the last good pack where a file is refused, and all its problems are told', async () => {
    const store = start();
    await store.importPack(teamPack());
    const problems = await store.importPack(teamPack({ version: 'two', locale: 7, rules: { nonsense: {} } }));
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['$.version', '$.locale']));
    expect(problems.every(({ problem, remedy }) => problem !== '' && remedy !== '')).toBe(true);
    expect((await store.get()).source.version).toBe('2.0.0');
    expect((await start().get()).source.version).toBe('2.0.0');
  });

  it('is the starter pack again on request', async () => {
    const store = start();
    await store.importPack(teamPack());
    await store.resetPack();
    expect((await store.get()).isStarter).toBe(true);
    expect((await start().get()).isStarter).toBe(true);
  });

  it('leaves out a rule that the user switched off, and never one that the pack locks', async () => {
    const store = start();
    await store.importPack(teamPack());
    await store.saveSettings({ rulesOff: ['no-calm-down', 'no-blame'] });
    const ids = (await store.get()).pack.rules.map(({ id }) => id);
    expect(ids).not.toContain('no-calm-down');
    expect(ids).toContain('no-blame');
  });

  it('is there with defaults where nothing can be stored', async () => {
    const broken = openDatabase('broken');
    broken.close({ disableAutoOpen: true });
    const store = start(broken);
    expect((await store.get()).isStarter).toBe(true);
    store.saveAgent({ ...(await store.get()).agent, muted: ['greet-by-name'] });
    expect((await store.get()).agent.muted).toEqual(['greet-by-name']);
    await expect(store.saveSettings({ agentName: 'Sam' })).rejects.toThrow();
    expect((await store.get()).isStarter).toBe(true);
  });

  it('tells of changes that alter a review, and not of a strip that was moved', async () => {
    const store = start();
    let changes = 0;
    store.onChange(() => {
      changes++;
    });
    await store.saveSettings({ placements: { 'desk.example.com': { folded: true } } });
    expect(changes).toBe(0);
    await store.saveSettings({ rulesOff: ['no-blame'] });
    await store.importPack(teamPack());
    await store.unmuteRule('greet-by-name');
    expect(changes).toBe(3);
  });
});

describe('the overview of pack and rules', () => {
  it('says of each rule whether it speaks, and who decided', async () => {
    const store = start();
    await store.importPack(teamPack());
    await store.saveSettings({ rulesOff: ['no-calm-down'] });
    store.saveAgent({ ...(await store.get()).agent, muted: ['acknowledge-wait', 'no-blame'] });
    const { rules, name } = overviewOf(await store.get(), RULES);
    const states = Object.fromEntries(
      rules.map(({ id, isOn, isLocked, isMuted, isOffInPack }) => [id, { isOn, isLocked, isMuted, isOffInPack }]),
    );
    expect(name).toBe('Acme');
    expect(states['no-blame']).toEqual({ isOn: true, isLocked: true, isMuted: false, isOffInPack: false });
    expect(states['no-calm-down']).toEqual({ isOn: false, isLocked: false, isMuted: false, isOffInPack: false });
    expect(states['greet-by-name']).toEqual({ isOn: false, isLocked: false, isMuted: false, isOffInPack: true });
    expect(states['acknowledge-wait']).toEqual({ isOn: true, isLocked: false, isMuted: true, isOffInPack: false });
  });

  it('says which rules wait for a pack to turn them on, and whose switch it is once one did', async () => {
    const waiting = RULES.find(({ isOffByDefault }) => isOffByDefault)?.id ?? '';
    const store = start();
    const read = async () => {
      const { isOn, isOffInPack, isOffByDefault } =
        overviewOf(await store.get(), RULES).rules.find(({ id }) => id === waiting) ?? {};
      return { isOn, isOffInPack, isOffByDefault };
    };
    expect(await read()).toEqual({ isOn: false, isOffInPack: true, isOffByDefault: true });
    await store.saveSettings({ rulesOff: [waiting] });
    expect(await read()).toEqual({ isOn: false, isOffInPack: true, isOffByDefault: true });
    await store.importPack(JSON.stringify({ ...JSON.parse(teamPack()), rules: { [waiting]: { on: true } } }));
    expect(await read()).toEqual({ isOn: false, isOffInPack: false, isOffByDefault: true });
    await store.saveSettings({ rulesOff: [] });
    expect(await read()).toEqual({ isOn: true, isOffInPack: false, isOffByDefault: true });
  });

  it('can cross a message, each phrase with its rule', async () => {
    const overview = overviewOf(await start().get(), RULES);
    expect(structuredClone(overview)).toEqual(overview);
    const ids = overview.rules.map(({ id }) => id);
    expect(overview.phrases.length).toBeGreaterThan(0);
    expect(overview.phrases.filter(({ rule }) => !ids.includes(rule))).toEqual([]);
  });
});
