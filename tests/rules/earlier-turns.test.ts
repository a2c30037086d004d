import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { Turn } from '../../src/engine/types.ts';
import { conversationOf, draftOf, everyRule } from './conversation-stand-in.ts';

const pack = everyRule();
const customer = (text: string): Turn => ({ role: 'customer', text });
const agent = (text: string): Turn => ({ role: 'agent', text });

interface Case {
  readonly rule: string;
  /** What an agent said before; without it the rule speaks. */
  readonly said: string;
  readonly first: string;
  readonly next: string;
  readonly draft: string;
}

/** What an earlier turn of the agent gave is not asked for again. */
const CASES: readonly Case[] = [
  {
    rule: 'apologise-for-failure',
    first: 'You charged me twice for March.',
    said: 'I’m sorry about the double charge. Which card was it?',
    next: 'The double charge was on my Visa.',
    draft: 'Your bank shows the money for March within 3 days.',
  },
  {
    rule: 'validate-feeling',
    first: 'I’m so worried that the tickets won’t be here in time.',
    said: 'I understand that you’re worried. Which concert is it?',
    next: 'I’m worried about the tickets for Friday.',
    draft: 'The tickets for Friday were posted on Monday.',
  },
  {
    rule: 'compassion-first',
    first: 'My husband passed away last week. I need to close his account.',
    said: 'I’m so sorry for your loss. Could you tell me the number of the account?',
    next: 'The account is 4471. My husband had it.',
    draft: 'The account is closed; the letter comes within a week.',
  },
  {
    rule: 'acknowledge-wait',
    first: 'I have been waiting for my new card for three weeks.',
    said: 'I’m sorry that you’ve been waiting for three weeks. Which card is it?',
    next: 'The Visa. I have been waiting for three weeks for the card.',
    draft: 'The Visa leaves the printer on Monday.',
  },
  {
    rule: 'greet-by-name',
    first: 'Hello, I would like to book a table for six.',
    said: 'Hello, for which day?',
    next: 'For Friday evening.',
    draft: 'Please fill in the form on the website.',
  },
  {
    rule: 'own-it',
    first: 'My refund has not arrived.',
    said: 'I’ve asked our bank about it and will write to you by 5 pm.',
    next: 'Is there still no refund?',
    draft: 'Sorry. The request has been escalated, with an answer by 5 pm.',
  },
  {
    rule: 'close-the-loop',
    first: 'You charged me twice, and this keeps happening every month.',
    said: 'I’m sorry. We found the cause: a second mandate, which is removed.',
    next: 'So it keeps happening no more? The double charge is still there.',
    draft: 'I’m sorry about it. I’ve refunded the double charge today.',
  },
  {
    rule: 'open-door',
    first: 'The map does not load since Monday.',
    said: 'I’m sorry. Please update the app, and let me know if it still does not load.',
    next: 'It loads now.',
    draft: 'The update had the fix. I’m closing this ticket now.',
  },
  {
    rule: 'empathy-needs-action',
    first: 'You charged me twice.',
    said: 'I’m sorry. I’ve refunded the second charge; you see it by Friday.',
    next: 'The double charge is so annoying.',
    draft: 'I’m so sorry, I understand how annoying this is.',
  },
  {
    rule: 'no-bare-no',
    first: 'I would like to return the shoes.',
    said: 'We can’t take worn shoes back. What I can do: a free repair.',
    next: 'So you really don’t take the shoes back?',
    draft: 'No, taking the shoes back is not possible.',
  },
  {
    rule: 'anticipate-next',
    first: 'I bought one of your tents yesterday.',
    said: 'Good choice. A quick tip: air it before you pack it.',
    next: 'When does the shop open on Sunday?',
    draft: 'On Sunday the shop opens at 11 am.',
  },
];

const speaking = (turns: readonly Turn[], draft: string) =>
  review(draftOf(draft), conversationOf(turns), pack).findings.flatMap(({ rule, speaksFor = [] }) => [
    rule,
    ...speaksFor,
  ]);

describe.each(CASES)('$rule', ({ rule, first, said, next, draft }) => {
  it('is silent where an earlier turn gave it', () => {
    expect(speaking([customer(first), agent(said), customer(next)], draft)).not.toContain(rule);
  });

  it('speaks where none did', () => {
    expect(speaking([customer(first), customer(next)], draft)).toContain(rule);
  });
});

describe('what was given before, for something else', () => {
  it('does not count for a new failure', () => {
    const turns = [
      customer('You charged me twice for March.'),
      agent('I’m sorry about the double charge. It is refunded.'),
      customer('And now the parcel arrived broken!'),
    ];
    expect(speaking(turns, 'You can send it back with the label in the box.')).toContain('apologise-for-failure');
  });
});

describe('asked already, answered already', () => {
  it('a detail that the customer gave in any earlier turn is not asked for again', () => {
    const turns = [
      customer('My order 48213 has not come yet.'),
      agent('I’m sorry. I’m looking it up.'),
      customer('Any news on my parcel?'),
    ];
    expect(speaking(turns, 'Sorry for the wait. What is your order number?')).toContain('dont-ask-again');
  });

  it('a question that an earlier turn answered is not open any more', () => {
    const turns = [
      customer('Does the tent fit four people? And is it waterproof?'),
      agent('It fits four people, and yes, it is waterproof.'),
      customer('Great, then I’ll order it today.'),
    ];
    expect(speaking(turns, 'Good choice! It leaves our warehouse tomorrow.')).not.toContain('answer-every-question');
  });
});

describe('holding lines and nods', () => {
  it.each(['One moment, please.', 'ok, one moment', 'thanks, got it', 'Okay', 'Still checking.', '👍'])(
    'get no nudge, with every rule on: %s',
    (draft) => {
      const turns = [
        customer('You charged me twice for March. I’m furious, this is the third time I write!'),
        agent('I’m sorry. I’ll look into it.'),
        customer('My order is 48213, and I attached a screenshot.'),
      ];
      expect(speaking(turns, draft)).toEqual([]);
    },
  );
});
