import type { Gate, Hit, Rule, RuleContext } from './types.ts';

/** What one rule made of one revision. */
export interface Verdict {
  readonly rule: Rule;
  /** `not-asked`: the conversation does not call for it. `open`: it does, and the draft lacks it (or carries what it should not). */
  readonly state: 'not-asked' | 'met' | 'open';
  readonly asked: Gate;
  readonly met: Gate;
  readonly hits: readonly Hit[];
}

export interface Judgement {
  readonly verdicts: readonly Verdict[];
  /** Ids of rules that threw. */
  readonly failed: readonly string[];
}

const SHUT: Gate = { open: false };

function judgeRule(rule: Rule, context: RuleContext): Verdict {
  const asked = rule.applies(context);
  if (!asked.open) return { rule, state: 'not-asked', asked, met: SHUT, hits: [] };
  const met = rule.satisfiedBy(context);
  if (met.open) return { rule, state: 'met', asked, met, hits: [] };
  return { rule, state: 'open', asked, met, hits: rule.find(context) };
}

/** Puts each rule through its two gates. A rule that throws is named and skipped, the others go on. */
export function judge(context: RuleContext, rules: readonly Rule[]): Judgement {
  const verdicts: Verdict[] = [];
  const failed: string[] = [];
  for (const rule of rules) {
    if (rule.needsConversation && !context.conversation.isVisible) continue;
    try {
      verdicts.push(judgeRule(rule, context));
    } catch {
      failed.push(rule.id);
    }
  }
  return { verdicts, failed };
}
