import type { CueName } from '../types.ts';

/** Not cues of the agent's, but what an answer of a certain type contains; `questions.ts` looks for them. */
export type AnswerMark =
  | 'has-time'
  | 'has-amount'
  | 'has-place'
  | 'has-reason'
  | 'has-person'
  | 'has-verdict'
  | 'has-steps'
  | 'has-deed';

/**
 * Words that do one job. Patterns are in compromise's match syntax over lower-case words with contractions expanded
 * ("I'll" is `i will`, "can't" is `can not`); the tags they name are those of `token-tags.ts`.
 */
export interface CueFamily {
  /** One hit can do several jobs: "I've refunded €49" is an action and a next step. */
  readonly names: readonly (CueName | AnswerMark)[];
  readonly patterns: readonly string[];
  /** A hit that overlaps one of these is none. */
  readonly unless?: readonly string[];
  /** `false`: counts after "not" as well, because the pattern says no itself or cannot be denied. */
  readonly isNegatable?: boolean;
}
