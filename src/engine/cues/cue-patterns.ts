import { compileFamilies } from '../families.ts';
import type { CueName } from '../types.ts';
import type { AnswerMark } from './family.ts';
import { CUE_FAMILIES } from './index.ts';

/** What the patterns alone find in a sentence of a reply, before the learned model has its say. */
export const findByPatterns = compileFamilies<CueName | AnswerMark>(CUE_FAMILIES);
