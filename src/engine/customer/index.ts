import { ASKS, FIRM_SPEAK, REQUESTS, RHETORICAL } from './asking.ts';
import { CLOSING, THANKS } from './courtesies.ts';
import { FAILURE, OWN_DOING, REPEAT, SERIOUS, TROUBLE, WAIT } from './failures.ts';
import { MILD, STRONG } from './feelings.ts';
import type { SignFamily } from './signs.ts';

/** All families that are looked for in a customer's sentence. */
export const SIGN_FAMILIES: readonly SignFamily[] = [
  STRONG,
  MILD,
  FAILURE,
  TROUBLE,
  OWN_DOING,
  REPEAT,
  WAIT,
  SERIOUS,
  THANKS,
  CLOSING,
  ASKS,
  REQUESTS,
  RHETORICAL,
  FIRM_SPEAK,
];
