import { describe, expect, it } from 'vitest';
import { analysed, turn } from './conversation-of.ts';

describe('how strong the feeling is', () => {
  it.each([
    ['none', 'How do I export my invoices?'],
    ['none', 'Hi, I ordered a lamp. Is it in stock?'],
    ['none', "I'm not angry, just asking."],
    ['none', 'No rush! In the worst case I can collect it.'],
    ['none', 'The graphics are insanely good.'],
    ['mild', "I'm a bit disappointed with the colour."],
    ['mild', "I'm worried that it got lost."],
    ['mild', 'Please help, I need it for Friday :('],
    ['strong', 'This is ridiculous.'],
    ['strong', "I'm furious!"],
    ['strong', 'This is the third time I ask.'],
    ['strong', 'I am very disappointed.'],
    ['strong', 'WHY DOES NOBODY ANSWER ME'],
    ['strong', "Refund me today or I'm gone."],
    ['strong', 'Worst service ever \u{1F621}'],
  ])('%s: %s', (intensity, text) => {
    expect(analysed(text).intensity).toBe(intensity);
  });

  it('comes with the words that show it', () => {
    expect(analysed('Hello. This is ridiculous, really.').emotion?.text).toBe('ridiculous');
  });
});

describe('a complaint', () => {
  it.each([
    'The screen is broken.',
    "I can't log in.",
    'You charged me twice.',
    'My parcel never came.',
    'The app keeps crashing.',
    'Nobody answers my e-mails.',
  ])('is: %s', (text) => {
    expect(analysed(text).complaint).toBeDefined();
  });

  it.each(['Do you ship to Norway?', 'Thank you, all is well.', 'I would like two of them.', 'No problem at all.'])(
    'is not: %s',
    (text) => {
      expect(analysed(text).complaint).toBeUndefined();
    },
  );
});

describe('a failure of the firm', () => {
  it.each([
    'You charged me twice.',
    'I received the wrong size.',
    'The parcel arrived damaged.',
    'It was due last Tuesday.',
    'The website is down.',
    'Your driver was rude.',
    'I still have not received it.',
  ])('is: %s', (text) => {
    expect(analysed(text).failure).toBeDefined();
  });

  it.each([
    'I changed my mind.',
    'I deleted it by mistake.',
    'How do I return it?',
    'I forgot my password, it is broken by my own fault.',
  ])('is not: %s', (text) => {
    expect(analysed(text).failure).toBeUndefined();
  });
});

describe('a serious event', () => {
  it.each([
    'My husband passed away last week.',
    'My mother died on Sunday.',
    'I had a car accident and am in hospital.',
    'She was diagnosed with cancer.',
    'I lost my job and cannot pay.',
    'I had a miscarriage.',
    'We were evicted.',
  ])('is: %s', (text) => {
    expect(analysed(text).serious).toBeDefined();
  });

  it.each([
    'My battery died.',
    'My phone just died on me.',
    'There is a dead pixel on the screen.',
    "I'm dying to try it.",
    'The heat is killing me.',
    'I had a data loss.',
    'My account is disabled.',
    'The app crashed, it was an accident.',
    'I ordered it by accident.',
  ])('is not: %s', (text) => {
    expect(analysed(text).serious).toBeUndefined();
  });
});

describe('wait and repeated contact', () => {
  it.each(["I've been waiting for three weeks.", 'It was due on Monday.', 'Still not here.', 'No reply since Friday.'])(
    'a wait: %s',
    (text) => {
      expect(analysed(text).wait).toBeDefined();
    },
  );

  it.each([
    "This is the THIRD time I'm writing.",
    'I already told you.',
    'I have called four times.',
    'As I said before, it is broken.',
  ])('a repeated contact: %s', (text) => {
    expect(analysed(text).repeat).toBeDefined();
  });

  it.each(["I can't wait to get it!", 'Thanks again!', 'How long does shipping take?', 'I want to order it again.'])(
    'neither: %s',
    (text) => {
      const { wait, repeat } = analysed(text);
      expect(wait).toBeUndefined();
      expect(repeat).toBeUndefined();
    },
  );
});

describe('thanks and goodbye', () => {
  it.each([
    'Thanks a lot, it works!',
    'You are great.',
    'Great service, very helpful.',
    'Thank you for the quick reply.',
  ])('thanks: %s', (text) => {
    expect(analysed(text).thanks).toBeDefined();
  });

  it.each([
    'Thanks for nothing.',
    'Thank you in advance.',
    'Where is my order? Thanks.',
    'It would be great if you could call.',
    'Not very helpful.',
  ])('no thanks: %s', (text) => {
    expect(analysed(text).thanks).toBeUndefined();
  });

  it.each(['Bye!', 'That is all, thanks.', 'No thank you, have a nice day.', 'Thanks for all your help!'])(
    'goodbye: %s',
    (text) => {
      expect(analysed(text).closing).toBeDefined();
    },
  );
});

describe("the customer's name", () => {
  it.each([
    ['from the page', [turn('customer', 'Hi')], { customerName: 'Maria Lopez' }, 'Maria'],
    ['from the author of a turn', [turn('customer', 'Hi', 'Lopez, Maria')], {}, 'Maria'],
    ['from a sign-off', [turn('customer', 'It broke.\nKind regards,\nMaria Lopez')], {}, 'Maria'],
    ['from "my name is"', [turn('customer', 'Hi, my name is Maria and it broke.')], {}, 'Maria'],
    ['from "this is"', [turn('customer', 'Hello, this is Maria. It broke.')], {}, 'Maria'],
    ['never from an address', [turn('customer', 'Hi', 'maria@example.org')], {}, undefined],
    ['never from an account', [turn('customer', 'Hi', 'user1234')], {}, undefined],
    ['never from a role', [turn('customer', 'Hi', 'Customer')], {}, undefined],
    ['never from a company', [turn('customer', 'Hi', 'Acme Ltd')], {}, undefined],
    ['never from a greeting to the agent', [turn('customer', 'Hi Ana, it broke.')], {}, undefined],
  ] as const)('%s', (_, turns, more, expected) => {
    expect(analysed(turns, more).customerName).toBe(expected);
  });
});

describe('what the customer already gave', () => {
  it.each([
    ['order-number', 'My order 48213 is late.', '48213'],
    ['order-number', 'Order number: AB-12345', 'AB-12345'],
    ['order-number', 'about #55123', '55123'],
    ['email', 'Write to maria.l@example.org, please', 'maria.l@example.org'],
    ['phone', 'Call me at 0171 555 0100', '0171 555 0100'],
    ['device', 'on my iPhone 15 Pro', 'iPhone 15 Pro'],
    ['browser', 'I use Firefox 140', 'Firefox 140'],
    ['date', 'It was due last Tuesday', 'last Tuesday'],
    ['attachment', 'I attached a screenshot', 'attached'],
    ['address', 'I live at 12 High Street', '12 High Street'],
  ])('%s: %s', (kind, text, value) => {
    const found = analysed(text).details.find((detail) => detail.kind === kind);
    expect(found?.value).toBe(value);
    expect(text.slice(found?.span.from, found?.span.to)).toBe(value);
  });

  it('never takes a card number for an order', () => {
    expect(analysed('My order 4111 1111 1111 1111').details.filter(({ kind }) => kind === 'order-number')).toEqual([]);
    expect(analysed('order 4111111111111111').details).toEqual([]);
  });
});
