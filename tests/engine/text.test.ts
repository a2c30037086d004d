import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, originalSpan } from '../../src/engine/text.ts';

/** Bound for a property in milliseconds, for machines that are busy with other tests. */
const PROPERTY_MS = 30_000;

describe('a text as it is compared', () => {
  it.each([
    ['curly quotes become straight', 'I\u2019m \u201chere\u201d', 'I\'m "here"'],
    ['a no-break space is a space', '5\u00a0pm', '5 pm'],
    ['zero-width characters and soft hyphens are not read', 'sor\u200bry, de\u00adlay\ufeff', 'sorry, delay'],
    ['full-width letters and ligatures are plain letters', '\uff28\uff49 \ufb01ne', 'Hi fine'],
    ['dashes are hyphens', 'late \u2014 again', 'late - again'],
    ['an ellipsis is three dots', 'well\u2026', 'well...'],
  ])('%s', (_, original, expected) => {
    expect(normalise(original).text).toBe(expected);
  });

  it('leaves plain text as it is, without a map', () => {
    expect(normalise('Hello there, 5 pm.')).toEqual({ text: 'Hello there, 5 pm.' });
  });

  it('leads back to the words of the original', () => {
    const original = '\u{1F600} I\u2019m so\u200brry';
    const normal = normalise(original);
    const at = normal.text.indexOf('sorry');
    const { from, to } = originalSpan(normal, at, at + 'sorry'.length);
    expect(original.slice(from, to)).toBe('so\u200brry');
  });

  it(
    'maps any span to a span of the original that reads the same',
    () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), (original, one, other) => {
          const normal = normalise(original);
          if (normal.text.length === 0) return;
          const from = Math.min(one % normal.text.length, other % normal.text.length);
          const to = Math.max(one % normal.text.length, other % normal.text.length) + 1;
          const span = originalSpan(normal, from, to);
          expect(span.from).toBeGreaterThanOrEqual(0);
          expect(span.to).toBeLessThanOrEqual(original.length);
          expect(span.from).toBeLessThan(span.to);
          // A cut through "…" or a pair gives the whole character back, never less.
          expect(normalise(original.slice(span.from, span.to)).text).toContain(normal.text.slice(from, to));
        }),
      );
    },
    PROPERTY_MS,
  );
});
