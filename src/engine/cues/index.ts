import { ANSWER_MARKS } from './answers.ts';
import { APOLOGY, OWNERSHIP } from './apology.ts';
import { COMPASSION } from './compassion.ts';
import { COURTESY } from './courtesy.ts';
import { EMPATHY } from './empathy.ts';
import { ALTERNATIVE, EXTRA } from './extra.ts';
import type { CueFamily } from './family.ts';
import { GREETING } from './greeting.ts';
import { BLAME, DISMISSIVE, FORMULA, MINIMISING } from './harm.ts';
import { LIMIT, REFUSAL } from './limit.ts';
import { ACTION, PREPARATION } from './next-step.ts';
import { OFFER_HELP } from './offer-help.ts';
import { ASK, DEFERRAL, HOLDING, SELLING, WAIT } from './others.ts';
import { REASON } from './reason.ts';
import { THANKS_VALUE } from './thanks-value.ts';
import { TIME_FRAME } from './time-frame.ts';
import { WARM_CLOSE } from './warm-close.ts';

/** All families that are looked for in an agent's sentence. */
export const CUE_FAMILIES: readonly CueFamily[] = [
  COURTESY,
  GREETING,
  THANKS_VALUE,
  APOLOGY,
  OWNERSHIP,
  EMPATHY,
  COMPASSION,
  ACTION,
  PREPARATION,
  TIME_FRAME,
  REASON,
  LIMIT,
  REFUSAL,
  ALTERNATIVE,
  EXTRA,
  OFFER_HELP,
  WARM_CLOSE,
  BLAME,
  MINIMISING,
  DISMISSIVE,
  FORMULA,
  DEFERRAL,
  WAIT,
  ASK,
  HOLDING,
  SELLING,
  ...ANSWER_MARKS,
];
