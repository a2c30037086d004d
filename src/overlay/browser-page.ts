import { browser } from 'wxt/browser';
import type { Turn } from '../engine/types.ts';
import { REVIEW_PORT, type StripPlacement, type TabState } from '../messages/protocol.ts';
import { request } from '../messages/requests.ts';
import type { Port } from './client.ts';
import type { ShownMessage } from './point-at-message.ts';

/** What the page script needs of the browser, made so that a script whose extension is gone ends quietly. */

/** The extension behind this script was updated, switched off or removed: nothing of it answers any more. */
export function isExtensionGone(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/** Throws where the extension is gone. */
export function connectForReviews(): Port {
  if (isExtensionGone()) throw new Error('The extension is gone');
  return browser.runtime.connect({ name: REVIEW_PORT });
}

/** Messages to this tab until the signal aborts; what the listener returns is answered, silence leaves it to other frames. */
export function listenToTab(listener: (message: unknown) => TabState | undefined, signal: AbortSignal): void {
  const heard = (message: unknown, _sender: unknown, respond: (answer: TabState) => void): undefined => {
    const answer = listener(message);
    if (answer) respond(answer);
    return undefined;
  };
  browser.runtime.onMessage.addListener(heard);
  signal.addEventListener('abort', () => {
    try {
      browser.runtime.onMessage.removeListener(heard);
    } catch {
      // The extension is gone, and its listeners with it.
    }
  });
}

interface WithClosedRoot {
  readonly openOrClosedShadowRoot?: ShadowRoot | null;
}

/** An element's shadow root, open or closed; only extensions may ask for the latter, in each browser in its own way. */
export function shadowRootOf(element: HTMLElement): ShadowRoot | null {
  try {
    const { dom } = browser as { dom?: { openOrClosedShadowRoot(of: HTMLElement): ShadowRoot | null } }; // Chromium's.
    return dom?.openOrClosedShadowRoot(element) ?? (element as WithClosedRoot).openOrClosedShadowRoot ?? null; // Firefox's.
  } catch {
    return element.shadowRoot;
  }
}

/** A build for tests has hosts from the start; a released one has none. */
export const isTestBuild = (): boolean => (browser.runtime.getManifest().host_permissions ?? []).length > 0;

/** For reports. */
export const version = (): string => browser.runtime.getManifest().version;

/** Turns that the background saw on a ticket's own page; none where it saw none or does not answer. */
export async function recallTurns(ticket: string): Promise<readonly Turn[]> {
  const turns = await request('recallTurns', { ticket });
  return turns.ok ? turns.value : [];
}

/** Where the agent moved or folded the strip, for the next page of this host. */
export function savePlacement(placement: StripPlacement): void {
  void request('savePlacement', { host: location.host, placement });
}

/** A symbol, for a page's elements show up under names. Where the teaching script finds what was shown in the strip. */
const SHOWN = Symbol.for('carecue shown');

/** Asks for the script that a page is shown to, and leaves for it what was shown already. */
export function teach(shown: ShownMessage): void {
  Reflect.set(globalThis, SHOWN, shown);
  void request('loadTeaching', null);
}

/** What was shown in the strip, once. */
export function takeShown(): ShownMessage | undefined {
  const shown: unknown = Reflect.get(globalThis, SHOWN);
  Reflect.deleteProperty(globalThis, SHOWN);
  return typeof shown === 'object' && shown !== null ? (shown as ShownMessage) : undefined; // Left by our own script alone.
}
