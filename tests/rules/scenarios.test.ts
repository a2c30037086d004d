import { describe, expect, it } from 'vitest';
import { doneKey } from '../../src/engine/memory.ts';
import { review } from '../../src/engine/review.ts';
import type { Conversation } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf, typedDraft, UNSEEN } from './conversation-stand-in.ts';
import { apply, firstOffer, lettersOf, marks, nudges, the } from './review-reading.ts';

/** What an agent lives through, step by step. Which nudges, where a phrase goes, and above all what stays silent. */

const pack = compileStarter(RULES);
const BLAME: unknown = expect.stringMatching(/^As I said, you should have/);
const at = (text: string, conversation: Conversation) => review(draftOf(text), conversation, pack);
const typing = (text: string, conversation: Conversation) => review(typedDraft(text), conversation, pack);
describe('1. late parcel (chat, first reply)', () => {
  const maria = conversationOf(
    'Hi, my order 48213 was due last Tuesday and still isn’t here. Can you check where it is? And will I still get the free gift?',
    { customerName: 'Maria' },
  );
  const ASKING = 'Please send me your order number.';

  it('an empty composer: what is asked for is missing, E is never owed, nothing pops up', () => {
    const empty = typing('', maria);
    expect(lettersOf(empty)).toBe('C missing, A missing, R missing, E not-needed');
    expect(nudges(empty)).toEqual([]);
  });

  it('typing in the first sentence: silence', () => {
    for (let length = 1; length < ASKING.length; length++) {
      expect(nudges(typing(ASKING.slice(0, length), maria)), ASKING.slice(0, length)).toEqual([]);
    }
  });

  it('half a request is no answer yet: C does not turn met and back again', () => {
    for (let length = 0; length < ASKING.length; length++) {
      expect(typing(ASKING.slice(0, length), maria).letters.C, ASKING.slice(0, length)).toBe('missing');
    }
  });

  it('asking for what she gave: one mark and one nudge beside it, not five', () => {
    const asked = typing(ASKING, maria);
    expect(marks(asked, ASKING)).toEqual(['your order number']);
    expect(the('dont-ask-again', asked).nudge).toBe('Maria gave it: 48213.');
    expect(
      nudges(asked)
        .map(({ rule }) => rule)
        .sort(),
    ).toEqual(['apologise-for-failure', 'dont-ask-again']);
    const delay = the('apologise-for-failure', asked);
    expect(delay.nudge).toBe('Name the delay and say sorry for it before the fix.');
    expect(delay.why.customer?.text).toMatch(/was due last Tuesday|still isn’t here/);
  });

  it('the phrase goes to the start, and one sentence meets A and R; the mark stays', () => {
    const offer = firstOffer(the('apologise-for-failure', typing(ASKING, maria)));
    expect(offer.where).toBe('at the start');
    expect(offer.text).toMatch(/^I['’]m sorry your order 48213 .*still isn['’]t here/);
    expect(offer.blanks).toEqual([]);
    expect([...offer.meets]).toEqual(expect.arrayContaining(['A', 'R']));
    const text = apply(ASKING, offer);
    expect(text).toBe(`${offer.text} ${ASKING}`);
    const after = at(text, maria);
    expect(after.letters).toMatchObject({ A: 'met', R: 'met' });
    expect(marks(after, text)).toEqual(['your order number']);
  });

  it('behind a greeting, the phrase goes after it, and the rest takes its capital', () => {
    const text = 'Hi Maria, please send me your order number.';
    const offer = firstOffer(the('apologise-for-failure', at(text, maria)));
    expect(offer.where).toBe('after the greeting');
    expect(apply(text, offer)).toBe(`Hi Maria, ${offer.text} Please send me your order number.`);
  });

  it('in a letter, it opens the paragraph under the greeting', () => {
    const text = 'Hi Maria,\n\nPlease send me your order number.\n\nBest,\nJo';
    const offer = firstOffer(the('apologise-for-failure', at(text, maria)));
    expect(apply(text, offer)).toBe(`Hi Maria,\n\n${offer.text} Please send me your order number.\n\nBest,\nJo`);
  });

  const SORRY = 'I’m sorry your order 48213 still isn’t here when it was due last Tuesday.';
  const TRACED = `${SORRY} I’ve asked the carrier to trace it.`;

  it('the trace has no time, and the gift is forgotten', () => {
    const traced = at(TRACED, maria);
    expect(traced.letters).toMatchObject({ C: 'missing', A: 'met', R: 'met' });
    expect(nudges(traced).map(({ nudge }) => nudge)).toEqual([
      'When will Maria hear?',
      '1 of 2 questions answered: “will I still get the free gift?”',
    ]);
  });

  it('the offered time is a blank for the caret, and the open blank is marked', () => {
    const offer = firstOffer(the('next-step-with-time', at(TRACED, maria)));
    const [blank] = offer.blanks;
    expect(offer.edit.insert.slice(blank?.from, blank?.to)).toBe('{time frame}');
    const text = apply(TRACED, offer);
    expect(text).toMatch(/trace it\. I’ll write to you by \{time frame\}, even if/);
    expect(marks(at(text, maria), text)).toEqual(['{time frame}']);
  });

  it('all met: the strip has nothing to say', () => {
    const done = at(`${TRACED} I’ll write to you by 5 pm today. And yes, the gift ships with it.`, maria);
    expect(done.findings).toEqual([]);
    expect(lettersOf(done)).toBe('C met, A met, R met, E met');
    expect(done.letterWhy.C).toBe('2 of 2 questions answered.');
  });
});

