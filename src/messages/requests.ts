import { browser } from 'wxt/browser';
import { acceptResult, acceptTabState } from './answers.ts';
import type { Requests, Result, TabState, ToTab } from './protocol.ts';

/** Asks the background. A worker that is starting, a context that is gone, a handler that fails: all come back as values. */
export async function request<Name extends keyof Requests>(
  name: Name,
  input: Requests[Name]['in'],
): Promise<Result<Requests[Name]['out']>> {
  try {
    return acceptResult<Requests[Name]['out']>(await browser.runtime.sendMessage({ request: name, input }));
  } catch (error) {
    return { ok: false, error: error instanceof Error ? error.message : 'unreachable' };
  }
}

/** Tells the page scripts of a tab; `false` where none of ours runs there. */
export async function tellTab(tabId: number, message: ToTab): Promise<boolean> {
  try {
    await browser.tabs.sendMessage(tabId, message);
    return true;
  } catch {
    return false;
  }
}

/** What the page scripts of a tab see: `absent` where none runs, no `state` where none of them sees a composer. */
export async function describeTab(tabId: number): Promise<{ isPresent: boolean; state?: TabState }> {
  try {
    const state = acceptTabState(await browser.tabs.sendMessage(tabId, { type: 'describe' } satisfies ToTab));
    return state ? { isPresent: true, state } : { isPresent: true };
  } catch {
    return { isPresent: false };
  }
}
