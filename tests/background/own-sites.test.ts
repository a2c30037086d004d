import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createOwnSites, withOwn } from '../../src/background/own-sites.ts';
import type { Site } from '../../src/pack/site-format.ts';
import { type Database, openDatabase } from '../../src/storage/database.ts';

let database: Database;
beforeEach(() => {
  database = openDatabase();
});
afterEach(() => database.delete());

const DESK: Site = {
  id: 'taught.desk.example.com',
  name: 'desk.example.com, as you showed it',
  confidence: 'seen-running',
  hosts: ['https://desk.example.com/*'],
  composer: ['textarea.reply'],
  conversation: { root: ['.thread'], turn: ['.message', '.thread > .message', ':scope > div'] },
};
const ownSites = () => createOwnSites({ database, now: () => 1_000 });

describe('sites of the user’s own', () => {
  it('are kept, listed, handed out as a part of a pack, read again elsewhere, and deleted', async () => {
    const own = ownSites();
    expect(await own.keep([DESK])).toEqual([]);
    // Another worker finds them, too.
    expect(await ownSites().all()).toEqual([DESK]);
    expect(await own.list()).toEqual([{ id: DESK.id, name: DESK.name, hosts: DESK.hosts, savedAt: 1_000 }]);
    const file = await own.file(DESK.id);
    expect(file.fileName).toBe('desk.example.com.carepack.json');
    expect(own.read(file.text)).toEqual({ sites: [DESK], problems: [] });
    expect(own.read(JSON.stringify({ format: 1, id: 'acme', sites: [DESK] })).sites).toEqual([DESK]);
    expect(await own.delete(DESK.id)).toEqual(DESK);
    expect(await ownSites().list()).toEqual([]);
  });

  it('are checked at the door, and what is refused changes nothing', async () => {
    const own = ownSites();
    await own.keep([DESK]);
    expect((await own.keep([{ ...DESK, composer: ['textarea['] }]))[0]?.path).toContain('composer');
    expect(await own.all()).toEqual([DESK]);
    for (const text of ['{', '[]', '{"sites": []}', 'null']) expect(own.read(text).problems).toHaveLength(1);
    const many = Array.from({ length: 60 }, (_, index) => ({ ...DESK, id: `site-${index}` }));
    expect((await own.keep(many))[0]?.problem).toContain('More than 60');
  });

  it('that are damaged in the store are left out', async () => {
    await database.sites.put({ id: 'bad', site: { id: 'bad', hosts: 'nowhere' }, savedAt: 1 });
    expect(await ownSites().all()).toEqual([]);
  });
});

describe('the sites of a page, with the user’s own', () => {
  const known: Site = { id: 'acme', name: 'Acme', confidence: 'guess', hosts: ['https://desk.example.com/*'] };

  it('are first those of its host, which is the user’s where the host is known', () => {
    expect(withOwn('https://desk.example.com/7', [DESK], [known])).toEqual([DESK, known]);
    expect(withOwn('https://other.example.com/7', [DESK], [known])).toEqual([known]);
  });

  it('are told by their turns where nobody else knows the host, for it may have other pages', () => {
    const [site] = withOwn('https://desk.example.com/7', [DESK], []);
    expect(site?.hosts).toEqual([]);
    expect(site?.landmark).toEqual(['.thread .message', '.thread > .message', '.thread > div']);
  });

  it('stand instead of one of the same id, such as from the team’s pack', () => {
    const old = { ...DESK, name: 'as it was' };
    expect(withOwn('https://desk.example.com/7', [DESK], [old])).toEqual([DESK]);
  });
});
