import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CUE_FAMILIES } from '../../src/engine/cues/index.ts';
import { SIGN_FAMILIES } from '../../src/engine/customer/index.ts';
import { ISSUE_NOUNS } from '../../src/engine/customer/issue-nouns.ts';
import { parseByCompromise } from '../../src/engine/language.ts';
import { buildNet, PatternError } from '../../src/engine/pattern-net.ts';
import { parsePlain } from '../../src/engine/plain-pattern.ts';
import { tokenise } from '../../src/engine/tokens.ts';

function found(pattern: string, text: string): string[] {
  const tokens = tokenise(text);
  return buildNet([pattern])
    .find(tokens)
    .map(({ first, end }) =>
      tokens
        .slice(first, end)
        .map((token) => token.normal)
        .join(' '),
    );
}

/** Bound for a property in milliseconds, for machines that are busy with other tests. */
const PROPERTY_MS = 30_000;

describe("patterns in compromise's match syntax", () => {
  it.each([
    ['calm down', 'Please calm down now', ['calm down']],
    ['(i|we) will', 'Then we will see', ['we will']],
    ['(thank you|thanks) for', 'thank you for this', ['thank you for']],
    ['charged .? .? twice', 'you charged me twice', ['charged me twice']],
    ['charged .? .? twice', 'you charged twice, twice', ['charged twice twice']],
    ['#Money', 'it costs €49', ['€49']],
    ['^sorry', 'sorry, I am sorry', ['sorry']],
    ['^(so|and)? why', 'why is that', ['why']],
    ['^(so|and)? why', 'but why', []],
    ['noted$', 'noted', ['noted']],
    ['noted$', 'noted it', []],
    ['(all|it is all)$', 'it is all', ['it is all', 'all']],
    ['not !only', 'not this', ['not this']],
    ['not !only', 'not only', []],
    ['very+ good', 'very very good', ['very very good', 'very good']],
  ])('%s in "%s"', (pattern, text, expected) => {
    expect(new Set(found(pattern, text))).toEqual(new Set(expected));
  });

  it.each(['', '(a|(b|c))', '/reg.*ex/', '@hasComma', '~fuzzy~', '.? .? .? .? .? .? .? .? .? .? .? a'])(
    'refuses what it does not support: %s',
    (pattern) => {
      expect(() => buildNet([pattern])).toThrow(PatternError);
    },
  );

  it(
    'finds in a net what it finds alone',
    () => {
      const patterns = ['(i|we) will', 'so (that)? i', '#Adverb? sorry', 'you .? me', '^hi', 'now$', '. . now'];
      const net = buildNet(patterns);
      const word = fc.constantFrom('i', 'we', 'will', 'so', 'that', 'very', 'sorry', 'you', 'hi', 'now', 'me', 'tell');
      fc.assert(
        fc.property(fc.array(word, { maxLength: 12 }), (words) => {
          const tokens = tokenise(words.join(' '));
          const together = net.find(tokens).map(({ pattern, first, end }) => `${pattern} ${first} ${end}`);
          const alone = patterns.flatMap((each, index) =>
            buildNet([each])
              .find(tokens)
              .map(({ first, end }) => `${index} ${first} ${end}`),
          );
          expect(new Set(together)).toEqual(new Set(alone));
        }),
      );
    },
    PROPERTY_MS,
  );
});

describe('the fast parser of plain patterns', () => {
  const patterns = [...CUE_FAMILIES, ...SIGN_FAMILIES, ...ISSUE_NOUNS].flatMap(({ patterns: all, unless = [] }) => [
    ...all,
    ...unless,
  ]);

  it("gives what compromise's own gives, for every pattern that we have", () => {
    const different = patterns.filter((pattern) => {
      const plain = parsePlain(pattern);
      return plain !== undefined && !isDeepStrictEqual(plain, parseByCompromise(pattern));
    });
    expect(different).toEqual([]);
    expect(patterns.filter((pattern) => parsePlain(pattern) !== undefined).length).toBeGreaterThan(
      patterns.length * 0.95,
    );
  });

  it.each(['!sorry', '@hasComma', '/sor+y/', '[a] b', '~sorry~', "don't", 'A b', 'a && b', '(a|(b))', 'a{2}', '(a|)'])(
    'leaves to it what is not plain: %s',
    (pattern) => {
      expect(parsePlain(pattern)).toBeUndefined();
    },
  );
});
