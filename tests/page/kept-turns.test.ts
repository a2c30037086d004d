import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTurns } from '../../src/page/kept-turns.ts';

const turns = (keys: string, at?: string) =>
  [...keys].map((key) => ({ key, turn: { role: 'customer' as const, text: key, ...(at ? { at } : {}) } }));
const merged = (before: string, now: string) =>
  mergeTurns(turns(before), turns(now))
    .map(({ key }) => key)
    .join('');

describe('turns of a list that takes out what is scrolled away', () => {
  it.each([
    ['', 'abc', 'abc'],
    ['def', 'bcd', 'bcdef'],
    ['bcdef', 'efg', 'bcdefg'],
    ['abcdef', 'cd', 'abcdef'],
    ['abc', '', 'abc'],
    ['def', 'abc', 'abcdef'],
    ['abXde', 'bYd', 'abYde'],
  ])('%s, then %s: %s', (before, now, all) => {
    expect(merged(before, now)).toBe(all);
  });

  it('go by their times where they share none', () => {
    const all = mergeTurns(turns('ab', '2026-11-20T09:00:00Z'), turns('yz', '2026-11-21T09:00:00Z'));
    expect(all.map(({ key }) => key).join('')).toBe('abyz');
  });

  it('whatever part of a list is scrolled to next, come in the order of the list', () => {
    const list = 'abcdefghijklmnopqrstuvwxyz';
    const windows = fc.array(fc.integer({ min: -6, max: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(windows, (moves) => {
        let from = 18;
        let kept = turns(list.slice(from, from + 8));
        for (const move of moves) {
          from = Math.min(18, Math.max(0, from + move));
          kept = [...mergeTurns(kept, turns(list.slice(from, from + 8)))] as typeof kept;
        }
        expect(list).toContain(kept.map(({ key }) => key).join(''));
      }),
    );
  });
});
