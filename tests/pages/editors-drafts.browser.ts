import { describe, expect, it } from 'vitest';
import { CHECKS, editorsInDepth, type Feature } from './cases.ts';
import { agentAt, stageOfFile } from './editing.ts';
import { browserName } from './stage.ts';

/** Drafts that were not typed: restored, pasted, with formatting, quoted mail and a signature. */

const stage = stageOfFile();

interface Sample {
  readonly html: string;
  /** What the agent sees as words to send, and CareCue reads. */
  readonly reads: string;
  /** Words that are in the editor and not read. */
  readonly leavesOut?: string;
}

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
const SAMPLES: Readonly<Record<Feature, Sample>> = {
  bold: {
    html: '<p>Hi Maria,</p><p>Please <strong>calm</strong> down now</p>',
    reads: 'Hi Maria,\nPlease calm down now',
  },
  break: { html: '<p>Hi Maria,<br>we look at it.</p>', reads: 'Hi Maria,\nwe look at it.' },
  list: {
    html: '<p>You can</p><ul><li><p>wait</p></li><li><p>send it back</p></li></ul><p>Regards</p>',
    reads: 'You can\nwait\nsend it back\nRegards',
  },
  link: { html: '<p>See <a href="https://example.org/">our page</a> today.</p>', reads: 'See our page today.' },
  quote: {
    html: '<p>Thank you.</p><blockquote><p>You wrote on Monday</p></blockquote>',
    reads: 'Thank you.',
    leavesOut: 'You wrote on Monday',
  },
  table: {
    html: '<p>Prices:</p><table><tbody><tr><td><p>Small</p></td><td><p>5 pounds</p></td></tr></tbody></table><p>Bye</p>',
    reads: 'Prices:\nSmall\n5 pounds\nBye',
  },
  mention: {
    html: '<p>Ask <span contenteditable="false" mention-user-id="1" mention-user-full-name="Olu">@Olu</span> for it.</p>',
    reads: 'Ask @Olu for it.',
  },
  emoji: { html: `<p>Thank you <img alt="🙂" src="${DOT}"> Maria</p>`, reads: 'Thank you 🙂 Maria' },
  signature: {
    html: '<p>Thank you.</p><div class="gmail_signature"><p>Sent by Olu, Example Ltd</p></div>',
    reads: 'Thank you.',
    leavesOut: 'Sent by Olu, Example Ltd',
  },
};

const unmarked = (model: string) => model.replaceAll('*', '');

describe.each(editorsInDepth.filter(({ keeps }) => keeps))('$name', (editor) => {
  const { watched, text, model, apply, load, press, becomes, pause } = agentAt(stage, editor);
  const keeps = editor.keeps ?? [];

  describe(CHECKS.read, () => {
    it.each(keeps)('a draft with: %s', async (feature) => {
      const { html, reads, leavesOut } = SAMPLES[feature];
      await load(html);
      expect(await text()).toBe(reads);
      for (const { 0: word, index } of reads.matchAll(/[\w@.,:]+/g)) {
        expect((await watched().ask('marked', { from: index, to: index + word.length })).join('')).toBe(word);
      }
      if (leavesOut) expect(await model()).toContain(leavesOut);
    });

    it.each(keeps.filter((feature) => SAMPLES[feature].leavesOut))('and writes before the %s', async (feature) => {
      const { html, reads, leavesOut } = SAMPLES[feature];
      await load(html);
      await pause();
      expect(await apply({ from: reads.length, to: reads.length, insert: ' Sorry for the wait.' })).toEqual({
        done: true,
      });
      expect(await text()).toBe(`${reads} Sorry for the wait.`);
      const lines = (await model()).split('\n').filter((line) => line.trim() !== '');
      expect(lines).toEqual([`${reads} Sorry for the wait.`, leavesOut]);
    });
  });

  describe(CHECKS.formatting, () => {
    const { html, reads } = SAMPLES.bold;
    const loaded = 'Hi Maria,\nPlease *calm* down now';
    const loadBold = async () => {
      await load(html);
      await becomes(loaded);
      await pause();
    };

    it('of bold words, when others beside them are replaced', async () => {
      await loadBold();
      expect(await apply({ from: 22, to: 26, insert: 'and wait' })).toEqual({ done: true });
      await becomes('Hi Maria,\nPlease *calm* and wait now');
    });

    it('of the bold words that are replaced', async () => {
      await loadBold();
      const result = await apply({ from: 17, to: 21, insert: 'hold on' });
      if (editor.known?.some(({ check, browser }) => check === 'formatting' && browser === browserName)) {
        expect(result).toEqual({ done: false, because: 'unverified' });
        expect(await model()).toBe(loaded);
        return;
      }
      expect(result).toEqual({ done: true });
      await becomes('Hi Maria,\nPlease *hold on* down now');
    });

    it('of what is around words that are replaced across it, in one undo step', async () => {
      await loadBold();
      expect(await apply({ from: 17, to: 26, insert: 'give me a moment' })).toEqual({ done: true });
      expect(await model()).toMatch(/^Hi Maria,\nPlease \*?give me a moment\*? now$/);
      await press('Control', 'z');
      await becomes(loaded);
      expect(await text()).toBe(reads);
    });

    it('of what is behind lines that are inserted, in one undo step', async () => {
      await loadBold();
      expect(await apply({ from: 9, to: 9, insert: '\nI am sorry.\nThat was us.' })).toEqual({ done: true });
      await becomes('Hi Maria,\nI am sorry.\nThat was us.\nPlease *calm* down now');
      await press('Control', 'z');
      await becomes(loaded);
    });

    it('of words before which others are inserted at the seam', async () => {
      await loadBold();
      expect(await apply({ from: 17, to: 17, insert: 'kindly ' })).toEqual({ done: true });
      expect(unmarked(await model())).toBe('Hi Maria,\nPlease kindly calm down now');
      expect(await model()).toMatch(/calm\* down now$/);
    });
  });
});
