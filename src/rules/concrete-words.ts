import type { RuleContext } from '../engine/types.ts';
import { hasCue } from './builders/cue-lookup.ts';
import { type Measured, metric } from './builders/metric.ts';
import { quote, who } from './builders/wording.ts';

const GENERAL =
  /\b(?:the|this|that|your) (?:issue|problem|matter|concern|request|item|product|inquiry|enquiry|query|situation)\b/gi;
/** Words below which a reply is a step in a chat. */
const SUBSTANTIVE = 8;

/** One general noun is enough: when the first is named, the others are understood. */
function firstGeneral({ draft, conversation }: RuleContext): Measured | undefined {
  const noun = conversation.issue?.noun;
  if (!noun) return undefined;
  for (const { text, from, part } of draft.sentences) {
    if (part === 'signature' || part === 'closing') continue;
    for (const { 0: words, index } of text.matchAll(GENERAL)) {
      // "the issue with the pump" names it.
      if (/^\s+(?:with|of|about|that|in|on|where|when|regarding)\b/i.test(text.slice(index + words.length))) continue;
      const value = index === 0 ? noun.charAt(0).toUpperCase() + noun.slice(1) : noun;
      return { from: from + index, to: from + index + words.length, customer: conversation.issue?.span, value };
    }
  }
  return undefined;
}

/** One word of the customer's own, anywhere in the draft, and the rest is understood. */
const isNamed = ({ draft, conversation }: RuleContext) =>
  (conversation.issue?.stems ?? []).some((stem) => draft.stems.has(stem));

export const concreteWords = metric({
  id: 'concrete-words',
  code: 'C10',
  letter: 'C',
  severity: 'low',
  isOffByDefault: true,
  needsConversation: true,
  title: 'The thing itself, not “the issue”',
  why: '“The double charge” tells that one has listened; “your issue” could be anybody’s.',
  evidence:
    'Concrete words raise satisfaction and purchases, because they show listening (Packard & Berger 2021). Pronouns (“it”, “that”) are left out: in a chat they mostly point at what was just said.',
  examples: {
    flags: [
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m looking into the issue now and will write to you by 5 pm.',
      },
      {
        customer: 'My refund for the jacket never came.',
        draft: 'Thanks for writing. I’m sorry about this matter; our team checks it today.',
      },
      {
        customer: 'I was charged twice for the tickets.',
        draft: 'Thank you for letting us know. Your request was sent to the right team today.',
      },
      {
        customer: 'My parcel never arrived although it says delivered.',
        draft: 'I’m sorry to hear about your situation. Somebody will call you today by 4 pm.',
      },
    ],
    passes: [
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m looking into the double charge now. The issue should be gone by 5 pm.',
      },
      {
        customer: 'My refund for the jacket never came.',
        draft: 'I’m sorry about the issue with your refund; I’ve sent it again, and it is there by Friday.',
      },
      { customer: 'Hello, I need some help.', draft: 'Hello! Of course, what can you tell me about the problem?' },
      { customer: 'My parcel never arrived.', draft: 'I’m on the issue.' },
    ],
  },
  measure(context) {
    if (context.draft.wordCount < SUBSTANTIVE || hasCue(context, 'issue') || isNamed(context)) return [];
    const general = firstGeneral(context);
    return general ? [general] : [];
  },
  say: (words, { conversation }) => ({
    nudge: `${quote(words)}: call it by its name.`,
    title: `${quote(words)} could be anybody’s`,
    why: `Use the word that ${who(conversation)} used; it shows that one has listened.`,
  }),
});
