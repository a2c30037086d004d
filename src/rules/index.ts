import type { Finding, Rule } from '../engine/types.ts';
import { acknowledgeIssue } from './acknowledge-issue.ts';
import { acknowledgeWait } from './acknowledge-wait.ts';
import { answerEveryQuestion } from './answer-every-question.ts';
import { apologiseForFailure } from './apologise-for-failure.ts';
import { compassionFirst } from './compassion-first.ts';
import { dontAskAgain } from './dont-ask-again.ts';
import { empathyNeedsAction } from './empathy-needs-action.ts';
import { greetByName } from './greet-by-name.ts';
import { leftOverBlank } from './left-over-blank.ts';
import { nextStepWithTime } from './next-step-with-time.ts';
import { noBareNo } from './no-bare-no.ts';
import { noBlame } from './no-blame.ts';
import { noCalmDown } from './no-calm-down.ts';
import { noEmptyFormula } from './no-empty-formula.ts';
import { noSellingInGrief } from './no-selling-in-grief.ts';
import { validateFeeling } from './validate-feeling.ts';

/** All rules. Within one severity, what stands first is said first: what cannot be sent, then by strength of evidence. */
export const RULES: readonly Rule[] = [
  compassionFirst,
  leftOverBlank,
  acknowledgeWait,
  apologiseForFailure,
  dontAskAgain,
  noBlame,
  noCalmDown,
  validateFeeling,
  noBareNo,
  nextStepWithTime,
  answerEveryQuestion,
  acknowledgeIssue,
  empathyNeedsAction,
  noEmptyFormula,
  noSellingInGrief,
  greetByName,
];

export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id);

export interface ServedNeed {
  readonly rule: string;
  readonly need: NonNullable<Rule['need']>;
}

const NEEDS = new Map(RULES.map(({ id, need }) => [id, need]));

/** What a coach would call a finding, the rules that it speaks for included: one sentence can serve two needs. */
export const needsOf = ({ rule, speaksFor = [] }: Pick<Finding, 'rule' | 'speaksFor'>): readonly ServedNeed[] =>
  [rule, ...speaksFor].flatMap((id) => {
    const need = NEEDS.get(id);
    return need === undefined ? [] : [{ rule: id, need }];
  });
