import type { RuleContext, TurnSpan } from '../engine/types.ts';
import { hasCue, metByCue, troubleOf, wasSaidFor } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

function contactOf(words: string): readonly [string, string] {
  if (/\b(?:third|3rd|three)\b/i.test(words)) return ['Third contact', 'three times'];
  if (/\b(?:second|2nd|twice|two)\b/i.test(words)) return ['Second contact', 'twice'];
  return ['Not the first contact', 'more than once'];
}

const DURATION =
  /\b(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:(?:whole|full|working|business) )?(?:minute|hour|day|week|month|year)s?\b/i;

/** "for three weeks", in the customer's own words where they named it. */
function waitOf(words: string): string {
  const duration = DURATION.exec(words)?.[0].toLowerCase();
  return duration ? `for ${duration}` : 'this long';
}

const CONTACT =
  /\b(?:wr(?:ote|ite|iting|itten)|contact|call|e-?mail|messag|ask|told|tell|report|chas|ticket|chat|reach|explain|complain|respon|repl|answer|no ?(?:one|body))/i;
/** Being kept waiting, and not "charged two months ago" or "leaks since this morning". */
const KEPT_WAITING =
  /\b(?:wait|on hold|queue|still|due|late|delay|overdue|yet|hasn|haven|never|promised|no (?:answer|reply|response|update)|heard nothing)/i;
/** How far around the words these are looked for, in UTF-16 units. */
const AROUND = 60;

function isAround(pattern: RegExp, span: TurnSpan, { turns = [] }: RuleContext): boolean {
  const text = turns[span.turn]?.text ?? span.text;
  return pattern.test(text.slice(Math.max(0, span.from - AROUND), span.to + AROUND));
}

/** A second contact with us, and not a second try at something else. */
const repeatOf = oncePerConversation((context) => {
  const { repeat } = context.conversation;
  return repeat && isAround(CONTACT, repeat, context) ? repeat : undefined;
});

const waitFor = oncePerConversation((context) => {
  const { wait } = context.conversation;
  return wait && troubleOf(context.conversation) && isAround(KEPT_WAITING, wait, context) ? wait : undefined;
});

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
    return repeatOf(context) && intensity === 'strong'
      ? SHUT
      : metByCue(context, ['apology', 'empathy', 'thanks_value']);
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
