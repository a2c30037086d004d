import type { CueFamily } from './family.ts';

/** Looks like an action of the agent's and is none. */
const NO_ACTION: readonly string[] = [
  '(i|we) (have|will have|will) (not|never) . .?',
  '(i|we) (understand|see|hope|know|think|believe|guess|wish|appreciate|apologize|noticed|thought|wanted|said|told|expected) . .?',
  '(i|we) (have|had) (a|an|no|the|two|some|many|any|your|issues|to|not|been having|problems)',
  '(i|we) will (need|want) (you|the|your|a|to)',
  '(i|we) will be (here|unable|able)',
  '(i|we) (asked|told) you',
  'let me know',
  '(am|are) #Adverb? (having|getting|seeing|going|speaking|talking|taking part|showing)',
  'let us know',
  'let us try',
  '(i|we) can (see|understand|imagine|confirm|hear|tell|assure|relate|appreciate) (that|you|your|the|why|how|it|from|in|this)',
  '(happy|glad|able) to (help|assist) (you)?',
  '(i|we) will be (more than)? #Adverb? (happy|glad) to (help|assist)',
  '(i|we) would be (happy|glad) to (help|assist|give you a call)',
  '(i|we) will #Adverb? (do|try) (my|our) #Adverb? best .? .? .?',
  'so (that)? (i|we) can (further|better)? (help|assist)',
  'you will (get|receive) .',
  'constantly',
  '(i|we) (will|can) (be)? (help|assist) you? (with|today|further)? (anything|today|further|you)',
  '(can|may|could|should) (i|we) #Act',
  'thank you for .',
  'see (that|you|why|how|from|your|in|the) .',
  '(do|always|try) (my|our) best to (improve|provide|make|deliver|be|keep)',
];

/** What the agent or the firm did, is doing or will do about this case. */
export const ACTION: CueFamily = {
  names: ['action', 'next_step', 'has-deed'],
  patterns: [
    // Done.
    '(i|we) (have|had)? #Adverb? #Adverb? (#Acted|#Participle) (you|it|this|that|the|your|a|an|all|to|for|with|into|out|up|off|on|him|her|them|our|my|everything|both|in|now|through|#Money|#Number|some)',
    '(i|we) have #Adverb? #Adverb? (#Acted|done|made|taken)',
    '(i|we) (managed|was able|were able|am able) to #Act',
    '^(just|have|also|already|now) #Adverb? (#Acted|sent|responded|replied|dmed) (you|it|this|that|the|your|a|an|to|back|on|in)',
    // Doing.
    '(i|we) (am|are) #Adverb? #Adverb? (#Acting|investigating|working) .',
    '(am|are) #Adverb? (working|looking) (on|into|at)',
    '^(currently|now)? (working|looking) (on|into) (it|this|that|the|your)',
    // To do.
    '(i|we) #Adverb? (will|shall) #Adverb? #Adverb? (be)? #Adverb? (#Act|#Acting)',
    '(i|we) (am|are) (just)? going to #Adverb? #Act',
    '(i|we) will #Adverb? (try|do) (my|our) (very)? best to (help|#Act)',
    '(i|we) can #Adverb? #Adverb? (#Act|proceed|analyze|look) (it|this|that|the|your|a|an|into|in|for|to|out|on|up|you|with|our|further|them|from)',
    // Others of the firm.
    '(my|our|the|your) #Adverb? . (team|department|colleague|colleagues|manager|supervisor|specialist|specialists|developers|engineers|carrier|courier|warehouse|technician|agent|office|store) (will|is|are|has|have|can|aims|aim|shall) (be)? #Adverb? .',
    '(my|our|the|your) (team|department|colleague|colleagues|manager|supervisor|specialist|specialists|developers|engineers|carrier|courier|warehouse|technician|agent|agents|office|store|bank) (will|is|are|has|have|can|aims|aim|shall) (be)? #Adverb? .',
    // What happens next.
    '(it|this|that|which) will (be|get|have|take) #Adverb? (#Acted|#Participle|back|a|there|with)',
    '(it|this|that) (is|are) (being|now being|currently being) #Participle',
    '(your|the) . (has been|will be|have been) #Adverb? (#Acted|shipped|refunded|dispatched|escalated|replaced|reissued|on its way|on the way|on its|on the)',
    '(your|the) . . (has been|will be|have been) #Adverb? (#Acted|shipped|refunded|dispatched|escalated|replaced|reissued|on its way|on the way|on its|on the)',
    '(the|your) next step is',
    '^next #Adverb? (i|we)',
    'once (you|i|we) . . . (i|we) (will|can|shall)',
    'once (you|i|we) . . (i|we) (will|can|shall)',
    'after that (i|we|you) (will|can)',
    '(is|are) (in the process|on the way|on its way|under way|underway|in progress)',
    '(refund|replacement|order|parcel|package|gift|case|ticket|request) (is|was|has been) (on its|on the|under|now|being|already|#Acted|created|opened|raised|logged)',
    '(i|we) (just|have just|have)? (got|heard) back (from|to)',
    '(responded|replied) to (your|it|you|the)',
    'take care of (this|that|it|the|your|everything)',
    'on it$',
    '(i|we) (intend|plan|aim|promise) to #Act',
  ],
  unless: NO_ACTION,
};

/** Announces work on the case without having done or promised it yet: no answer to a request so far. */
export const PREPARATION: CueFamily = {
  names: ['action', 'next_step'],
  patterns: [
    '(i|we) would (like|love|be happy|be glad|be delighted|need) to #Adverb? (#Act|get|know|look)',
    '(i|we) (will)? (be)? (more)? (than)? #Adverb? (happy|glad) to #Adverb? (#Act|credit|review|sort|look|refund|replace|exchange)',
    '(let|allow|give) (me|us) #Adverb? (#Act|see|look|have|take|discuss)',
    '(let|allow|give) (me|us) (a|one|some|few|couple)? (moment|minute|second|sec|minutes|time|of|moments)? (to|while|and) (i|we)? #Adverb? (#Act|see|look)',
    'let us #Adverb? (take a|have a|get) (closer|quick|better|look|this|that|you)',
    '(see|find out) what (i|we) can do',
    'leave (it|this|that) with (me|us)',
    '(bear|stay|hold) (with|on) (me|us)? while (i|we)',
    '(they|he|she|someone|somebody) (will|are|is|can|shall) (be)? #Adverb? (#Act|#Acting|looking|trying|in|back|reach|proceed)',
    'you will (receive|get|be|hear|see|have|find) (a|an|the|your|given|contacted|refunded|credited|notified|redirected|it|from|back)',
    'looking into (this|that|it|the|your|what)',
    '(moment|minute|minutes|moments|time|second|while|chance) to #Adverb? (verify|check|locate|find|look|sort|investigate|discuss|review)',
    'so (that)? (i|we) (can|could|may) #Adverb? (#Act|look|assist|investigate|analyze|get)',
  ],
  unless: NO_ACTION,
};
