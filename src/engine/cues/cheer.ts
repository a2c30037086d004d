import type { CueFamily } from './family.ts';

/** Cheer and slang; harmless until the moment is a bad one. Smiling faces are found by the rule itself. */
export const CHEER: CueFamily = {
  names: ['cheer'],
  isNegatable: false,
  patterns: [
    '(yay|yippee|woohoo|woo hoo|hooray|hurray|whoop)',
    '(awesome|awesomeness|fabulous|fantastic)$',
    '^(awesome|fabulous|fantastic|wonderful|amazing|brilliant|excellent|super|sweet|cool|yes|great)$',
    '^(awesome|sweet|fabulous|fantastic|amazing|cool) (thanks|thank|we|let|i|so)',
    '(great|good|fantastic|wonderful|amazing|exciting) news',
    '(lol|haha|hahaha|hehe|rofl|lmao|oops|whoops|oopsie)',
    'easy (peasy|as pie)',
    'piece of cake',
    '^(no worries|no problem|no biggie|not to worry)',
    '(have|enjoy) (a|an|your|the) (great|awesome|fantastic|wonderful|amazing|fabulous|lovely|super) (day|evening|weekend|night|afternoon|week|one|rest)',
    '(super|so) (excited|stoked|thrilled)',
    'happy (shopping|gaming|streaming|playing|#Weekday)',
  ],
  unless: [
    // Good news that is told is a step of the work.
    'no (good|great) news',
    '(that|this|it) (would be|sounds|is not|was not) .',
  ],
};
