import type { Database, PackRow } from './database.ts';

/** Imported packs that are kept, so that the one before is still there. */
const PACKS_KEPT = 5;

/** Keeps a pack file that was accepted; it becomes the pack in force only by `activePack`. */
export async function keepPack({ packs }: Database, pack: PackRow): Promise<void> {
  await packs.put(pack);
  const oldest = await packs.orderBy('importedAt').reverse().offset(PACKS_KEPT).primaryKeys();
  await packs.bulkDelete(oldest);
}

/** The text of a pack file, or undefined where it is no longer kept. */
export async function packText({ packs }: Database, key: string): Promise<string | undefined> {
  return key ? (await packs.get(key))?.text : undefined;
}
