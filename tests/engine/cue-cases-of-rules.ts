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
      does: [
        'Upgrade to Premium!',
        'Please rate your experience.',
        'Get 20% off.',
        'Please consider upgrading to Pro.',
        'Rate your driver.',
      ],
      doesNot: ["I've added a 20% credit."],
    },
  ],
  [
    'welcome',
    {
      does: [
        "You're welcome, Ana.",
        'My pleasure.',
        'Glad that helped.',
        "That's so kind of you.",
        'Congratulations!',
        "You've made my day.",
      ],
      doesNot: ['Welcome to our shop.', 'Your case is closed.', 'We apologise for that.'],
    },
  ],
  [
    'ownerless',
    {
      does: [
        'Your case has been forwarded to billing.',
        'It has been escalated.',
        'They will contact you.',
        'You will be notified.',
        'Mistakes were made.',
        'Your message has reached us and will be processed.',
      ],
      doesNot: [
        'Your parcel was delivered on Monday.',
        "I've forwarded your case to billing.",
        'You will be happy with it.',
        'They come in three colours.',
      ],
    },
  ],
  [
    'cheer',
    {
      does: ['Yay, found it!', 'Great news!', 'No worries, we will find it.', 'Haha, true.', 'Have a great day!'],
      doesNot: [
        'There is no problem with your account.',
        'That would be great.',
        'A great deal of work.',
        'Yahoo! is linked.',
      ],
    },
  ],
  [
    'benefit',
    {
      does: [
        'So you can keep all your videos.',
        'That way you have room to cook.',
        "You won't need to log in again.",
        'This saves you the second form.',
      ],
      doesNot: ['The Plus plan has 200 GB.', 'You can find it in Settings.', 'This is the second form.'],
    },
  ],
  [
    'prevention',
    {
      does: [
        "So that it doesn't happen again, I removed the old card.",
        'We found the cause.',
        "I've reported this to the warehouse.",
        'From now on it is checked twice.',
        "I'll keep an eye on it.",
        "I've added a note to your account.",
      ],
      doesNot: [
        "I've refunded it today.",
        'We have replaced it.',
        "I'll look into it now.",
        'Could you check the cause?',
      ],
    },
  ],
  ['blank', { does: ['Hi {name},', 'Your order [ORDER NUMBER] is here.', 'Call XXXX.'], doesNot: ['Hi Maria,'] }],
];
