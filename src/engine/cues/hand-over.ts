import type { CueFamily } from './family.ts';

/** The case, or the customer, goes to somebody else. */
export const HAND_OVER: CueFamily = {
  names: ['hand_over'],
  patterns: [
    '(transfer|transferring|transferred|connect|connecting|redirect|redirecting|pass|passing|forward|forwarding|hand|handing|put|putting|refer|referring|route|routing) you (over|on|through|now|back)? to (our|the|a|an|another|my|one|someone|#Capital) .',
    '(pass|passing|passed|forward|forwarding|forwarded|hand|handing|handed|escalate|escalating|escalated|transfer|transferring|transferred|refer|referring|referred|route|routing|routed|assign|assigning|assigned|reassign|reassigned) (this|it|that|the matter|the case|the ticket|the chat|the call|the issue|the request|the complaint) (over|on|along|up|through|now)? to (our|the|a|an|another|my|one|someone|#Capital) .',
    '(pass|passing|passed|forward|forwarding|forwarded|hand|handing|handed|escalate|escalating|escalated|transfer|transferring|transferred|refer|referring|referred|route|routing|routed|assign|assigning|assigned|reassign|reassigned) your (case|ticket|issue|complaint|chat|call|inquiry|matter|problem|message|email|account|order|conversation) (over|on|along|up|through|now)? to (our|the|a|an|another|my|one|someone|#Capital) .',
    '(transfer|transferring|hand|handing|pass|passing) you (over|on|through|now|back)? to .',
    '(connect|connecting|connected) you (with|to) .',
    '(i|we) (will|am|are|have|shall) #Adverb? (be)? (escalate|escalating|escalated) (this|it|that|your|the)',
    '(going|need|like|have) to escalate (this|it|that|your|the)',
    'you will #Adverb? be #Adverb? (transferred|connected|redirected|forwarded|put through|passed)',
    '(this|it|case|ticket|request|issue|complaint|matter|chat|call|message|email) (has been|was|is being|will be|is|have been) #Adverb? (escalated|transferred|forwarded|passed|referred|reassigned|handed)',
    '(another|a different|the relevant|the responsible|the concerned|the appropriate|the right|a higher) (team|department) (will|is|has)',
  ],
  unless: [
    '(money|amount|file|files|fund|funds|refund|payment|data|points|balance|credit|credits|books|photos|contacts|domain|license|licence|ownership|number|feedback|suggestion|suggestions|idea|ideas|comments|thoughts|praise|words) .? .? .? (transferred|forwarded|passed)',
    '(transfer|transferring|transferred|pass|passing|forward|forwarding|passed|forwarded) (the|your|this|any|all)? (money|amount|file|files|funds|refund|payment|data|points|balance|credit|credits|books|photos|contacts|domain|license|ownership|number|feedback|suggestion|suggestions|idea|ideas|comments|thoughts|praise|words)',
    'privilege escalation',
    '(you|they|banks|bank|sellers|carriers|shops|stores|customers|people) #Adverb? (can|will|may)? #Adverb? (transfer|forward|pass|refer|hand|escalate) .',
    '(if|when|once|before) (i|we) (escalate|transfer|forward|pass)',
    'you can (transfer|forward|pass)',
    'it (is|was) passed',
  ],
};

/** What the hand-over is for, who takes it, what they know, and what comes next. */
export const HAND_OVER_EXPLAINED: CueFamily = {
  names: ['hand_over_explained'],
  isNegatable: false,
  patterns: [
    '(do|will|would) not (have|need) to (repeat|explain|tell|do|contact|write|start)',
    'without (having|you having) to (repeat|explain)',
    '(i|we) (have|will)? #Adverb? (share|shared|add|added|include|included|write|written|note|noted|attach|attached|summarize|summarized|left|leave|brief|briefed) (your|a|the|all|everything|them|him|her|my|what) .',
    '(they|he|she|team|colleague|colleagues|specialist|specialists|department|manager|supervisor|expert|experts|developers|engineers|technicians) #Adverb? (already)? (have|has) (your|all|everything|the|access|more)',
    '(they|he|she|who|team|teams|colleague|colleagues|specialist|specialists|department|manager|supervisor|expert|experts|developers|engineers|technicians) #Adverb? (will|can|should|is able to|are able to|aim to|aims to|handle|handles|deal with|deals with|look after|looks after|specialize|specializes|know|knows|take care|takes care|is responsible|are responsible|usually|normally) .',
    '(with|that|which) (all|everything) (the|your)? (details|information|you)',
    '(to|with|by|and) #Capital (from|who|in|because) .',
    '#Capital from (our|the|billing|support|#Capital) .',
    'stay (copied|with you|on this|in this|in touch)',
    'you will (hear|get|receive|stay|be contacted|be able|find)',
    'i will (also)? (check|stay|follow|keep|make sure|watch|still|remain|let|update)',
    'for (further|more|a|an|closer|additional)? (further|more|closer|deeper)? (investigation|review|discussion|discussions|check|assistance|help|support|analysis|consideration|troubleshooting|look|examination)',
    '(to|can|will) #Adverb? (investigate|look|check|review|find|fix|solve|resolve|see|get|help|trace|confirm|verify|process|handle|correct|sort|assist|answer|approve) .',
    'so (that)? (they|he|she|it|we|the|you|our) .',
    'will #Adverb? (post|write|update|let|tell|call|share|keep|report|answer|come) .',
    '(once|when|as soon as) (i|we|they) (know|hear|have|get) .?',
    'get back to you',
    'in touch with you',
    '(contact|call|email|write to|reach out to|reply to) you',
  ],
};