describe('2. how-to question (chat)', () => {
  const asking = conversationOf('How do I export my invoices as CSV?');

  it('gets an answer and no empathy, ever', () => {
    const answer = 'Go to Billing › Invoices and press Export.';
    for (let length = 0; length <= answer.length; length++) {
      const { findings } = typing(answer.slice(0, length), asking);
      expect(
        findings.filter(({ letter }) => letter === 'R'),
        answer.slice(0, length),
      ).toEqual([]);
    }
    const done = at(answer, asking);
    expect(done.findings).toEqual([]);
    expect(done.letters.R).toBe('not-needed');
    expect(done.letterWhy.R).toBe('A neutral question: no feeling to answer.');
    expect(done.letters.C).toBe('met');
  });
});

describe('3. angry third contact (e-mail)', () => {
  const sam = conversationOf(
    'This is the THIRD time I’m writing. You charged me twice, nobody answers, and now I’m overdrawn. Refund me today or I’m gone.',
    { customerName: 'Sam', channel: 'email' },
  );
  const BAD = 'As I said, you should have contacted billing. Please calm down, we apologize for any inconvenience.';

  it('marks what hurts, each with words about the double charge', () => {
    const bad = at(BAD, sam);
    expect(marks(bad, BAD).length).toBe(3);
    expect(marks(bad, BAD)).toEqual(
      expect.arrayContaining([BLAME, 'calm down', expect.stringMatching(/any inconvenience$/)]),
    );
    for (const { suggestions } of bad.findings.filter(({ kind }) => kind === 'avoid')) {
      expect(suggestions.length).toBeGreaterThan(0);
      expect(suggestions.some(({ text }) => /double charge|charged you twice/i.test(text))).toBe(true);
    }
  });

  it('says first that it is the third contact, and two nudges at most', () => {
    const shown = nudges(at(BAD, sam));
    expect(shown[0]?.nudge).toBe('Third contact: say that you see it.');
    expect(shown.length).toBe(2);
  });

  it('each replacement leaves whole sentences and one mark less', () => {
    const bad = at(BAD, sam);
    for (const finding of bad.findings.filter(({ kind }) => kind === 'avoid')) {
      for (const suggestion of finding.suggestions) {
        const text = apply(BAD, suggestion);
        expect(text).toMatch(/^[A-Z][^.]*\.( [A-Z][^.]*\.)*$/);
        expect(at(text, sam).findings.map(({ rule }) => rule)).not.toContain(finding.rule);
      }
    }
  });

  it('a good reply meets all four and hears nothing about its length or its “you”', () => {
    const good = at(
      'I’m sorry you had to write three times about the double charge, Sam. I’ve refunded €49 just now; your bank shows it within 2 working days. If it isn’t there on Thursday, write to me here and I’ll call your bank with you.',
      sam,
    );
    expect(good.findings).toEqual([]);
    expect(lettersOf(good)).toBe('C met, A met, R met, E met');
  });
});

describe('4. a bare no', () => {
  const shoes = conversationOf('Can I return the shoes? I wore them once.');

  it('asks for the reason and what is possible instead, after the refusal', () => {
    const bare = at('No, that’s not possible.', shoes);
    expect(nudges(bare)[0]?.nudge).toBe('Give the reason and what is possible instead.');
    expect(bare.letters.C).toBe('missing');
    const offer = firstOffer(the('no-bare-no', bare));
    expect(apply('No, that’s not possible.', offer)).toMatch(/^No, that’s not possible\. \S/);
  });

  it('is met by both', () => {
    const full = at(
      'No, that’s not possible, because worn shoes can’t be sold again. What I can do: a 30 % voucher or a free repair.',
      shoes,
    );
    expect(full.letters.C).toBe('met');
    expect(full.findings).toEqual([]);
  });
});

