import type { CueName } from '../../src/engine/types.ts';

/** The cues that rules look for beyond the codebook's labels: what does each one's job, and what only looks like it. */
export const RULE_CASES: readonly (readonly [
  CueName,
  { readonly does: readonly string[]; readonly doesNot: readonly string[] },
])[] = [
  [
    'blame',
    {
      does: [
        'As I said, it is closed.',
        'You should have read the terms.',
        'You failed to pay.',
        "You didn't follow the steps.",
        "That's your own fault.",
        "Why didn't you call?",
      ],
      doesNot: [
        'You should have received it.',
        "You shouldn't have to wait.",
        "It's not your fault.",
        'If you forgot your password, reset it.',
        'You must have been worried.',
        "You didn't do anything wrong.",
      ],
    },
  ],
  [
    'minimising',
    {
      does: [
        'Please calm down.',
        'Relax.',
        "It's not a big deal.",
        "Don't worry about it.",
        'You are overreacting.',
        'These things happen.',
      ],
      doesNot: ['Relax the filter.', "It's just a click away.", 'Choose a calm colour.', 'No problem.'],
    },
  ],
  [
    'harm',
    {
      does: ["It's our policy.", 'Per our policy, no.', "That's not my problem.", 'Please calm down.'],
      doesNot: ['Here is our return page.'],
    },
  ],
  [
    'formula',
    {
      does: [
        'Sorry for any inconvenience.',
        'Your call is important to us.',
        'Rest assured.',
        'We value your feedback.',
      ],
      doesNot: ['That is inconvenient for you.'],
    },
  ],
  [
    'deferral',
    {
      does: ["I don't know yet.", "I'm checking that with the warehouse.", "I'll get back to you."],
      doesNot: ["I've sent it."],
    },
  ],
  [
    'wait',
    {
      does: [
        'Thank you for waiting.',
        "You've been waiting since Monday.",
        "I'm sorry for the delay.",
        'You had to write three times.',
        'Nine days is too long.',
      ],
      doesNot: ['Please wait.', "I can't wait.", 'Without delay, I sent it.'],
    },
  ],
  [
    'compassion',
    {
      does: ["I'm so sorry for your loss.", 'My condolences.', 'Please take all the time you need.'],
      doesNot: ["I'm sorry about the data loss.", 'Sorry for the delay.'],
    },
  ],
  [
    'ask',
    {
      does: [
        'Could you send me a photo?',
        'Please share your address.',
        'What is your order number?',
        'May I have your email?',
      ],
      doesNot: ['I have your address.', 'How can I help?'],
    },
  ],
  [
    'holding',
    { does: ['One moment, please.', 'Bear with me.', 'Still checking.'], doesNot: ['At this moment we are open.'] },
  ],
  [
    'selling',
    {
      does: ['Upgrade to Premium!', 'Please rate your experience.', 'Get 20% off.'],
      doesNot: ["I've added a 20% credit."],
    },
  ],
  ['blank', { does: ['Hi {name},', 'Your order [ORDER NUMBER] is here.', 'Call XXXX.'], doesNot: ['Hi Maria,'] }],
];
