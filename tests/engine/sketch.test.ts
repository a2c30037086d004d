import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseDraft } from '../../src/engine/analysis.ts';
import { isNearlySame, LEAST_WORDS, likeness, type Sketch, sketchOf } from '../../src/engine/sketch.ts';
import type { Phrase } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';

const starter = compileStarter(RULES).phrasesByRule;
const NO_PHRASES: ReadonlyMap<string, readonly Phrase[]> = new Map();
const NOBODY = {};

/** The sketch of a text that must have one. */
function sketched(text: string, who: Parameters<typeof sketchOf>[1] = NOBODY, phrases = NO_PHRASES): Sketch {
  const sketch = sketchOf(analyseDraft({ text, revision: 1 }), who, phrases);
  if (sketch === undefined) throw new Error(`too short: ${text}`);
  return sketch;
}
const has = (text: string, phrases = NO_PHRASES) =>
  sketchOf(analyseDraft({ text, revision: 1 }), NOBODY, phrases) !== undefined;

const word = fc.stringMatching(/^[a-z]{3,9}$/);
const wordsOf = (count: number) => fc.uniqueArray(word, { minLength: count, maxLength: count });

const REPLY =
  'Hi Tom, thanks for reaching out. I have checked your account and the payment was returned by the bank, so the order 48213 is on hold until a new card is added under Billing. It ships the same day.';

describe('two replies are nearly the same', () => {
  it('where one word in forty was changed, whichever it is', () => {
    fc.assert(
      fc.property(wordsOf(41), fc.nat(39), ([other = '', ...words], at) => {
        const changed = words.with(at, other);
        expect(isNearlySame(sketched(words.join(' ')), sketched(changed.join(' ')))).toBe(true);
      }),
    );
  });

  it('where only name, greeting, numbers or quotes differ', () => {
    const one = sketched(REPLY, { customerName: 'Tom' });
    const same = [
      REPLY.replace('Tom', 'Maria').replace('48213', '99120'),
      REPLY.replace('Hi Tom', 'Good morning Maria'),
      REPLY.replace('Hi Tom, thanks', 'Hi Maria,\n\nThanks'),
      `${REPLY.toUpperCase()}\n\nBest regards,\nAnn`,
    ];
    for (const text of same) expect(isNearlySame(one, sketched(text, { customerName: 'Maria' })), text).toBe(true);
    const inside = (name: string) =>
      sketched(`${REPLY} Let me know, ${name}, whether ${name}’s card works.`, { customerName: name });
    expect(likeness(inside('Tom'), inside('Maria'))).toBe(1);
  });
});

describe('two replies are not the same', () => {
  it('where they are about different things', () => {
    fc.assert(
      fc.property(wordsOf(80), (words) => {
        const [one, other] = [words.slice(0, 40), words.slice(40)];
        expect(isNearlySame(sketched(one.join(' ')), sketched(other.join(' ')))).toBe(false);
      }),
    );
  });

  it('where the courtesies alone are shared', () => {
    const frame = (matter: string) =>
      `Thank you for reaching out to us today. ${matter} Please let me know if there is anything else that I can help you with.`;
    const lamp = frame(
      'The lamp was packed without its plug, and so a new plug leaves our warehouse this afternoon by express.',
    );
    const visa = frame(
      'Your visa needs a second photo in which both ears can be seen; the portal takes it until Friday evening.',
    );
    expect(isNearlySame(sketched(lamp), sketched(visa))).toBe(false);
  });

  it('where a third was written anew', () => {
    fc.assert(
      fc.property(wordsOf(55), (words) => {
        const [kept, one, other] = [words.slice(0, 25), words.slice(25, 40), words.slice(40)];
        expect(isNearlySame(sketched([...kept, ...one].join(' ')), sketched([...kept, ...other].join(' ')))).toBe(
          false,
        );
      }),
    );
  });
});

describe('what has no sketch', () => {
  it('a reply below twenty-five own words', () => {
    fc.assert(fc.property(wordsOf(LEAST_WORDS - 1), (words) => !has(words.join(' '))));
    fc.assert(fc.property(wordsOf(LEAST_WORDS), (words) => has(words.join(' '))));
  });

  it('phrases of the pack, each in full: they are offered to everybody', () => {
    const long: Phrase = { id: 'p', rule: 'r', text: `${REPLY.slice(8)} {time_frame} ${REPLY.slice(40)}` };
    const phrases = new Map([['r', [long]]]);
    const filled = long.text.replace('{time_frame}', 'by 5 pm');
    expect(has(filled)).toBe(true);
    expect(has(filled, phrases)).toBe(false);
    expect(has(`${filled} Tom is fine.`, phrases)).toBe(false);
  });
});

describe('a sketch', () => {
  it('holds none of the words: hexadecimal digits of a fixed length, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', minLength: 3, maxLength: 12 }), { minLength: 40 }),
        (words) => {
          const sketch = sketchOf(analyseDraft({ text: words.join(' '), revision: 1 }), NOBODY, NO_PHRASES);
          if (sketch !== undefined) expect(sketch).toMatch(/^[0-9a-f]{256}$/);
        },
      ),
    );
  });

  it('is the same for the same words, and its length does not grow with them', () => {
    fc.assert(
      fc.property(wordsOf(60), (words) => {
        const text = words.join(' ');
        expect(sketched(text)).toBe(sketched(text));
        expect(sketched(text).length).toBe(sketched(REPLY).length);
      }),
      { numRuns: 20 },
    );
  });

  it('of the starter’s phrases beside own words tells the own words apart', () => {
    const phrases = [...starter.values()].flat().map(({ text }) => text.replaceAll(/\{[^{}]*\}/g, 'it'));
    const of = (own: readonly string[], used: readonly string[]) =>
      sketched(`${used.join(' ')} ${own.join(' ')}.`, NOBODY, starter);
    fc.assert(
      fc.property(wordsOf(60), fc.subarray(phrases, { minLength: 1, maxLength: 3 }), (words, used) => {
        expect(isNearlySame(of(words.slice(0, 30), used), of(words.slice(30), used))).toBe(false);
      }),
    );
  });

  it('that is none is like nothing', () => {
    expect(likeness('', '')).toBe(0);
    expect(likeness('ff', sketched(REPLY))).toBe(0);
  });
});
