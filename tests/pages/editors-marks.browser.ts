import { describe, expect, it } from 'vitest';
import { waitFor } from '../stage/browser.ts';
import { CHECKS, editorsInDepth } from './cases.ts';
import { agentAt, stageOfFile } from './editing.ts';
import type { Marked } from './marking.ts';

/** The lines under words sit where the words are, whatever happens to them, and go with them. */

const stage = stageOfFile();

/** CSS px that a mark may be off. */
const TOLERANCE = 2;
/** Milliseconds: a frame. */
const NO_VISIBLE_DELAY = 16;

interface Ends {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/**
 * Runs in the page: where a stretch of text really is, asked of the browser and not of us. In a textarea, whose text is in
 * no node, the place between two letters of one width is midway between the places at which a click changes sides.
 */
function truth({ after, words }: Marked, near: Ends): Ends | undefined {
  const element = window.editorPage.element();
  const document = element.ownerDocument;
  if (element.localName === 'textarea' && 'value' in element && typeof element.value === 'string') {
    const found = element.value.indexOf(after + words);
    if (found < 0) return undefined;
    const from = found + after.length;
    const offsetAt = (x: number, y: number) => document.caretPositionFromPoint(x, y)?.offset;
    const flips = (offset: number, x: number): number => {
      const found: number[] = [];
      for (let at = x - 24; at < x + 24; at += 0.5) {
        const [one, other] = [offsetAt(at, near.middle), offsetAt(at + 0.5, near.middle)];
        if (one !== other && (one === offset || other === offset)) found.push(at + 0.25);
      }
      return found.length < 2 ? Number.NaN : ((found[0] ?? 0) + (found.at(-1) ?? 0)) / 2;
    };
    const isBackwards = (offsetAt(near.left, near.middle) ?? 0) > (offsetAt(near.right, near.middle) ?? 0);
    const ends = isBackwards ? [from + words.length, from] : [from, from + words.length];
    const x = (near.left + near.right) / 2;
    const inside = (y: number) => {
      const offset = offsetAt(x, y) ?? -1;
      return offset >= from && offset <= from + words.length;
    };
    let [top, bottom] = [near.middle, near.middle];
    while (top > near.middle - 60 && inside(top - 0.5)) top -= 0.5;
    while (bottom < near.middle + 60 && inside(bottom + 0.5)) bottom += 0.5;
    return {
      left: flips(ends[0] ?? 0, near.left),
      right: flips(ends[1] ?? 0, near.right),
      middle: bottom - top > 50 ? near.middle : (top + bottom) / 2,
    };
  }
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const found = node.nodeValue?.replaceAll('\u00a0', ' ').indexOf(after + words) ?? -1;
    if (found < 0) continue;
    const at = found + after.length;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, middle: (top + bottom) / 2 };
  }
  return undefined;
}

// Letters of one width around each end of the marked words, in any font.
const LATIN = { before: 'We ooo', words: 'oooo', rest: 'ooo are late.' };
const HEBREW = { before: 'אנחנו ללל', words: 'לללל', rest: 'ללל מאחרים.' };

describe.each(editorsInDepth)('$name', (editor) => {
  const { watched, text, keys, type, press, becomes, select, pause, drawn } = agentAt(stage, editor);

  const markIn = async ({ before, words, rest }: typeof LATIN, lead = '') => {
    await type(`${lead}${before}${words}${rest}`);
    await watched().ask('mark', [{ after: before, words }]);
    await sits({ before, words, rest });
  };
  /** How far the mark is from its words, in CSS px, or what there is instead. */
  const distance = async ({ before, words }: typeof LATIN) => {
    const marks = await drawn();
    const [box] = marks[0]?.boxes ?? [];
    if (marks.length !== 1 || marks[0]?.words !== words || !box) return JSON.stringify(marks);
    const ours = { left: box.x, right: box.x + box.width, middle: box.y + box.height / 2 };
    const real = await watched().realm.evaluate(truth, { after: before, words }, ours);
    if (!real) return 'the words are not there';
    return Math.max(...(['left', 'right', 'middle'] as const).map((side) => Math.abs(ours[side] - real[side])));
  };
  const sits = async (sample = LATIN) => {
    let last: string | number = '';
    const isNear = async () => {
      last = await distance(sample);
      return typeof last === 'number' && last <= TOLERANCE ? true : undefined;
    };
    await waitFor('the mark at its words', isNear, 4_000).catch(() => expect(last).toBe(`at most ${TOLERANCE} px off`));
  };
  const restyle = (style: Readonly<Record<string, string>>) =>
    watched().realm.evaluate((each) => {
      for (const [name, value] of Object.entries(each)) window.editorPage.element().style.setProperty(name, value);
      window.editorPage.redraw?.(); // Fields that grow with their text are told by their page.
    }, style);

  describe(CHECKS.marks, () => {
    it('sit on their words after typing, and go with them', async () => {
      await markIn(LATIN);
      await press('Control', 'Home');
      await keys('Hi. ');
      await becomes('Hi. We oooooooooo are late.');
      await sits();
      await select({ from: 10, to: 14 });
      await pause();
      await press('Backspace');
      await expect.poll(text).toBe('Hi. We oooooo are late.');
      await expect.poll(drawn).toEqual([]);
    });

    it('after scrolling and resizing', async () => {
      await markIn(LATIN, 'One.\n\n\n\n\n\n\n');
      await restyle({ width: '140px' });
      await sits();
      await watched().realm.evaluate(() => {
        const element = window.editorPage.element();
        element.ownerDocument.body.insertAdjacentHTML('beforeend', '<div style="height: 3000px"></div>');
        element.ownerDocument.defaultView?.scrollTo(0, 37);
        element.scrollTop -= 10;
      });
      await sits();
    });

    it('after zooming', async () => {
      await markIn(LATIN);
      await watched().page.setViewport({ width: 853, height: 600, deviceScaleFactor: 1.5 });
      await sits();
    });

    it('after the font changed', async () => {
      await markIn(LATIN);
      await restyle({ 'font-size': '23px', 'font-family': 'serif', 'letter-spacing': '1px' });
      await sits();
    });

    it('in text that is written from the right', async () => {
      await watched().realm.evaluate(() => window.editorPage.element().setAttribute('dir', 'rtl'));
      await markIn(HEBREW);
    });

    it('two hundred of them cost no visible delay', async () => {
      await type(Array.from({ length: 20 }, () => 'a b c d e f g h i j').join(' '));
      expect(await watched().ask('markCost', 200)).toBeLessThan(NO_VISIBLE_DELAY);
    });
  });
});
