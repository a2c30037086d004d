import type { KeyInput, Page } from 'puppeteer-core';
import { waitFor } from './browser.ts';
import { type Field, fieldAt } from './fields.ts';
import {
  type CardReading,
  type OverlayReading,
  readHighlights,
  readOverlay,
  type StripReading,
} from './overlay-reading.ts';

/** An agent at a page: types as people do, sees what they see, and waits for conditions, never for a time. */
export interface Agent {
  readonly page: Page;
  readonly field: Field;
  /** The same agent in another field of the page, the n-th composer (from 0) where there are several. */
  at(field: Field, nth?: number): Agent;
  /** Waits until the strip is there, that is, until CareCue runs on this page. */
  ready(): Promise<void>;
  focus(): Promise<void>;
  /** Char by char. */
  type(text: string): Promise<void>;
  /** A key with its modifiers: `Enter`, `Control+z`, `Alt+c`. */
  press(keys: string): Promise<void>;
  /** Selects the whole draft and types over it. */
  rewrite(text: string): Promise<void>;
  draftText(): Promise<string>;
  look(): Promise<OverlayReading>;
  readStrip(): Promise<StripReading>;
  readMarks(): Promise<readonly string[]>;
  readCard(): Promise<CardReading>;
  /** Waits until what is seen fits, and says what was seen instead where it never does. */
  see(
    what: string,
    fits: (reading: OverlayReading, draft: string) => boolean,
    timeoutMs?: number,
  ): Promise<OverlayReading>;
  /** Waits until the strip shows the review of the draft as it is now, and its pause is over. */
  settled(): Promise<OverlayReading>;
  /** Opens the card by its key. */
  openCard(): Promise<CardReading>;
  /** Inserts the card's n-th phrase (from 0) by the keyboard and waits for the draft to change. Returns the phrase. */
  insert(index?: number): Promise<string>;
  /** One Ctrl+Z in the composer, and waits for the draft to change. */
  undo(): Promise<string>;
}

export function createAgent(page: Page, field: Field = fieldAt(page), nth = 0): Agent {
  const look = async () => {
    const reading = await page.evaluate(readOverlay, nth);
    const highlights = await (await field.realm()).evaluate(readHighlights).catch(() => []);
    return { ...reading, marks: [...reading.marks, ...highlights] };
  };
  const draftText = async () => (await field.text()) ?? '';

  const see: Agent['see'] = async (what, fits, timeoutMs = 10_000) => {
    let seen: OverlayReading | undefined;
    let draft = '';
    try {
      return await waitFor(
        what,
        async () => {
          const now = await look();
          seen = now;
          draft = await draftText();
          return fits(now, draft) ? now : undefined;
        },
        timeoutMs,
      );
    } catch (error) {
      const saw = JSON.stringify({ draft, ...seen }, null, 1);
      throw new Error(`${error instanceof Error ? error.message : error}. Saw instead: ${saw}`);
    }
  };

  const press = async (keys: string) => {
    const parts = keys.split('+') as KeyInput[];
    const key = parts.pop();
    for (const modifier of parts) await page.keyboard.down(modifier);
    if (key) await page.keyboard.press(key);
    for (const modifier of parts.toReversed()) await page.keyboard.up(modifier);
  };

  const changed = (before: string) =>
    waitFor('the draft to change', async () => {
      const now = await draftText();
      return now === before ? undefined : now;
    });

  const agent: Agent = {
    page,
    field,
    at: (other, place = 0) => createAgent(page, other, place),
    look,
    see,
    press,
    draftText,
    async ready() {
      await see('the strip', ({ strip }) => strip !== undefined);
    },
    focus: () => field.focus(),
    type: (text) => page.keyboard.type(text),
    async rewrite(text) {
      await field.focus();
      await press('Control+a');
      await page.keyboard.type(text);
    },
    async readStrip() {
      const { strip } = await see('the strip', (reading) => reading.strip !== undefined);
      if (!strip) throw new Error('There is no strip');
      return strip;
    },
    readMarks: async () => (await look()).marks,
    async readCard() {
      const { card } = await see('the card', (reading) => reading.card !== undefined);
      if (!card) throw new Error('There is no card');
      return card;
    },
    settled: () => see('a settled review', ({ strip }) => strip?.isSettled === true),
    async openCard() {
      await press('Alt+c');
      return agent.readCard();
    },
    async insert(index = 0) {
      const before = await draftText();
      await see('the phrase', ({ card }) => card?.phrases[index] !== undefined);
      for (let step = 0; step < index; step += 1) await press('ArrowDown');
      const { card } = await see(
        'the phrase to be chosen',
        (reading) => reading.card?.phrases[index]?.isChosen === true,
      );
      await press('Enter');
      await changed(before);
      return card?.phrases[index]?.text ?? '';
    },
    async undo() {
      const before = await draftText();
      await press('Control+z');
      return changed(before);
    },
  };
  return agent;
}
