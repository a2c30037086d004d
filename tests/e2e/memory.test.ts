import { describe, expect, it } from 'vitest';
import type { Agent } from '../stage/agent.ts';
import { waitFor } from '../stage/browser.ts';
import { setStage } from './stage.ts';

/** What the background remembers of an agent: dismissals and mutes, and never a word. */

const stage = setStage();
const ASKS_AGAIN = 'Please send me your order number.';

/** Opens a conversation, types, and dismisses the first nudge in the card. Answers with that nudge's heading. */
async function dismissFirst(agent: Agent): Promise<string> {
  await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
  const { title } = await agent.openCard();
  await agent.press('Delete');
  await agent.see('another heading or no card', ({ card }) => card?.title !== title);
  await agent.press('Escape');
  return title;
}

async function titlesOf(agent: Agent): Promise<string> {
  const { title } = await agent.openCard();
  await agent.press('Escape');
  return title;
}

describe('a nudge that the agent dismissed', () => {
  it('stays away from this conversation, also when the background was killed in between', async () => {
    const agent = await stage.openDesk('/?c=late-parcel');
    await agent.ready();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    const dismissed = await dismissFirst(agent);
    if (stage.name === 'chromium') await stage.launched.stopServiceWorker();
    await agent.rewrite('Please send me your order number again.');
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge && strip.isSettled);
    expect(await titlesOf(agent)).not.toBe(dismissed);

    // A new page is a new script, and the same conversation.
    await agent.page.reload();
    await agent.ready();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge && strip.isSettled);
    expect(await titlesOf(agent)).not.toBe(dismissed);
  });
});

describe('what is stored', () => {
  it('holds no word of a customer or an agent', async () => {
    const agent = await stage.openDesk('/?c=third-contact');
    await agent.ready();
    await agent.focus();
    await agent.type('Xylophone is the word I look for. Please calm down.');
    await agent.see('a mark', ({ marks }) => marks.length > 0);
    await agent.press('Control+Enter');
    await agent.see('an empty draft', (_seen, draft) => draft === '');
    const settings = await stage.launched.openExtensionPage('options.html');
    const stored = await settings.evaluate(async () => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const kept: unknown[] = [await api.storage.local.get(), await api.storage.session.get()];
      for (const { name = '' } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
        });
        for (const table of database.objectStoreNames) {
          const reading = database.transaction(table).objectStore(table).getAll();
          await new Promise((resolve) => {
            reading.onsuccess = resolve;
          });
          kept.push(name, table, reading.result);
        }
        database.close();
      }
      return JSON.stringify(kept);
    });
    expect(stored).toContain('carecue');
    expect(stored).not.toMatch(/xylophone|calm down|overdrawn|THIRD|Okafor/i);
    await settings.close();
  });
});

describe('nearly the same reply to another customer', () => {
  const CANNED =
    'I am sorry about this. Our records were checked by two colleagues, who found that the entry was made twice by the system, so a second one is prepared and reaches you by Friday at 5 pm.';

  it('is noticed, also when the background was killed in between', async () => {
    const first = await stage.openDesk('/?c=third-contact');
    await first.ready();
    await first.focus();
    await first.type(CANNED);
    await first.settled();
    await first.press('Control+Enter');
    await first.see('an empty draft', (_seen, draft) => draft === '');
    await first.page.close();
    if (stage.name === 'chromium') await stage.launched.stopServiceWorker();

    const other = await stage.openDesk('/?c=late-parcel');
    await other.ready();
    await other.focus();
    await other.type(CANNED.replace('Friday at 5 pm', 'Monday at 9 am'));
    await other.see('the nudge', ({ strip }) => !!strip?.text.includes('Nearly the same went to somebody else'));
  });
});

describe('a rule that was dismissed three times in a row', () => {
  it('is muted, says so, and is turned on again in the settings', async () => {
    const draft = 'Please calm down.';
    for (const conversation of ['late-parcel', 'address-change', 'shoes']) {
      const agent = await stage.openDesk(`/?c=${conversation}`);
      await agent.ready();
      await agent.focus();
      await agent.type(draft);
      await agent.see('the mark', ({ marks }) => marks.includes('calm down'));
      await agent.openCard();
      await waitFor('the mark’s own card', async () => {
        const { title, text } = await agent.readCard();
        if (/calm/i.test(title) || text.includes('calm down')) return true;
        await agent.press('ArrowRight');
        return undefined;
      });
      await agent.press('Delete');
      await agent.see('no mark', ({ marks }) => !marks.includes('calm down'));
      if (conversation !== 'shoes') await agent.page.close();
      else await agent.see('the message', ({ strip }) => !!strip?.text.includes('Muted for you'));
    }
    const settings = await stage.launched.openExtensionPage('options.html');
    const seesMuted = () => settings.evaluate(() => document.body.textContent.includes('muted for you'));
    await waitFor('the muted rule', async () => (await seesMuted()) || undefined);
    await (await settings.waitForSelector('::-p-aria([name="Turn on again"])'))?.click();
    await waitFor('no muted rule', async () => !(await seesMuted()) || undefined);
    await settings.close();
  });
});

declare const chrome: {
  readonly storage: { readonly local: { get(): Promise<object> }; readonly session: { get(): Promise<object> } };
};
