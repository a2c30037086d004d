import type { CueFamily } from './family.ts';

/** A time that is none: "soon", "as soon as possible". Whose promise it is, the rule looks up in the sentence. */
export const VAGUE_PROMISE: CueFamily = {
  names: ['vague_promise'],
  isNegatable: false,
  patterns: [
    'as soon as (possible|i can|we can|they can|practicable|able)',
    'as (quickly|fast|promptly) as (possible|i can|we can)',
    'asap',
    '(very|quite)? (shortly|soon)',
    'in due course',
    'at (the|our|their) (very)? (earliest|nearest|soonest) (time|convenience|possible|opportunity)?',
    'momentarily',
    'when (i|we|they) (can|get a chance|have time)',
    'at some (point|stage|time)',
    '(in|within) (the near future|no time|due time)',
    'in a (little|short)? while',
    'sooner or later',
  ],
  unless: [
    // A condition or a farewell, and no time.
    'soon as (you|it|they|he|she|the|your|this|that|there|everything|payment|these|those)',
    'soon as (i|we) (have|get|know|hear|receive|see|find|hit|am|are|got)',
    '(how|too|so|that|this|as) soon$',
    'how soon',
    'soon (after|enough)',
    'shortly (after|before)',
    '(see|talk|speak|chat) (to|with)? you .? (soon|shortly)',
    '(get|feel) .? (well|better) soon',
    '(hope|hoping|hopefully) .? .? .? .? .? .? (soon|shortly)',
    '(again|back) soon$',
  ],
};

/** An outcome that nobody can hold in the hand, promised without a doubt. */
export const OVER_PROMISE: CueFamily = {
  names: ['over_promise'],
  patterns: [
    '(i|we) #Adverb? guarantee (you)? (that|it|this|your|the|you|there|everything)',
    '(i|we) #Adverb? promise (you)? (that)? (it|this|your|the|there|everything|nothing|they) .',
    '(i|we) can #Adverb? (guarantee|promise) (you)? (that|it|this|your|the|you|there|everything|nothing)',
    '(it|this|that|which) (will|would) not happen again',
    '(will|would)? never (ever)? (happen|occur|go wrong) (to you)? again',
    'without fail',
    'will (definitely|absolutely|undoubtedly) (be|not|never|arrive|work|come|reach|get|fix|solve|have|receive|go|stay|last)',
    '(it|this|that|they|you|order|parcel|package|refund|delivery|item|replacement|money|payment|issue|problem|account) will .? .? .? .? .? for sure',
    '(definitely|absolutely) (will|going to) (be|arrive|work|come|reach|get|fix|solve|have|receive)',
    '(100%|hundred percent) (sure|certain|guaranteed|safe|secure|positive|work|works|fixed|resolved)',
    '(it|this|that) always works',
    '(there is)? no chance (of|that) .',
    '(fixed|solved|resolved|sorted) once and for all',
    'you have my word',
  ],
  unless: [
    // What the agent does is in the agent's hands.
    '(i|we) #Adverb? promise (you)? (that)? (i|we|to) .?',
    '(i|we) #Adverb? guarantee (you)? (that)? (i|we|to) .?',
    'you have my word that? i',
    '(i|we) will (definitely|absolutely|undoubtedly) .',
    'will (definitely|absolutely) be (able|happy|glad|in touch|looking|checking) .?',
    // A guarantee that is a contract.
    '(guarantee|guaranteed) (by|under)',
    '(money back|#Number year|#Number day|#Number month) guarantee',
    'will not happen again (if|unless|once|when|as long)',
    'you will #Adverb? (definitely|absolutely|surely) (love|like|enjoy|want|need)',
    '(if|when|once) .? .? will #Adverb? (definitely|absolutely|surely)',
  ],
};
