import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskServer, startDesk } from '../desk/server.ts';
import { waitFor } from '../stage/browser.ts';
import { type PagesStage, startPages, type WatchedPage } from './stage.ts';

/** Composers in unusual places, and pages that change under our feet. */

let stage: PagesStage;
let desk: DeskServer;
beforeAll(async () => {
  [stage, desk] = await Promise.all([startPages(), startDesk()]);
});
afterAll(async () => {
  await stage.close();
  await desk.close();
});

const single = (name: string) => stage.openUrl(`${desk.origin}/pages/${name}.html`);
const holds = (what: string, probe: () => Promise<boolean>) =>
  waitFor(what, async () => ((await probe()) ? true : undefined));

async function expectMaria({ ask }: WatchedPage): Promise<void> {
  const reading = await ask('conversation');
  expect(reading).toMatchObject({ isVisible: true, customerName: 'Maria Keller' });
  expect(reading.turns[0]?.role).toBe('customer');
}

describe('a composer in a frame', () => {
  it('is found by the top frame alone, with the conversation around the frame, in coordinates of the top', async () => {
    const watched = await single('iframe');
    await watched.hasComposers(1);
    await expectMaria(watched);
    const frame = watched.page.frames().find((each) => each.url().endsWith('composer-frame.html'));
    await frame?.click('textarea');
    await watched.page.keyboard.type('Hello');
    expect(await watched.ask('text')).toBe('Hello');
    expect(await watched.ask('hasFocus')).toBe(true);
    const [outer, inner] = await Promise.all([
      watched.page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().toJSON()),
      frame?.evaluate(() => document.querySelector('textarea')?.getBoundingClientRect().toJSON()),
    ]);
    const rect = await watched.ask('rect');
    expect(rect.x).toBeCloseTo(outer.x + inner.x, 0);
    expect(rect.y).toBeCloseTo(outer.y + inner.y, 0);
    expect(rect.width).toBeCloseTo(inner.width, 0);
    await watched.close();
  });

  it('is found in an empty frame that the page writes, and again when it writes it anew', async () => {
    const watched = await stage.open('frames');
    const { page, ask, hasComposers } = watched;
    await page.evaluate(`write('written', 'First')`);
    await hasComposers(1);
    expect(await ask('text')).toBe('First');
    expect(await ask('rect')).toMatchObject({ x: 40, y: 40, width: 510, height: 170 });
    await page.evaluate(`write('written', 'Second')`);
    await holds(
      'the second body',
      async () => (await ask('composers')).length === 1 && (await ask('text')) === 'Second',
    );
    await page.evaluate(`bodyOf('written').focus()`);
    expect(await ask('apply', { from: 0, to: 0, insert: 'A ' })).toEqual({ done: true });
    expect(await page.evaluate(`bodyOf('written').textContent`)).toBe('A Second');
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await hasComposers(0);
    await watched.close();
  });
});

describe.each(['open', 'closed'])('a composer in a shadow root (%s)', (mode) => {
  it('is read, written and heard', async () => {
    const watched = await single(`shadow-${mode}`);
    await watched.hasComposers(1);
    await expectMaria(watched);
    await watched.page.evaluate(`document.querySelector('desk-composer').focusDraft()`);
    await watched.page.keyboard.type('Hello');
    expect(await watched.ask('events')).toContain('text');
    expect(await watched.ask('caret')).toBe(5);
    expect(await watched.ask('apply', { from: 0, to: 0, insert: 'Oh. ' })).toEqual({ done: true });
    expect(await watched.page.evaluate(`document.querySelector('desk-composer').readDraft()`)).toBe('Oh. Hello');
    await watched.close();
  });

  it('is found when its host is added later', async () => {
    const watched = await single(`shadow-${mode}`);
    await watched.hasComposers(1);
    await watched.page.evaluate(() => document.querySelector('desk-composer')?.remove());
    await watched.hasComposers(0);
    await watched.page.evaluate((each) => {
      const host = document.createElement('desk-composer');
      host.dataset.shadow = each;
      document.querySelector('main')?.append(host);
    }, mode);
    await watched.hasComposers(1);
    await watched.close();
  });
});

describe('two composers', () => {
  it('each have their own conversation and note mode', async () => {
    const watched = await single('two-composers');
    await watched.hasComposers(2);
    const [first, second] = [await watched.ask('conversation', 0), await watched.ask('conversation', 1)];
    expect(first.customerName).toBe('Maria Keller');
    expect(second.customerName).not.toBe('Maria Keller');
    expect(first.id).not.toBe(second.id);
    await watched.page.evaluate(() =>
      document.querySelector('#first [data-desk="composer"]')?.setAttribute('data-mode', 'note'),
    );
    await holds('note mode of the first', () => watched.ask('isNote', 0));
    expect(await watched.ask('isNote', 1)).toBe(false);
    await watched.close();
  });
});

