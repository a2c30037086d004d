import type { CueFamily } from './family.ts';

/** Work on the customer's case in a passive without an agent, or left to "they" and "the system". */
export const OWNERLESS: CueFamily = {
  names: ['ownerless'],
  isNegatable: false,
  patterns: [
    '(your|the|this) (case|request|issue|problem|matter|complaint|ticket|inquiry|query|question|claim|message|report|concern|feedback|dispute|refund|comment|comments|email|letter|details) (has|have|had)? (been|being|was|were|is|are|will be|is being|will|shall)? #Adverb? (be|been|being)? #Adverb? (forwarded|escalated|passed|handed|transferred|assigned|raised|logged|submitted|reviewed|processed|investigated|examined|handled|checked|noted|recorded)',
    '(issue|problem|matter|case|request|complaint|it|this|that) is (currently|now|still|already)? being (looked|investigated|reviewed|processed|checked|examined|handled)',
    '(team|department|technicians|technician|engineers|colleagues|colleague|depot|office|shop|store|warehouse) (has|have|was|were) (been)? (informed|notified|alerted|told)',
    '(has|have) been received and (assigned|logged|registered|forwarded|queued)',
    'and (will|has|have|was|were) (be|been)? (processed|reviewed|forwarded|passed|escalated|handled)',
    '(it|this|that) (has been|was|is being|is|will be) #Adverb? (forwarded|escalated|passed|handed|transferred|assigned|investigated|examined|handled)',
    '(it|this) (has been|was) (decided|determined|concluded)',
    '(mistakes|errors|a mistake|an error) (were|was|have been|has been) made',
    'you (will|shall) be #Adverb? (contacted|notified|informed|called|emailed|updated)',
    'they (will|shall|are going to|should|may) #Adverb? (be)? (contact|call|email|write|get|reach|look|review|process|investigate|check|update|respond|reply|handle|let|inform|contacting|calling|in)',
    '(the|our) system (will|does|did|can|would) not (let|allow|permit|accept)',
    'someone (will|should|may) (contact|call|email|write|get|reach|be)',
  ],
};
