import { EVERY_REPLY } from '../engine/memory.ts';
import type { GivenDetail, Rule } from '../engine/types.ts';
import { repeatsOf } from './builders/given-again.ts';
import { SHUT, whoFirst } from './builders/wording.ts';

/** A number or an address can be given back as it is; a description or a file cannot. */
const isQuotable = ({ kind, value }: GivenDetail) =>
  kind !== 'description' && kind !== 'attachment' && value.length <= 40;

export const dontAskAgain: Rule = {
  id: 'dont-ask-again',
  code: 'C16',
  letter: 'C',
  kind: 'avoid',
  severity: 'high',
  needsConversation: true,
  title: 'Don’t ask for what was already given',
  why: 'Being asked again for what stands in the message says that nobody read it, and costs one more round.',
  evidence:
    'Attentiveness and facilitation (Davidow 2003); listening to understand the question is the core of CARE’s C.',
  examples: {
    flags: [
      { customer: 'My order 48213 has not come yet.', draft: 'Please send me your order number.' },
      {
        customer: 'I can’t log in with sam@example.org, the page stays white.',
        draft: 'Could you share your email address?',
      },
      { customer: 'Order #A-20417 came without the cable.', draft: 'Sure! What is your order number?' },
      {
        customer: [
          { role: 'customer', text: 'My booking is 7731-204, the hotel does not find it.' },
          { role: 'agent', text: 'Hello, I’m sorry about that. Which hotel is it?' },
          { role: 'customer', text: 'The Lindenhof in Bremen.' },
        ],
        draft: 'Thank you. May I have your booking number?',
      },
    ],
    passes: [
      {
        customer: 'My order 48213 has not come yet.',
        draft: 'I’m sorry order 48213 is late. The carrier has it since Monday and delivers tomorrow.',
      },
      {
        customer: 'My order has not come yet.',
        draft: 'I’m sorry it is late. Could you send me your order number, so that I can trace it today?',
      },
      {
        customer: 'My order 48213 has not come yet.',
        draft: 'I’m sorry about that. Could you send the number of the other order as well? I’ll trace both today.',
      },
      {
        customer: 'Order 48213 is late.',
        draft: 'Sorry about the delay. For security, could you confirm your order number? I’ll then release it today.',
      },
    ],
  },
  applies(context) {
    const [first] = repeatsOf(context);
    return first ? { open: true, draft: first.words, customer: first.detail.span } : SHUT;
  },
  satisfiedBy: () => SHUT,
  find: (context) =>
    repeatsOf(context).map(({ cue, words, label, detail }) => {
      const name = whoFirst(context.conversation);
      const sentence = context.draft.sentences[cue.sentence] ?? words;
      return {
        span: words,
        insertAt: { at: 'replace', span: { from: sentence.from, to: sentence.to } },
        nudge: isQuotable(detail) ? `${name} gave it: ${detail.value}.` : `${name} gave the ${label} already.`,
        title: `${name} already gave the ${label}`,
        why: { text: 'It stands in the message, so it need not be asked for.', draft: words, customer: detail.span },
        occasion: EVERY_REPLY,
        variables: { thing: label, ...(isQuotable(detail) && { value: detail.value }) },
      };
    }),
};
