import type { Finding, Rule } from '../engine/types.ts';
import { acknowledgeIssue } from './acknowledge-issue.ts';
import { acknowledgeWait } from './acknowledge-wait.ts';
import { answerEveryQuestion } from './answer-every-question.ts';
import { answerFirst } from './answer-first.ts';
import { answerThanks } from './answer-thanks.ts';
import { anticipateNext } from './anticipate-next.ts';
import { apologiseForFailure } from './apologise-for-failure.ts';
import { askDontOrder } from './ask-dont-order.ts';
import { checkUnderstanding } from './check-understanding.ts';
import { closeTheLoop } from './close-the-loop.ts';
import { compassionFirst } from './compassion-first.ts';
import { concreteWords } from './concrete-words.ts';
import { dontAskAgain } from './dont-ask-again.ts';
import { empathyNeedsAction } from './empathy-needs-action.ts';
import { explainHandOver } from './explain-hand-over.ts';
import { explainReferral } from './explain-referral.ts';
import { greetByName } from './greet-by-name.ts';
import { honestNotKnowing } from './honest-not-knowing.ts';
import { leftOverBlank } from './left-over-blank.ts';
import { nextStepWithTime } from './next-step-with-time.ts';
import { noBareNo } from './no-bare-no.ts';
import { noBlame } from './no-blame.ts';
import { noCalmDown } from './no-calm-down.ts';
import { noEmptyFormula } from './no-empty-formula.ts';
import { noJargon } from './no-jargon.ts';
import { noOverApology } from './no-over-apology.ts';
import { noOverPromise } from './no-over-promise.ts';
import { noPolicyAsReason } from './no-policy-as-reason.ts';
import { noSellingInTrouble } from './no-selling-in-trouble.ts';
import { noShouting } from './no-shouting.ts';
import { noVaguePromise } from './no-vague-promise.ts';
import { openDoor } from './open-door.ts';
import { ownIt } from './own-it.ts';
import { personalNotRoutine } from './personal-not-routine.ts';
import { readable } from './readable.ts';
import { sayTheBenefit } from './say-the-benefit.ts';
import { sayWhatHappened } from './say-what-happened.ts';
import { stateSideEffects } from './state-side-effects.ts';
import { thankForEffort } from './thank-for-effort.ts';
import { toneFitsTheMoment } from './tone-fits-the-moment.ts';
import { validateFeeling } from './validate-feeling.ts';
import { warmClosing } from './warm-closing.ts';

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
  noOverApology,
  personalNotRoutine,
  toneFitsTheMoment,
  ownIt,
  noSellingInTrouble,
  sayWhatHappened,
  noPolicyAsReason,
  noVaguePromise,
  explainHandOver,
  explainReferral,
  honestNotKnowing,
  stateSideEffects,
  askDontOrder,
  noOverPromise,
  noShouting,
  noJargon,
  greetByName,
  answerThanks,
  closeTheLoop,
  openDoor,
  thankForEffort,
  anticipateNext,
  sayTheBenefit,
  warmClosing,
  concreteWords,
  answerFirst,
  checkUnderstanding,
  readable,
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
