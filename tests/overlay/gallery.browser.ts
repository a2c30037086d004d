import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../stage/browser.ts';
import { type Gallery, openGallery } from './open-gallery.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let gallery: Gallery;
let page: Page;

beforeAll(async () => {
  gallery = await openGallery();
});
afterEach(async () => {
  await page?.close();
});
afterAll(async () => {
  await gallery?.close();
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is seen of the first composer and its overlay; runs in the page. */
function look() {
  const root = document.querySelector('reply-companion')?.shadowRoot;
  const box = (element: Element | null | undefined): Box | undefined => {
    if (!element) return undefined;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const field = document.querySelector<HTMLElement>('textarea, [contenteditable]');
  return {
    strip: box(root?.querySelector('.strip')),
    card: box(root?.querySelector('.card')),
    mark: box(root?.querySelector('.mirror span')),
    composer: box(document.querySelector('.composer')),
    send: box(document.querySelector('.bar button')),
    chosen: root?.querySelector('[data-chosen] .words')?.textContent ?? '',
    title: root?.querySelector('.title')?.textContent ?? '',
    say: root?.querySelector('.strip .say')?.textContent ?? '',
    draft: field && 'value' in field ? String(field.value) : (field?.textContent ?? ''),
    hasFieldFocus: document.activeElement === field,
    hasCardFocus: root?.activeElement?.closest('.card') !== undefined && root?.activeElement?.closest('.card') !== null,
    view: { width: document.documentElement.clientWidth, height: document.documentElement.clientHeight },
  };
}
type Look = ReturnType<typeof look>;

async function see(what: string, fits: (seen: Look) => boolean): Promise<Look> {
  return waitFor(what, async () => {
    const seen = await page.evaluate(look);
    return fits(seen) ? seen : undefined;
  });
}

/** Each text of the overlay with its contrast (WCAG 2) on its surface; runs in the page. axe-core gives up on texts in a top layer. */
function contrasts(): { text: string; ratio: number }[] {
  const root = document.querySelector('reply-companion')?.shadowRoot;
  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [r = 0, g = 0, b = 0] = channels(color).map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const surfaceOf = (element: Element): string => {
    for (let each: Element | null = element; each; each = each.parentElement) {
      const color = getComputedStyle(each).backgroundColor;
      if (channels(color).length === 3) return color;
    }
    return 'rgb(128, 128, 128)';
  };
  const found: { text: string; ratio: number }[] = [];
  for (const element of root?.querySelectorAll('.strip *, .card *') ?? []) {
    const text = [...element.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map(({ nodeValue }) => nodeValue?.trim());
    if (!text.join('')) continue;
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(surfaceOf(element))];
    found.push({ text: text.join(' '), ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) });
  }
  return found;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && a.y < b.y + b.height - 0.5 && b.y < a.y + a.height - 0.5;
const isInView = (box: Box, view: { width: number; height: number }) =>
  box.x >= -0.5 && box.y >= -0.5 && box.x + box.width <= view.width + 0.5 && box.y + box.height <= view.height + 0.5;

const SCENES = ['states', 'card&open', 'letters&open', 'long&open', 'edge&open', 'states&zoom=2'];

describe('for everybody', () => {
  it.each(SCENES.flatMap((scene) => ['light', 'dark'].map((tone) => `scene=${scene}&tone=${tone}`)))(
    'axe-core finds nothing to object to: %s',
    async (query) => {
      // Tall, so that every strip is in view and has its words.
      page = await gallery.open(query, { width: 1100, height: 1_900 });
      await see('a strip', ({ strip }) => strip !== undefined);
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: { run(context: Element): Promise<AxeResults> } };
        const host = document.querySelector('reply-companion');
        if (!host) throw new Error('There is no overlay');
        // Opacity that is still moving would be taken for faint text.
        await Promise.all(host.shadowRoot?.getAnimations().map((each) => each.finished) ?? []);
        const { violations: found, passes } = await axe.run(host);
        if (!passes.some(({ id }) => id === 'button-name')) throw new Error('axe-core did not see the overlay');
        return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      expect(violations).toEqual([]);
    },
  );

  it.each(SCENES.flatMap((scene) => ['light', 'dark'].map((tone) => `scene=${scene}&tone=${tone}`)))(
    'every text has a contrast of 4.5 : 1 or more: %s',
    async (query) => {
      page = await gallery.open(query, { width: 1100, height: 1_900 });
      await see('a strip', ({ strip }) => strip !== undefined);
      const texts = await page.evaluate(contrasts);
      expect(texts.length).toBeGreaterThan(4);
      expect(texts.filter(({ ratio }) => ratio < 4.5)).toEqual([]);
    },
  );

  it('moves nothing where motion is unwanted', async () => {
    page = await gallery.open('scene=card');
    const rules = await page.evaluate(() => {
      const sheets = document.querySelector('reply-companion')?.shadowRoot?.adoptedStyleSheets ?? [];
      return sheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText)).join('\n');
    });
    expect(rules).toMatch(/prefers-reduced-motion: reduce\) {\s*\.strip, \.card {\s*animation: [^;]*none/);
  });
});

describe('where it is', () => {
  it.each([
    ['a wide page', 'scene=card', { width: 1100, height: 800 }],
    ['a pane 360 px wide', 'scene=card', { width: 360, height: 640 }],
    ['200 % zoom', 'scene=card', { width: 640, height: 450 }],
    ['a page zoomed by its own style', 'scene=card&zoom=2', { width: 1000, height: 900 }],
    ['the bottom of a narrow pane', 'scene=bottom', { width: 360, height: 640 }],
    ['the right edge', 'scene=edge', { width: 900, height: 600 }],
    ['a page from right to left', 'scene=card&dir=rtl', { width: 900, height: 700 }],
  ] as const)('strip and card on %s', async (_, query, viewport) => {
    page = await gallery.open(query, viewport);
    const { strip, composer, view } = await see('the nudge', ({ strip: it }) => (it?.width ?? 0) > 100);
    expect(strip!.height).toBeLessThanOrEqual(28);
    expect(isInView(strip!, view)).toBe(true);
    expect(overlap(strip!, composer!)).toBe(false);
    const distance = Math.min(
      Math.abs(strip!.y - composer!.y - composer!.height),
      Math.abs(composer!.y - strip!.y - strip!.height),
    );
    expect(distance).toBeLessThanOrEqual(5);

    await page.focus('textarea, [contenteditable]');
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Alt');
    const { card } = await see('the card', ({ hasCardFocus }) => hasCardFocus);
    expect(card!.width).toBeLessThanOrEqual(320);
    expect(card!.height).toBeLessThanOrEqual(view.height * 0.6 + 1);
    expect(isInView(card!, view)).toBe(true);
    expect(overlap(card!, strip!)).toBe(false);
    expect(overlap(card!, composer!)).toBe(false);
  });

  it('follows a page that scrolls, and a composer that grows', async () => {
    page = await gallery.open('scene=card', { width: 900, height: 500 });
    const before = await see('the strip', ({ strip }) => strip !== undefined);
    await page.evaluate(() => {
      document.body.style.height = '3000px';
      window.scrollTo(0, 60);
    });
    await see('the strip to follow', ({ strip }) => Math.abs((strip?.y ?? 0) - before.strip!.y + 60) <= 1);
    await page.evaluate(() => document.querySelector('textarea')?.style.setProperty('height', '140px'));
    await see('the strip below', ({ strip, composer }) => {
      const gap = (strip?.y ?? 0) - composer!.y - composer!.height;
      return gap >= 0 && gap <= 5;
    });
  });

  it('follows when something else on the page grows or goes', async () => {
    page = await gallery.open('scene=card', { width: 900, height: 800 });
    const before = await see('the strip', ({ strip }) => strip !== undefined);
    for (const [height, shift] of [
      ['150px', 150],
      ['90px', 90],
      ['0px', 0],
    ] as const) {
      await page.evaluate((tall) => {
        const banner = document.querySelector<HTMLElement>('#banner') ?? document.createElement('div');
        banner.id = 'banner';
        banner.style.height = tall;
        document.body.prepend(banner);
      }, height);
      await see('the strip to follow', ({ strip }) => Math.abs((strip?.y ?? 0) - before.strip!.y - shift) <= 1);
    }
  });

  it('is gone while the composer is scrolled away, and comes back with it', async () => {
    page = await gallery.open('scene=card', { width: 900, height: 500 });
    await see('the strip', ({ strip }) => strip !== undefined);
    await page.evaluate(() => {
      document.body.style.height = '3000px';
      window.scrollTo(0, 1500);
    });
    await see('no strip', ({ strip }) => strip === undefined);
    await page.evaluate(() => window.scrollTo(0, 0));
    await see('the strip again', ({ strip }) => strip !== undefined);
  });

  it('gives way to a dialog of the page', async () => {
    page = await gallery.open('scene=card');
    await see('the strip', ({ strip }) => strip !== undefined);
    await page.evaluate(() => {
      const sheet = document.createElement('div');
      sheet.style.cssText = 'position: fixed; inset: 0; background: white';
      sheet.id = 'sheet';
      document.body.append(sheet);
      window.dispatchEvent(new Event('resize'));
    });
    await see('no strip', ({ strip }) => strip === undefined);
  });

  it('the page’s style does not reach it', async () => {
    page = await gallery.open('scene=card');
    const before = await see('the strip', ({ strip }) => strip !== undefined);
    await page.addStyleTag({
      content:
        '* { font-size: 40px !important; color: red !important; } reply-companion { display: block !important; opacity: 0.3 !important; transform: scale(2) !important; }',
    });
    const now = await page.evaluate(() => {
      const host = document.querySelector('reply-companion');
      const say = host?.shadowRoot?.querySelector('.strip .say');
      if (!host || !say) throw new Error('There is no strip');
      const { color, fontSize } = getComputedStyle(say);
      return { color, fontSize, opacity: getComputedStyle(host).opacity, width: say.getBoundingClientRect().width };
    });
    expect(now).toMatchObject({ color: 'rgb(27, 31, 36)', fontSize: '13px', opacity: '1' });
    expect(before.say).not.toBe('');
  });
});

describe('the keyboard', () => {
  const alt = async () => {
    await page.keyboard.down('Alt');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Alt');
  };

  it('opens, chooses, inserts, and is back in the draft', async () => {
    page = await gallery.open('scene=card');
    await page.focus('textarea');
    await see('a nudge', ({ say }) => say !== '');
    await alt();
    await see('the card', ({ hasCardFocus }) => hasCardFocus);
    await page.keyboard.press('ArrowDown');
    await see('the second phrase', ({ chosen }) => chosen.startsWith('You were counting'));
    await page.keyboard.press('Enter');
    const after = await see('the phrase in the draft', ({ draft }) => draft.startsWith('You were counting'));
    expect(after.card).toBeUndefined();
    expect(after.hasFieldFocus).toBe(true);
  });

  it('turns to the next hint and back to the caret', async () => {
    page = await gallery.open('scene=card');
    await page.focus('textarea');
    await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(6, 6));
    await see('a nudge', ({ say }) => say !== '');
    await alt();
    const { title } = await see('the card', ({ hasCardFocus }) => hasCardFocus);
    await page.keyboard.press('ArrowRight');
    await see('the next hint', (seen) => seen.title !== title && seen.hasCardFocus);
    await page.keyboard.press('Escape');
    await see('the draft again', ({ card, hasFieldFocus }) => card === undefined && hasFieldFocus);
    expect(await page.evaluate(() => document.querySelector('textarea')?.selectionEnd)).toBe(6);
  });

  it('moves the strip and puts it back', async () => {
    page = await gallery.open('scene=card');
    const { strip } = await see('a nudge', ({ say }) => say !== '');
    await page.evaluate(() =>
      document.querySelector('reply-companion')?.shadowRoot?.querySelector<HTMLElement>('.grip')?.focus(),
    );
    await page.keyboard.press('ArrowRight');
    await see('the strip 16 px further right', (seen) => seen.strip?.x === strip!.x + 16);
    await page.keyboard.press('Home');
    await see('the strip where it was', (seen) => seen.strip?.x === strip!.x);
  });

  it('no key is lost and the focus stays while 200 are typed over marks with the card open', async () => {
    page = await gallery.open('scene=card');
    await page.focus('textarea');
    await see('a nudge', ({ say }) => say !== '');
    const say = await page.evaluateHandle(
      () => document.querySelector('reply-companion')?.shadowRoot?.querySelector('.strip .say') ?? null,
    );
    await (say as ElementHandle<Element>).click();
    const before = await see('the card', ({ card }) => card !== undefined);
    expect(before.hasFieldFocus).toBe(true);
    await page.evaluate(() => document.querySelector('textarea')?.setSelectionRange(15, 15));
    const typed = 'the quick brown fox jumps. '.repeat(8).slice(0, 200);
    await page.keyboard.type(typed);
    const { draft, hasFieldFocus } = await page.evaluate(look);
    expect(draft).toBe(`${before.draft.slice(0, 15)}${typed}${before.draft.slice(15)}`);
    expect(hasFieldFocus).toBe(true);
  });
});

