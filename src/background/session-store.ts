import { browser } from 'wxt/browser';

/** Memory that outlives the worker and not the browser; it is never written to disk. */
export interface SessionStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** `storage.session`, which the browser keeps in memory and shows to the extension's own contexts only. */
export function browserSessionStore(): SessionStore {
  const { session } = browser.storage;
  return {
    get: async (key) => (await session.get(key))[key],
    set: (key, value) => session.set({ [key]: value }),
    remove: (keys) => session.remove([...keys]),
  };
}

/** Page scripts may not read it. That is the default; it is said here so that nothing can change it by accident. */
export async function closeToPages(): Promise<void> {
  await browser.storage.session.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}
