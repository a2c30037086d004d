import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SENTENCE, splitSentences } from '../../src/engine/sentences.ts';

/** Spaces, control characters and what has no width. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is left out
const NOTHING = /^[\u0000-\u0020\u00a0\u200b-\u200f\u2060\ufeff]*$/;

const split = (text: string) => splitSentences(text, true).map(({ from, to }) => text.slice(from, to));

/** Bound for a property in milliseconds, for machines that are busy with other tests. */
const PROPERTY_MS = 30_000;

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['It costs 3.50 at example.org. Fine.', ['It costs 3.50 at example.org.', 'Fine.']],
    ['Mr. Lee called, e.g. yesterday. He waits.', ['Mr. Lee called, e.g. yesterday.', 'He waits.']],
    ['By 5 p.m. today. At 3 p.m. Then we talk.', ['By 5 p.m. today.', 'At 3 p.m.', 'Then we talk.']],
    ['I see... so it broke. Sorry…', ['I see... so it broke.', 'Sorry…']],
    ['No. That is not possible.', ['No.', 'That is not possible.']],
    ['Please sync.Then open it.', ['Please sync.', 'Then open it.']],
    ['He said "wait." Then he left.', ['He said "wait."', 'Then he left.']],
    ['Hi Maria, thanks for writing.', ['Hi Maria,', 'thanks for writing.']],
    ['Hello there! I looked.', ['Hello there!', 'I looked.']],
    ['Good morning, I looked.', ['Good morning,', 'I looked.']],
    ['Hi, it works.', ['Hi,', 'it works.']],
    ['Hiding it, I left.', ['Hiding it, I left.']],
  ])('%s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('knows whether the last one is complete', () => {
    expect(splitSentences('Done. Now I', false).map(({ isComplete }) => isComplete)).toEqual([true, false]);
    expect(splitSentences('Done. Now I', true).map(({ isComplete }) => isComplete)).toEqual([true, true]);
    expect(splitSentences('Done.\u200b', false).map(({ isComplete }) => isComplete)).toEqual([true]);
  });

  it('cuts what goes on and on, at a space', () => {
    const pieces = split('word '.repeat(400));
    expect(pieces.length).toBeGreaterThan(1);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(MAX_SENTENCE);
    expect(pieces.join(' ')).toBe('word '.repeat(400).trim());
  });

  it('never splits a surrogate pair', () => {
    for (const piece of split('\u{1F600}'.repeat(900))) expect(piece.isWellFormed()).toBe(true);
  });

  it(
    'leaves out nothing but spaces, in order',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
          let end = 0;
          for (const { from, to } of splitSentences(text, true)) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(text.slice(end, from)).toMatch(NOTHING);
            expect(to).toBeGreaterThan(from);
            end = to;
          }
          expect(text.slice(end)).toMatch(NOTHING);
        }),
      );
    },
    PROPERTY_MS,
  );
});
