import { describe, expect, it } from 'vitest';
import { analysed } from './conversation-of.ts';

describe("the customer's issue, given back", () => {
  it.each([
    [
      "Hi, my order 48213 was due last Tuesday and still isn't here.",
      "your order 48213 was due last Tuesday and still isn't here",
    ],
    ["I can't log in to my account.", "you can't log in to your account"],
    ['You charged me twice, nobody answers.', 'we charged you twice'],
    ['I was charged twice for our tickets.', 'you were charged twice for your tickets'],
    ["Unfortunately, I'm still waiting for my refund.", "you're still waiting for your refund"],
    ['My parcel never came. Can you help?', 'your parcel never came'],
    ['I paid you in May but my account is locked.', 'your account is locked'],
    ['MY PARCEL NEVER CAME', 'your parcel never came'],
    ['I would like to cancel my subscription, please.', 'you would like to cancel your subscription'],
    ['The blue jacket arrived damaged, so please send me a new one.', 'the blue jacket arrived damaged'],
  ])('%s', (text, clause) => {
    expect(analysed(text).issue?.clause).toBe(clause);
  });

  it.each([
    ['swearing', 'My fucking parcel never came.'],
    ['an address', 'You never wrote to maria@example.org about my refund.'],
    ['a card number', 'My card 4111111111111111 was charged twice.'],
    ['nothing to stand on', 'It still does not work.'],
    ['too many words', `My order ${'of blue cotton shirts '.repeat(6)}is still missing.`],
    ['a question', 'Can I return the shoes?'],
    ['their own slip', 'I was wrong about the error.'],
    ['a quote', 'My app says "you are banned".'],
  ])('is left out where it is not safe: %s', (_, text) => {
    expect(analysed(text).issue?.clause).toBeUndefined();
  });

  it.each([
    ['You charged me twice, for fuck sake', 'the double charge'],
    ['It was supposed to arrive on Monday', 'the delay'],
    ['I got the wrong size', 'the wrong item'],
    ['It arrived broken', 'the damaged item'],
    ['Nobody answers', 'the missing reply'],
  ])('has a noun: %s', (text, noun) => {
    expect(analysed(text).issue?.noun).toBe(noun);
  });
});
