import * as v from 'valibot';
import { BOUNDS } from '../messages/bounds.ts';
import type { SiteFacts } from '../messages/protocol.ts';
import { siteAddress } from '../messages/site-address.ts';
import type { Site } from '../pack/site-format.ts';
import type { Handlers } from './handlers.ts';
import type { OwnSites } from './own-sites.ts';
import type { Asker } from './sender.ts';
import type { Sites } from './sites.ts';

type Names =
  | 'saveSite'
  | 'loadTeaching'
  | 'startTeaching'
  | 'siteFacts'
  | 'ownSites'
  | 'deleteOwnSite'
  | 'exportOwnSites'
  | 'importOwnSites';

export interface OwnSiteWorld {
  readonly ownSites: OwnSites;
  readonly sites: Sites;
  /** Sites of the pack in force. */
  packSites(): Promise<readonly Site[]>;
  readonly builtInSites: readonly Site[];
  mayRun(asker: Asker): Promise<boolean>;
  loadTeaching(frame: NonNullable<Asker['frame']>): Promise<void>;
}

const nothing = v.null();
const id = v.object({ id: v.pipe(v.string(), v.maxLength(BOUNDS.id)) });

/** The requests about sites that the user shows: keeping them, using them at once, handing them on. */
export function ownSiteHandlers({
  ownSites,
  sites,
  packSites,
  builtInSites,
  mayRun,
  loadTeaching,
}: OwnSiteWorld): Pick<Handlers, Names> {
  const reread = (changed: readonly Site[]) => sites.injectInto(changed.flatMap(({ hosts }) => hosts));

  return {
    saveSite: {
      from: 'page',
      input: v.object({ site: v.unknown() }),
      async run({ site }, asker) {
        const address = siteAddress(asker.url);
        if (!address || !(await mayRun(asker)) || typeof site !== 'object' || site === null)
          return { problems: [REFUSED] };
        // Whose page it is, the browser says: a page can describe itself only.
        const described = { ...site, hosts: [address.pattern] };
        const problems = await ownSites.keep([described]);
        if (problems.length === 0) await sites.injectInto([address.pattern]);
        return { problems };
      },
    },
    loadTeaching: {
      from: 'page',
      input: nothing,
      async run(_input, asker) {
        if (asker.frame && (await mayRun(asker))) await loadTeaching(asker.frame);
        return null;
      },
    },
    startTeaching: {
      from: 'extension',
      input: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
      async run({ tabId }) {
        await loadTeaching({ tabId, frameId: 0 });
        return null;
      },
    },
    siteFacts: {
      from: 'extension',
      input: id,
      async run(input) {
        const lists: readonly (readonly [SiteFacts['from'], readonly Site[]])[] = [
          ['own', await ownSites.all()],
          ['pack', await packSites()],
          ['built-in', builtInSites],
        ];
        for (const [from, list] of lists) {
          const site = list.find((each) => each.id === input.id);
          if (!site) continue;
          const { name, confidence, caveat } = site;
          return { name, from, confidence, ...(caveat && { caveat }) };
        }
        return null;
      },
    },
    ownSites: { from: 'extension', input: nothing, run: () => ownSites.list() },
    deleteOwnSite: {
      from: 'extension',
      input: id,
      async run(input) {
        const site = await ownSites.delete(input.id);
        if (site) await reread([site]);
        return ownSites.list();
      },
    },
    exportOwnSites: {
      from: 'extension',
      input: v.object({ id: v.exactOptional(v.string()) }),
      run: (input) => ownSites.file(input.id),
    },
    importOwnSites: {
      from: 'extension',
      input: v.object({ text: v.pipe(v.string(), v.maxLength(BOUNDS.pack)) }),
      async run({ text }) {
        const read = ownSites.read(text);
        const problems = read.problems.length > 0 ? read.problems : await ownSites.keep(read.sites);
        if (problems.length > 0) return { isImported: false, problems };
        await reread(read.sites);
        return { isImported: true, sites: await ownSites.list() };
      },
    },
  };
}

const REFUSED = {
  path: '$',
  problem: 'CareCue is off on this page.',
  remedy: 'Turn it on in its popup first.',
};
