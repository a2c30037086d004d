import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { CompiledPack, RuleExample } from '../../src/engine/types.ts';
import { compilePack } from '../../src/pack/compile.ts';
import { starterPack } from '../../src/pack/starter.ts';
import { RULE_IDS, RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf, havingSent } from './conversation-stand-in.ts';

/** The starter pack with the rule at hand on, where it is off until a pack turns it on. */
const packWith = (rule: string) => compilePack({ ...starterPack(RULE_IDS), rules: { [rule]: { on: true } } }, RULES);

/** The rules that speak: those whose findings passed the filters, and those that another finding's words serve. */
function speaking(
  { customer, draft, sentBefore = '', channel = 'chat' }: RuleExample,
  pack: CompiledPack,
): readonly string[] {
  const memory = havingSent(sentBefore, pack);
  const { findings, failed } = review(draftOf(draft), conversationOf(customer, { channel }), pack, memory);
  expect(failed).toEqual([]);
  return findings.flatMap(({ rule, speaksFor = [] }) => [rule, ...speaksFor]);
}

describe.each(RULES)('$id', (rule) => {
  const pack = packWith(rule.id);

  it.each(rule.examples.flags)('flags “$draft” after “$customer”', (example) => {
    expect(speaking(example, pack)).toContain(rule.id);
  });

  it.each(rule.examples.passes)('passes “$draft” after “$customer”', (example) => {
    expect(speaking(example, pack)).not.toContain(rule.id);
  });

  it('has at least four examples of each', () => {
    expect(rule.examples.flags.length).toBeGreaterThanOrEqual(4);
    expect(rule.examples.passes.length).toBeGreaterThanOrEqual(4);
  });
});
