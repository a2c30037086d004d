import { browser } from 'wxt/browser';
import { tellTab } from '../messages/requests.ts';
import type { Registration, SitesApi } from './sites.ts';

const SCRIPT_ID = 'page';
const FILE = '/page.js';

const script = ({ matches }: Registration) => ({
  id: SCRIPT_ID,
  matches: [...matches],
  js: [FILE],
  // Composers live in frames too; a frame that its parent can reach leaves itself to the parent.
  allFrames: true,
  runAt: 'document_idle' as const,
  persistAcrossSessions: true,
});

/** The sites' side of the browser. */
export const browserSites: SitesApi = {
  grantedOrigins: async () => (await browser.permissions.getAll()).origins ?? [],
  async registered() {
    const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
    return registered && { matches: registered.matches ?? [] };
  },
  register: (registration) => browser.scripting.registerContentScripts([script(registration)]),
  update: (registration) => browser.scripting.updateContentScripts([script(registration)]),
  unregister: () => browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] }),
  async openTabs(patterns) {
    const tabs = await browser.tabs.query(patterns ? { url: [...patterns] } : {});
    return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
  },
  async inject(tabId) {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [FILE] });
  },
  async recheck(tabId) {
    await tellTab(tabId, { type: 'recheck' });
  },
};

interface Frame {
  readonly tabId: number;
  readonly frameId: number;
}

const give = async (file: '/overlay.js' | '/teach.js', { tabId, frameId }: Frame): Promise<void> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [file] });
};

/** Gives one frame the script that shows the overlay; the page script in it waits for that. */
export const loadOverlay = (frame: Frame): Promise<void> => give('/overlay.js', frame);

/** Gives one frame the script that a page is shown to. */
export const loadTeaching = (frame: Frame): Promise<void> => give('/teach.js', frame);
