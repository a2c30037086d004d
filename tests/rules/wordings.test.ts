import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { Conversation } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf } from './conversation-stand-in.ts';

/** Other ways in which agents say it, beside the examples of the rules of A, R and E. */

const pack = compileStarter(RULES);
const TWICE = 'You charged me twice for March and nobody answers.';

interface Wordings {
  readonly rule: string;
  readonly customer: string;
  readonly channel?: Conversation['channel'];
  readonly flags: readonly string[];
  readonly passes: readonly string[];
}

const WORDINGS: readonly Wordings[] = [
  {
    rule: 'own-it',
    customer: TWICE,
    flags: [
      'Sorry about that. This has been passed on to the relevant department.',
      'Apologies. Your query has now been raised with the technical team.',
      'Sorry. Someone will be in touch by Friday.',
      'Sorry about this. The issue is being looked into.',
      'Apologies, it’s being investigated.',
      'Sorry. You’ll be contacted within 48 hours.',
      'Sorry for that! A ticket has been created and will be handled in order.',
      'We’re sorry. The complaint will be investigated by the department.',
      'Sorry about this. The technicians have been informed.',
    ],
    passes: [
      'Sorry about that. I have passed it on to billing; they will call you by Friday.',
      'We’re sorry. We’re looking into it.',
      'So sorry! Let me check. Your case has been opened.',
      'I’m sorry. The second charge was refunded this morning.',
      'Sorry! The payment was declined by your bank, so it will be returned by Friday.',
      'I’m sorry about the double charge. Our billing team will refund it by Friday.',
      'I’m sorry. It was charged twice by mistake; the refund is on its way and arrives by Friday.',
    ],
  },
  {
    rule: 'no-over-apology',
    customer: TWICE,
    flags: [
      'Sorry for the double charge. Sorry for the wait too! Sorry! I’ve refunded it.',
      'We apologise for the double charge. It has been refunded. Please accept our apologies once again.',
      'I’m terribly sorry for the mistake. I can’t apologise enough. Refunded today.',
      'Sorry about that!! I refunded it. So sorry!',
    ],
    passes: [
      'I’m sorry about the double charge. I’ve refunded it today; your bank shows it by Friday.',
      'I’m sorry you were charged twice, and that nobody answered. That’s on us.',
      'I’m sorry for the double charge. I also regret that nobody answered you.',
    ],
  },
  {
    rule: 'tone-fits-the-moment',
    customer: 'I am furious. You lost my bag and nobody answers!',
    flags: [
      'Hey there! 😊 We’ll find it.',
      'Awesome, thanks for reaching out! We’ll look for it.',
      'No problem! We’ll look for your bag.',
      'Oopsie! Sorry about the bag.',
      'Sorry about the bag. Have a fantastic day!',
      'Great news! We have your bag number.',
      'lol sorry about the bag, we look for it',
    ],
    passes: [
      'I’m so sorry. I’m on it now and will call you by 5 pm.',
      'I’m sorry 😔 I’ll find your bag today.',
      'I’m very sorry. That’s not a problem you should have. I’ll call the desk now.',
      'I’m sorry! I’ll call the desk now and write by 5 pm.',
    ],
  },
  {
    rule: 'no-selling-in-trouble',
    customer: TWICE,
    flags: [
      'Sorry about that. By the way, our Premium plan is 20% off this week!',
      'Sorry! Please leave us a 5 star review.',
      'Sorry about the charge. Don’t forget to follow us on Instagram.',
      'I’m sorry. Did you know that our Plus subscription has more features? Upgrade now!',
    ],
    passes: [
      'I’m sorry. I’ve refunded it and added 20% off your next invoice.',
      'I’m sorry about the double charge on your Premium plan. It is refunded.',
      'I’m sorry. As a gesture we’d like to offer you a 10% discount on your next bill.',
    ],
  },
  {
    rule: 'close-the-loop',
    customer: 'You charged me twice AGAIN. This happens every month!',
    flags: [
      'I’m sorry. I’ve refunded it.',
      'Apologies, the charge has been reversed.',
      'Sorry about that, it’s fixed.',
    ],
    passes: [
      'I’m sorry. I’ve refunded it and found the cause: a second mandate.',
      'I’m sorry. I’ll check it and write by 5 pm.',
      'I’m sorry. I’ve refunded it, and I’ve asked billing to stop the second mandate so you won’t see it again.',
    ],
  },
  {
    rule: 'open-door',
    customer: TWICE,
    flags: [
      'Sorry, it is refunded. I will now close this ticket.',
      'Sorry. This case is closed.',
      'Sorry, refunded. Closing this chat now.',
      'Sorry about that. The ticket will be closed automatically.',
    ],
    passes: [
      'Sorry, it is refunded. Please reply if it isn’t there by Friday. I’ll close this ticket.',
      'Sorry. I’ll keep this ticket open until it is there.',
      'Sorry, our shop is closed today; I’ll refund it tomorrow.',
      'Sorry, you can close the ticket yourself or I do it; tell me which.',
    ],
  },
  {
    rule: 'open-door',
    customer: 'The export has been failing since the update, error 12.',
    channel: 'email',
    flags: ['Sorry about the error. Please clear the cache, restart the browser and sign in again.'],
    passes: [
      'Sorry about the error. Please clear the cache and sign in again. If it still fails, write back to me.',
      'Sorry about the error. I’ve fixed it; please try it again.',
      'How annoying, sorry. Which browser do you use?',
    ],
  },
  {
    rule: 'answer-thanks',
    customer: 'That did the trick, thank you so much!',
    flags: [
      'The case will be closed now.',
      'Ticket 4711 was set to done.',
      'Please fill in the form for the next time.',
    ],
    passes: [
      'No problem at all, Maria.',
      'Happy to help.',
      'Any time. Take care.',
      'Glad to hear it.',
      'np :)',
      'You’re most welcome',
      'It was a pleasure.',
      'Brilliant, I’ll close the case then.',
      'Likewise, have a nice evening.',
    ],
  },
];

describe.each(WORDINGS)('$rule after “$customer”', ({ rule, customer, channel = 'chat', flags, passes }) => {
  const speaking = (text: string) =>
    review(draftOf(text), conversationOf(customer, { channel }), pack).findings.flatMap((each) => [
      each.rule,
      ...(each.speaksFor ?? []),
    ]);

  it.each(flags)('flags: %s', (text) => {
    expect(speaking(text)).toContain(rule);
  });

  it.each(passes)('passes: %s', (text) => {
    expect(speaking(text)).not.toContain(rule);
  });
});
