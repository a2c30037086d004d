import type { CueFamily } from './family.ts';

/** Says that the agent does not know. */
export const NOT_KNOWING: CueFamily = {
  names: ['not_knowing'],
  isNegatable: false,
  patterns: [
    '(i|we) #Adverb? (do|am|are) not #Adverb? (know|sure|certain)',
    '(i|we) (have|got) (absolutely)? no (idea|clue|information|info|way of knowing)',
    '(i|we) #Adverb? (can|could) not #Adverb? (say|tell)',
    '(i|we) #Adverb? do not #Adverb? have (any|the|that|this|more|further|an) (more|further)? (information|info|details|answer|updates)',
    '^not sure',
    '^no (idea|clue)',
  ],
  unless: [
    // A softener, a request to repeat, or good news.
    'not #Adverb? (sure|know) (if|whether|that) you (have|are|will|would|saw|know|want|can|need)',
    'not #Adverb? (sure|know) (if|whether|that) (this|that|it) #Adverb? (helps|help|answers|will help|applies)',
    'not #Adverb? (sure|certain) (i|we|that i|if i) .',
    'not (sure|know) (exactly)? (what|which|how) you .',
    'not know (what|where) (i|we) would',
    '(can|could) not (say|tell) (you)? enough',
    '(can|could) not tell (you)? how .',
    'if (i|we) (do|am|are) not (know|sure|certain)',
    'not know (about|you|each)',
  ],
};
