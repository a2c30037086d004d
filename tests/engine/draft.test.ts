import { describe, expect, it } from 'vitest';
import { READ_LIMIT } from '../../src/engine/draft.ts';
import { analysed } from './conversation-of.ts';
import { cueNames, cueWords, draftOf } from './draft-of.ts';

const parts = (text: string) => draftOf(text).sentences.map(({ part, text: words }) => [part, words]);

describe('what a sentence is in the reply', () => {
  it('greeting, acknowledgement, answer, next step, closing, signature', () => {
    const text =
      "Hi Maria,\n\nI'm sorry your lamp is late. The box holds the lamp and its shade. I've asked the carrier. I'll write by 5 pm. Have a great day!\n\nKind regards\nAna";
    expect(parts(text)).toEqual([
      ['greeting', 'Hi Maria,'],
      ['acknowledgement', "I'm sorry your lamp is late."],
      ['answer', 'The box holds the lamp and its shade.'],
      ['next-step', "I've asked the carrier."],
      ['next-step', "I'll write by 5 pm."],
      ['closing', 'Have a great day!'],
      ['signature', 'Kind regards\nAna'],
    ]);
  });

  it('a greeting in the same line stands alone', () => {
    expect(parts('Hello Maria, I looked at it.')).toEqual([
      ['greeting', 'Hello Maria,'],
      ['answer', 'I looked at it.'],
    ]);
  });

  it('several closing sentences', () => {
    expect(parts("It's fixed now. Let me know if it comes back. Enjoy the weekend!").map(([part]) => part)).toEqual([
      'answer',
      'closing',
      'closing',
    ]);
  });

  it('an action at the end is no closing', () => {
    expect(parts("Thanks for waiting. I've refunded it.").map(([part]) => part)).toEqual([
      'acknowledgement',
      'next-step',
    ]);
  });

  it("the signature's words carry no cue", () => {
    expect(cueWords('It shipped.\n\nKind regards\nAna, happy to help', 'courtesy')).toEqual([]);
  });
});

describe('the sentence being typed', () => {
  it('is the one with the caret, while it is not complete', () => {
    const text = "I've sent it. It will arr";
    expect(draftOf(text, undefined, text.length).typing).toBe(1);
    expect(draftOf(text, undefined, 3).typing).toBeUndefined();
    expect(draftOf(text).typing).toBeUndefined();
  });

  it('is none once it ends', () => {
    const text = "I've sent it. It will arrive.";
    expect(draftOf(text, undefined, text.length).typing).toBeUndefined();
  });

  it('may have a space behind its last word', () => {
    expect(draftOf('It will ', undefined, 8).typing).toBe(0);
  });
});

describe('a holding line', () => {
  it.each(['', 'ok, one moment', 'thanks, got it', 'One moment, please.', 'Still checking…'])('is: %j', (text) => {
    expect(draftOf(text).isHolding).toBe(true);
  });

  it.each([
    "No, that's not possible.",
    "I've refunded it.",
    'Calm down, one moment.',
    'One moment, I will call the warehouse about it.',
  ])('is not: %j', (text) => {
    expect(draftOf(text).isHolding).toBe(false);
  });
});

describe("the customer's words in the draft", () => {
  const conversation = analysed('You said "we are sorry" but my blue lamp never came.');

  it('in quotes do not count', () => {
    expect(cueWords('You wrote “my blue lamp never came” and “we are sorry”.', 'apology', conversation)).toEqual([]);
    expect(cueWords('You wrote "something else, sorry".', 'apology', conversation)).toEqual(['sorry']);
  });

  it.each([
    ["I'm sorry your lamp never came.", true],
    ['I understand that the lamp is missing.', true],
    ["I've reordered the blue lamp.", true],
    ["I'm sorry about your issue.", false],
    ['Could you send me a photo of the lamp?', false],
    ['Thank you for contacting us.', false],
  ])('named in: %s (%s)', (text, counts) => {
    expect(cueNames(text, conversation).has('issue')).toBe(counts);
  });
});

describe('content stems', () => {
  it('lead to the words that they come from', () => {
    const { stems, text } = draftOf('The parcels were refunded.');
    const span = stems.get('parcel');
    expect(text.slice(span?.from, span?.to)).toBe('parcels');
    expect([...stems.keys()]).toEqual(['parcel', 'refund']);
  });

  it('count words, not contractions or faces', () => {
    expect(draftOf("I'll do it :) \u{1F600}").wordCount).toBe(3);
  });
});

describe('a long draft', () => {
  it('is read in part and says so', () => {
    const text = 'I am sorry for the delay. '.repeat(4_000);
    const draft = draftOf(text);
    expect(draft.reviewedTo).toBeLessThanOrEqual(READ_LIMIT);
    expect(draft.reviewedTo).toBeGreaterThan(READ_LIMIT * 0.9);
    expect(draft.text).toBe(text);
    for (const { to } of draft.cues) expect(to).toBeLessThanOrEqual(draft.reviewedTo ?? 0);
  });

  it('of ordinary length is read whole', () => {
    expect(draftOf('I am sorry. '.repeat(100)).reviewedTo).toBeUndefined();
  });
});
