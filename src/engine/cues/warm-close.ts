import type { CueFamily } from './family.ts';

/** Ends with a wish or with warmth. */
export const WARM_CLOSE: CueFamily = {
  names: ['warm_close'],
  isNegatable: false,
  patterns: [
    '(have|wish|wishing|enjoy) (you)? (a|an|the|your)? #Adverb? (rest of|great|good|nice|lovely|wonderful|fantastic|excellent|pleasant|blessed|amazing|beautiful|awesome|super|safe|happy|relaxing|brilliant|further|productive|enjoyable) .? (day|days|evening|morning|afternoon|weekend|week|night|one|time|trip|holiday|flight|christmas|life|journey|stay|vacation|year|summer|#Weekday|of)',
    '(great|good|nice|lovely|wonderful|fantastic|excellent|amazing|blessed|pleasant) (rest of)? (your|the)? (day|days|evening|weekend|week|night) (ahead|too|to you)?$',
    'enjoy (your|the|it|this|that|every|using|playing|watching|reading|new)',
    'stay (safe|well|healthy|warm|tuned|strong)',
    'take care (of yourself|and|#Capital)?$',
    '^take care',
    '(best|warm|kind|good) wishes',
    'all the best',
    '(safe|happy) (travels|travel|trip|flight|flying|holidays|birthday|new year|halloween|christmas|reading|gaming|playing|shopping|streaming)',
    'merry christmas',
    'good luck',
    'best of luck',
    'speak soon',
    'talk soon',
    'see you (soon|again|then|there|on)',
    '(i|we)? #Adverb? hope (this|that|it|everything|all) (helps|helped|help|works|is|goes|gets|get|will|was|clears|clarifies|answers|resolves|improves)',
    '(i|we) #Adverb? hope (you|everyone|our|your|to) (enjoy|have|get|feel|like|love|is|are able|see|future|can|will|welcome|hear) .',
    '(can|could) not wait to (welcome|see|have|hear|show)',
    '(look|looking) forward to (seeing|welcoming|having|hearing)',
    '(wish|wishing) you (all|and|the|every|a|well|happy|success|luck|lots|many|your)',
    'you (made|make) (our|my) day',
    '#Handle? (happyhalloween|happyholidays|happynewyear|merrychristmas|staysafe)',
    'cheers$',
  ],
  unless: [
    'hope you (are|have been) (doing|well|fine|good|having)',
    '^(i|we)? #Adverb? hope (this|that) (message|email|note) finds',
    'hope (it|this|that) (is|was) (not|okay)',
    'stay tuned',
    'enjoy (the|a) (discount|offer)',
  ],
};
