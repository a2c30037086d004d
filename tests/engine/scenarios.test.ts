import { describe, expect, it } from 'vitest';
import { matchQuestions } from '../../src/engine/analysis.ts';
import { analysed, turn } from './conversation-of.ts';
import { cueNames, cueWords, draftOf } from './draft-of.ts';

/** The analysis half of the scenarios that the product is made for; what is said of it is tested with the rules. */

describe('a late parcel', () => {
  const conversation = analysed([
    turn(
      'customer',
      "Hi, my order 48213 was due last Tuesday and still isn't here. Can you check where it is? And will I still get the free gift?",
      'Maria',
    ),
  ]);
  const openQuestions = (text: string) =>
    matchQuestions(conversation, draftOf(text, conversation))
      .filter(({ state }) => state === 'open')
      .map(({ span }) => span.text);

  it('is a complaint about a failure of the firm, with a wait', () => {
    expect(conversation.complaint?.text).toBe("my order 48213 was due last Tuesday and still isn't here.");
    expect(conversation.failure).toBeDefined();
    expect(conversation.wait?.text).toContain('was due last');
    expect(conversation.isFirstReply).toBe(true);
  });

  it('gives the name, the order number and the issue in words to give back', () => {
    expect(conversation.customerName).toBe('Maria');
    expect(conversation.details.find(({ kind }) => kind === 'order-number')?.value).toBe('48213');
    expect(conversation.issue?.clause).toBe("your order 48213 was due last Tuesday and still isn't here");
    expect(conversation.issue?.noun).toBe('the delay');
  });

  it('asks two questions', () => {
    expect(conversation.questions.map(({ span }) => span.text)).toEqual([
      'Can you check where it is?',
      'And will I still get the free gift?',
    ]);
  });

  it('one of two is answered, then both', () => {
    expect(openQuestions("I've asked the carrier to trace it.")).toEqual(['And will I still get the free gift?']);
    expect(openQuestions("I've asked the carrier to trace it. And yes, the gift ships with it.")).toEqual([]);
  });

  it('"Please send me your ord" is still being typed', () => {
    expect(draftOf('Please send me your ord', conversation, 23).typing).toBe(0);
  });

  it('asking for the order number is an ask', () => {
    expect(cueNames('Please send me your order number.', conversation)).toContain('ask');
  });

  it('one sentence regrets and names the delay', () => {
    const names = cueNames("I'm sorry your order 48213 still isn't here when it was due last Tuesday.", conversation);
    expect(names).toContain('apology');
    expect(names).toContain('issue');
    expect(names).toContain('wait');
  });

  it('a promise with a time', () => {
    expect(cueWords("I'll write to you by 5 pm today.", 'time_frame', conversation)).toEqual(['by 5 pm', 'today']);
  });
});

describe('a how-to question', () => {
  const conversation = analysed('How do I export my invoices as CSV?');

  it('has no feeling, no complaint and no failure', () => {
    expect(conversation).toMatchObject({
      intensity: 'none',
      complaint: undefined,
      failure: undefined,
      wait: undefined,
    });
  });

  it('is answered by the steps', () => {
    const draft = draftOf('Go to Billing › Invoices and press Export.', conversation);
    expect(matchQuestions(conversation, draft).map(({ kind, state }) => [kind, state])).toEqual([['how', 'answered']]);
  });
});

describe('an angry third contact', () => {
  const conversation = analysed(
    "This is the THIRD time I'm writing. You charged me twice, nobody answers, and now I'm overdrawn. Refund me today or I'm gone.",
  );

  it('is strong, repeated and caused by the firm', () => {
    expect(conversation.intensity).toBe('strong');
    expect(conversation.repeat?.text).toBe('THIRD time');
    expect(conversation.failure?.text).toBe('charged me twice');
    expect(conversation.issue?.noun).toBe('the double charge');
    expect(conversation.thanks).toBeUndefined();
    expect(conversation.questions.map(({ kind }) => kind)).toEqual(['request']);
  });

  it('blame, calming and the formula are each found', () => {
    const text = 'As I said, you should have contacted billing. Please calm down, we apologize for any inconvenience.';
    expect(cueWords(text, 'blame', conversation)).toEqual(['As I said', 'you should have contacted']);
    expect(cueWords(text, 'minimising', conversation)).toEqual(['calm down']);
    expect(cueWords(text, 'formula', conversation)).toEqual(['any inconvenience']);
  });

  it('the good reply regrets, names, acts, says when and blames nobody', () => {
    const text =
      "I'm sorry you had to write three times about the double charge, Sam. I've refunded €49 just now; your bank shows it within 2 working days. If it isn't there on Thursday, write to me here and I'll call your bank with you.";
    const names = cueNames(text, conversation);
    for (const name of ['apology', 'empathy', 'wait', 'issue', 'action', 'time_frame', 'offer_help'] as const) {
      expect(names).toContain(name);
    }
    for (const name of ['blame', 'minimising', 'formula', 'harm', 'refusal'] as const)
      expect(names).not.toContain(name);
  });
});

describe('a bare no', () => {
  const conversation = analysed('Can I return the shoes? I wore them once.');

  it('is a refusal without a reason or an alternative', () => {
    const names = cueNames("No, that's not possible.", conversation);
    expect(names).toContain('refusal');
    expect(names).not.toContain('reason');
    expect(names).not.toContain('alternative');
  });

  it('is none with both', () => {
    const text =
      "No, that's not possible, because worn shoes can't be sold again. What I can do: a 30 % voucher or a free repair.";
    const names = cueNames(text, conversation);
    expect(names).toContain('reason');
    expect(names).toContain('alternative');
  });
});

describe('thanks and goodbye', () => {
  it('asks nothing', () => {
    const conversation = analysed('Perfect, that worked. Thanks a lot!');
    expect(conversation.thanks).toBeDefined();
    expect(conversation).toMatchObject({ questions: [], complaint: undefined, intensity: 'none' });
    expect(cueNames("You're welcome, Ana. Enjoy the new phone!", conversation)).toContain('warm_close');
  });
});

describe('bereavement', () => {
  const conversation = analysed('My husband passed away last week. I need to close his account.');

  it('is a serious event with a request', () => {
    expect(conversation.serious?.text).toBe('passed away');
    expect(conversation.questions.map(({ span }) => span.text)).toEqual(['I need to close his account.']);
    expect(conversation.failure).toBeUndefined();
  });

  it('compassion is found where it is', () => {
    expect(cueNames("I'm so sorry for your loss.", conversation)).toContain('compassion');
    expect(cueNames('Sure, please send the death certificate.', conversation)).not.toContain('compassion');
  });
});

describe('a flowing chat', () => {
  it('an apology in an earlier turn is known', () => {
    const { earlier, isFirstReply } = analysed([
      turn('customer', 'My lamp is late.'),
      turn('agent', "I'm sorry the lamp is late."),
      turn('customer', 'When does it come?'),
    ]);
    expect(earlier.has('apology')).toBe(true);
    expect(isFirstReply).toBe(false);
  });

  it.each(['ok, one moment', 'thanks, got it'])('"%s" is a holding line', (text) => {
    expect(draftOf(text).isHolding).toBe(true);
  });
});
