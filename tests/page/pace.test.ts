import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPace, restAfter } from '../../src/page/pace.ts';

describe('rest after work', () => {
  it('keeps work on a page that never rests below one part in a hundred, unless that would put it off for too long', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 200, noNaN: true }), (ms) => {
        const rest = restAfter(ms);
        expect(rest).toBeLessThanOrEqual(3_000);
        if (rest < 3_000) expect(ms / (ms + rest)).toBeLessThan(0.01);
      }),
    );
  });

  it('comes only when the page had time to draw itself, and not after a click', () => {
    const pace = createPace(400, 8_000);
    for (let time = 0; time < 6; time++) {
      pace.spent(20);
      expect(pace.pauseMs()).toBe(400);
    }
    pace.spent(20);
    expect(pace.pauseMs()).toBe(6_000);
    pace.spent(0.1);
    expect(pace.pauseMs()).toBe(400);
    pace.spent(900);
    expect(pace.pauseMs()).toBe(8_000);
    pace.hurry();
    expect(pace.pauseMs()).toBe(400);
  });
});