describe('a conversation that is not seen', () => {
  const showMe = () =>
    page.evaluate(() => {
      const root = document.querySelector('reply-companion')?.shadowRoot;
      const link = [...(root?.querySelectorAll<HTMLElement>('.strip .link') ?? [])].find(
        (each) => each.textContent?.trim() === 'Show me',
      );
      link?.click();
      return link !== undefined;
    });
  const heard = () => page.evaluate(() => document.querySelector('section')?.dataset.heard ?? '');

  it('is shown with two clicks, of which the page hears nothing and the focus stays', async () => {
    page = await gallery.open('scene=unseen');
    await page.focus('textarea');
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'click']) {
        document.addEventListener(type, () => {
          document.title = `heard ${type}`;
        });
      }
    });
    await waitFor('“Show me”', async () => ((await showMe()) ? true : undefined));
    await see('what to do', ({ say }) => say.startsWith('Click the customer'));
    await page.click('.said');
    await waitFor('the conversation', async () => ((await heard()).includes('order 48213') ? true : undefined));
    expect(await page.title()).not.toMatch(/^heard/);
    expect((await page.evaluate(look)).hasFieldFocus).toBe(true);
  });

  it('pointing is called off with Esc', async () => {
    page = await gallery.open('scene=unseen');
    await page.focus('textarea');
    await waitFor('“Show me”', async () => ((await showMe()) ? true : undefined));
    await see('what to do', ({ say }) => say.startsWith('Click the customer'));
    await page.keyboard.press('Escape');
    await see('the hint again', ({ say }) => !say.startsWith('Click the customer'));
    await page.click('.said');
    expect(await heard()).toBe('');
  });
});