describe('a page that changes', () => {
  it('keeps a composer that is moved, ends one that is hidden or replaced', async () => {
    const watched = await single('two-composers');
    const { page, hasComposers, ask } = watched;
    await hasComposers(2);
    await page.evaluate(() => {
      const composer = document.querySelector('#first [data-desk="composer"]');
      if (composer) document.querySelector('#first')?.prepend(composer);
    });
    await holds('geometry', async () => (await ask('events')).includes('geometry'));
    expect(await ask('composers')).toEqual([0, 1]);
    await page.evaluate(() => {
      const composer = document.querySelector<HTMLElement>('#first [data-desk="composer"]');
      if (composer) composer.style.display = 'none';
    });
    await holds('one left', async () => (await ask('composers')).join() === '1');
    await page.evaluate(() => {
      const composer = document.querySelector<HTMLElement>('#first [data-desk="composer"]');
      if (composer) composer.style.display = '';
    });
    await holds('shown again', async () => (await ask('composers')).join() === '1,2');
    await page.evaluate(() => {
      const field = document.querySelector('#second textarea');
      field?.replaceWith(field.cloneNode());
    });
    await holds('replaced', async () => (await ask('composers')).join() === '2,3');
    await watched.close();
  });

  it('reads new turns, and says so once', async () => {
    const watched = await single('two-composers');
    const { page, hasComposers, ask } = watched;
    await hasComposers(2);
    expect((await ask('conversation', 0)).turns).toHaveLength(1);
    await ask('events');
    await page.evaluate(() => {
      const turn = document.querySelector('#first [data-desk="turn"]');
      const next = turn?.cloneNode(true);
      if (next instanceof HTMLElement) {
        const text = next.querySelector('.turn-text');
        if (text) text.textContent = 'Still nothing.';
        turn?.after(next);
      }
    });
    await holds('the new turn', async () => (await ask('conversation', 0)).turns.at(-1)?.text === 'Still nothing.');
    expect((await ask('events')).filter((what) => what === 'conversation')).toHaveLength(1);
    await watched.close();
  });

  it('stops at once when told to', async () => {
    const watched = await single('two-composers');
    await watched.hasComposers(2);
    await watched.ask('stop');
    expect(await watched.ask('composers')).toEqual([]);
    await watched.ask('events');
    await watched.page.type('#first textarea', 'Hello');
    expect(await watched.ask('events')).toEqual([]);
    await watched.close();
  });
});

describe('a page that nobody described', () => {
  it('finds the conversation by its structure', async () => {
    const watched = await single('unknown');
    await watched.hasComposers(1);
    const reading = await watched.ask('conversation');
    expect(reading.confidence).toBeGreaterThan(0.6);
    expect(reading.turns.map(({ role, author, text }) => `${role} ${author}: ${text.slice(0, 24)}`)).toEqual([
      'customer Maria Keller: Hello, is anybody there?',
      'agent Alex Moreau: Hi Maria, Alex here. Wha',
      'customer Maria Keller: My order 48213 was due l',
    ]);
    expect(reading.customerName).toBe('Maria Keller');
    await watched.close();
  });

  it('reads the newest turns of a long conversation', async () => {
    const watched = await single('unknown');
    await watched.hasComposers(1);
    await watched.ask('conversation');
    await watched.page.evaluate(() => {
      const list = document.querySelector('.message-list');
      const first = list?.firstElementChild;
      for (let index = 0; index < 2_000; index++) if (first) list?.prepend(first.cloneNode(true));
    });
    await holds('a long conversation', async () => (await watched.ask('conversation')).turns.length > 100);
    expect((await watched.ask('conversation')).turns.at(-1)?.text).toMatch(/^My order 48213/);
    await watched.close();
  });

  it('says that it sees none where there is none', async () => {
    const watched = await single('blind');
    await watched.hasComposers(1);
    expect(await watched.ask('conversation')).toMatchObject({ isVisible: false, turns: [] });
    await watched.close();
  });

  it('reviews the reply and nothing else, and not while it is an internal note', async () => {
    const watched = await stage.open('generic');
    await watched.hasComposers(1);
    await watched.page.click('#reply');
    await watched.page.keyboard.type('Hello');
    expect(await watched.ask('text')).toBe('Hello');
    expect(await watched.ask('isNote')).toBe(false);
    for (const selector of ['[name=subject]', '[name=cc]', '#script', '[name=reply]'])
      await watched.page.click(selector);
    expect(await watched.ask('composers')).toEqual([0]);
    await watched.page.evaluate(() => {
      document.querySelector('#reply-tab')?.setAttribute('aria-pressed', 'false');
      document.querySelector('#note-tab')?.setAttribute('aria-pressed', 'true');
    });
    await holds('note mode', () => watched.ask('isNote'));
    await watched.close();
  });
});

describe('a hostile page', () => {
  it('is read and written, and sees nothing of it', async () => {
    const watched = await single('hostile');
    await watched.hasComposers(1);
    await expectMaria(watched);
    await watched.page.click('[data-desk="composer"] textarea');
    await watched.page.keyboard.type('Hello');
    expect(await watched.ask('apply', { from: 0, to: 0, insert: 'Oh. ' })).toEqual({ done: true });
    expect(await watched.ask('text')).toBe('Oh. Hello');
    expect(await watched.page.evaluate('seenTrouble')).toEqual([]);
    expect(await watched.ask('errors')).toEqual([]);
    await watched.close();
  });
});
