import { render } from 'preact';
import { browser } from 'wxt/browser';
import { describeTab, request } from '../../src/messages/requests.ts';
import { Popup } from '../../src/popup/popup.tsx';
import { createPopupStore } from '../../src/popup/popup-store.ts';
import { browserGrants } from '../../src/ui/permissions.ts';

const store = createPopupStore({
  async activeTab() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? undefined : { id: tab.id, ...(tab.url ? { url: tab.url } : {}) };
  },
  describeTab,
  request,
  grants: browserGrants,
  openSettings: () => void browser.runtime.openOptionsPage().then(() => window.close()),
  reload: async (tabId) => {
    await browser.tabs.reload(tabId);
    window.close();
  },
  async structureOf(tabId) {
    const [done] = await browser.scripting.executeScript({ target: { tabId }, files: ['/check.js'] });
    return String(done?.result ?? '');
  },
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  version: browser.runtime.getManifest().version,
  close: () => window.close(),
});
const root = document.getElementById('root');
if (root) render(<Popup store={store} />, root);
void store.refresh();
