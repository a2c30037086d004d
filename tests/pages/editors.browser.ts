import { describe, expect, it } from 'vitest';
import { CHECKS, editorsOfRun, redoKeys } from './cases.ts';
import { agentAt, stageOfFile } from './editing.ts';
import { browserName } from './stage.ts';

/**
 * Each editor is written to as by an agent's "insert" and then asked for its own model: what the editor believes is what
 * it would send. One press of undo must give back exactly the text before, and our writing must leave nothing in the DOM.
 */

const stage = stageOfFile();

/** What holds a line open in Firefox, and is not there where CKEditor 4 puts an older draft back. */
const withoutFillers = (html: string) => html.replaceAll(/<br[^>]*>(?=<\/p>)/g, '');

describe.each(editorsOfRun)('$name', (editor) => {
  const { watched, text, model, caret, html, apply, select, press, type, keys, becomes, pause } = agentAt(
    stage,
    editor,
  );
  const redo = redoKeys(editor, browserName);

  describe(CHECKS.read, () => {
    it('what is typed, line by line, with the caret', async () => {
      await type('Hi Maria,\nplease wait');
      expect(await text()).toBe('Hi Maria,\nplease wait');
      expect(await caret()).toBe(21);
      await press('ArrowLeft');
      expect(await caret()).toBe(20);
      expect(await watched().ask('events')).toContain('text');
    });

    it('emoji and letters of two code units, with their offsets', async () => {
      await type('Zoë 👍🏽 and 👩‍💻 wait');
      expect(await text()).toBe('Zoë 👍🏽 and 👩‍💻 wait');
      expect(await caret()).toBe(23);
      await apply({ from: 9, to: 12, insert: 'or' });
      await becomes('Zoë 👍🏽 or 👩‍💻 wait');
    });
  });

  describe(CHECKS.insert, () => {
    it('at the start, with the caret left where the agent was typing', async () => {
      await type('Please wait');
      await pause();
      expect(await apply({ from: 0, to: 0, insert: "I'm sorry, Maria. " })).toEqual({ done: true });
      await keys('!');
      await becomes("I'm sorry, Maria. Please wait!");
    });

    it('after the greeting, with the caret kept in the middle of a word', async () => {
      await type('Hi Maria,\nwe will see');
      await press('ArrowLeft');
      await pause();
      expect(await apply({ from: 9, to: 9, insert: ' thank you for waiting.' })).toEqual({ done: true });
      await becomes('Hi Maria, thank you for waiting.\nwe will see');
      expect(await caret()).toBe(43);
      await keys('n');
      await becomes('Hi Maria, thank you for waiting.\nwe will sene');
    });

    it('between two sentences', async () => {
      await type('It is late. We look at it.');
      await pause();
      expect(await apply({ from: 11, to: 11, insert: ' That is our fault.' })).toEqual({ done: true });
      await becomes('It is late. That is our fault. We look at it.');
      expect(await text()).toBe('It is late. That is our fault. We look at it.');
    });

    it('at the end, after a line', async () => {
      await type('Hi Maria,\nwe will see');
      await pause();
      expect(await apply({ from: 21, to: 21, insert: '. I will write by 5 pm.' })).toEqual({ done: true });
      await becomes('Hi Maria,\nwe will see. I will write by 5 pm.');
      expect(await caret()).toBe(44);
    });

    it('into an empty field', async () => {
      expect(await apply({ from: 0, to: 0, insert: 'Hi Maria, ' })).toEqual({ done: true });
      await becomes('Hi Maria, ');
      await keys('we');
      await becomes('Hi Maria, we');
    });
  });

  describe(CHECKS.replace, () => {
    it('words in the middle, in one undo step that leaves the DOM as it was', async () => {
      await type('Please calm down now');
      await pause();
      const before = await html();
      expect(await apply({ from: 7, to: 16, insert: 'give me a moment' })).toEqual({ done: true });
      await becomes('Please give me a moment now');
      expect(await caret()).toBe(27);
      await press('Control', 'z');
      await becomes('Please calm down now');
      expect(await text()).toBe('Please calm down now');
      expect(withoutFillers(await html())).toBe(withoutFillers(before));
    });

    it('words by nothing', async () => {
      await type('Please, calm down.');
      expect(await apply({ from: 6, to: 17, insert: '' })).toEqual({ done: true });
      await becomes('Please.');
    });

    it('a blank that is selected, by typing', async () => {
      await type('I will write by {time}.');
      await select({ from: 16, to: 22 });
      await pause(); // Slate learns of a selection 100 ms later, sooner than an agent types.
      await keys('noon');
      await becomes('I will write by noon.');
    });
  });

  describe(CHECKS.lines, () => {
    it('at the start, in one undo step', async () => {
      await type('please wait');
      await pause();
      expect(await apply({ from: 0, to: 0, insert: 'Hi Maria,\n\n' })).toEqual({ done: true });
      await becomes('Hi Maria,\n\nplease wait');
      expect(await text()).toBe('Hi Maria,\n\nplease wait');
      await press('Control', 'z');
      await becomes('please wait');
    });

    it('between two lines and at the end', async () => {
      await type('Hi Maria,\nwe look at it.');
      await pause();
      expect(await apply({ from: 9, to: 9, insert: '\nThank you.\nI am sorry.' })).toEqual({ done: true });
      await becomes('Hi Maria,\nThank you.\nI am sorry.\nwe look at it.');
      expect(await apply({ from: 47, to: 47, insert: '\n\nKind regards' })).toEqual({ done: true });
      await becomes('Hi Maria,\nThank you.\nI am sorry.\nwe look at it.\n\nKind regards');
      expect(await text()).toBe('Hi Maria,\nThank you.\nI am sorry.\nwe look at it.\n\nKind regards');
    });
  });

  describe(CHECKS.undo, () => {
    it('takes back our words and nothing of the agent, who typed right before', async () => {
      await type('Please wait');
      await pause();
      await keys(' ok');
      await becomes('Please wait ok');
      expect(await apply({ from: 7, to: 11, insert: 'hold on' })).toEqual({ done: true });
      await becomes('Please hold on ok');
      await press('Control', 'z');
      await becomes('Please wait ok');
    });

    it.each(['right after typing', 'after a rest'])(
      'takes back our words at the very place of typing, %s',
      async (when) => {
        await type('Please wait');
        await pause();
        await keys(' ok');
        await becomes('Please wait ok');
        if (when === 'after a rest') await pause();
        expect(await apply({ from: 14, to: 14, insert: '. Thank you' })).toEqual({ done: true });
        await becomes('Please wait ok. Thank you');
        await press('Control', 'z');
        await becomes('Please wait ok');
      },
    );

    it('leaves what the agent typed after our words to a step of its own', async () => {
      await type('Please wait');
      await pause();
      expect(await apply({ from: 0, to: 0, insert: 'Sorry. ' })).toEqual({ done: true });
      await pause();
      await keys(' ok');
      await becomes('Sorry. Please wait ok');
      const steps: string[] = [];
      for (let presses = 0; presses < 6 && (await model()) !== 'Please wait'; presses++) {
        await press('Control', 'z');
        await pause();
        steps.push(await model());
      }
      // Some editors take keys back one by one; ours go at once, after them.
      expect(steps.at(-1)).toBe('Please wait');
      expect(steps).toContain('Sorry. Please wait');
    });

    it('can be done again', async () => {
      await type('Please calm down now');
      await pause();
      expect(await apply({ from: 7, to: 16, insert: 'give me a moment' })).toEqual({ done: true });
      await press('Control', 'z');
      await becomes('Please calm down now');
      if (!redo) return; // This editor knows no such key in this browser.
      await press(...redo);
      await becomes('Please give me a moment now');
    });
  });
});