describe('5. thanks and goodbye', () => {
  const ana = conversationOf(
    [
      { role: 'customer', text: 'How do I move my contacts to the new phone?' },
      { role: 'agent', text: 'Open Settings, Transfer and follow the steps.' },
      { role: 'customer', text: 'Perfect, that worked. Thanks a lot!' },
    ],
    { customerName: 'Ana' },
  );

  it.each(['', 'You', 'You’re welcome, Ana. Enjoy the new phone!'])('“%s” hears nothing', (text) => {
    const quiet = at(text, ana);
    expect(quiet.findings).toEqual([]);
    expect(quiet.isQuiet).toBe(true);
    expect(Object.values(quiet.letters)).not.toContain('missing');
  });
});

describe('6. bereavement', () => {
  const widow = conversationOf('My husband passed away last week. I need to close his account.');
  const COLD = 'Sure, please send the death certificate.';

  it('compassion is the first and only nudge', () => {
    const cold = at(COLD, widow);
    expect(cold.findings.map(({ rule }) => rule)).toEqual(['compassion-first']);
    expect(cold.letters.R).toBe('missing');
  });

  it('offers plain words: no emoji, no selling, nobody is a valued customer', () => {
    const { suggestions } = the('compassion-first', at(COLD, widow));
    expect(suggestions.length).toBeGreaterThan(1);
    for (const suggestion of suggestions) {
      expect(suggestion.text).not.toMatch(/\p{Extended_Pictographic}|valued|offer|upgrade/iu);
      const after = at(apply(COLD, suggestion), widow);
      expect(after.letters.R, suggestion.text).toBe('met');
      expect(nudges(after)).toEqual([]);
    }
  });

  it('marks what sells', () => {
    const text =
      'I’m very sorry for your loss. I’ll close it today. Have you seen our premium plan? You could upgrade to it.';
    expect(at(text, widow).findings.map(({ rule }) => rule)).toContain('no-selling-in-trouble');
  });
});

describe('8. fast flow', () => {
  const turns = [
    { role: 'customer', text: 'Hi, the checkout crashed and I was charged twice.' },
    { role: 'agent', text: 'Hi! I’m sorry you were charged twice. Which e-mail address is it under?' },
    { role: 'customer', text: 'sam@example.org' },
  ] as const;
  const chat = conversationOf(turns);

  it.each(['ok, one moment', 'thanks, got it', 'One moment, please.', 'ok'])('“%s” gets no nudge', (text) => {
    expect(nudges(at(text, chat))).toEqual([]);
    expect(nudges(typing(text, chat))).toEqual([]);
  });

  it('an apology is not asked for again', () => {
    expect(nudges(at('Found it. The second charge is refunded, it shows within 3 days.', chat))).toEqual([]);
  });

  it('unless something new went wrong', () => {
    const again = conversationOf([
      ...turns,
      { role: 'agent', text: 'Thanks. The second charge is refunded.' },
      { role: 'customer', text: 'And now the parcel arrived broken!' },
    ]);
    const rules = at('You can send it back with the label in the box.', again).findings.map(({ rule }) => rule);
    expect(rules).toContain('apologise-for-failure');
  });

  it('a nudge that was used up or dismissed stays away until the customer brings something new', () => {
    const late = conversationOf('My order 48213 was due last Tuesday and still isn’t here.');
    const text = 'The carrier has it since Monday.';
    const { rule, occasion } = the('apologise-for-failure', at(text, late));
    const memory = {
      done: new Set([doneKey(rule, occasion)]),
      muted: new Set<string>(),
      faded: new Set<string>(),
      usedPhrases: new Set<string>(),
    };
    expect(review(draftOf(text), late, pack, memory).findings.map((each) => each.rule)).not.toContain(rule);
    const more = conversationOf([
      ...late.turns,
      { role: 'agent', text: 'The carrier has it since Monday.' },
      { role: 'customer', text: 'It came, but it is broken!' },
    ]);
    expect(
      review(draftOf('Please send us a photo of it.'), more, pack, memory).findings.map((each) => each.rule),
    ).toContain(rule);
  });
});

describe('10. it cannot see', () => {
  it('works on the draft alone and asks for nothing that it cannot know', () => {
    const text = 'As I said, you should have contacted billing. Please calm down. I will call you by {time frame}.';
    const blind = at(text, UNSEEN);
    expect(blind.isConversationVisible).toBe(false);
    expect(blind.findings.every(({ kind }) => kind === 'avoid')).toBe(true);
    expect(marks(blind, text)).toEqual(expect.arrayContaining(['{time frame}', BLAME, 'calm down']));
    expect(Object.values(blind.letters)).not.toContain('missing');
  });

  it('is silent about a plain reply', () => {
    expect(at('Go to Billing › Invoices and press Export.', UNSEEN).findings).toEqual([]);
  });
});
