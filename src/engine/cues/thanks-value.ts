import type { CueFamily } from './family.ts';

/** Thanks the customer, or says that they, their time or their report matter. */
export const THANKS_VALUE: CueFamily = {
  names: ['thanks_value'],
  isNegatable: false,
  patterns: [
    'thank you',
    'thanks (for|so|a|again|very|#Capital)',
    'many thanks',
    '^thanks',
    '(i|we) (really|truly|do|would|so|very|much|greatly|certainly|definitely)? (really|truly|so|much|greatly)? appreciate',
    '^(really|truly|much|greatly)? appreciate (you|your|the|that|it)',
    'much appreciated',
    '(am|are) (so|very|really|truly)? (grateful|thankful) (for|to|that|you)',
    '(i|we) (really|truly|deeply)? value (you|your)',
    'good question',
    'glad you (asked|told|wrote|reached|let|flagged|contacted)',
    'that (is|was) (really|very|so)? helpful',
    'you did the right thing',
    '(loyal|long standing|valued) (customer|guest|member|player)',
  ],
  unless: [
    'thanks in advance',
    'thank you in advance',
    'no (thanks|thank) you?',
    'thanks but',
    'thank you but',
    'thanks for nothing',
    'thanks to (the|a|our|this|that)',
    'would appreciate (if|it)',
    // A signature: "Thanks" on the last line.
    '^thanks$',
  ],
};
