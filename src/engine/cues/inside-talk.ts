import type { CueFamily } from './family.ts';

/** Words of the trade that a customer has never heard. What each means in plain words stands in the rule. */
export const JARGON: CueFamily = {
  names: ['jargon'],
  isNegatable: false,
  patterns: [
    '(tier|level) (1|2|3|one|two|three) (support|team|agent|agents|engineer|engineers|queue|technician|specialist|specialists)',
    'tier (2|3|two|three)$',
    '(l1|l2|l3) (support|team|agent|agents|engineer|engineers|queue|technician)',
    '(rma|rmas)',
    '(sla|slas)',
    '(sop|sops)',
    '(csat|dsat|wismo|aht|fcr)',
    'escalation matrix',
    'kb (article|articles)',
    '(ticket|tickets|case|cases) (will be|was|were|has been|have been|is|are|got) #Adverb? merged',
    '(provisioning|provisioned|deprovisioned|reprovision|reprovisioned)',
    '(our|the|my) (backend|back end) (team|side|system|systems|office|department)?',
    '(sku|skus)',
    '(by|before) (eod|cob)',
    '(p1|p2|p3|sev1|sev2) (ticket|incident|issue|case)',
  ],
};

/** Hides behind a rule of the house. Whether a reason stands beside it, the rule looks up. */
export const POLICY: CueFamily = {
  names: ['policy'],
  isNegatable: false,
  patterns: [
    '(per|as per|in line with|in accordance with|according to|due to|because of|against|under|by) (our|the|company|store|this|its|internal) (company|store|return|returns|refund|internal|strict|standard|cancellation|billing)? (policy|policies|procedure|procedures)',
    '(against|violates|violate) (our|the|company|store) (policy|policies|rules)',
    '(it|that|this) is (just|simply)? (our|the|company|store) (company|store|standard)? (policy|procedure)',
    '(company|store|internal) policy',
    'policy is policy',
    '(our|the) (company|store|return|returns|refund|strict|cancellation)? policy #Adverb? (states|state|says|does not|clearly|requires|prohibits|forbids) that?',
    '(those|these|rules) (are)? (are)? (the|our) rules',
    '(our|the)? (terms and conditions|terms of service|terms of use|terms|tos) (clearly)? (state|states|say|says) that?',
  ],
};
