import type { CueFamily } from './family.ts';

/** Says that a question will be answered later, or what the answer depends on. */
export const DEFERRAL: CueFamily = {
  names: ['deferral'],
  isNegatable: false,
  patterns: [
    '(on|about|regarding|as for|to) your (second|third|other|first|last|next) (question|point|request)',
    '(i|we) (do not|am not|are not) (know|sure|certain) (yet|but|about|when|if|whether|how|why|and)',
    '(i|we) (am|are|will be|will) #Adverb? (checking|check|finding out|find out|looking into|look into|asking|ask|verify|verifying|investigate|investigating|clarify|clarifying) (that|this|it|with|for|the|your|on|about|whether|if|into)',
    'let me (check|find out|look into|ask|verify|see|confirm)',
    '(come|get|be) back to you',
    'to answer (that|this|your) .? .? (i|we)? (need|require|will)?',
    '(will|can|is going to) answer (that|this|your)',
    '(i|we) will (update|inform|tell|let|write|email|call|message) you (know)? (about|as|when|once|by|on|within|in|whether|if|with|tomorrow|today)',
    'i would be guessing',
    '(do|does) not have (the|an|any) (answer|information|update|details|news) (yet|on|about|for|at)',
    'before i (can)? (answer|confirm|say)',
  ],
};

/** Names the wait, the delay or the repeated contact. */
export const WAIT: CueFamily = {
  names: ['wait'],
  isNegatable: false,
  patterns: [
    '(thanks|thank you) for (waiting|holding|your patience|bearing|being patient|the patience|hanging)',
    '(your|the|for your) patience',
    '(for|about) the (long|longer)? #Adverb? (wait|delay|delays|late|slow|hold)',
    '(your|the|a|this|long|lengthy|extra|any) (wait|delay|delays|waiting)',
    '(you)? (have|had|were|are) (been)? (still)? (waiting|waited)',
    'you (waited|have waited|had to wait)',
    'kept (you)? waiting',
    'keep you waiting',
    '(has|have|is|was|were|been|arrived|are) #Adverb? (delayed|late|overdue)',
    'delayed (delivery|order|response|reply|shipment|parcel)',
    'late (delivery|reply|response|order|arrival|parcel)',
    '(took|taken|taking|takes) (so|this|too|far|that|longer|more) (too|long|longer|time|than|much)?',
    '(was|were) due (on|last|by|yesterday|to|at|in|for|#Weekday|#Number|#Month)',
    '(still|yet) (is|has|are|have|was) not .? (here|arrived|come|delivered|there|shipped|received|been)',
    '(is|has|are|have|was) (still|yet)? not (yet)? (here|arrived|come|delivered|shipped|reached|turned up)',
    'not (here|arrived|delivered|received) yet',
    '(second|third|fourth|fifth|#Ordinal) (time|contact|message|email|attempt|request)',
    '(two|three|four|five|#Number|several|multiple|many) times',
    '(you)? (had|have) to (write|contact|call|ask|come|chase|repeat|explain|reach|message|email|get) (us|back|again|this|twice|in|out|yourself|everything|it|to|for|#Number|several|so)',
    '(write|contact|call|chase|explain|repeat|written|contacted|called|asked) (us|to us|this|it|yourself)? (again|twice|repeatedly|three times|several times|more than once|so many|so often)',
    '(already|previously) (explained|contacted|written|told|reported|sent|called|asked|been in touch|waited|tried)',
    '(your|the) (earlier|previous|last|first|other) (messages|message|emails|email|chats|chat|calls|call|contacts|contact|tickets|requests|reports)',
    'repeat (yourself|everything|it|this|that|all)',
    'longer than (it|this|we|you|usual|expected|they|that|i)',
    '(days|weeks|hours|months|day|week|hour) (is|are|was) (too|far too|a|very|longer|much) (long|too|lot|than)?',
    '(waiting|waited) (since|for|so|too|all|on|#Number|this)',
    'third contact',
  ],
  unless: [
    'please wait',
    'wait (for|until|a|one|while|here)',
    '(can|could) not wait',
    '(the)? waiting (list|room|time)',
    'without delay',
    'no (wait|delay)',
    'please be patient',
  ],
};

