import type { CueFamily } from './family.ts';

/** Orders the customer to do something for us. Steps of a how-to are no orders: their verbs are not among these. */
export const DEMAND: CueFamily = {
  names: ['demand'],
  patterns: [
    'you (must|are required to|are obliged to|will have to|have got to) #Adverb? (send|provide|submit|fill|complete|contact|call|email|wait|write|pay|read|prove|show|speak|ask|tell|confirm|upload|return|accept|reply|answer|explain|bring|print|mail|talk|supply|forward|attach|resend|resubmit|arrange|buy)',
    'you (have to|need to) (send|provide|submit|fill|wait|read|prove|tell|confirm|reply|answer|explain|supply|resend|resubmit)',
    'you (must|have to|need to|will have to) give (me|us) .',
    '^(send|provide|email|submit|upload|forward|resend|supply|attach|state|specify|explain|confirm) (me|us|your|the|a|proof) .?',
    '^(give|tell) (me|us) (the|your|a) .',
    '^fill (in|out) .',
    '^wait (for|until|till) (us|our|it|your|further|the) (bank|carrier|courier|mail|email|reply|answer|confirmation|response|delivery|refund|team|instructions|notice)',
    '^read (the|our|your|my) .',
    '^(do not|stop) (reply|contact|call|email|write|send|ask|asking|calling|writing|emailing|contacting|sending) .?',
    'failure to (do so|comply|respond|reply|provide|pay|return)',
  ],
  unless: [
    'if you (must|have to|need to) .',
    'you (have to|need to) (send|provide|give|pay|wait|fill|tell|confirm|explain|call|contact) (anything|nothing|more|extra|twice|again)',
    '(what|which|where|how|when|all|everything|only|thing|whether) .? .? you (have to|need to|must) .',
    'in case you .',
    'give (it|me) (a|another|some) (try|go|shot|moment|minute|second|few|time)',
    'tell (me|us) (more|how|if|what) .? .?',
    'give (me|us) (a|one|some|#Number) .?',
    'give us a (call|ring|shout)',
    '(send|drop|shoot|give) (me|us)? (a|an|your|the)? (quick|short|private|direct)? (dm|message|note|line|pm)',
    'email us',
  ],
};
