import type { CueFamily } from './family.ts';

/** Polite form: please, may I, would you mind, happy to help. */
export const COURTESY: CueFamily = {
  names: ['courtesy'],
  isNegatable: false,
  patterns: [
    'please',
    'kindly #Act',
    '(may|might) (i|we)',
    '(could|can|would|will) you #Adverb? (please|kindly|possibly)',
    '(could|can|would) (you|i|we) #Adverb? (try|tell|let|send|give|share|confirm|provide|check|describe|explain|show|clarify|dm|pm|message|email|elaborate|do|make|follow|restart|look|verify|also|have|get|write|post|specify|reply|say|advise|ask|attach|upload|call|note)',
    '(could|can|may|shall) (i|we) (help|assist|ask|know|have|get|call|proceed|send|offer|suggest|check)',
    'how (can|may|could) (i|we) (help|assist|be)',
    'would you (mind|like|be)',
    'mind (sharing|sending|telling|trying|checking|giving|confirming)',
    '(do|if) you (do|would)? not? mind',
    'you (would|do) not mind',
    'are you able to',
    '(is|would) (that|this|it) (be)? (okay|alright|fine|all) (right|for)?',
    '#Adverb? (more|only)? than? (happy|glad|pleased|delighted) to (help|assist|#Act)',
    '(my|a|our) pleasure',
    'pleasure to #Act',
    '(you|your) are? (most|very|always|so)? welcome',
    'feel free',
    'when you (have|get|find) a (moment|minute|chance)',
    '(i|we) would (appreciate|be grateful|be happy|be glad|love)',
    '(i|we) (request|ask) you to',
    'would it be (okay|possible|alright)',
  ],
  unless: ['as you please', 'pleased'],
};
