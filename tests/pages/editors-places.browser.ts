import { describe, expect, it } from 'vitest';
import { PLACES, placedInRun } from './cases.ts';
import { agentAt, stageOfFile } from './editing.ts';

/** The same editors where a page hides them from others, or allows nothing. */

const stage = stageOfFile();

describe.each(PLACES)('$label', ({ label, query }) => {
  describe.each(placedInRun)(`$name in ${label}`, (editor) => {
    const { watched, text, caret, apply, select, type, keys, press, becomes, pause, drawn } = agentAt(
      stage,
      editor,
      query,
    );

    it('is read, written and undone in one step', async () => {
      await type('Please calm down now');
      expect(await text()).toBe('Please calm down now');
      expect(await caret()).toBe(20);
      await pause();
      expect(await apply({ from: 7, to: 16, insert: 'give me a moment' })).toEqual({ done: true });
      await becomes('Please give me a moment now');
      expect(await caret()).toBe(27);
      await press('Control', 'z');
      await becomes('Please calm down now');
      expect(await watched().ask('hasFocus')).toBe(true);
      expect(await watched().ask('errors')).toEqual([]);
    });

    it('takes several lines, and words where the agent types', async () => {
      await type('please wait');
      await pause();
      expect(await apply({ from: 0, to: 0, insert: 'Hi Maria,\n\n' })).toEqual({ done: true });
      await becomes('Hi Maria,\n\nplease wait');
      await keys(' for {time}');
      await becomes('Hi Maria,\n\nplease wait for {time}');
      await select({ from: 27, to: 33 });
      await pause();
      await keys('us');
      await becomes('Hi Maria,\n\nplease wait for us');
    });

    it('shows marks at its words', async () => {
      await type('Please calm down now');
      await watched().ask('mark', [{ after: 'Please ', words: 'calm down' }]);
      const [mark] = await drawn();
      expect(mark?.words).toBe('calm down');
      expect(mark?.boxes[0]?.width).toBeGreaterThan(20);
    });
  });
});
