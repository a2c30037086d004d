import type { Family } from '../families.ts';

/** A noun phrase for "about …" by what went wrong: used where the customer's own clause cannot be given back safely. */
export type IssueNoun =
  | 'the double charge'
  | 'the wrong charge'
  | 'the missing refund'
  | 'the delay'
  | 'the missing delivery'
  | 'the damaged item'
  | 'the wrong item'
  | 'the missing part'
  | 'the missing reply'
  | 'the long wait'
  | 'how you were treated'
  | 'the crashes'
  | 'the error message'
  | 'the login problem'
  | 'the outage'
  | 'the cancellation'
  | 'the locked account'
  | 'the failed download'
  | 'the slow connection';

export const ISSUE_NOUNS: readonly Family<IssueNoun>[] = [
  {
    names: ['the double charge'],
    isNegatable: false,
    patterns: [
      '(charged|billed|debited|paid) .? .? .? (twice|double|two times)',
      '(double|duplicate) (charge|charges|bill|billing|payment|debit)',
    ],
  },
  {
    names: ['the missing refund'],
    isNegatable: false,
    patterns: [
      '(still|yet|not|never|no|where is|waiting for) .? .? .? (refund|refunded|reimbursed|money back)',
      '(refund|money back) .? .? (not|never|missing|still)',
    ],
  },
  {
    names: ['the wrong charge'],
    isNegatable: false,
    patterns: [
      '(overcharged|overbilled)',
      '(wrong|extra|unknown|incorrect|unauthorized|unexpected|hidden) (charge|charges|bill|payment|amount|fee|fees)',
      '(charged|billed|debited) .? .? (too much|wrongly|extra|again|incorrectly)',
    ],
  },
  {
    names: ['the wrong item'],
    isNegatable: false,
    patterns: ['(wrong|different|incorrect) (item|size|color|colour|product|order|one|article|model|address)'],
  },
  {
    names: ['the damaged item'],
    isNegatable: false,
    patterns: ['(arrived|came|delivered|got|received) .? .? (broken|damaged|defective|faulty|cracked|scratched|torn)'],
  },
  {
    names: ['the missing part'],
    isNegatable: false,
    patterns: ['(part|parts|piece|pieces|screws) .? .? missing', 'missing (part|parts|piece|pieces|screws)'],
  },
  {
    names: ['the delay'],
    isNegatable: false,
    patterns: [
      '(was|were|is) (supposed|due|meant|scheduled|promised|expected)',
      '(late|delayed|overdue|postponed|delay|delays)',
      '(still|yet) .? .? not .? (here|arrived|delivered|come)',
      '(has|have|did|is) (still)? not (yet|been)? (arrived|been delivered|come|here)',
    ],
    // Somebody's late husband, and a party till late.
    unless: [
      'late (#Person|husband|wife|uncle|aunt|friend)',
      '(my|our|his|her) late',
      '(till|until|open|of|as) late',
      'late (night|shift|evening)',
    ],
  },
  {
    names: ['the missing delivery'],
    isNegatable: false,
    patterns: [
      'never (came|arrived|received|showed|delivered)',
      '(lost|missing|stolen) (parcel|package|order|delivery|luggage|bag)',
    ],
  },
  {
    names: ['the missing reply'],
    isNegatable: false,
    patterns: [
      '(no|without|any|never) .? (reply|answer|response|answers|replies)',
      '(nobody|no one) .? (answers|answered|replied|replies|responds|responded)',
      'not .? .? (replied|answered|responded|heard)',
    ],
  },
  {
    names: ['how you were treated'],
    isNegatable: false,
    patterns: ['(rude|impolite|disrespectful|unprofessional|hung up)'],
    unless: ['not .? .? .? .? rude', '(sound|be|being) rude'],
  },
  {
    names: ['the crashes'],
    isNegatable: false,
    patterns: ['(crash|crashes|crashed|crashing|freezes|freezing|frozen)'],
  },
  {
    names: ['the error message'],
    isNegatable: false,
    patterns: ['error (message|code|messages)?'],
    unless: ['(your|my|our|human|and|no|without) error'],
  },
  {
    names: ['the login problem'],
    isNegatable: false,
    patterns: [
      'not .? (log|login|sign) (in|on|into)?',
      'locked out',
      '(login|log in|sign in|password) .? .? (fails|failed|not|problem|wrong|work)',
    ],
  },
  {
    names: ['the outage'],
    isNegatable: false,
    patterns: ['(server|servers|site|internet|network|service|system) .? (down|offline|dead)', 'outage'],
  },
  {
    names: ['the locked account'],
    isNegatable: false,
    patterns: ['account .? .? (blocked|banned|locked|suspended|terminated|hacked|disabled|closed)'],
  },
  { names: ['the cancellation'], isNegatable: false, patterns: ['(order|flight|booking|delivery) .? .? (canceled)'] },
  {
    names: ['the failed download'],
    isNegatable: false,
    patterns: ['not .? download', 'download .? .? (failed|stuck|not|error)'],
  },
  {
    names: ['the slow connection'],
    isNegatable: false,
    patterns: ['(slow|poor|bad) (internet|connection|wifi|speed|speeds)', 'throttling'],
  },
];
