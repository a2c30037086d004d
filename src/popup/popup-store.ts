import { type ReadonlySignal, signal } from '@preact/signals';
import type { Requests, Result, SiteFacts, SiteState, TabState } from '../messages/protocol.ts';
import { isCovered, type SiteAddress, siteAddress } from '../messages/site-address.ts';
import type { Grants } from '../ui/permissions.ts';
import { siteReport } from './site-report.ts';

/** What the popup can say of the tab that it was opened on. */
export type PopupView =
  | { readonly kind: 'loading' }
  /** A page of the browser or of a store, where no extension runs. */
  | { readonly kind: 'restricted' }
  | { readonly kind: 'off'; readonly site: SiteAddress }
  | { readonly kind: 'paused'; readonly site: SiteAddress }
  | {
      readonly kind: 'on';
      readonly site: SiteAddress;
      readonly isPresent: boolean;
      readonly tab?: TabState;
      /** What is known of the site that the page was read as; absent for one that nobody described. */
      readonly facts?: SiteFacts;
    };

export interface PopupDeps {
  activeTab(): Promise<{ readonly id: number; readonly url?: string } | undefined>;
  describeTab(tabId: number): Promise<{ readonly isPresent: boolean; readonly state?: TabState }>;
  request<Name extends keyof Requests>(name: Name, input: Requests[Name]['in']): Promise<Result<Requests[Name]['out']>>;
  readonly grants: Grants;
  openSettings(): void;
  reload(tabId: number): Promise<void>;
  /** How the tab's page is made, without a word of it. */
  structureOf(tabId: number): Promise<string>;
  copy(text: string): Promise<boolean>;
  readonly version: string;
  close(): void;
}

export interface PopupStore {
  readonly view: ReadonlySignal<PopupView>;
  /** What just happened with the report, in words. */
  readonly said: ReadonlySignal<string>;
  refresh(): Promise<void>;
  turnOn(site: SiteAddress): Promise<void>;
  turnOff(site: SiteAddress): Promise<void>;
  setPaused(site: SiteAddress, isPaused: boolean): Promise<void>;
  reload(): Promise<void>;
  openSettings(): void;
  /** Opens the panel in the page that the user shows it with. */
  teach(): Promise<void>;
  copyReport(): Promise<void>;
}

export function createPopupStore(deps: PopupDeps): PopupStore {
  const view = signal<PopupView>({ kind: 'loading' });
  const said = signal('');
  let tabId: number | undefined;

  const show = async (site: SiteAddress, id: number, { isGranted, isPaused }: SiteState): Promise<PopupView> => {
    if (!isGranted) return { kind: 'off', site };
    if (isPaused) return { kind: 'paused', site };
    const { isPresent, state } = await deps.describeTab(id);
    const known = state ? await deps.request('siteFacts', { id: state.site }) : undefined;
    const facts = known?.ok ? known.value : null;
    return { kind: 'on', site, isPresent, ...(state && { tab: state }), ...(facts && { facts }) };
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
    said,
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
    async teach() {
      if (tabId === undefined) return;
      const started = await deps.request('startTeaching', { tabId });
      if (started.ok) deps.close();
      else said.value = 'This page lets no panel in. Reload it once and try again.';
    },
    async copyReport() {
      const now = view.value;
      if (tabId === undefined || now.kind !== 'on') return;
      const structure = await deps.structureOf(tabId).catch(() => 'The page could not be looked at.');
      const isCopied = await deps.copy(siteReport({ version: deps.version, tab: now.tab, site: now.facts, structure }));
      said.value = isCopied
        ? 'Copied. It says how the page is made; no word of the conversation is in it.'
        : 'The browser did not allow copying here.';
    },
  };
}
