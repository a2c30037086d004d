import { describe, expect, it } from 'vitest';
import { CHECKS, editorsInDepth } from './cases.ts';
import { agentAt, stageOfFile } from './editing.ts';
import { browserName } from './stage.ts';

/** What goes on in an editor while words are inserted, and what must not be noticed of it. */

const stage = stageOfFile();

describe.each(editorsInDepth)('$name', (editor) => {
  const agent = agentAt(stage, editor);
  const { watched, text, model, caret, apply, type, keys, press, load, becomes, pause } = agent;
  const inPage = <T>(task: () => T) => watched().realm.evaluate(task);
  const ours = { from: 0, to: 0, insert: 'Sorry. ' };

  describe(CHECKS.refuse, () => {
    it('while an input method composes', async () => {
      await type('Please wait');
      if (browserName === 'chromium') {
        // As an input method does it: only Chromium lets a driver be one.
        const session = await watched().page.createCDPSession();
        await session.send('Input.imeSetComposition', { text: 'ni', selectionStart: 2, selectionEnd: 2 });
        expect(await apply(ours)).toEqual({ done: false, because: 'composing' });
        await session.send('Input.insertText', { text: '你' });
        await becomes('Please wait你');
        await session.detach();
        await pause();
        expect(await apply(ours)).toEqual({ done: true });
        await becomes('Sorry. Please wait你');
        return;
      }
      await inPage(() => window.editorPage.element().dispatchEvent(new CompositionEvent('compositionstart')));
      expect(await apply(ours)).toEqual({ done: false, because: 'composing' });
      await inPage(() => window.editorPage.element().dispatchEvent(new CompositionEvent('compositionend')));
      // Lexical answers a composition of nothing with a space of its own.
      expect((await model()).trimEnd()).toBe('Please wait');
    });

    it('while a selection is dragged', async () => {
      await type('Please wait for it');
      const { x, y } = await watched().ask('rect');
      const { mouse } = watched().page;
      await mouse.move(x + 20, y + 20);
      await mouse.down();
      await mouse.move(x + 40, y + 20);
      expect(await apply(ours)).toEqual({ done: false, because: 'composing' });
      expect(await model()).toBe('Please wait for it');
      await mouse.up();
      await pause();
      expect(await apply(ours)).toEqual({ done: true });
      await becomes('Sorry. Please wait for it');
    });

    it('where the text is another by now', async () => {
      await type('Please wait');
      expect(await apply(ours, 'Please')).toEqual({ done: false, because: 'changed' });
      expect(await model()).toBe('Please wait');
    });

    it('where a colleague wrote in the same draft meanwhile', async () => {
      await type('Please wait');
      await pause();
      await inPage(() => window.editorPage.colleague('Hey. '));
      await becomes('Hey. Please wait');
      expect(await apply({ from: 7, to: 11, insert: 'hold on' }, 'Please wait')).toEqual({
        done: false,
        because: 'changed',
      });
      expect(await model()).toBe('Hey. Please wait');
    });

    it('or goes to its place, where a colleague writes in the very moment', async () => {
      await type('Please wait');
      await press('Home');
      await pause();
      await inPage(() => {
        const { ownerDocument } = window.editorPage.element();
        // In the middle of our work: right after it has put the selection where it is going to write.
        ownerDocument.addEventListener('selectionchange', () => window.editorPage.colleague('Hey. '), { once: true });
      });
      const result = await apply({ from: 7, to: 11, insert: 'hold on' });
      const wanted = JSON.stringify(result).includes('true') ? 'Hey. Please hold on' : 'Hey. Please wait';
      await becomes(wanted);
      expect(await text()).toBe(wanted);
      // Nor does the agent's next key replace what we had selected.
      await pause();
      await keys('#');
      await expect.poll(async () => (await model()).replace('#', '')).toBe(wanted);
      expect(await model()).toContain('#');
    });

    it('or goes to its place, where the page draws the field anew', async () => {
      await type('Please wait');
      await press('Home');
      await pause();
      await inPage(() => {
        const { redraw, element } = window.editorPage;
        element().ownerDocument.addEventListener('selectionchange', () => redraw?.());
      });
      const result = await apply({ from: 7, to: 11, insert: 'hold on' });
      await becomes(JSON.stringify(result).includes('true') ? 'Please hold on' : 'Please wait');
    });
  });

  describe(CHECKS.manners, () => {
    it('the focus stays, and the caret, and nothing is left in the DOM', async () => {
      await type('Please calm down now');
      await press('ArrowLeft');
      await pause();
      const traces = () =>
        inPage(() => {
          const element = window.editorPage.element();
          const { head, body } = element.ownerDocument;
          const names = element.getAttributeNames().map((name) => [name, element.getAttribute(name)]);
          return JSON.stringify([names, head.childElementCount, body.childElementCount, element.spellcheck]);
        });
      await inPage(() => {
        const moves: string[] = [];
        const { ownerDocument } = window.editorPage.element();
        for (const event of ['blur', 'focus', 'focusin', 'focusout']) {
          ownerDocument.addEventListener(event, () => moves.push(event), { capture: true });
        }
        Object.assign(window, { moves });
      });
      const before = await traces();
      expect(await apply({ from: 7, to: 16, insert: 'give me a moment' })).toEqual({ done: true });
      await becomes('Please give me a moment now');
      expect(await caret()).toBe(26);
      expect(await watched().ask('hasFocus')).toBe(true);
      expect(await inPage(() => 'moves' in window && window.moves)).toEqual([]);
      expect(await traces()).toBe(before);
    });

    it('the page does not scroll by itself', async () => {
      const lines = Array.from({ length: 60 }, (_, index) => `Line ${index}.`).join('\n');
      await inPage(() => {
        const element = window.editorPage.element();
        for (const place of [element.ownerDocument.body, document.body]) {
          if (place !== element) place.insertAdjacentHTML('beforeend', '<div style="height: 3000px"></div>');
        }
      });
      // Where keys have to be slow, so many would take a minute.
      if (editor.keyPauseMs)
        await load(
          lines
            .split('\n')
            .map((line) => `<p>${line}</p>`)
            .join(''),
        );
      else await keys(lines);
      await becomes(lines);
      await pause();
      const scrolls = () =>
        inPage(() => {
          const places: number[] = [];
          for (let at: Node | null = window.editorPage.element(); at; at = at.parentNode) {
            if ('scrollTop' in at) places.push(Math.round(Number(at.scrollTop)));
          }
          return JSON.stringify([...places, Math.round(scrollY)]);
        });
      const before = await scrolls();
      expect(await apply({ from: 7, to: 7, insert: ' Sorry.' })).toEqual({ done: true });
      expect(await scrolls()).toBe(before);
      expect(await text()).toContain('Line 0. Sorry.\nLine 1.');
    });

    if (editor.hasMenu) {
      it('its own menu opens and picks as ever', async () => {
        await type('Hi ');
        await pause();
        expect(await apply(ours)).toEqual({ done: true });
        await keys('@Mar');
        const menu = () => inPage(() => window.editorPage.menu?.() ?? []);
        await expect.poll(menu).not.toEqual([]);
        await keys('ia');
        await becomes('Sorry. Hi @Maria');
      });
    }
  });
});
