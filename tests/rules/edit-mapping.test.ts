import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, carryFindings, carrySpan, changeBetween } from '../../src/engine/edit-mapping.ts';
import type { Finding } from '../../src/engine/types.ts';

const BEFORE = 'Please calm down, we will look.';
const CALM = { from: 7, to: 16 };

const finding: Finding = {
  rule: 'no-calm-down',
  letter: 'R',
  kind: 'avoid',
  severity: 'high',
  nudge: '“calm down” makes it worse',
  title: '“calm down”',
  span: CALM,
  insertAt: { at: 'replace', span: CALM },
  why: { text: 'why', draft: CALM },
  suggestions: [
    {
      text: 'Hi.',
      edit: { from: 0, to: 0, insert: 'Hi. ' },
      blanks: [],
      phraseId: 'a',
      where: 'at the start',
      meets: [],
    },
    {
      text: 'Bye.',
      edit: { from: 31, to: 31, insert: ' Bye.' },
      blanks: [],
      phraseId: 'b',
      where: 'at the end',
      meets: [],
    },
  ],
  isNudge: true,
  occasion: 'every-reply',
};

const marked = (after: string) =>
  carryFindings([finding], BEFORE, after).map(({ span }) => after.slice(span?.from, span?.to));

describe('the change between two revisions', () => {
  it('turns the one text into the other, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const change = changeBetween(before, after);
        expect(change ? applyChange(before, change) : before).toBe(after);
      }),
    );
  });

  it('never splits an emoji', () => {
    expect(changeBetween('a😀b', 'a😁b')).toEqual({ at: 1, removed: '😀', inserted: '😁' });
  });
});

describe('a span', () => {
  it('still covers the same words after an edit elsewhere, or is dropped', () => {
    const part = fc.string({ maxLength: 12 });
    fc.assert(
      fc.property(part, part, part, part, (head, words, tail, insert) => {
        const before = head + words + tail;
        const span = { from: head.length, to: head.length + words.length };
        const change = changeBetween(before, insert + before);
        if (!change) return;
        const carried = carrySpan(span, change);
        if (carried) expect(applyChange(before, change).slice(carried.from, carried.to)).toBe(words);
      }),
    );
  });
});

describe('a mark', () => {
  it('moves along when something is typed before it', () => expect(marked(`Hi Sam. ${BEFORE}`)).toEqual(['calm down']));
  it('stays when something is typed after it', () => expect(marked(`${BEFORE} Soon`)).toEqual(['calm down']));
  it('is dropped when its words change', () => expect(marked('Please calm dawn, we will look.')).toEqual([]));
  it('is dropped when its word grows', () => expect(marked('Please calm downstairs, we will look.')).toEqual([]));
  it('is dropped when it is deleted', () => expect(marked('Please, we will look.')).toEqual([]));
  it('is the same object when nothing changed', () => {
    expect(carryFindings([finding], BEFORE, BEFORE)[0]).toBe(finding);
  });
});

describe('a suggestion', () => {
  it('keeps its place, or goes where the edit touches that place', () => {
    const [carried] = carryFindings([finding], BEFORE, `${BEFORE} Soon`);
    expect(carried?.suggestions.map(({ text }) => text)).toEqual(['Hi.']);
    const [moved] = carryFindings([finding], BEFORE, BEFORE.replace('look', 'look at it'));
    expect(moved?.suggestions.map(({ edit }) => edit.from)).toEqual([0, 37]);
  });
});
