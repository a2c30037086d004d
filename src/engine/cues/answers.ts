import type { CueFamily } from './family.ts';

/** What an answer of a certain type contains. Some marks come with cues: a reason answers "why", a time frame "when". */
export const ANSWER_MARKS: readonly CueFamily[] = [
  {
    names: ['has-verdict'],
    isNegatable: false,
    patterns: [
      '(yes|yeah|yep|yup|sure|absolutely|indeed|certainly|correct|exactly|nope)',
      '^no',
      '(of course|no problem|that is right|not yet|that is correct|i do|we do|it does|it is|it will|it can|you can|you may|you could|they are|there is|there are|you will|you should be able)',
      '(does|do|is|are|can|will|has|have|did|was) not',
      '(is|are|comes|come|will be) #Adverb? (included|available|possible|compatible|supported|covered|free|in stock|working|back|normal|safe|eligible)',
      '(ships|ship|comes|come|arrives|goes|works|applies) (with|in|to|on|along|together|for|as)',
      '(unfortunately|regrettably)',
    ],
  },
  {
    names: ['has-amount'],
    isNegatable: false,
    patterns: [
      '#Money',
      '#Percent',
      '(free|no charge|no extra cost|no cost|free of charge)',
      '#Number (euros|euro|dollars|dollar|pounds|usd|eur|gbp|cents|credits|points)',
      '(costs|cost|price|fee) (is|are|of|#Number|will)',
      '#Number',
    ],
  },
  {
    names: ['has-place'],
    isNegatable: false,
    patterns: [
      '#Link',
      '#Email',
      '(under|in|on|at|from|to|via|through|into|inside) (the|your|our|my|this|that) .',
      '(go|navigate|head|click|tap|open|press|select|scroll|visit|find|located|located|settings|menu|tab|button|page)',
      '(here|there)',
      '(street|road|avenue|warehouse|depot|hub|store|office|address|in transit|on its way)',
    ],
  },
  {
    names: ['has-person'],
    isNegatable: false,
    patterns: [
      '(our|the|my) . (team|department|manager|colleague|specialist|office)',
      '(our|the|my) (team|department|manager|colleague|specialist|office|support|store|carrier|courier|bank)',
      '(i|we|me|us) .',
      '#Capital (from|will|is|at)',
      '#Email',
    ],
  },
  {
    names: ['has-steps'],
    isNegatable: false,
    // Sent elsewhere, or asked for details: no step of an answer.
    unless: [
      '(dm|pm|message|contact|email|call|send|tell|give) (us|me|our)',
      '(send|dm|provide|share|give|confirm) .? .? (details|number|address|email|name|code|receipt|info|information|screenshot|picture|pictures|proof)',
      'reach out',
      'reach us',
      'contact (support|customer)',
      'send a dm',
    ],
    patterns: [
      '^(first|then|next|now|please|simply|just|to|after|once|when|you)? (you)? (can|could|need to|should|have to|will need to|just|simply|please)? #Adverb? (go|click|tap|open|press|select|choose|enter|scroll|log|sign|visit|download|install|uninstall|restart|reboot|reset|follow|turn|try|use|send|call|contact|navigate|type|check|make|update|delete|remove|plug|connect|hold|swipe|fill|submit|copy|paste|clear|disable|enable|set|find|head|add|change|switch|unplug|reinstall|sync|scan|print|return|place|look|search|create|dm|start|take|put) .',
      'you (can|could|may|need to|should|have to|will need to|must) #Adverb? (go|click|tap|open|press|select|choose|enter|scroll|log|sign|visit|download|install|uninstall|restart|reboot|reset|follow|turn|try|use|send|call|contact|navigate|type|check|make|update|delete|remove|plug|connect|hold|swipe|fill|submit|copy|paste|clear|disable|enable|set|find|head|add|change|switch|unplug|reinstall|sync|scan|print|return|place|look|search|create|dm|request|do|also|get|start|take|put)',
      '(here is how|here are|these steps|following steps|step #Number|the steps|this link|this article|instructions)',
      '^(please)? (make sure|ensure|be sure)',
      'by (going|clicking|using|sending|calling|selecting|opening)',
      '#Link',
      '(i|we) (suggest|recommend|advise)',
      'have you tried',
      '(could|can|would) you (please)? (try|go|click|open|check|restart|reset|perform|sync|uninstall|reinstall|clear|update|log|sign)',
      'please (try|go|click|open|check|restart|reset|perform|sync|uninstall|reinstall|clear|update|log|sign|follow|use|visit|call|contact|do)',
    ],
  },
];
