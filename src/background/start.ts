import { browser } from 'wxt/browser';
import { tellTab } from '../messages/requests.ts';
import type { Site } from '../pack/site-format.ts';
import { RULES } from '../rules/index.ts';
import { openDatabase } from '../storage/database.ts';
import { browserSites, loadOverlay, loadTeaching } from './browser-sites.ts';
import { createConversationMemories } from './conversation-memory.ts';
import { answer, createHandlers } from './handlers.ts';
import { createInForce } from './in-force.ts';
import { createOwnSites } from './own-sites.ts';
import { packReader } from './pack-reader.ts';
import { createPortServer } from './port-server.ts';
import { reviewDraft, sketchDraft } from './review-draft.ts';
import { askerOf } from './sender.ts';
import { createSentReplies } from './sent-replies.ts';
import { browserSessionStore, closeToPages, type SessionStore } from './session-store.ts';
import { createSites, type Sites } from './sites.ts';
import { createTurnMemory } from './turn-memory.ts';

const COMMAND = 'open-card';
const MOVED_IN = 'moved-in';

/** A build for tests has hosts from the start; a released one has none, so that its manifest tells them apart. */
const isTestBuild = () => (browser.runtime.getManifest().host_permissions ?? []).length > 0;

/**
 * Wires the background. All listeners are added in the first turn of the event loop, or a browser that wakes the
 * worker for an event would not find the one who waits for it.
 */
export function startBackground({ builtInSites }: { readonly builtInSites: readonly Site[] }): void {
  const own = { id: browser.runtime.id, root: `${location.origin}/` };
  const store = browserSessionStore();
  const sites = createSites(browserSites);
  const database = openDatabase();
  const now = () => Date.now();
  const inForce = createInForce({ database, packs: packReader, now });
  const handlers = createHandlers({
    inForce,
    sites,
    turns: createTurnMemory(store),
    rules: RULES,
    builtInSites,
    ownSites: createOwnSites({ database, now }),
    loadOverlay,
    loadTeaching,
    resume: () => sites.injectEverywhere(),
  });
  const serve = createPortServer({
    own,
    inForce,
    conversations: createConversationMemories(store),
    sentReplies: createSentReplies(store),
    review: reviewDraft,
    sketch: sketchDraft,
    mayRun: async ({ url, host }) =>
      (await sites.isGranted(url)) && !(await inForce.get()).settings.pausedHosts.includes(host),
    schedule: (task) => setTimeout(task, 0),
  });

  browser.runtime.onConnect.addListener(serve);
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answered = answer(handlers, message, askerOf(sender, own));
    if (!answered) return undefined;
    void answered.then(respond);
    return true; // The answer comes later.
  });

  browser.permissions.onAdded.addListener(({ origins }) => quietly(sites.granted(origins ?? [])));
  browser.permissions.onRemoved.addListener(() => quietly(sites.revoked()));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' && !isTestBuild()) void browser.tabs.create({ url: '/welcome.html' });
  });
  // Only so that the worker is woken when the browser starts; what it then does stands below.
  browser.runtime.onStartup.addListener(() => undefined);
  browser.commands.onCommand.addListener((command) => {
    if (command === COMMAND) quietly(toggleCard());
  });
  quietly(closeToPages());
  quietly(moveIn(store, sites));
  // The language data is loaded while nobody waits for it.
  quietly(inForce.get());
}

/**
 * Once a load of the extension (installed, updated, switched on again, browser started): registers the page script and
 * gives it to the tabs that are open. The session store is emptied with each load, and so knows.
 */
async function moveIn(store: SessionStore, sites: Sites): Promise<void> {
  if (await store.get(MOVED_IN)) return;
  await sites.sync();
  await sites.injectEverywhere();
  await store.set(MOVED_IN, true);
}

async function toggleCard(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id !== undefined) await tellTab(tab.id, { type: 'toggle-card' });
}

/** What is tried again at the next start may fail once; the name alone says enough for a report. */
function quietly(task: Promise<unknown>): void {
  task.catch((error: unknown) => console.warn('CareCue:', error instanceof Error ? error.name : 'failed'));
}
