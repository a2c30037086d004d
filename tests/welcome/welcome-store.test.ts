import { describe, expect, it } from 'vitest';
import { siteAddress } from '../../src/messages/site-address.ts';
import { HELPDESKS, hostOf } from '../../src/welcome/helpdesks.ts';
import { createWelcomeStore } from '../../src/welcome/welcome-store.ts';

function welcome(isAllowed = true) {
  const granted = new Set<string>();
  const asked: string[] = [];
  const store = createWelcomeStore({
    all: async () => [...granted],
    async ask(pattern) {
      asked.push(pattern);
      if (isAllowed) granted.add(pattern);
      return isAllowed;
    },
    takeBack: async (pattern) => granted.delete(pattern),
    onChange: () => undefined,
  });
  return { store, asked };
}

const ZENDESK = 'https://*.zendesk.com/*';

describe('the welcome page', () => {
  it('asks for one helpdesk, in the click itself', async () => {
    const { store, asked } = welcome();
    const done = store.toggle(ZENDESK);
    expect(asked).toEqual([ZENDESK]);
    await done;
    expect([...store.granted.value]).toEqual([ZENDESK]);
    expect(store.said.value).toContain('*.zendesk.com');
  });

  it('takes a permission back by the same button', async () => {
    const { store } = welcome();
    await store.toggle(ZENDESK);
    await store.toggle(ZENDESK);
    expect([...store.granted.value]).toEqual([]);
  });

  it('says so where the user did not allow it', async () => {
    const { store } = welcome(false);
    await store.toggle(ZENDESK);
    expect(store.said.value).toBe('Nothing changed: *.zendesk.com stays off.');
  });

  it('takes an address that is typed in, and no nonsense', async () => {
    const { store, asked } = welcome();
    expect(await store.add('desk.example.com/inbox')).toBe(true);
    expect(await store.add('not an address')).toBe(false);
    expect(asked).toEqual(['https://desk.example.com/*']);
  });

  it.each(HELPDESKS)('knows $name by one narrow https pattern', ({ pattern }) => {
    expect(pattern).toMatch(/^https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/\*$/);
    expect(siteAddress(`https://${hostOf(pattern).replace('*.', 'acme.')}/`)).toBeDefined();
  });
});
