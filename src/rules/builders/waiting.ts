import type { RuleContext, TurnSpan } from '../../engine/types.ts';
import { troubleOf } from './cue-lookup.ts';
import { oncePerConversation } from './once-per-conversation.ts';

/** How often the customer wrote, for the strip and for a phrase. */
export function contactOf(words: string): readonly [string, string] {
  if (/\b(?:third|3rd|three)\b/i.test(words)) return ['Third contact', 'three times'];
  if (/\b(?:second|2nd|twice|two)\b/i.test(words)) return ['Second contact', 'twice'];
  return ['Not the first contact', 'more than once'];
}

const DURATION =
  /\b(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|many) (?:(?:whole|full|working|business) )?(?:minute|hour|day|week|month|year)s?\b/i;

/** "for three weeks", in the customer's own words where they named it. */
export function waitOf(words: string): string {
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
export const repeatOf = oncePerConversation((context) => {
  const { repeat } = context.conversation;
  return repeat && isAround(CONTACT, repeat, context) ? repeat : undefined;
});

/** A wait that is felt as one. */
export const waitFor = oncePerConversation((context) => {
  const { wait } = context.conversation;
  return wait && troubleOf(context.conversation) && isAround(KEPT_WAITING, wait, context) ? wait : undefined;
});
