import type { CueFamily } from './family.ts';

/** What a feature, a change or a workaround means for the customer. */
export const BENEFIT: CueFamily = {
  names: ['benefit'],
  isNegatable: false,
  patterns: [
    'so (that)? (you|your) .? .? (can|will|do not|does not|get|keep|keeps|stay|stays|have|need|never|is|are)',
    'so (that)? you (can|will|do not|get|keep|stay|have|need|never|no longer|are)',
    '(which|this|that|it) (means|meaning) (that)? (you|your|for you|no)',
    '(that|this) way (you|your|it|nothing|the|no)',
    'you (will|would) (then|also|no longer|never|always)? be able to',
    '(this|that|it|which) (lets|allows|helps|enables|gives|saves|spares|keeps|gets|brings) (you|your)',
    'you (no longer|will not|do not) (need|have) to',
    '(for you|in practice|in your case) (this|that|it) means',
    '(the)? (upside|advantage|benefit|good thing) (for you|is|of|here)',
    '(saves|spares|saving|sparing) you',
    'without (having|needing|losing|paying|waiting|any|extra|a|you)',
    'you get (to)? .',
    '(faster|quicker|easier|simpler|safer|cheaper) (for you|to|than|that way|next time)',
  ],
};
