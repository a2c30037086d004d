import type { CueFamily } from './family.ts';

/** Says sorry, apologises, regrets; or owns the failure in as many words. */
export const APOLOGY: CueFamily = {
  names: ['apology'],
  patterns: [
    'sorry',
    '(apologize|apologizes|apologizing|apologized|apology|apologies)',
    '(i|we) #Adverb? regret',
    'regret (that|the|any|this|to)',
    '(regrettably|regrettable)',
    '(please|kindly)? (forgive|excuse|pardon) (us|me|the|my|our)',
    'my bad',
  ],
  unless: [
    // "Sorry?" asks to repeat; it is said alone or before the question word.
    '^sorry (what|which|who|where|when|how|could|can|did|do)',
    '^sorry$',
    'no need to (be sorry|apologize)',
    '(better|safe) (safe)? than sorry',
    'feel sorry for',
  ],
};

/** The failure is owned: an apology for the rule, though it does not say sorry. */
export const OWNERSHIP: CueFamily = {
  names: ['apology'],
  isNegatable: false,
  patterns: [
    '(that|this) (is|was) (entirely|completely|fully|all)? (on us|on me)',
    '(that|this|it) (is|was) (entirely|completely|fully)? (our|my) (own)? (mistake|fault|error|doing)',
    '(our|my) (mistake|fault|error|bad)$',
    '(i|we) (got|get) (this|that|it) wrong',
    '(i|we) (have)? (let|failed) you down?',
    '(i|we) (have)? dropped the ball',
    '(i|we) (made|have made) a mistake',
    '(that|this|it|which) should (not|never) (have happened|happen)',
    'you should (not|never) have (had|been|to) . .?',
    'you should have (had|been told|been given) .',
  ],
  unless: ['you should (not|never) have (done|sent|used|opened|called|written|bought|clicked|deleted)'],
};
