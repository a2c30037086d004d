import type { CueFamily } from './family.ts';

/** Tells the customer that something was taken, stopped or held up. Whether it says why, the rule looks up. */
export const BAD_NEWS: CueFamily = {
  names: ['bad_news'],
  patterns: [
    '(your|the) (order|booking|reservation|account|subscription|payment|parcel|package|delivery|shipment|flight|appointment|card|application|claim|request|refund|channel|profile|ticket|return|policy|membership) (has been|was|is|got|had been|will be) #Adverb? (canceled|closed|suspended|delayed|blocked|declined|rejected|removed|terminated|locked|denied|banned|limited|restricted|postponed|refused|disabled|deactivated|on hold)',
    '(we|i) (have|had)? (to)? (canceled|closed|suspended|blocked|declined|rejected|removed|terminated|denied|banned|restricted|postponed|cancel|close|suspend|block|decline|reject) your (order|booking|reservation|account|subscription|payment|flight|appointment|card|application|claim|request|refund|channel|profile|ticket|return|policy|membership)',
  ],
  unless: [
    '(if|when|once|unless|until|whether|before|after) (your|the) . (has been|was|is|got|had been|will be) .? .',
    '(see|check|know|sure|understand|confirm) (that|why|if) (your|the) . (has been|was|is|got|had been|will be) .? .',
    'not #Adverb? (canceled|closed|suspended|delayed|blocked|declined|rejected|removed|terminated|locked)',
    '(as|like) you (asked|requested|wanted|wished)',
  ],
};
