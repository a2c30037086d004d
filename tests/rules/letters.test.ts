import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { Conversation, Turn } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf, everyRule } from './conversation-stand-in.ts';

const pack = compileStarter(RULES);
const lettersAt = (text: string, conversation: Conversation, by = pack) =>
  review(draftOf(text), conversation, by).letters;
const LATE = conversationOf('My parcel is late.');

describe('E', () => {
  it.each([
    ['an empty draft', '', 'My parcel is late.'],
    ['a neutral question answered', 'Go to Billing › Invoices and press Export.', 'How do I export my invoices?'],
    ['a question back', 'I’m sorry it is late. Which order is it?', 'My parcel is late.'],
    ['a holding line', 'One moment, please.', 'My parcel is late.'],
    ['thanks', 'You’re welcome.', 'Thank you, that worked!'],
    ['an offer inside a problem', 'I’m sorry it is late. Check out our special offer.', 'My parcel is late.'],
  ])('is never missing on %s', (_, text, customer) => {
    expect(lettersAt(text, conversationOf(customer)).E).not.toBe('missing');
  });

  it('is missing where a rule asks for it, and met by the words that it offers', () => {
    const closing = 'I’m sorry it is late; it arrives today. I’m closing this ticket now.';
    expect(lettersAt(closing, LATE).E).toBe('missing');
    const { findings } = review(draftOf(closing), LATE, pack);
    const offered = findings.find(({ rule }) => rule === 'open-door')?.suggestions ?? [];
    expect(offered.length).toBeGreaterThan(0);
    for (const { edit } of offered) {
      expect(lettersAt(closing.slice(0, edit.from) + edit.insert + closing.slice(edit.to), LATE).E).toBe('met');
    }
  });

  it('is not asked for again once an earlier turn left the door open', () => {
    const turns: readonly Turn[] = [
      { role: 'customer', text: 'My parcel is late.' },
      { role: 'agent', text: 'I’m sorry. It arrives today; if it doesn’t, just reply here.' },
      { role: 'customer', text: 'It came, but the box is damaged.' },
    ];
    const text = 'I’m sorry about the box. We have refunded the shipping. I’m closing this ticket now.';
    expect(lettersAt(text, conversationOf(turns)).E).not.toBe('missing');
  });

  it('is missing on a plain answer only where the pack asks for tips', () => {
    const asked = conversationOf('How do I export my invoices as CSV?');
    const text = 'Go to Billing, Invoices and press Export.';
    expect(lettersAt(text, asked).E).toBe('not-needed');
    expect(lettersAt(text, asked, everyRule()).E).toBe('missing');
  });
});

describe('R', () => {
  it('is met by a sorry, also where there is one too many, a smile, or nobody who owns the step', () => {
    for (const text of [
      'I’m sorry it is late. I’m so very sorry. It arrives today by noon.',
      'I’m sorry it is late 😄 It arrives today by noon.',
      'I’m sorry it is late. Your case has been forwarded, with news by noon.',
    ]) {
      expect(lettersAt(text, LATE).R, text).toBe('met');
    }
  });
});

describe('A', () => {
  it('is missing where thanks get a cold line', () => {
    const thanks = conversationOf('Perfect, that worked. Thank you so much!');
    expect(lettersAt('This ticket will be closed automatically.', thanks).A).toBe('missing');
    expect(lettersAt('You’re welcome, enjoy it!', thanks).A).not.toBe('missing');
  });
});
