import type { CueFamily } from './family.ts';

/** Takes thanks, praise or good news. */
export const WELCOME: CueFamily = {
  names: ['welcome'],
  isNegatable: false,
  patterns: [
    '(you|your) are (so|very|most|more|always|quite)? (than)? welcome',
    '^(most|very|your)? welcome$',
    '(my|our|a|with|the) (pleasure|joy)',
    '(no|not a) (problem|worries|bother|trouble) (at all)?',
    '(any time|anytime)',
    'do not mention it',
    '(glad|happy|pleased|delighted|great|good|lovely|wonderful|nice) (to|that|it|this|you|we|i|everything|all) .',
    '(glad|happy|pleased|delighted)$',
    'that is (so|very|really)? (kind|nice|sweet|lovely|good|great|wonderful|generous) (of you|to hear|to know|news)?',
    '(made|make|makes) (my|our) (day|week|morning|evening)',
    '(pass|passed|passing|forward|forwarded|share|shared|sharing) (this|that|it|your) .? (kind|on|along|with)',
    'congratulations',
    '(enjoy|have fun)',
    '(great|perfect|wonderful|excellent|brilliant|fantastic|awesome)$',
    '^(great|perfect|wonderful|excellent|brilliant|fantastic|awesome|lovely|amazing|sounds good|alright)',
    '(means|mean) (a lot|so much|the world)',
    '(we|i) (love|loved) (it|that|this|your|you|hearing)',
    'appreciate (you|your|the|this|that|it)',
    'same to you',
    'you too',
    'likewise',
  ],
};
