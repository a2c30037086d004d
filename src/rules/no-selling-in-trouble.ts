import type { Cue, RuleContext, TurnSpan } from '../engine/types.ts';
import { sentenceText, troubleOf } from './builders/cue-lookup.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

/** Wants out, or wants the money back: as little a moment to sell as a complaint. */
const LEAVING =
  /\b(?:refund(?:ed)?|money back|charge ?back|reimburse\w*|cancel(?:l?ing|l?ation)?|close my account|delete my account|unsubscribe|end my (?:contract|plan|subscription|membership)|outage)\b/i;
/** The customer asks for what would be sold: then it is the answer. */
const WANTS =
  /\b(?:upgrad\w+|(?:which|other|bigger|better|premium|family|cheaper) plan|discounts?|offers?|deals?|promo\w*|coupons?|where (?:do|can) i (?:rate|review)|newsletter)\b/i;

const leaving = oncePerConversation(({ conversation }: RuleContext): TurnSpan | undefined => {
  for (const turn of conversation.latest) {
    const words = LEAVING.exec(turn.text);
    if (words) return { ...turn, from: words.index, to: words.index + words[0].length, text: words[0] };
  }
  return undefined;
});

const isWanted = oncePerConversation(({ conversation }) => conversation.latest.some(({ text }) => WANTS.test(text)));

/** "We regularly review our filters": work of ours. */
const OURS = /\b(?:we|i|our team)(?:['’](?:re|ll|ve|m)| will| do| did| have| are)?(?: \w+ly| always| often| also)? $/i;

/** "I've added a 20 % discount to make up for it": redress and no sale. */
const REDRESS =
  /\b(?:(?:i|we)(?:['’]ve| have|['’]ll| will| can|['’]d like to)?(?: just| also)? (?:add|added|give|given|apply|applied|credit|credited|take|taken|offer(?:ed)? you)|to make up for|as (?:a|an) (?:apology|gesture)|goodwill)\b/i;

/** "You can remove them with the Plus version" tells a way; "get the Plus version now" sells it. */
const PLAN = /^(?:premium|pro|plus|gold)\b/i;
const PUSH =
  /\b(?:upgrad\w*|try|get|gets|check out|why not|consider\w*|recommend\w*|only|just|today|now|% off|offer\w*|join\w*|buy|save|more features)\b/i;
/** "Thank you for taking the time to rate our app"; "the exchange rate: our …" */
const NO_WISH = /\bthank(?:s| you)\b[^.!?]*$|\b(?:exchange|interest|flat|hourly|first|success) $/i;

function isPushed(cue: Cue, context: RuleContext): boolean {
  const { text } = context.draft;
  const words = text.slice(cue.from, cue.to);
  if (/[:;]/.test(words) || NO_WISH.test(text.slice(Math.max(0, cue.from - 60), cue.from))) return false;
  return !PLAN.test(words) || PUSH.test(sentenceText(context, cue));
}

export const noSellingInTrouble = unwantedPhrase({
  id: 'no-selling-in-trouble',
  code: 'E06',
  letter: 'E',
  severity: 'medium',
  title: 'No selling inside a problem',
  why: 'Whoever is in trouble, or wants to leave, hears an offer as “they want my money”. Solve it first; in a loss, never sell.',
  evidence: 'The reply must fit the arousal (Herhausen et al. 2019); suspicion of persuasion (Decock et al. 2020).',
  cue: 'selling',
  replaces: 'sentence',
  asks: (context) => {
    const { conversation } = context;
    if (conversation.thanks && !conversation.serious && !conversation.complaint) return undefined;
    return troubleOf(conversation) ?? conversation.owed ?? leaving(context);
  },
  isMeant: (cue: Cue, context: RuleContext) =>
    isPushed(cue, context) &&
    !OURS.test(context.draft.text.slice(Math.max(0, cue.from - 40), cue.from)) &&
    (context.conversation.serious !== undefined || !(isWanted(context) || REDRESS.test(sentenceText(context, cue)))),
  examples: {
    flags: [
      {
        customer: 'My wife passed away and I need to end her plan.',
        draft: 'I’m very sorry for your loss. You could upgrade to the family plan.',
      },
      {
        customer: 'The service has been down since this morning!',
        draft: 'I’m sorry about the outage; we fix it by noon. Please leave us a review.',
      },
      {
        customer: 'My delivery is late again.',
        draft: 'I’m sorry it’s late again; it arrives today. Check out our special offer.',
      },
      {
        customer: 'Please cancel my subscription.',
        draft: 'It ends on 31 March. Why not try our Premium plan?',
        note: 'Wants to leave.',
      },
      {
        customer: 'I would like a refund for the second ticket.',
        draft: 'The refund reaches you by Friday. Rate your experience and sign up for our newsletter!',
      },
    ],
    passes: [
      {
        customer: 'Which plan has more storage?',
        draft: 'The Plus plan has 200 GB. You can upgrade to it in Settings.',
      },
      {
        customer: 'My wife passed away and I need to end her plan.',
        draft: 'I’m very sorry for your loss. I’ll end the plan today; you don’t need to do anything else.',
      },
      {
        customer: 'My delivery is late again.',
        draft: 'I’m sorry it’s late again. It arrives today, and I’ve added a credit of €10 to your account.',
      },
      {
        customer: 'My storage is full and nothing works. Can I upgrade to a bigger plan?',
        draft: 'Yes: the upgrade to Plus takes a minute under Settings, and it all works again.',
        note: 'It is the answer.',
      },
      {
        customer: 'It works again, thank you so much!',
        draft: 'Glad to hear it! If you have a minute, please rate your experience.',
        note: 'Solved, and thanked for.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)}: not the moment to sell.`,
    title: `${quote(words)} sells inside a problem`,
    why: 'Solve it first. What sells can wait for a better day.',
  }),
});
