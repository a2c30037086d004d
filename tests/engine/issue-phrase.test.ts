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

describe('what is not given back', () => {
  const issueOf = (text: string) => analysed(text).issue;

  it.each([
    [
      'a date that begins another question',
      'It has been "received" since the 6th, can you tell me if something is happening there?',
    ],
    ['thanks', 'You have fixed the wrong part today Lorna, thank you'],
    ['a feeling of their own', 'I am so angry I could throw this broken thing out of the window.'],
    ['what they think', 'I suppose I have no choice but to wait for the missing parts again.'],
    ['a death', 'My husband died in September.'],
  ])('%s', (_, text) => {
    expect(issueOf(text)?.clause).toBeUndefined();
  });

  it('a question behind a comma ends the clause before it', () => {
    expect(issueOf('One shelf was drilled on the wrong side, can I get a single shelf?')?.clause).toBe(
      'one shelf was drilled on the wrong side',
    );
  });

  it.each([
    [
      'a late husband is no delay',
      'I would like to end the contract of my late husband, it shows an account that is not his.',
    ],
    ['a party till late is no delay', 'We would like to hire the barn from 2 pm till late.'],
    ['not to be rude is no treatment', "I don't want to sound rude but do you read these before answering?"],
    ['your error is no error message', 'This morning my mortgage was refused because of YOUR error.'],
  ])('%s', (_, text) => {
    expect(issueOf(text)?.noun).toBeUndefined();
  });
});
