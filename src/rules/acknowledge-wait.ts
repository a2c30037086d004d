import { hasCue, metByCue, wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { contactOf, repeatOf, waitFor, waitOf } from './builders/waiting.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

export const acknowledgeWait = missingCue({
  id: 'acknowledge-wait',
  code: 'A04',
  letter: 'A',
  severity: 'high',
  need: 'acknowledge',
  title: 'Acknowledge a wait, a delay or a repeated contact',
  why: 'Waiting and explaining it again is a loss of its own. Seeing it costs one sentence and takes the edge off.',
  evidence:
    'For delays, appreciation often does more than an apology (You et al. 2020); repeated effort lowers perceived fairness (Gelbrich & Roschk 2011).',
  examples: {
    flags: [
      {
        customer: 'I wrote to you twice already and nobody answered. Where is my invoice?',
        draft: 'Your invoice is under Billing, Invoices.',
      },
      {
        customer: 'I have been waiting for my new card for three weeks.',
        draft: 'The card will be produced by our partner.',
      },
      { customer: 'This is the third time I contact you about the router!', draft: 'Please restart the router.' },
      {
        customer: 'My order was due last week and I’m still waiting for it.',
        draft: 'Please wait until it arrives.',
        note: 'A demand is no acknowledgement.',
      },
    ],
    passes: [
      {
        customer: 'I wrote to you twice already and nobody answered. Where is my invoice?',
        draft:
          'You’ve already written to us twice, so I read the whole thread first. Your invoice is under Billing, Invoices.',
      },
      {
        customer: 'I have been waiting for my new card for three weeks.',
        draft: 'Three weeks is too long, and thank you for waiting. Your card leaves the printer today.',
      },
      {
        customer: 'Thanks again for the quick help yesterday! Can I change the colour, too?',
        draft: 'Yes, under Settings, Colours.',
      },
      { customer: 'I still love the app. Is there a dark mode?', draft: 'Yes, under Settings, Appearance.' },
    ],
  },
  applies(context) {
    const since = repeatOf(context) ?? waitFor(context);
    if (!since || wasSaidFor(context, ['wait', 'apology'], since)) return SHUT;
    return openedBy(since);
  },
  satisfiedBy(context) {
    const { intensity } = context.conversation;
    if (hasCue(context, 'wait')) return metByCue(context, ['wait']);
    // A plain apology covers a delay, and a calm repeat; an angry third contact wants to be seen as one.
    return repeatOf(context) && intensity === 'strong' ? SHUT : metByCue(context, ['apology', 'empathy']);
  },
  insertAt: { at: 'after-greeting' },
  say(context) {
    const { conversation } = context;
    const repeat = repeatOf(context);
    if (repeat) {
      const [contact, times] = contactOf(repeat.text);
      return {
        nudge: `${contact}: say that you see it.`,
        title: `${whoFirst(conversation)} has written before`,
        why: 'Say that you see the earlier messages, so that nothing has to be explained again.',
        variables: { contact: times },
      };
    }
    return {
      nudge: 'Name the wait before the answer.',
      title: `${whoFirst(conversation)}’s wait is not mentioned yet`,
      why: 'A wait that is named weighs less than one that is passed over.',
      variables: { wait: waitOf(conversation.wait?.text ?? '') },
    };
  },
});
