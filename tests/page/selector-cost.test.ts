// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { find, findAll, matches } from '../../src/page/dom.ts';
import { ask, droppedSelectors, MOST_MS, watchCost } from '../../src/page/selector-cost.ts';

/** Keeps the thread busy for so many milliseconds, as a costly selector does on a large page. */
function answerIn(ms: number): string {
  const end = performance.now() + ms;
  while (performance.now() < end);
  return 'found';
}

describe('what a site’s selectors cost', () => {
  it('drops one that is slow twice in a row, for this page, and says so', () => {
    watchCost(['.slow']);
    let asked = 0;
    const answer = () => {
      asked++;
      return answerIn(MOST_MS + 3);
    };
    expect(ask('.slow', 'nothing', answer)).toBe('found');
    expect(asked).toBe(2);
    expect(ask('.slow', 'nothing', answer)).toBe('nothing');
    expect(asked).toBe(2);
    expect(droppedSelectors()).toEqual([{ selector: '.slow', ms: expect.any(Number) }]);
    expect(droppedSelectors()[0]?.ms).toBeGreaterThan(MOST_MS);
  });

  it('forgives one that was slow once, for the machine may have been busy', () => {
    watchCost(['.once']);
    let asked = 0;
    expect(ask('.once', 'nothing', () => answerIn(asked++ === 0 ? MOST_MS + 3 : 0))).toBe('found');
    expect(droppedSelectors().map(({ selector }) => selector)).not.toContain('.once');
  });

  it('does not time our own', () => {
    expect(ask('.own', 'nothing', () => answerIn(MOST_MS + 3))).toBe('found');
    expect(droppedSelectors().map(({ selector }) => selector)).not.toContain('.own');
  });

  it('takes a selector that is none as one that finds nothing', () => {
    expect([matches(document.body, '[['), findAll(document, '!!'), find(document, ':nope(')]).toEqual([
      false,
      [],
      undefined,
    ]);
  });
});
