import type { CueFamily } from './family.ts';

/** A step that takes something from the customer which does not come back by itself. */
export const RISKY_STEP: CueFamily = {
  names: ['risky_step'],
  patterns: [
    '(factory|master) reset',
    '(reset|restore|restoring|resetting) (it|your|the|to) .? .? .? (to)? (factory|original|default) (settings|state|condition|defaults)',
    '(wipe|erase|format|initialize|reformat|wiping|erasing|formatting) (the|your) (whole|entire|sd|hard|memory|usb)? (drive|disk|card|device|stick|partition|computer|phone|tablet|reader|console|laptop)',
    '(delete|erase|deleting|erasing) (your|the|that|this|all) (whole|entire|old|user|local|saved|existing)? (account|profile|data|library|history|files|photos|messages|backup|backups|save|saves|progress|world|mailbox|project|workspace|database)',
    '(close|deactivate|terminate|closing|deactivating) (your|the|this) (old)? account',
    '(cancel|end|terminate|canceling) (your|the|this) (current|existing|old)? (subscription|plan|membership|contract|policy)',
    '(clean|fresh) (install|installation)',
    '(reinstall|reinstalling) (windows|the operating system|the os)',
    'downgrade (to|your|the)',
  ],
  unless: [
    '(deleted|canceled|closed|remove|delete) (your|the) (old)? (history|data) (of|from) (the)? (form|search|page)',
    '(how|way|wish|want|wanted|like|asked|request|requested|instructions|steps|option|intend) to (delete|cancel|close|erase|remove|end|terminate|downgrade|wipe) .?',
    'if you (delete|cancel|close|erase|remove|end|downgrade|wipe|format|reset|do) .?',
    '(else|someone|somebody|anyone|anybody|nobody|from) (deleting|closing|erasing|wiping|canceling) .?',
    '(after|before|when|once) you (delete|cancel|close|erase|remove|end|downgrade|wipe) .?',
  ],
};

/** What a step costs, takes, keeps or leaves as it is. */
export const SIDE_EFFECT: CueFamily = {
  names: ['side_effect'],
  isNegatable: false,
  patterns: [
    'you (will|would|may|might|could|can|do) not? #Adverb? (lose|keep|need to set|be charged|still have|no longer|have to set|have access)',
    'you #Adverb? (lose|keep)',
    '(will|would|does|can|may) not? #Adverb? (delete|erase|remove|wipe|cost|affect|cancel|end|clear|be lost|be gone|be deleted|be erased|be removed|be charged|be kept|remain|stay)',
    '(deletes|erases|removes|wipes|clears|costs|ends|keeps) .',
    '(back up|backup|backed up|backups|save a copy|export)',
    '(undone|undo|reversed|reactivate|re enable|irreversible|irreversibly|permanent|permanently)',
    '(original|default|factory) settings',
    '(one|good|important) (thing|point)? to (know|note|keep)',
    '(keep in mind|bear in mind|be aware|please note|note that|heads up|careful|caution|warning)',
    'before you (do|start|begin|go|reset|delete|cancel|try|proceed)',
    '(the downside|side effect|side effects)',
    '(fee|fees|charge|charges|free|refund|prorated|cost)',
    '(until|at) the end of (the|your) (month|period|term|billing|cycle|year|current)',
    '(warranty|guarantee)',
    '(data|photos|files|settings|progress|library|books|everything|history|purchases|content) .? (is|are|will|stays|stay|remain|remains|may|might|should) .',
  ],
};
