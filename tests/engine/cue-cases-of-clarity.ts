import type { CueName } from '../../src/engine/types.ts';

/** The cues of the rules for clear words: what each one's job is, and what only looks like it. */
export const CLARITY_CASES: readonly (readonly [
  CueName,
  { readonly does: readonly string[]; readonly doesNot: readonly string[] },
])[] = [
  [
    'vague_promise',
    {
      does: [
        'We will fix it as soon as possible.',
        "I'll write to you shortly.",
        'It will be there soon.',
        'They call you ASAP.',
        'You will hear from us in due course.',
        'We help you at the earliest.',
      ],
      doesNot: [
        'As soon as you send it, I start.',
        'As soon as I have it, I write.',
        'Get well soon!',
        'I hope it arrives soon.',
        'Talk to you soon!',
        'Shortly after the update it broke.',
      ],
    },
  ],
  [
    'over_promise',
    {
      does: [
        'I guarantee that it arrives tomorrow.',
        'This will never happen again.',
        'It will not happen again.',
        'It will definitely be there by Friday.',
        'Your data is 100% safe.',
        'It will be solved without fail.',
      ],
      doesNot: [
        "I can't guarantee that it arrives tomorrow.",
        'I promise to call you at 5 pm.',
        "I promise that I'll call you.",
        'It has a two-year guarantee.',
        'The battery is at 100%.',
        'We will definitely look into it.',
      ],
    },
  ],
  [
    'demand',
    {
      does: [
        'You must send the receipt.',
        'You have to wait.',
        "You'll have to contact your bank.",
        'Send me the number.',
        'Read the manual.',
        'Failure to do so closes the case.',
      ],
      doesNot: [
        "You don't have to send it.",
        'You must be tired.',
        'Send us a DM.',
        'If you need to contact the bank, tell me.',
        'You have to be 18.',
        'Give it a try.',
      ],
    },
  ],
  [
    'jargon',
    {
      does: ['Your RMA is 12.', 'I asked our tier 2 team.', 'Our backend team looks at it.', 'By EOD you have it.'],
      doesNot: ['The tier 2 plan costs €5.', 'Press L2 to run.', 'Our team looks at it.', 'Level 2 is hard.'],
    },
  ],
  [
    'policy',
    {
      does: [
        "It's our policy.",
        'Per our refund policy, no.',
        'That is against our rules.',
        'Our terms and conditions state that.',
      ],
      doesNot: ['Your insurance policy is attached.', 'Here is the page on returns.', 'The policy number is 4.'],
    },
  ],
  [
    'hand_over',
    {
      does: [
        "I'm transferring you to another team.",
        "I've escalated your case.",
        "I'm passing this to our billing team.",
        'You will be transferred now.',
        'Your ticket has been forwarded.',
      ],
      doesNot: [
        'You can transfer the money to another account.',
        'I passed your feedback on to the developers.',
        'It was a privilege escalation bug.',
        'The amount was transferred on Monday.',
        'Your bank will pass it on to the new card.',
      ],
    },
  ],
  [
    'hand_over_explained',
    {
      does: [
        "You won't have to explain it again.",
        "I've added a summary for them.",
        'They will call you.',
        'It goes there for further investigation.',
      ],
      doesNot: ['Your case was forwarded.', 'I transfer you now.'],
    },
  ],
  [
    'referral',
    {
      does: [
        'Please contact our shop.',
        'DM us.',
        'Send us a DM.',
        'You can call your bank.',
        'Try contacting the seller.',
      ],
      doesNot: [
        'Thank you for contacting us.',
        'If you need more help, please contact us.',
        'Please check the box on the left.',
        'They will call you.',
      ],
    },
  ],
  [
    'risky_step',
    {
      does: [
        'Please do a factory reset.',
        'Delete your account and open a new one.',
        'Cancel your subscription first.',
        'Format the drive.',
      ],
      doesNot: [
        'Please delete the message.',
        "Don't delete your account.",
        'If you delete your account, it is gone.',
        'Reset the password.',
        'Clear the cache.',
      ],
    },
  ],
  [
    'side_effect',
    {
      does: [
        "You'll lose the photos.",
        'Please back up first.',
        "This can't be undone.",
        'Keep in mind that it takes long.',
      ],
      doesNot: ['Do a factory reset.', 'Open the menu.'],
    },
  ],
  [
    'not_knowing',
    {
      does: ["I don't know.", "We're not sure about that.", 'I have no idea.', "We don't have any information."],
      doesNot: [
        "Not sure if you've seen it: it is on top.",
        "I'm not sure I understand.",
        "I can't thank you enough.",
        'You know it.',
      ],
    },
  ],
  [
    'bad_news',
    {
      does: [
        'Your order has been cancelled.',
        'The account was suspended.',
        'Your application is rejected.',
        'We have closed your account.',
      ],
      doesNot: [
        'Your order has been shipped.',
        'If your order was cancelled, you see it there.',
        "Your order wasn't cancelled.",
        'Let me check why the order was cancelled.',
      ],
    },
  ],
];
