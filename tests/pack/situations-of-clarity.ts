import type { Conversation } from '../../src/engine/types.ts';
import { conversationOf } from '../rules/conversation-stand-in.ts';

const named = { customerName: 'Maria', agentName: 'Jo' };
const LATE = 'My parcel was due on Monday and still isn’t here.';

/** Where the rules speak that ask for clear words: a conversation and a draft each. */
export const SITUATIONS_OF_CLARITY: Readonly<Record<string, readonly (readonly [Conversation, string])[]>> = {
  'say-what-happened': [
    [conversationOf('Where is my booking? It vanished from the app.', named), 'Your booking has been cancelled.'],
    [
      conversationOf('My points are gone, and I don’t understand why.'),
      'I’m sorry your points are gone. I’ve added 200 new ones to your account.',
    ],
  ],
  'no-policy-as-reason': [
    [conversationOf('Can I return the shoes after all?', named), 'Per our policy, we can’t take them back.'],
    [conversationOf('Can you waive the late fee?'), 'I’m sorry, but we cannot waive it, it’s our policy.'],
  ],
  'no-vague-promise': [
    [conversationOf(LATE, named), 'I’m sorry your parcel is late. We’ll find it as soon as possible.'],
    [conversationOf('When will the app work again?'), 'Our team is working on it, and it will be fixed soon.'],
  ],
  'explain-hand-over': [
    [conversationOf('Where do I change the VAT number?', named), 'Hello Maria, I’m passing this to another team.'],
    [
      conversationOf('The app crashes when I scan a receipt.'),
      'Sorry about the crash. I’ve escalated your case. Which phone do you have?',
    ],
  ],
  'explain-referral': [
    [conversationOf('Is my old contract still valid?', named), 'Hi Maria! Please call our hotline.'],
    [
      conversationOf('The ticket machine is broken and kept my money.'),
      'Hello, we’re sorry that the ticket machine took your money. Send us a DM!',
    ],
  ],
  'honest-not-knowing': [
    [conversationOf('When will the blue one be back in stock?', named), 'Hello Maria, I don’t know, sorry.'],
    [conversationOf('Does the adapter fit the older model?'), 'Hello, I’m not sure about the older model.'],
  ],
  'state-side-effects': [
    [
      conversationOf('The tablet freezes every few minutes.', named),
      'Hi Maria, I’m sorry the tablet freezes. Please do a factory reset: Settings, System.',
    ],
    [conversationOf('The songs are there twice.'), 'Hello, try this: delete your library and sync it anew.'],
  ],
  'ask-dont-order': [
    [conversationOf('My headphones stopped working.', named), 'You must send us the receipt first.'],
    [conversationOf('The cover has a tear.'), 'Send me the order number and a photo.'],
  ],
  'no-over-promise': [
    [conversationOf('Will it be here by Friday?', named), 'Yes, I guarantee it will arrive on Friday.'],
    [
      conversationOf('The import failed again. Will this go on?'),
      'I’m sorry about the import. This will never happen again.',
    ],
  ],
  'no-shouting': [[conversationOf('I can’t open the file.', named), 'You MUST install the update FIRST.']],
  'no-jargon': [
    [
      conversationOf('The upload fails at 99 %.', named),
      'I’m sorry. I’ve asked our tier 2 team; they answer by 5 pm today.',
    ],
  ],
  'concrete-words': [
    [
      conversationOf('You charged me twice for March.', named),
      'I’m looking into the issue now and will write to you by 5 pm.',
    ],
  ],
  'answer-first': [
    [
      conversationOf('Does the tent fit four people?', named),
      'Our designers tested this model in Iceland, in wind and in heavy rain, with guides who camp all year round. They chose light poles, a thick floor and a bright colour, so that everybody finds the way back at night, and they won a prize for it last year. And yes, the tent fits four people.',
    ],
  ],
  'check-understanding': [
    [conversationOf('It doesn’t work.', named), 'Hi Maria, I’m sorry. Please uninstall the app and install it again.'],
  ],
};
