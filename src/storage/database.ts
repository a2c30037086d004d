import Dexie, { type EntityTable } from 'dexie';

/** Settings and rule counts, one row a name. Never a word that an agent or a customer wrote. */
export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

/** A pack file that was accepted, as it was imported. */
export interface PackRow {
  /** `id@version`. */
  readonly key: string;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly importedAt: number;
}

/** Rule ids and counts of this agent (dismissals, mutes, what they meet unaided): the engine's `AgentMemory`. */
export interface MuteRow {
  readonly agent: 'me';
  readonly memory: unknown;
}

/** A site that the user showed or imported; selectors, and never a word of a page. */
export interface SiteRow {
  readonly id: string;
  readonly site: unknown;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export type Database = Dexie & {
  settings: EntityTable<SettingRow, 'name'>;
  packs: EntityTable<PackRow, 'key'>;
  mutes: EntityTable<MuteRow, 'agent'>;
  sites: EntityTable<SiteRow, 'id'>;
};

/** Opens lazily, on first use. A change of the schema adds a version and never edits one. */
export function openDatabase(name = 'carecue'): Database {
  const database = new Dexie(name) as Database; // The tables are there once `stores` has run, as Dexie's own guide types it.
  database.version(1).stores({ settings: 'name', packs: 'key, importedAt', mutes: 'agent' });
  database.version(2).stores({ sites: 'id' });
  return database;
}
