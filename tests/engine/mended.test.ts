import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend, mendDraft, mendedOffset, originalOffset } from '../../src/engine/mended.ts';

/** Bound for a property in milliseconds, for machines that are busy with other tests. */
const PROPERTY_MS = 30_000;

describe('a text as a reader takes it', () => {
  it.each([
    ['Pls send ur number asap, thx', 'Please send your number asap, thanks'],
    ['im sry, it didnt work', "I'm sorry, it didn't work"],
    ['I  am\u00a0 here', 'I am here'],
    ['Ill check it, its broken', "I'll check it, it's broken"],
    ['it didn t come', "it didn't come"],
    ['thaaanks sooo much', 'thanks so much'],
    ['We apoligize', 'We apologize'],
    ['PLEASEEE', 'PLEASE'],
  ])('%s', (typed, read) => {
    expect(mend(typed).text).toBe(read);
  });

  it.each([
    'Please call Sory & Sons at u@example.org or https://example.org/pls?u=thx.',
    'The colour of the centre, cancelled on Monday.',
    'Its box is in the well, and we were ill.',
    '  indented\n    code',
    '@u #pls r2d2 A-im',
    'pur\u00e9e ur\u00fc',
    'a well-known id, no lets',
  ])('leaves alone: %s', (text) => {
    expect(mend(text)).toEqual({ text, original: text, changes: [] });
  });

  it('leads back and forth between the places of both', () => {
    const mended = mend('Hi, pls send ur number');
    const at = mended.text.indexOf('number');
    expect(originalOffset(mended, at)).toBe('Hi, pls send ur '.length);
    expect(mendedOffset(mended, 'Hi, pls send ur '.length)).toBe(at);
    expect(originalOffset(mended, mended.text.length)).toBe(mended.original.length);
  });
});

const piece = fc.constantFrom(
  'im ',
  'pls ',
  'don',
  ' t ',
  'its ',
  'broken',
  'sorr',
  'y ',
  'sorrry',
  '. ',
  ', ',
  '  ',
  '\u00a0',
  '\n',
  'Well ',
  'find ',
  'u',
  'r ',
  "'",
  'refudn ',
  'Ana ',
  'a',
  ' ',
);
const typedText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('a draft while keys come', () => {
  it(
    'reads the same as when it is read for the first time',
    () => {
      fc.assert(
        fc.property(typedText, fc.nat(), fc.nat({ max: 6 }), typedText, (start, place, removed, inserted) => {
          mendDraft('');
          for (let length = 1; length <= start.length; length += 1) mendDraft(start.slice(0, length));
          const at = place % (start.length + 1);
          const rest = start.slice(at + removed);
          for (let length = 0; length <= inserted.length; length += 1) {
            const text = start.slice(0, at) + inserted.slice(0, length) + rest;
            expect(mendDraft(text)).toEqual(mend(text));
          }
        }),
        { numRuns: 400 },
      );
    },
    PROPERTY_MS,
  );

  it(
    'keeps its places in order and inside the text',
    () => {
      fc.assert(
        fc.property(typedText, (text) => {
          const mended = mend(text);
          const places = Array.from({ length: mended.text.length + 1 }, (_, offset) => originalOffset(mended, offset));
          expect(places).toEqual(places.toSorted((one, other) => one - other));
          expect(places.every((offset) => offset >= 0 && offset <= text.length)).toBe(true);
          expect(places.at(-1)).toBe(text.length);
        }),
      );
    },
    PROPERTY_MS,
  );
});
