import type { Site } from '../pack/site-format.ts';
import type { Database, SiteRow } from './database.ts';

/** Sites of the user's own, the newest first. What they hold is checked by whoever reads them. */
export async function ownSiteRows({ sites }: Database): Promise<readonly SiteRow[]> {
  const rows = await sites.toArray();
  return rows.toSorted((one, other) => other.savedAt - one.savedAt);
}

/** Keeps sites; those of the same id are replaced. */
export async function keepOwnSites({ sites }: Database, all: readonly Site[], savedAt: number): Promise<void> {
  await sites.bulkPut(all.map((site) => ({ id: site.id, site, savedAt })));
}

export async function deleteOwnSite({ sites }: Database, id: string): Promise<void> {
  await sites.delete(id);
}
