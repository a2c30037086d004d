import { ANSWER_MARKS } from './answers.ts';
import { APOLOGY, OWNERSHIP } from './apology.ts';
import { BAD_NEWS } from './bad-news.ts';
import { BENEFIT } from './benefit.ts';
import { CHEER } from './cheer.ts';
import { COMPASSION } from './compassion.ts';
import { COURTESY } from './courtesy.ts';
import { DEMAND } from './demands.ts';
import { EMPATHY } from './empathy.ts';
import { ALTERNATIVE, EXTRA } from './extra.ts';
import type { CueFamily } from './family.ts';
import { GREETING } from './greeting.ts';
import { HAND_OVER, HAND_OVER_EXPLAINED } from './hand-over.ts';
import { BLAME, DISMISSIVE, FORMULA, MINIMISING } from './harm.ts';
import { JARGON, POLICY } from './inside-talk.ts';
import { LIMIT, REFUSAL } from './limit.ts';
import { ACTION, PREPARATION } from './next-step.ts';
import { NOT_KNOWING } from './not-knowing.ts';
import { OFFER_HELP } from './offer-help.ts';
import { ASK, DEFERRAL, HOLDING, SELLING, WAIT } from './others.ts';
import { OWNERLESS } from './ownerless.ts';
import { PREVENTION } from './prevention.ts';
import { OVER_PROMISE, VAGUE_PROMISE } from './promises.ts';
import { REASON } from './reason.ts';
import { REFERRAL } from './referral.ts';
import { RISKY_STEP, SIDE_EFFECT } from './side-effects.ts';
import { THANKS_VALUE } from './thanks-value.ts';
import { TIME_FRAME } from './time-frame.ts';
import { UPSELL } from './upsell.ts';
import { WARM_CLOSE } from './warm-close.ts';
import { WELCOME } from './welcome.ts';

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
  UPSELL,
  VAGUE_PROMISE,
  OVER_PROMISE,
  DEMAND,
  JARGON,
  POLICY,
  HAND_OVER,
  HAND_OVER_EXPLAINED,
  REFERRAL,
  RISKY_STEP,
  SIDE_EFFECT,
  NOT_KNOWING,
  BAD_NEWS,
  WELCOME,
  OWNERLESS,
  CHEER,
  BENEFIT,
  PREVENTION,
  ...ANSWER_MARKS,
];
