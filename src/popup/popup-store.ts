import { type ReadonlySignal, signal } from '@preact/signals';
import type { Requests, Result, SiteState, TabState } from '../messages/protocol.ts';
import { isCovered, type SiteAddress, siteAddress } from '../messages/site-address.ts';
import type { Grants } from '../ui/permissions.ts';

/** What the popup can say of the tab that it was opened on. */
export type PopupView =
  | { readonly kind: 'loading' }
  /** A page of the browser or of a store, where no extension runs. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'off'; readonly site: SiteAddress }
  | { readonly kind: 'paused'; readonly site: SiteAddress }
  | { readonly kind: 'on'; readonly site: SiteAddress; readonly isPresent: boolean; readonly tab?: TabState };

export interface PopupDeps {
  activeTab(): Promise<{ readonly id: number; readonly url?: string } | undefined>;
  describeTab(tabId: number): Promise<{ readonly isPresent: boolean; readonly state?: TabState }>;
  request<Name extends keyof Requests>(name: Name, input: Requests[Name]['in']): Promise<Result<Requests[Name]['out']>>;
  readonly grants: Grants;
  openSettings(): void;
  reload(tabId: number): Promise<void>;
}

export interface PopupStore {
  readonly view: ReadonlySignal<PopupView>;
  refresh(): Promise<void>;
  turnOn(site: SiteAddress): Promise<void>;
  turnOff(site: SiteAddress): Promise<void>;
  setPaused(site: SiteAddress, isPaused: boolean): Promise<void>;
  reload(): Promise<void>;
  openSettings(): void;
}

export function createPopupStore(deps: PopupDeps): PopupStore {
  const view = signal<PopupView>({ kind: 'loading' });
  let tabId: number | undefined;

  const show = async (site: SiteAddress, id: number, { isGranted, isPaused }: SiteState): Promise<PopupView> => {
    if (!isGranted) return { kind: 'off', site };
    if (isPaused) return { kind: 'paused', site };
    const { isPresent, state } = await deps.describeTab(id);
    return { kind: 'on', site, isPresent, ...(state ? { tab: state } : {}) };
  };

  const refresh = async (): Promise<void> => {
    const tab = await deps.activeTab();
    const site = siteAddress(tab?.url);
    tabId = tab?.id;
    if (!tab || !site) {
      view.value = { kind: 'restricted' };
      return;
    }
    const state = await deps.request('siteState', { url: site.url });
    view.value = await show(site, tab.id, state.ok ? state.value : { isGranted: false, isPaused: false });
  };

  deps.grants.onChange(() => void refresh());

  return {
    view,
    refresh,
    async turnOn(site) {
      await deps.grants.ask(site.pattern);
      await refresh();
    },
    async turnOff(site) {
      // The grant may be wider than this site: what covers it is what keeps it on.
      const granted = await deps.grants.all();
      const covering = granted.filter((pattern) => isCovered(pattern, site.url));
      await Promise.all(covering.map((pattern) => deps.grants.takeBack(pattern)));
      await refresh();
    },
    async setPaused(site, isPaused) {
      await deps.request('setPaused', { url: site.url, isPaused });
      await refresh();
    },
    async reload() {
      if (tabId !== undefined) await deps.reload(tabId);
    },
    openSettings: deps.openSettings,
  };
}
