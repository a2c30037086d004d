import type { KeyInput } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import type { Edit, Span } from '../../src/engine/types.ts';
import { waitFor } from '../stage/browser.ts';
import type { EditorCase } from './cases.ts';
import { type PagesStage, startPages, type WatchedPage } from './stage.ts';

/** Editors end an undo step after up to a second without a key, and ask their clock for it; milliseconds. */
const REST = 2_000;
/** What most editors' own timers take to learn of a selection; milliseconds. */
const TIMERS = 30;

/** An agent at one editor, and what the editor believes of it. */
export interface Editing {
  watched(): WatchedPage;
  /** The page afresh, as before a test. */
  reopen(): Promise<void>;
  /** What the agent would be read as by CareCue. */
  text(): Promise<string>;
  /** The editor's own model; bold words between asterisks. */
  model(): Promise<string>;
  caret(): Promise<number | null>;
  html(): Promise<string>;
  apply(edit: Edit, expected?: string): Promise<unknown>;
  select(span: Span): Promise<unknown>;
  /** A chord: the first keys are held. */
  press(...keys: readonly KeyInput[]): Promise<void>;
  /** Types a draft into the empty field, and waits until the model has it. */
  type(words: string): Promise<void>;
  /** Types where the caret is. */
  keys(words: string): Promise<void>;
  /** Puts a draft in through the editor's own API and the caret to its end. */
  load(html: string): Promise<void>;
  becomes(model: string): Promise<void>;
  /** What carries a line of ours now. */
  drawn(): Promise<readonly Drawn[]>;
  /** As long as an agent needs to reach the card: editors close an undo step after a pause of up to a second. */
  pause(): Promise<void>;
}

/** A space at either end of a line does not show in HTML, and editors write it in several ways. */
const isSame = (one: string, other: string) => one === other || emptied(one) === emptied(other);
const emptied = (text: string) => text.replaceAll(/^ +| +$/gm, '');

/** Words that carry a line of ours, and their boxes in the viewport of the composer's own document. */
export interface Drawn {
  readonly words: string;
  readonly boxes: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Runs in the page: what is marked in it, which is the page's to see. */
function drawnInPage(): Drawn[] {
  const inside = window.editorPage.element().ownerDocument.defaultView;
  const ranges: Range[] = [];
  inside?.CSS.highlights.forEach((highlight) => {
    highlight.forEach((range) => {
      if ('getClientRects' in range) ranges.push(range as Range); // As its type library lacks it.
    });
  });
  const mirrored = document.querySelector('reply-companion')?.shadowRoot?.querySelectorAll('.mirror span') ?? [];
  return [...ranges, ...mirrored].map((one) => ({
    words: 'textContent' in one ? one.textContent : one.toString(),
    boxes: [...one.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
  }));
}

/** A stage for a file of suites; its browser closes with them. */
export function stageOfFile(): () => PagesStage {
  let stage: PagesStage | undefined;
  beforeAll(async () => {
    stage = await startPages();
  });
  afterAll(() => stage?.close());
  return () => {
    if (!stage) throw new Error('the stage is not up');
    return stage;
  };
}

/** A fresh page of an editor before each test, with the focus in it. */
export function agentAt(
  stage: () => PagesStage,
  { name, keyPauseMs = 0, timersMs = TIMERS }: EditorCase,
  query?: Readonly<Record<string, string>>,
): Editing {
  let watched: WatchedPage;
  const focus = () =>
    watched.realm.evaluate(() => {
      const element = window.editorPage.element();
      const view = element.ownerDocument.defaultView;
      view?.focus();
      element.focus();
    });
  const open = async () => {
    watched = await stage().open(`editor-${name}`, query);
    await waitFor('the editor', () =>
      watched.realm.evaluate(() => {
        // A page that shows its editor in a frame of its own origin lends what that offers.
        const inner = document.querySelector('iframe')?.contentWindow;
        if (inner && 'editorPage' in inner) {
          window.editorPage ??= inner.editorPage;
          window.passTime ??= inner.passTime;
        }
        try {
          return window.editorPage.element().isConnected || undefined;
        } catch {
          return undefined; // It is still being built.
        }
      }),
    );
    await focus();
    await watched.hasComposers(1);
  };
  beforeEach(open);
  afterEach(() => watched.close());

  const model = () => watched.realm.evaluate(() => window.editorPage.model());
  const becomes = async (wanted: string) => {
    await waitFor(
      `the model to be ${JSON.stringify(wanted)}`,
      async () => (isSame(await model(), wanted) ? true : undefined),
      3_000,
    ).catch(async () => expect(await model()).toBe(wanted));
  };
  const keys = async (words: string) => {
    const { keyboard } = watched.page;
    for (const [index, line] of words.split('\n').entries()) {
      if (index > 0) await keyboard.press('Enter', { delay: keyPauseMs });
      if (line !== '') await keyboard.type(line, { delay: keyPauseMs });
    }
  };
  return {
    watched: () => watched,
    async reopen() {
      await watched.close();
      await open();
    },
    text: () => watched.ask('text'),
    model,
    caret: () => watched.ask('caret'),
    html: () => watched.realm.evaluate(() => window.editorPage.element().outerHTML),
    apply: (edit, expected) => watched.ask('apply', edit, expected),
    select: (span) => watched.ask('select', span),
    async press(...chord) {
      const { keyboard } = watched.page;
      for (const key of chord.slice(0, -1)) await keyboard.down(key);
      for (const key of chord.slice(-1)) await keyboard.press(key);
      for (const key of chord.slice(0, -1).reverse()) await keyboard.up(key);
    },
    async type(words) {
      await keys(words);
      await becomes(words);
    },
    keys,
    async load(html) {
      await watched.realm.evaluate((each) => window.editorPage.load?.(each), html);
      await focus();
      const { length } = await watched.ask('text');
      await watched.ask('select', { from: length, to: length });
    },
    becomes,
    drawn: () => watched.realm.evaluate(drawnInPage),
    pause: () =>
      watched.realm.evaluate(
        (rest) =>
          new Promise<void>((resolve) => {
            window.passTime(rest.forEditors);
            setTimeout(resolve, rest.forTimers);
          }),
        { forEditors: REST, forTimers: timersMs },
      ),
  };
}
