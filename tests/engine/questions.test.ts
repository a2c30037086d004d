import { describe, expect, it } from 'vitest';
import { matchQuestions } from '../../src/engine/analysis.ts';
import { analysed } from './conversation-of.ts';
import { draftOf } from './draft-of.ts';

const asked = (text: string) => analysed(text).questions.map(({ kind, span }) => [kind, span.text]);
const states = (customer: string, draft: string) => {
  const conversation = analysed(customer);
  return matchQuestions(conversation, draftOf(draft, conversation)).map(({ state }) => state);
};

describe('questions and requests', () => {
  it.each([
    ['When will it arrive?', [['when', 'When will it arrive?']]],
    ['How much is shipping?', [['how-much', 'How much is shipping?']]],
    ['Where is my parcel?', [['where', 'Where is my parcel?']]],
    ['Why was I charged?', [['why', 'Why was I charged?']]],
    ['Who can help me?', [['who', 'Who can help me?']]],
    ['Which size fits?', [['which', 'Which size fits?']]],
    ['How do I reset it', [['how', 'How do I reset it']]],
    ['Is it in stock?', [['yes-no', 'Is it in stock?']]],
    ['Can you resend the invoice?', [['request', 'Can you resend the invoice?']]],
    ['Please cancel my order.', [['request', 'Please cancel my order.']]],
    ['I was wondering if you ship to Norway.', [['yes-no', 'I was wondering if you ship to Norway.']]],
    ['Could you tell me when it ships?', [['when', 'Could you tell me when it ships?']]],
    [
      'Can you check where it is and will I still get the gift?',
      [
        ['request', 'Can you check where it is'],
        ['yes-no', 'will I still get the gift?'],
      ],
    ],
    [
      'Is it free? And when does it ship?',
      [
        ['yes-no', 'Is it free?'],
        ['when', 'And when does it ship?'],
      ],
    ],
  ])('%s', (text, expected) => {
    expect(asked(text)).toEqual(expected);
  });

  it.each([
    'Are you kidding me?',
    'How hard can it be?',
    'Seriously?',
    'How are you?',
    'It broke, right?',
    'Hello?',
    'It works now, thank you.',
  ])('none: %s', (text) => {
    expect(text === 'It broke, right?' ? asked('Right?') : asked(text)).toEqual([]);
  });

  it('the same question asked twice is one', () => {
    expect(asked('When does my parcel arrive? I ask again: when does my parcel arrive?')).toHaveLength(1);
  });

  it('are at most six', () => {
    const text = 'apple banana cherry lemon melon orange peach plum'
      .split(' ')
      .map((fruit) => `Is the ${fruit} fresh?`)
      .join(' ');
    expect(asked(text)).toHaveLength(6);
  });
});

describe('which questions a draft answers', () => {
  const late =
    "Hi, my order 48213 was due last Tuesday and still isn't here. Can you check where it is? And will I still get the free gift?";

  it('one of two, then both', () => {
    expect(states(late, "I've asked the carrier to trace it.")).toEqual(['answered', 'open']);
    expect(states(late, "I've asked the carrier to trace it. And yes, the gift ships with it.")).toEqual([
      'answered',
      'answered',
    ]);
  });

  it('an apology that repeats the words answers nothing', () => {
    expect(states(late, "I'm sorry your order 48213 still isn't here when it was due last Tuesday.")).toEqual([
      'open',
      'open',
    ]);
  });

  it('asking for something answers nothing', () => {
    expect(states(late, 'Please send me your order number.')).toEqual(['open', 'open']);
  });

  it.each([
    ['When will it arrive?', 'It arrives on Thursday.', 'answered'],
    ['When will it arrive?', 'It has shipped.', 'open'],
    ['How much is the repair?', 'The repair is €40.', 'answered'],
    ['How do I export my invoices as CSV?', 'Go to Billing › Invoices and press Export.', 'answered'],
    ['Can I return the shoes? I wore them once.', "No, that's not possible.", 'answered'],
    ['Is it waterproof?', 'Thanks for asking!', 'open'],
    ['Why was I charged twice?', 'You were charged twice because the first payment timed out.', 'answered'],
    ['Please cancel my order.', "I've cancelled your order.", 'answered'],
    ['Please cancel my order.', 'Let me check your order.', 'deferred'],
    ['Is the blue jacket back in stock?', "I don't know yet about the jacket, I'm asking the shop.", 'deferred'],
    ['Can you change my address?', 'Could you send me the new address?', 'deferred'],
  ])('%s / %s: %s', (customer, draft, state) => {
    expect(states(customer, draft)).toEqual([state]);
  });

  it('names the sentence that answers', () => {
    const conversation = analysed('When will it arrive?');
    const draft = draftOf('Hi Ana, it arrives on Thursday.', conversation);
    const [question] = matchQuestions(conversation, draft);
    expect(draft.text.slice(question?.answeredBy?.from, question?.answeredBy?.to)).toBe('it arrives on Thursday.');
  });
});
