import { isCovered } from '../messages/site-address.ts';
import type { Site } from '../pack/site-format.ts';

/**
 * The sites that a page at this address may be, in the order in which it compares itself with them: those of its host, or
 * else the self-hosted ones, which are told by what is in the page. Earlier lists win over later ones, by id. Paths are left to the
 * page: its address changes without us.
 */
export function sitesFor(url: string, lists: readonly (readonly Site[])[]): readonly Site[] {
  const byId = new Map<string, Site>();
  for (const site of lists.flat()) if (!byId.has(site.id)) byId.set(site.id, site);
  const all = [...byId.values()];
  const ofHost = all.filter(({ hosts }) => hosts.some((pattern) => isCovered(pattern, url)));
  const ofPage = all.filter(({ landmark }) => landmark !== undefined);
  return ofHost.length > 0 ? [...new Set([...ofHost, ...ofPage])] : ofPage;
}
