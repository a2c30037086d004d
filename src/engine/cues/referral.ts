import type { CueFamily } from './family.ts';

/** Sends the customer elsewhere: to another team, another firm, another channel. */
export const REFERRAL: CueFamily = {
  names: ['referral'],
  patterns: [
    '(please|kindly|just|try) (contact|contacting|call|calling|visit|ask|check with|consult|write to) (us|our|the|your|customer|support|a|an|#Capital) .?',
    '(please|kindly|just|try) (email|emailing|message|messaging) (us|our|the|customer|support|#Capital) .?',
    'you (can|could|should|must|may|might|need to|have to|will need to|will have to) #Adverb? (contact|call|email|message|write to|visit|ask|check with|consult) (us|our|the|your|customer|support|a|an|#Capital) .?',
    '^#Handle? (contact|call|email|message|visit|ask|consult) (us|our|the|your|customer|support) .?',
    '(reach|reaching) out to (us|our|the|your|customer|support) .?',
    '(get|getting) in touch with (us|our|the|your|customer|support) .?',
    '(send|drop|shoot|give) (us|me)? (a|an) (quick|short|private|direct)? (dm|message|pm|email|call)',
    'please (dm|pm) (us|me)?',
    '(dm|pm) (us|me)',
    '(chat|talk|speak|meet|continue|discuss|move|take|meet up|connect) .? .? .? (in|via|over|to) (a|the|our)? (dm|dms|pm|pms|direct|private)',
  ],
  unless: [
    '(thank you|thanks) for .? .? .? .?',
    '(if|when|whenever|should) you .? .? .? .? .? .?',
    '(if|should) there .? .? .? .? .?',
    '(contact|call|email|message|reach out to|get in touch with) (us|me|our team) (again|back|anytime|any|if|when|whenever|at any|for any)',
    'feel free to .? .? .?',
    'please (check|see|visit|ask) (the|our|your|a) (box|settings|menu|link|cable|email|inbox|spam|manual|page|website|site|article|app|label|list|status|guide|steps|details|attached|attachment|screenshot|number|version) .?',
    '(before|after|once) .? (contact|call|email|message)',
    '(they|we|i|team|he|she|driver|courier) #Adverb? (will|can) .? (contact|call|email|message|reach)',
  ],
};
