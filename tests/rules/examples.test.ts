import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { RuleExample } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf } from './conversation-stand-in.ts';

const pack = compileStarter(RULES);

/** The rules that speak: those whose findings passed the filters, and those that another finding's words serve. */
function speaking({ customer, draft }: RuleExample): readonly string[] {
  const { findings, failed } = review(draftOf(draft), conversationOf(customer), pack);
  expect(failed).toEqual([]);
  return findings.flatMap(({ rule, speaksFor = [] }) => [rule, ...speaksFor]);
}

describe.each(RULES)('$id', (rule) => {
  it.each(rule.examples.flags)('flags “$draft” after “$customer”', (example) => {
    expect(speaking(example)).toContain(rule.id);
  });

  it.each(rule.examples.passes)('passes “$draft” after “$customer”', (example) => {
    expect(speaking(example)).not.toContain(rule.id);
  });

  it('has at least three examples of each', () => {
    expect(rule.examples.flags.length).toBeGreaterThanOrEqual(3);
    expect(rule.examples.passes.length).toBeGreaterThanOrEqual(3);
  });
});
