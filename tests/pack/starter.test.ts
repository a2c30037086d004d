import { describe, expect, it } from 'vitest';
import { review } from '../../src/engine/review.ts';
import type { Conversation, Finding, Suggestion } from '../../src/engine/types.ts';
import { compilePack } from '../../src/pack/compile.ts';
import { starterPack } from '../../src/pack/starter.ts';
import { RULE_IDS, RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf, havingSent } from '../rules/conversation-stand-in.ts';
import { SITUATIONS_OF_CLARITY } from './situations-of-clarity.ts';

const starter = starterPack(RULE_IDS);
/** A blank is for the agent to fill, and where to cut a sentence is for its writer; there is nothing to suggest. */
const SUGGESTS_NOTHING = new Set(['left-over-blank', 'readable']);
/** One phrase is enough where it is no more than the words that the rule itself found: the same in a quiet or a plain voice. */
const SUGGESTS_WHAT_IT_FOUND = new Set(['no-shouting', 'no-jargon', 'concrete-words']);

const named = { customerName: 'Maria', agentName: 'Jo' };
const LATE = 'Hi, my order 48213 was due last Tuesday and still isn’t here. Can you check where it is?';
const TWICE = 'This is the THIRD time I’m writing. You charged me twice and nobody answers. I’m furious.';
const CALM_TWICE = 'I wrote to you twice already. You charged me twice for March.';

/** What went to somebody else before, word for word. */
const CANNED =
  'The record in our system was created by a double entry, which is why both of them were closed at the end of the month. It was opened anew, and the usual confirmation follows by e-mail within two working days.';

