import { describe, expect, it } from 'vitest';
import { CUE_FAMILIES } from '../../src/engine/cues/index.ts';
import { SIGN_FAMILIES } from '../../src/engine/customer/index.ts';
import { ISSUE_NOUNS } from '../../src/engine/customer/issue-nouns.ts';
import { type ParsedStep, parsePattern } from '../../src/engine/language.ts';
import { buildNet } from '../../src/engine/pattern-net.ts';
import { comparedForms } from '../../src/engine/short-forms.ts';
import { tokenise } from '../../src/engine/tokens.ts';

const families = [...CUE_FAMILIES, ...SIGN_FAMILIES, ...ISSUE_NOUNS].map((family, index) => ({
  label: `${family.names.join(', ')} (${index})`,
  patterns: [...family.patterns, ...(family.unless ?? [])],
}));

function literals(steps: readonly ParsedStep[]): string[] {
  return steps.flatMap(({ word, fastOr, choices }) => [
    ...(word ? [word] : []),
    ...(fastOr ?? []),
    ...(choices ?? []).flatMap(literals),
  ]);
}

describe.each(families)('the family $label', ({ patterns }) => {
  it('compiles', () => {
    for (const pattern of patterns) expect(() => buildNet([pattern])).not.toThrow();
  });

  it('names each pattern once', () => {
    expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
  });

  it('names words that are read as they are compared, so that each can be found', () => {
    const unreachable = patterns
      .flatMap((pattern) => literals(parsePattern(pattern)))
      .filter(
        (word) =>
          tokenise(word)
            .map((token) => token.normal)
            .join(' ') !== comparedForms(word).join(' '),
      );
    expect(unreachable).toEqual([]);
  });
});
