import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretAfter, edited, isWithin, selectedAfter } from '../../src/page/editors/edited.ts';
import { isHost } from '../../src/page/site-choice.ts';

describe('the selection after an insertion', () => {
  it.each([
    ['behind it, moves along', { from: 6, to: 9 }, { from: 5, to: 5, insert: 'xx' }, { from: 8, to: 11 }],
    ['that ends at it, stays', { from: 2, to: 5 }, { from: 5, to: 5, insert: 'xx' }, { from: 2, to: 5 }],
    ['drawn backwards from it, stays', { from: 5, to: 2 }, { from: 5, to: 5, insert: 'xx' }, { from: 5, to: 2 }],
    ['around it, grows', { from: 2, to: 9 }, { from: 5, to: 5, insert: 'xx' }, { from: 2, to: 11 }],
    ['of nothing, is the caret', { from: 5, to: 5 }, { from: 5, to: 5, insert: 'xx' }, { from: 7, to: 7 }],
  ])('%s', (_, selected, edit, after) => {
    expect(selectedAfter(selected, edit)).toEqual(after);
  });
});

describe('the caret after an insertion', () => {
  it.each([
    ['before it, stays', 3, { from: 5, to: 5, insert: 'xx' }, 3],
    ['behind it, moves along', 9, { from: 5, to: 5, insert: 'xx' }, 11],
    ['at it, goes behind the words', 5, { from: 5, to: 5, insert: 'xx' }, 7],
    ['inside what is replaced, goes behind the words', 6, { from: 5, to: 8, insert: 'x' }, 6],
    ['unknown, goes behind the words', undefined, { from: 5, to: 8, insert: 'xxxx' }, 9],
  ])('%s', (_, caret, edit, after) => {
    expect(caretAfter(caret, edit)).toBe(after);
  });

  it('stands between the same words as before', () => {
    const scene = fc
      .string({ minLength: 1, maxLength: 20 })
      .chain((text) =>
        fc.tuple(
          fc.constant(text),
          fc.nat(text.length),
          fc.nat(text.length),
          fc.nat(text.length),
          fc.string({ maxLength: 8 }),
        ),
      );
    fc.assert(
      fc.property(scene, ([text, one, other, caret, insert]) => {
        const edit = { from: Math.min(one, other), to: Math.max(one, other), insert };
        const after = edited(text, edit);
        const at = caretAfter(caret, edit);
        expect(at).toBeLessThanOrEqual(after.length);
        if (caret >= edit.to) expect(after.slice(at)).toBe(text.slice(caret));
        if (caret < edit.from) expect(after.slice(0, at)).toBe(text.slice(0, caret));
      }),
    );
  });
});

it('an edit outside of the text is none', () => {
  expect(isWithin({ from: 0, to: 3, insert: '' }, 'abc')).toBe(true);
  expect(isWithin({ from: 0, to: 4, insert: '' }, 'abc')).toBe(false);
  expect(isWithin({ from: 2, to: 1, insert: '' }, 'abc')).toBe(false);
});

describe('hosts of a site', () => {
  it.each([
    ['https://*.zendesk.com/*', 'https://acme.zendesk.com/agent/1', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com/', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com.evil.example/', false],
    ['https://*.zendesk.com/*', 'https://evilzendesk.com/', false],
    ['https://*.zendesk.com/*', 'http://acme.zendesk.com/', false],
    ['*://desk.example.com/*', 'http://desk.example.com/x', true],
    ['nonsense', 'https://desk.example.com/', false],
  ])('%s covers %s: %s', (pattern, url, covers) => {
    expect(isHost(pattern, new URL(url))).toBe(covers);
  });
});
