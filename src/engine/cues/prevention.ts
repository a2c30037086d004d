import type { CueFamily } from './family.ts';

/** What was found, changed or is watched, so that a failure does not come back. */
export const PREVENTION: CueFamily = {
  names: ['prevention'],
  isNegatable: false,
  patterns: [
    '(so|to make sure|to ensure|make sure|ensure|making sure) (that)? (it|this|that|these|you) (does|do|will|can|should|is|are)? not .',
    'not happen again',
    '(to|will|should|that|which|this) #Adverb? (prevent|prevents|avoid|avoids|stop|stops) (this|that|it|the|a|such|future|another|any)',
    '(we|i) (have|had|are|am)? (now|also|just|since)? (changed|change|changing|tightened|tightening|improved|improving|reworked|reworking|adding) .',
    '(found|identified|traced|know|see|spotted) (the|its|what) (cause|reason|root|fault|source|caused|went|bug|error)',
    '(the|root)? (cause|reason|culprit) (was|is|of)',
    '(was|were|is) (caused|triggered|due) (by|to)',
    '(it|this|that|they) happened because',
    '(reported|raised|passed|forwarded|flagged|fed|escalated) (this|that|it|the|your|both) .? .? .? (to|with|back|on)',
    '(added|put|left|made|set) (a|an) (note|reminder|flag|alert|block|comment|check)',
    '(i|we) will (check|look) (again|back|in|on|that|by)',
    '(i|we) will (keep|watch|monitor|test) .',
    'keep (an eye|watching|checking|monitoring)',
    '(from now on|going forward)',
    'in (the)? future',
    '(we|our team|our engineers|the team) (have|has|are|is) (fixed|fixing|working|patched) .',
  ],
};