/** Asks the customer for something. */
export const ASK: CueFamily = {
  names: ['ask'],
  isNegatable: false,
  patterns: [
    '(could|can|would|will) you #Adverb? (please|kindly|possibly|also)? #Adverb? (#Act|dm|pm|elaborate|clarify|describe|specify)',
    '(please|kindly) #Adverb? (send|provide|share|confirm|tell|give|let|dm|pm|message|email|attach|upload|describe|check|verify|specify|clarify|reply|supply|submit|forward|include|state|write|show|enter|elaborate)',
    '(may|can|could|might) (i|we) (please|kindly|also|just)? (have|know|get|ask|see)',
    '(what|which|when|where|who|how) (is|are|was|were|do|does|did|exactly|seems|browser|device|version|model|phone|account|order|email|address|number|time|error|os|operating|type|kind|one|ones) .',
    '(send|provide|share|confirm|tell|give|dm|pm|email|attach) (me|us) (the|your|a|an|more|some|any|with)',
    '^(send|provide|share|confirm|describe|attach|upload|elaborate) .',
    '(i|we) (will|would|do|still|also|just)? #Adverb? need (the|your|a|an|some|more|you to|to know|to have|from you)',
    '(do|did|have|are|were|is|has) you (have|try|tried|using|receive|received|able|get|see|already|check|checked|ever|had|still|happen|seen|been|on|do) .',
    'mind (sharing|sending|telling|trying|checking|giving|confirming|dming)',
    '(let|dm|pm|message) (me|us) (know|your|with|the) (what|which|your|where|when|how|the|more|full|account)',
    'would you mind',
    'are you able to',
    '(look|looking) forward to your (reply|response|answer)',
  ],
  unless: [
    'let (me|us) know (if|how) (you|it|this|that|there) .?',
    'what (i|we) can do',
    'when (you|it|this|your) (is|are) .',
    'how (can|may) (i|we) .',
  ],
};

/** A holding line: nothing is asked of it. */
export const HOLDING: CueFamily = {
  names: ['holding'],
  isNegatable: false,
  patterns: [
    '(one|a|just a|give me a|gimme a|half a) (moment|minute|second|sec|min|mo)',
    '(hold|hang|bear) (on|with me|with us|tight)',
    '(please)? (hold|wait|stand by|standby)$',
    'be (right|straight) (back|with you)',
    'still (checking|looking|here|working|waiting)',
    '(thanks|thank you) (got it|noted|i see|for waiting|for holding)',
    '^(okay|got it|noted|sure|understood|perfect|great|alright|right|yes|no problem|no worries|checking|thanks|thank you)$',
    '(checking|looking) now',
    'brb',
  ],
};

/** Promotes something to buy, rate or subscribe to. */
export const SELLING: CueFamily = {
  names: ['selling'],
  isNegatable: false,
  patterns: [
    'upgrade to',
    '(premium|pro|plus|gold) (plan|subscription|membership|version|account)',
    '(special|limited|exclusive|great|latest|new) (offer|offers|deal|deals|promotion|promo)',
    'limited time',
    '#Percent (off|discount)',
    'why not try (our|the|a)',
    'check out our (new|latest|range|offers|store|premium|other|newest|sale|shop)',
    '(leave|give|write) (us)? a? (review|rating|5 stars|five stars|positive)',
    '(rate|review) (us|your experience|our|me|this chat|the app|the game|my)',
    '(five|5) (star|stars)',
    '(take|complete|fill) (in|out)? (our|a|the|this) (short|quick|brief)? survey',
    'you (might|may|will) (also)? (love|like) our',
    'subscribe to (our|the)',
    'follow us on',
    '(buy|purchase|order) (now|today|another|our)',
    'save #Percent',
    'sign up for (our|the)',
  ],
  unless: [
    '(added|add|adding|given|apply|applied|take|taken|taking|took|deducted|credited|refunded) .? #Percent .?',
    '#Percent off (your|the) (bill|invoice|order|next)',
    'your (premium|pro|plus|gold) .',
  ],
};