describe('marks', () => {
  /** The first word under a highlight, in the page's own coordinates. */
  const highlighted = () =>
    page.evaluate(() => {
      for (const [name, highlight] of CSS.highlights) {
        if (!name.startsWith('rc-')) continue;
        for (const range of highlight) if (range instanceof Range) return { name, words: range.toString() };
      }
      return undefined;
    });

  it('a field’s mirror lies on the very words', async () => {
    page = await gallery.open('scene=mark', { width: 420, height: 700 });
    const { mark, composer } = await see('the mark', (seen) => seen.mark !== undefined);
    // The same words in the same box as DOM text, whose place the browser itself tells.
    const expected = await page.evaluate(() => {
      const field = document.querySelector('textarea');
      if (!field) throw new Error('There is no field');
      const twin = document.createElement('div');
      twin.style.cssText = `position: fixed; left: 0; top: 0; white-space: pre-wrap; overflow-wrap: break-word; font: ${getComputedStyle(field).font}; padding: 12px; width: ${field.clientWidth}px`;
      twin.textContent = field.value;
      document.body.append(twin);
      const range = document.createRange();
      const from = field.value.indexOf('your order number');
      range.setStart(twin.firstChild!, from);
      range.setEnd(twin.firstChild!, from + 'your order number'.length);
      const { x, y, width } = range.getBoundingClientRect();
      const at = field.getBoundingClientRect();
      twin.remove();
      return { x: x + at.x, y: y + at.y, width };
    });
    expect(composer).toBeDefined();
    expect(Math.abs(mark!.x - expected.x)).toBeLessThan(1);
    expect(Math.abs(mark!.y - expected.y)).toBeLessThan(2);
    expect(Math.abs(mark!.width - expected.width)).toBeLessThan(1);
  });

  it('a rich editor’s are CSS highlights, with nothing added to its DOM', async () => {
    page = await gallery.open('scene=edge');
    await see('a nudge', ({ strip }) => strip !== undefined);
    const found = await waitFor('a highlight', highlighted);
    expect(found).toEqual({ name: 'rc-line-light', words: 'your order number' });
    expect(await page.evaluate(() => document.querySelector('[contenteditable]')?.innerHTML)).not.toContain('<');
  });

  it('stay when the page clears the registry', async () => {
    page = await gallery.open('scene=edge');
    await waitFor('a highlight', highlighted);
    await page.evaluate(() => CSS.highlights.clear());
    await page.focus('[contenteditable]');
    await page.keyboard.press('End');
    await page.keyboard.type('! ');
    await waitFor('the highlight again', highlighted);
  });

  it.each(['mark', 'edge'])('a click on one opens its card and leaves the focus in the draft: %s', async (scene) => {
    page = await gallery.open(`scene=${scene}`);
    await page.focus('textarea, [contenteditable]');
    await see('a nudge', ({ strip }) => strip !== undefined);
    if (scene === 'edge') await waitFor('a highlight', highlighted);
    else await see('the mark', ({ mark }) => mark !== undefined);
    const at = await page.evaluate(() => {
      const mirrored = document.querySelector('reply-companion')?.shadowRoot?.querySelector('.mirror span');
      for (const [name, highlight] of CSS.highlights) {
        for (const range of name.startsWith('rc-') ? highlight : []) {
          if (range instanceof Range) return range.getBoundingClientRect().toJSON();
        }
      }
      return mirrored?.getBoundingClientRect().toJSON();
    });
    await page.mouse.click(at.x + 6, at.y + 6);
    const { title, hasFieldFocus } = await see('its card', ({ card }) => card !== undefined);
    expect(title).toBe('Maria already gave the order number');
    expect(hasFieldFocus).toBe(true);
  });
});
