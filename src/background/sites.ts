import { isCovered, siteAddress } from '../messages/site-address.ts';

/** The page script as the browser has it registered. */
export interface Registration {
  readonly matches: readonly string[];
}

/** What of the browser decides where the page script runs; `browser-sites.ts` is the real one. */
export interface SitesApi {
  grantedOrigins(): Promise<readonly string[]>;
  registered(): Promise<Registration | undefined>;
  register(registration: Registration): Promise<void>;
  update(registration: Registration): Promise<void>;
  unregister(): Promise<void>;
  /** Ids of the open tabs that a pattern covers; all tabs where no pattern is given. */
  openTabs(patterns?: readonly string[]): Promise<readonly number[]>;
  inject(tabId: number): Promise<void>;
  recheck(tabId: number): Promise<void>;
}

export interface Sites {
  /** Registers the page script for exactly what is granted. Safe to call at any time, any number of times. */
  sync(): Promise<void>;
  /** After an installation or update: open tabs get the script at once, no reload is needed. */
  injectEverywhere(): Promise<void>;
  /** Open tabs that a pattern covers get the script anew: what it was told of its page has changed. */
  injectInto(patterns: readonly string[]): Promise<void>;
  granted(origins: readonly string[]): Promise<void>;
  revoked(): Promise<void>;
  /** Every running script asks again whether it may stay. */
  recheckAll(): Promise<void>;
  isGranted(url: string): Promise<boolean>;
}

const isWebPattern = (origin: string) => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>';

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((pattern) => other.includes(pattern));

/** The granted origins and the registered page script, kept the same. */
export function createSites(api: SitesApi): Sites {
  let work: Promise<void> = Promise.resolve();
  /** One after the other: two grants in quick succession must not register twice. */
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const done = work.then(task);
    work = done.catch(() => undefined);
    return done;
  };
  const patterns = async () => (await api.grantedOrigins()).filter(isWebPattern).toSorted();

  const align = async () => {
    const [matches, registered] = await Promise.all([patterns(), api.registered()]);
    if (matches.length === 0) return registered ? api.unregister() : undefined;
    if (!registered) return api.register({ matches });
    if (!isSame(matches, registered.matches)) await api.update({ matches });
  };

  const inject = async (matches: readonly string[]) => {
    if (matches.length === 0) return;
    const tabs = await api.openTabs(matches);
    // A tab that was closed, crashed or never let scripts in is no reason to leave the others out.
    await Promise.allSettled(tabs.map((tabId) => api.inject(tabId)));
  };

  const recheckAll = async () => {
    await Promise.allSettled((await api.openTabs()).map((tabId) => api.recheck(tabId)));
  };

  return {
    sync: () => inTurn(align),
    injectEverywhere: () => inTurn(async () => inject(await patterns())),
    injectInto: (matches) => inTurn(() => inject(matches.filter(isWebPattern))),
    granted: (origins) =>
      inTurn(async () => {
        await align();
        await inject(origins.filter(isWebPattern));
      }),
    revoked: () =>
      inTurn(async () => {
        await align();
        await recheckAll();
      }),
    recheckAll,
    isGranted: async (url) =>
      siteAddress(url) !== undefined && (await patterns()).some((pattern) => isCovered(pattern, url)),
  };
}
