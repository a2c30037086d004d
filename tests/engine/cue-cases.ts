import type { CueName } from '../../src/engine/types.ts';

/** What does each cue's job, and what looks like it and does not. */
export const CASES: readonly (readonly [
  CueName,
  { readonly does: readonly string[]; readonly doesNot: readonly string[] },
])[] = [
  [
    'courtesy',
    {
      does: [
        'Could you send me the receipt?',
        'May I ask which size you ordered?',
        'Please restart it.',
        "I'd be happy to help with the setup.",
        'Would you mind checking the label?',
      ],
      doesNot: ['Send me the receipt.', 'We are pleased with it.'],
    },
  ],
  [
    'greeting',
    {
      does: ['Hi Maria,', 'Good morning, Ana!', 'Dear Mr Lee,', 'Welcome back!'],
      doesNot: ['The hi-fi is broken.', 'She said hello.'],
    },
  ],
  [
    'thanks_value',
    {
      does: [
        'Thank you for the screenshot.',
        'Thanks for waiting.',
        'I appreciate your patience.',
        'Many thanks for the details!',
      ],
      doesNot: [
        'Thanks in advance.',
        'No, thanks.',
        'Thanks to the new carrier, it ships today.',
        'I would appreciate it if you paid.',
      ],
    },
  ],
  [
    'apology',
    {
      does: [
        "I'm sorry about the delay.",
        'We apologise for the wrong size.',
        'My apologies for the mix-up.',
        "That's on us.",
        'We let you down.',
        'That should not have happened.',
        'You should have had an answer on Monday.',
      ],
      doesNot: ["I'm not sorry.", 'Sorry, which order is it?', 'No need to apologise.', 'Better safe than sorry.'],
    },
  ],
  [
    'empathy',
    {
      does: [
        'I understand how frustrating this is.',
        'I can see why you are upset.',
        'That must be worrying.',
        "I'd be annoyed too.",
        "That's not the experience we want for you.",
        "I'm glad to hear you like it!",
        'You have every right to be disappointed.',
        "I'm sorry the lamp never arrived.",
        'A double charge is the last thing you need.',
      ],
      doesNot: [
        'I understand you want to cancel.',
        'I understand.',
        "I'm sorry about that.",
        'Happy to help with that.',
        "I don't understand why you are upset.",
        'No worries.',
      ],
    },
  ],
  [
    'action',
    {
      does: [
        "I've refunded the €49.",
        "I'm checking the stock now.",
        "I'll call the courier.",
        'Let me look into this.',
        'Our warehouse team is looking for it.',
        'Your parcel has been shipped.',
      ],
      doesNot: [
        'Send it back.',
        'I understand your point.',
        "I'll be here.",
        'We do our best to improve.',
        "I haven't refunded it.",
      ],
    },
  ],
  [
    'time_frame',
    {
      does: [
        'by 5 pm today',
        'within 2 working days',
        'on Thursday',
        'It takes three weeks.',
        'I will write tomorrow.',
        'before the end of the week',
        'on 3 March',
        'in a few minutes',
      ],
      doesNot: [
        'as soon as possible',
        'shortly',
        'Have a great day!',
        'How can I help you today?',
        'One moment, please.',
        'Thanks for contacting us today.',
        'It is within the app.',
      ],
    },
  ],
  [
    'reason',
    {
      does: [
        'because the label was torn',
        'due to a storm',
        'so that I can find your order',
        'The reason is a wrong address.',
        'for security reasons',
        'There was an error on our side.',
      ],
      doesNot: [
        'since Monday',
        'for no reason',
        'as soon as I can',
        'Thank you for your message.',
        'It is due on Monday.',
      ],
    },
  ],
  [
    'limit',
    {
      does: [
        "We can't change the address any more.",
        'It costs €5.',
        'This only works on Windows.',
        "I'm not sure when it arrives.",
        'You will need to keep the receipt.',
        'This cannot be undone.',
      ],
      doesNot: ["I can't wait to see it.", "It's free.", 'Not only that, it ships today.', 'Can you not open it?'],
    },
  ],
  [
    'refusal',
    {
      does: [
        "No, that's not possible.",
        "We don't offer refunds.",
        'This is not available.',
        "I'm unable to change it.",
        'We cannot accept it.',
      ],
      doesNot: ['No problem.', "I can't wait.", 'No extra cost.', 'You can log in again.', "You won't need a receipt."],
    },
  ],
  [
    'alternative',
    {
      does: [
        'What I can do: a voucher.',
        'You could also use the app.',
        'I can offer a repair.',
        'Alternatively, keep it.',
        'Another option is the shop.',
      ],
      doesNot: ['I will send it.', 'Use it instead of the old one? No.'],
    },
  ],
  [
    'extra',
    {
      does: ['A quick tip: keep the box.', "I've added a €5 voucher.", 'By the way, the case is free.'],
      doesNot: ['Is there anything else?', 'Click Save.'],
    },
  ],
  [
    'offer_help',
    {
      does: [
        'Is there anything else I can help you with?',
        'Let me know if it works.',
        'Feel free to contact us again.',
        'How can I help?',
        "I'm here if you need me.",
      ],
      doesNot: [
        'Thank you for contacting us.',
        'So that I can help you, I need the number.',
        'Let me know if you are using the app.',
      ],
    },
  ],
  [
    'warm_close',
    {
      does: [
        'Have a great weekend!',
        'Enjoy the new phone!',
        'Take care, Maria.',
        'I hope this helps!',
        'All the best',
      ],
      doesNot: ['I hope you are doing well.', 'Take care of the battery.', 'It was a great day for us.'],
    },
  ],
];
