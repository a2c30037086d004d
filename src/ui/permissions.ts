import { browser } from 'wxt/browser';

/** The user's grants, as the pages see them. A pattern is a match pattern of one site. */
export interface Grants {
  all(): Promise<readonly string[]>;
  /** Must be called in the click itself, before anything is awaited: browsers only ask on a user's gesture. */
  ask(pattern: string): Promise<boolean>;
  takeBack(pattern: string): Promise<boolean>;
  onChange(listener: () => void): void;
}

const isWebPattern = (origin: string) => /^(\*|https?):\/\//.test(origin) || origin === '<all_urls>';

export const browserGrants: Grants = {
  all: async () => ((await browser.permissions.getAll()).origins ?? []).filter(isWebPattern).toSorted(),
  ask: (pattern) => browser.permissions.request({ origins: [pattern] }).catch(() => false),
  // Refused for what a policy of the organisation or a build for tests has granted.
  takeBack: (pattern) => browser.permissions.remove({ origins: [pattern] }).catch(() => false),
  onChange(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
  },
};
