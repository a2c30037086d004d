import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../src/engine/types.ts';
import { waitFor } from '../stage/browser.ts';
import { browserName, type PagesStage, startPages, type WatchedPage } from './stage.ts';

/**
 * Each editor is written to as by an agent's "insert" and then asked for its own model: what the editor believes is what
 * it would send. One press of undo must give back exactly the text before, and our writing must leave nothing in the DOM.
 */

let stage: PagesStage;
beforeAll(async () => {
  stage = await startPages();
});
afterAll(() => stage.close());

const EDITORS = ['textarea', 'plain', 'tiptap', 'lexical', 'slate', 'quill', 'ckeditor5', 'trix'] as const;

/** Seen without us as well: Trix doubles line breaks that are typed without a pause, and knows no redo key in Firefox. */
const KEY_PAUSE_MS = { trix: 40 } as const;
const HAS_REDO_KEY = (name: string) => name !== 'trix' || browserName !== 'firefox';

describe.each(EDITORS)('%s', (name) => {
  let watched: WatchedPage;
  let page: Page;

  beforeEach(async () => {
    watched = await stage.open(`editor-${name}`);
    ({ page } = watched);
    await watched.hasComposers(1);
    await page.evaluate(() => window.editorPage.element().focus());
  });
  afterEach(() => watched.close());

  const text = () => watched.ask('text');
  const model = () => page.evaluate(() => window.editorPage.model());
  const caret = () => watched.ask('caret');
  const html = () => page.evaluate(() => window.editorPage.element().outerHTML);
  const apply = (edit: Edit, expected?: string) => watched.ask('apply', edit, expected);
  const press = async (...keys: KeyInput[]) => {
    for (const key of keys.slice(0, -1)) await page.keyboard.down(key);
    for (const key of keys.slice(-1)) await page.keyboard.press(key);
    for (const key of keys.slice(0, -1).reverse()) await page.keyboard.up(key);
  };
  const becomes = (wanted: string) =>
    waitFor(
      `the model to be ${JSON.stringify(wanted)}`,
      async () => ((await model()) === wanted ? true : undefined),
      3_000,
    ).catch(async (error: Error) => {
      throw new Error(`${error.message}; it is ${JSON.stringify(await model())}`);
    });
  /** Editors close an undo step after a pause of typing (up to a second); an agent needs that time to reach the card. */
  const typingPauses = () => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_100)));
  const type = async (words: string) => {
    const delay = name in KEY_PAUSE_MS ? KEY_PAUSE_MS.trix : 0;
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Enter', { delay });
      await page.keyboard.type(line, { delay });
    }
    await becomes(words);
  };

  it('reads what is typed, line by line, with the caret', async () => {
    await type('Hi Maria,\nplease wait');
    expect(await text()).toBe('Hi Maria,\nplease wait');
    expect(await caret()).toBe(21);
    await page.keyboard.press('ArrowLeft');
    expect(await caret()).toBe(20);
    expect(await watched.ask('events')).toContain('text');
  });

  it('replaces words in the middle, in one undo step', async () => {
    await type('Please calm down now');
    await typingPauses();
    const before = await html();
    expect(await apply({ from: 7, to: 16, insert: 'give me a moment' })).toEqual({ done: true });
    await becomes('Please give me a moment now');
    expect(await caret()).toBe(27);
    await press('Control', 'z');
    await becomes('Please calm down now');
    expect(await text()).toBe('Please calm down now');
    expect(await html()).toBe(before);
    if (!HAS_REDO_KEY(name)) return;
    await press('Control', 'Shift', 'z');
    await becomes('Please give me a moment now');
  });

  it('inserts before what is there and leaves the caret where the agent was typing', async () => {
    await type('Please wait');
    await typingPauses();
    expect(await apply({ from: 0, to: 0, insert: "I'm sorry, Maria. " })).toEqual({ done: true });
    await page.keyboard.type('!');
    await becomes("I'm sorry, Maria. Please wait!");
  });

  it('inserts several lines, in one undo step', async () => {
    await type('please wait');
    await typingPauses();
    expect(await apply({ from: 0, to: 0, insert: 'Hi Maria,\n\n' })).toEqual({ done: true });
    await becomes('Hi Maria,\n\nplease wait');
    expect(await text()).toBe('Hi Maria,\n\nplease wait');
    await press('Control', 'z');
    await becomes('please wait');
  });

  it('inserts at the end, after a line', async () => {
    await type('Hi Maria,\nwe will see');
    await typingPauses();
    expect(await apply({ from: 21, to: 21, insert: '. I will write by 5 pm.' })).toEqual({ done: true });
    await becomes('Hi Maria,\nwe will see. I will write by 5 pm.');
    expect(await caret()).toBe(44);
  });

  it('writes into an empty field', async () => {
    expect(await apply({ from: 0, to: 0, insert: 'Hi Maria, ' })).toEqual({ done: true });
    await becomes('Hi Maria, ');
    await page.keyboard.type('we');
    await becomes('Hi Maria, we');
  });

  it('deletes', async () => {
    await type('Please, calm down.');
    expect(await apply({ from: 6, to: 17, insert: '' })).toEqual({ done: true });
    await becomes('Please.');
  });

  it('selects a blank, so that typing fills it', async () => {
    await type('I will write by {time}.');
    await watched.ask('select', { from: 16, to: 22 });
    await typingPauses(); // Slate learns of a selection 100 ms later, sooner than an agent types.
    await page.keyboard.type('noon');
    await becomes('I will write by noon.');
  });

  it('refuses while an input method composes, and where the text is another by now', async () => {
    await type('Please wait');
    await page.evaluate(() => window.editorPage.element().dispatchEvent(new CompositionEvent('compositionstart')));
    expect(await apply({ from: 0, to: 0, insert: 'No ' })).toEqual({ done: false, because: 'composing' });
    await page.evaluate(() => window.editorPage.element().dispatchEvent(new CompositionEvent('compositionend')));
    expect(await apply({ from: 0, to: 0, insert: 'No ' }, 'Please')).toEqual({ done: false, because: 'changed' });
    // Lexical answers a composition of nothing with a space of its own.
    expect((await model()).trimEnd()).toBe('Please wait');
  });
});