/** Where each rule speaks: a conversation and a draft. A phrase must fit at least one of them, and serve in each that it fits. */
const SITUATIONS: Readonly<Record<string, readonly (readonly [Conversation, string])[]>> = {
  ...SITUATIONS_OF_CLARITY,
  'answer-thanks': [
    [conversationOf('Perfect, that worked. Thank you so much!', named), 'This ticket will be closed automatically.'],
  ],
  'personal-not-routine': [
    [conversationOf('There is a problem with my double charge for May. I’m disappointed.', named), CANNED],
    [conversationOf('I can’t log in to my account anymore.', named), CANNED],
  ],
  'own-it': [
    [
      conversationOf('You charged me twice for March.', named),
      'Sorry about the double charge. Your case has been forwarded to the billing department.',
    ],
    [conversationOf('Where is it? I ordered a lamp and it never came.'), 'I’m sorry. They will contact you.'],
  ],
  'no-over-apology': [
    [
      conversationOf('You charged me twice for March.', named),
      'I’m sorry about the double charge. I’ve refunded it today. Once again, we sincerely apologize.',
    ],
    [conversationOf('My parcel is late.'), 'I’m so sorry it is late! I am really very sorry. It arrives tomorrow.'],
  ],
  'tone-fits-the-moment': [
    [conversationOf(TWICE, named), 'No worries! The second one is refunded today, I’m sorry.'],
    [
      conversationOf('The vase arrived broken, it is in pieces.'),
      'I’m sorry the vase is broken. A new one leaves today 😄',
    ],
  ],
  'thank-for-effort': [
    [
      conversationOf('The export stops at 40 %. I attached a screenshot.', named),
      'The export stops because the disk is full.',
    ],
  ],
  'close-the-loop': [
    [
      conversationOf('You charged me twice, and this keeps happening every month.', named),
      'I’m sorry about the double charge. I’ve refunded it today.',
    ],
  ],
  'open-door': [
    [
      conversationOf('You charged me twice for March.', named),
      'Sorry about the double charge, it is corrected. Your case has been closed.',
    ],
  ],
  'anticipate-next': [
    [conversationOf('How do I export my invoices as CSV?', named), 'Go to Billing, Invoices and press Export.'],
  ],
  'warm-closing': [
    [
      conversationOf('That’s all, goodbye.', named),
      'The contract ends on 31 March and the last invoice comes in April by post.',
    ],
  ],
  'say-the-benefit': [
    [
      conversationOf('What is the difference between the Basic and the Plus plan?', named),
      'The Plus plan has 200 GB and two seats.',
    ],
  ],
  'compassion-first': [
    [
      conversationOf('My husband passed away last week. I need to close his account.', named),
      'Sure, please send the death certificate.',
    ],
    [
      conversationOf('I am in hospital after an accident and can’t pay the invoice by Friday.'),
      'You can pay it online.',
    ],
  ],
  'acknowledge-wait': [
    [conversationOf(TWICE, named), 'I’ve refunded €49 just now; your bank shows it within 2 working days.'],
    [conversationOf(CALM_TWICE), 'I’ve refunded it just now; your bank shows it within 2 working days.'],
    [
      conversationOf('I have been on hold for 40 minutes and I’m disappointed.'),
      'The card leaves the printer on Monday.',
    ],
    [conversationOf('I am still waiting for an answer about my new card.'), 'The card leaves the printer on Monday.'],
  ],
  'apologise-for-failure': [
    [conversationOf(LATE, named), 'The carrier delivers it tomorrow by noon.'],
    [
      conversationOf('You charged me twice for the same order.'),
      'I’ve refunded the second one; it shows within 3 days.',
    ],
  ],
  'dont-ask-again': [
    [conversationOf(LATE, named), 'I’m sorry it is late. Please send me your order number.'],
    [
      conversationOf('The page stays white when I log in with sam@example.org.'),
      'I’m sorry about the white page. Could you share your email address?',
    ],
  ],
  'no-blame': [
    [conversationOf(TWICE, named), 'I’m sorry you had to write three times. You should have contacted billing.'],
    [conversationOf('My discount was not applied.'), 'You should have entered the code before paying.'],
  ],
  'no-calm-down': [
    [conversationOf(TWICE, named), 'Please calm down, I’ll refund it today.'],
    [conversationOf('I am furious, my holiday is ruined!'), 'Please calm down, I’ll call the hotel today.'],
  ],
  'no-empty-formula': [
    [conversationOf(TWICE, named), 'We apologize for any inconvenience. I’ll refund it today.'],
    [
      conversationOf('The app crashed and my notes are gone!'),
      'We apologize for any inconvenience. I’ll restore them today.',
    ],
  ],
  'validate-feeling': [
    [
      conversationOf('I can’t log in to my account anymore. This is so frustrating!'),
      'Please clear the cache of your browser.',
    ],
    [conversationOf('I can’t log in to my account anymore. I am FURIOUS!!'), 'Please clear the cache of your browser.'],
    [conversationOf('I’m a bit worried about the login.'), 'Please clear the cache of your browser.'],
    [
      conversationOf('This is really frustrating, the page keeps logging me out.'),
      'Please clear the cache of your browser.',
    ],
    [
      conversationOf('I’m so worried that the tickets won’t be here before the concert.', named),
      'They were posted on Monday and arrive by Friday.',
    ],
    [conversationOf('I’m furious. What kind of service is this?'), 'Please tell me your contract number.'],
    [
      conversationOf('I am FURIOUS about your service. The login is ridiculous!!'),
      'Please tell me your contract number.',
    ],
  ],
  'no-bare-no': [
    [conversationOf('Can I return the shoes? I wore them once.', named), 'No, that’s not possible.'],
    [conversationOf('Could you change the delivery address?'), 'Unfortunately we can’t change the address.'],
  ],
  'next-step-with-time': [
    [conversationOf(LATE, named), 'I’m sorry your order is late. I’ve asked the carrier to trace it.'],
    [
      conversationOf('You charged me twice for March.'),
      'I’m sorry about the double charge. I’ll forward it to our billing team.',
    ],
  ],
  'answer-every-question': [
    [
      conversationOf('Does the tent fit four people? And is it waterproof?', named),
      'Yes, it fits four people with their bags.',
    ],
    [conversationOf('When will the blue one be back in stock?'), 'The blue one is one of our most loved colours.'],
  ],
  'acknowledge-issue': [
    [conversationOf('I can’t log in to my account anymore.', named), 'Please contact the manufacturer.'],
    [conversationOf('There is a problem with my invoice for May.'), 'Please contact the manufacturer.'],
  ],
  'empathy-needs-action': [
    [
      conversationOf('You sent me the wrong size again.', named),
      'I’m very sorry about the wrong size, I understand how annoying that is.',
    ],
    [
      conversationOf('The heating has been out since last night.'),
      'I’m so sorry about the heating. That must be awful.',
    ],
  ],
  'no-selling-in-trouble': [
    [
      conversationOf('My wife passed away and I need to end her plan.'),
      'I’m very sorry for your loss. You could upgrade to the family plan.',
    ],
    [
      conversationOf('You charged me twice for March.', named),
      'I’m sorry about the double charge; it is refunded today. Check out our special offer.',
    ],
  ],
  'greet-by-name': [
    [conversationOf('Hello, I would like to book a table for six.', named), 'Please fill in the form on the website.'],
    [
      conversationOf('Hello, I would like to book a table for six.', { ...named, channel: 'email' }),
      'Please fill in the form on the website.',
    ],
    [conversationOf('Hello, I would like to book a table for six.'), 'Please fill in the form on the website.'],
  ],
};

