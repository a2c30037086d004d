import type { CueFamily } from './family.ts';

/** Greets, or addresses the customer with a word of welcome. */
export const GREETING: CueFamily = {
  names: ['greeting'],
  isNegatable: false,
  patterns: [
    '^(#Handle|#Number)? (hi|hello|hey|hiya|howdy|greetings|hallo) (there|again)? #Capital? #Capital?',
    '^dear #Capital #Capital?',
    '^dear (customer|guest|valued|friend|player|user|sir|madam|all|team)',
    '^(#Handle|#Number)? good (morning|afternoon|evening|day) #Capital?',
    '^#Capital good (morning|afternoon|evening|day)',
    '^#Capital (hi|hello|hey)',
    '^(morning|evening|afternoon) #Capital',
    'welcome (back|to|aboard)',
    'nice to (meet|hear) (you|from)',
    'pleased to meet you',
    '^(this is|i am) #Capital (from|with|and) .',
  ],
  unless: ['hi fi', 'welcome to (try|use|contact|send|return|keep|call|write|reach|share|visit|join)'],
};
