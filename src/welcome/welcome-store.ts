import { type ReadonlySignal, signal } from '@preact/signals';
import { typedAddress } from '../messages/site-address.ts';
import type { Grants } from '../ui/permissions.ts';
import { hostOf } from './helpdesks.ts';

export interface WelcomeStore {
  readonly granted: ReadonlySignal<ReadonlySet<string>>;
  /** What just happened, in words; empty before anything did. */
  readonly said: ReadonlySignal<string>;
  refresh(): Promise<void>;
  toggle(pattern: string): Promise<void>;
  /** Grants a site that the user typed in; `false` where that is no address. */
  add(typed: string): Promise<boolean>;
}

export function createWelcomeStore(grants: Grants): WelcomeStore {
  const granted = signal<ReadonlySet<string>>(new Set());
  const said = signal('');

  const refresh = async () => {
    granted.value = new Set(await grants.all());
  };
  const ask = async (pattern: string) => {
    const isGranted = await grants.ask(pattern);
    said.value = isGranted
      ? `Replies on ${hostOf(pattern)} are reviewed from now on. Open it and write one.`
      : `Nothing changed: ${hostOf(pattern)} stays off.`;
    await refresh();
  };
  grants.onChange(() => void refresh());

  return {
    granted,
    said,
    refresh,
    async toggle(pattern) {
      if (!granted.value.has(pattern)) return ask(pattern);
      await grants.takeBack(pattern);
      said.value = `${hostOf(pattern)} is off again.`;
      await refresh();
    },
    async add(typed) {
      const address = typedAddress(typed);
      if (address) await ask(address.pattern);
      else said.value = 'That is no address of a site. Write it as in the address bar: desk.example.com';
      return address !== undefined;
    },
  };
}