const SAMPLES: Readonly<Record<string, string>> = {
  '{time frame}': '5 pm today',
  '{reason}': 'worn shoes can’t be sold again',
  '{option}': 'a voucher over 30 %',
  '{other option}': 'a free repair',
  '{answer}': 'yes, it is',
  '{action}': 'I’m asking the warehouse',
  '{step}': 'I call the carrier',
  '{amount}': '€10',
  '{thing}': 'the label',
};
const filled = (text: string) => text.replaceAll(/\{[^{}]+\}/g, (blank) => SAMPLES[blank] ?? blank);
const applied = (draft: string, { edit }: Suggestion) => draft.slice(0, edit.from) + edit.insert + draft.slice(edit.to);
const speaking = (findings: readonly Finding[]) => findings.flatMap(({ rule, speaksFor = [] }) => [rule, ...speaksFor]);

describe('the starter pack', () => {
  it('has at least four phrases for each rule that suggests', () => {
    const counts = RULE_IDS.filter((id) => !SUGGESTS_NOTHING.has(id)).map((id) => [
      id,
      starter.phrases.filter(({ rule }) => rule === id).length,
    ]);
    const least = (id: unknown) => (SUGGESTS_WHAT_IT_FOUND.has(String(id)) ? 1 : 4);
    expect(counts.filter(([id, count]) => Number(count) < least(id))).toEqual([]);
  });

  it('repeats no phrase of a rule', () => {
    const texts = starter.phrases.map(({ rule, text }) => `${rule}: ${text}`);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });
});

describe.each(starter.phrases)('“$text”', (phrase) => {
  const pack = compilePack({ ...starter, phrases: [phrase], rules: { [phrase.rule]: { on: true } } }, RULES);
  const before = havingSent(CANNED, pack);
  const offers = (SITUATIONS[phrase.rule] ?? []).flatMap(([conversation, draft]) => {
    const { findings } = review(draftOf(draft), conversation, pack, before);
    const suggestion = findings.find(({ rule }) => rule === phrase.rule)?.suggestions[0];
    return suggestion ? [{ conversation, draft, findings, edited: filled(applied(draft, suggestion)) }] : [];
  });

  it(`is offered where ${phrase.rule} speaks`, () => {
    expect(offers.length).toBeGreaterThan(0);
  });

  it('serves its rule once its blanks are filled, and trips no other', () => {
    for (const { conversation, findings, edited } of offers) {
      const after = review(draftOf(edited), conversation, pack, before);
      expect(speaking(after.findings), edited).not.toContain(phrase.rule);
      const harmBefore = findings.filter(({ kind }) => kind === 'avoid').map(({ rule }) => rule);
      const harmAfter = after.findings.filter(({ kind }) => kind === 'avoid').map(({ rule }) => rule);
      expect(
        harmAfter.filter((rule) => !harmBefore.includes(rule)),
        edited,
      ).toEqual([]);
    }
  });
});
