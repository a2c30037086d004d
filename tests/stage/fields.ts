import type { Frame, Page } from 'puppeteer-core';

/** The field that an agent writes in, wherever a page has it. */
export interface Field {
  focus(): Promise<void>;
  /** The draft as the agent sees it; undefined while there is no field. */
  text(): Promise<string | undefined>;
  hasFocus(): Promise<boolean>;
  /** Where its document is: the page, or a frame in it. */
  realm(): Promise<Page | Frame>;
}

const DESK_FIELD = '[data-desk="composer"] textarea, [data-desk="composer"] .ProseMirror';

/** A textarea, input or contenteditable in the page itself. */
export function fieldAt(page: Page, selector = DESK_FIELD): Field {
  return {
    async focus() {
      await page.waitForSelector(selector);
      await page.evaluate((each) => document.querySelector<HTMLElement>(each)?.focus(), selector);
    },
    text: () => page.evaluate(readField, selector),
    hasFocus: () => page.evaluate((each) => document.activeElement?.matches(each) ?? false, selector),
    realm: async () => page,
  };
}

/** A field in a frame of the page; `inFrame` tells the frame by an element that only it has. */
export function fieldInFrame(page: Page, frameSelector: string, selector: string): Field {
  const frame = async () => {
    const element = await page.waitForSelector(frameSelector);
    const inside = await element?.contentFrame();
    if (!inside) throw new Error(`${frameSelector} holds no frame`);
    return inside;
  };
  return {
    async focus() {
      const inside = await frame();
      await inside.waitForSelector(selector);
      await inside.evaluate((each) => document.querySelector<HTMLElement>(each)?.focus(), selector);
    },
    text: async () => (await frame()).evaluate(readField, selector),
    hasFocus: async () =>
      (await frame()).evaluate((each) => document.hasFocus() && !!document.activeElement?.matches(each), selector),
    realm: frame,
  };
}

/** The field of `tests/desk/pages/shadow-*.html`, whose page lends its own access to its root. */
export function fieldInShadow(page: Page): Field {
  interface DeskComposer extends HTMLElement {
    readDraft(): string;
    focusDraft(): void;
  }
  const selector = 'desk-composer';
  return {
    async focus() {
      await page.waitForSelector(selector);
      await page.evaluate((each) => document.querySelector<DeskComposer>(each)?.focusDraft(), selector);
    },
    text: () => page.evaluate((each) => document.querySelector<DeskComposer>(each)?.readDraft(), selector),
    hasFocus: () => page.evaluate((each) => document.activeElement?.matches(each) ?? false, selector),
    realm: async () => page,
  };
}

/** Runs in the page. A rich editor's paragraphs are lines; its own trailing break is not. */
function readField(selector: string): string | undefined {
  const field = document.querySelector<HTMLElement>(selector);
  if (!field) return undefined;
  if ('value' in field && typeof field.value === 'string') return field.value;
  // biome-ignore lint/performance/useDomNodeTextContent: compared are the lines that an agent sees
  return field.innerText.replace(/\n+$/, '');
}
