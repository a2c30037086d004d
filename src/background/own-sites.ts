import type { OwnSite, PackFile, PackProblem } from '../messages/protocol.ts';
import { isCovered } from '../messages/site-address.ts';
import { SITE_LIMITS, type Site } from '../pack/site-format.ts';
import { validateSites } from '../pack/validate-sites.ts';
import type { Database } from '../storage/database.ts';
import { deleteOwnSite, keepOwnSites, ownSiteRows } from '../storage/own-sites.ts';

export interface OwnSitesWorld {
  readonly database: Database;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Sites that the user showed or imported: they win over those of packs and those that are built in. */
export interface OwnSites {
  all(): Promise<readonly Site[]>;
  list(): Promise<readonly OwnSite[]>;
  /** All problems of sites that are refused; none where they are kept. */
  keep(input: unknown): Promise<readonly PackProblem[]>;
  /** The site that was deleted. */
  delete(id: string): Promise<Site | undefined>;
  /** A part of a pack: `{"sites": […]}`. */
  file(id?: string): Promise<PackFile>;
  /** The sites of such a part, or of a whole pack; or all that is wrong with it. */
  read(text: string): { readonly sites: readonly Site[]; readonly problems: readonly PackProblem[] };
}

const TOO_MANY: PackProblem = {
  path: '$',
  problem: `More than ${SITE_LIMITS.sites} sites of your own.`,
  remedy: 'Delete some in the settings first.',
};

/** Read once a worker's life, then kept, and written through. */
export function createOwnSites({ database, now }: OwnSitesWorld): OwnSites {
  interface Kept {
    readonly site: Site;
    readonly savedAt: number;
  }
  let current: Promise<readonly Kept[]> | undefined;

  const load = async (): Promise<readonly Kept[]> => {
    // Where the store cannot be opened (a profile without disk), there are none.
    const rows = await ownSiteRows(database).catch(() => []);
    return rows.flatMap(({ site, savedAt }) => {
      const reading = validateSites([site]);
      return reading.ok ? reading.sites.map((each) => ({ site: each, savedAt })) : [];
    });
  };
  const get = () => (current ??= load());
  const all = async () => (await get()).map(({ site }) => site);

  return {
    all,
    list: async () => (await get()).map(({ site: { id, name, hosts }, savedAt }) => ({ id, name, hosts, savedAt })),
    async keep(input) {
      const reading = validateSites(input);
      if (!reading.ok) return reading.problems;
      const others = (await all()).filter(({ id }) => !reading.sites.some((site) => site.id === id));
      if (others.length + reading.sites.length > SITE_LIMITS.sites) return [TOO_MANY];
      await keepOwnSites(database, reading.sites, now());
      current = undefined;
      return [];
    },
    async delete(id) {
      const site = (await all()).find((each) => each.id === id);
      await deleteOwnSite(database, id);
      current = undefined;
      return site;
    },
    async file(id) {
      const sites = (await all()).filter((site) => id === undefined || site.id === id);
      const [only] = sites;
      const name = sites.length === 1 && only ? only.id.replace(/^taught\./, '') : 'sites';
      return {
        fileName: `${name.replaceAll(/[^\w.-]+/g, '-')}.carepack.json`,
        text: `${JSON.stringify({ sites }, null, 2)}\n`,
      };
    },
    read(text) {
      const parsed = sitesIn(text);
      if (parsed === undefined) return { sites: [], problems: [NO_SITES] };
      const reading = validateSites(parsed);
      return reading.ok ? { sites: reading.sites, problems: [] } : { sites: [], problems: reading.problems };
    },
  };
}

const NO_SITES: PackProblem = {
  path: '$.sites',
  problem: 'There are no sites in this file.',
  remedy: 'Choose a file that was saved here, or a pack with “sites”.',
};

/** The sites of a file; undefined where it has none. */
function sitesIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const sites: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'sites') : undefined;
    return Array.isArray(sites) && sites.length > 0 ? sites : undefined;
  } catch {
    return undefined;
  }
}

/** Selectors that a site's pages have and others on its host have not: its turns. */
function landmarksOf({ landmark = [], conversation }: Site): readonly string[] {
  const roots = conversation?.root ?? [];
  const inside = (conversation?.turn ?? []).flatMap((turn) => {
    // One that names what holds the turns says enough.
    if (/^(?!:scope).+ > /.test(turn) || roots.length === 0) return [turn];
    return roots.map((root) => `${root} ${turn.replace(/^:scope > /, '> ')}`);
  });
  return [...landmark, ...inside];
}

/**
 * The sites that a page at this address may be: those of the user's own first, by id instead of others. Where nobody else
 * knows the host, it may have other pages, too: there a page is the user's site only if it has its turns.
 */
export function withOwn(url: string, own: readonly Site[], known: readonly Site[]): readonly Site[] {
  const isCovering = ({ hosts }: Site) => hosts.some((pattern) => isCovered(pattern, url));
  const isKnownHost = known.some(isCovering);
  const here = own
    .filter(isCovering)
    .map((site) => (isKnownHost ? site : { ...site, hosts: [], landmark: landmarksOf(site) }));
  return [...here, ...known.filter(({ id }) => !here.some((site) => site.id === id))];
}
