import type { RuleContext, TurnSpan } from '../engine/types.ts';
import { cuesOf, firstCue, hasCue } from './builders/cue-lookup.ts';
import { customerWords } from './builders/customer-words.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { SHUT, whoFirst } from './builders/wording.ts';

/** A wish to know why, without a question mark; with one, it is for answer-every-question. */
const WANTS_WHY =
  /\b(?:(?:don['’]?t|do not|can['’]?t|cannot|didn['’]?t) (?:know|understand|see) (?:why|how come)|(?:want|like|love|need) to (?:know|understand|hear) (?:why|what happened|how come|the reason)|(?:explain|tell me|no idea|wonder(?:ing)?) (?:to me )?(?:why|what happened|the reason)|(?:without|for no) (?:any |a |apparent )?(?:reason|explanation)|(?:explain please|please explain))\b/i;

const whyWanted = oncePerConversation(({ conversation }): TurnSpan | undefined => {
  for (const { turn, from, text } of conversation.latest) {
    const match = WANTS_WHY.exec(text);
    // A question mark close behind makes it a question.
    if (match && !/^[^.!\n]{0,80}\?/.test(text.slice(match.index + match[0].length))) {
      const at = from + match.index;
      return { turn, from: at, to: at + match[0].length, text: match[0] };
    }
  }
  return undefined;
});

/** They asked for it to be stopped, or have just said themselves that it was. */
const IS_KNOWN =
  /\b(?:cancel|close|suspend|terminat|delet|block|declin|reject|delay|postpon|lock|ban|disabl|deactivat|remov|refus|deni)/;

/** Frames that announce the cause, whatever follows. */
const TELLS =
  /\b(?:(?:what )?went wrong|what happened|here(?:['’]s| is) why|turn(?:s|ed) out|so (?:the|your|we|it|that|i)|(?:appears|seems|looks|sounds) (?:that|like|to)|likely|probably)\b/i;

const isKnown = oncePerConversation((context) => IS_KNOWN.test(customerWords(context)));

/** Who goes and looks owes no cause yet. */
const LOOKS =
  /\b(?:look(?:ing)? into|check(?:ing)?|investigat\w+|find(?:ing)? out|review(?:ing)?|tak(?:e|ing) a (?:closer )?look|clarify(?:ing)?)\b/i;

function newsOf(context: RuleContext) {
  const { conversation } = context;
  const isAsked = conversation.complaint !== undefined || context.questions.length > 0;
  if (!isAsked || isKnown(context)) return undefined;
  return cuesOf(context, 'bad_news')[0];
}

/** Words below which a draft is no outcome yet. */
const AN_OUTCOME = 6;

export const sayWhatHappened = missingCue({
  id: 'say-what-happened',
  code: 'C03',
  letter: 'C',
  severity: 'medium',
  need: 'transparency',
  title: 'Say what happened, and why',
  why: 'An outcome without its cause looks like whim. One sentence of why, or an honest “we don’t know yet”, makes it bearable.',
  evidence:
    'Explanation is one of six dimensions of a good complaint reply (Davidow 2003); seeing the work raises its value (Buell & Norton 2011). The catalogue asks for it after every failure; in real replies the fix is mostly enough, so it is asked for where the customer wants to know, or where the draft breaks bad news.',
  examples: {
    flags: [
      {
        customer: 'My card was charged 30 euros for nothing. I want to know why.',
        draft: 'I’m sorry about the charge. The 30 euros will be refunded by Friday.',
      },
      { customer: 'Where is my booking? It vanished from the app.', draft: 'Your booking has been cancelled.' },
      { customer: 'I can’t log in anymore.', draft: 'Your account has been suspended. Please use the form.' },
      {
        customer: 'My points are gone, and I don’t understand why.',
        draft: 'I’m sorry your points are gone. I’ve added 200 new ones to your account.',
      },
    ],
    passes: [
      {
        customer: 'My card was charged 30 euros for nothing. I want to know why.',
        draft: 'I’m sorry. The trial renewed by itself because it was not stopped in time; I’ve refunded the 30 euros.',
      },
      {
        customer: 'Where is my booking? It vanished from the app.',
        draft: 'Your booking has been cancelled because the hotel had closed. The money is back by Friday.',
      },
      { customer: 'Please cancel my order 48213.', draft: 'Your order has been cancelled, and you owe nothing.' },
      {
        customer: 'My points are gone, and I don’t understand why.',
        draft: 'I’m sorry. We don’t know why yet; I’m looking into it and will tell you by 5 pm.',
      },
      {
        customer: 'Thanks, it works again! No idea why it was gone.',
        draft: 'Glad it works again. Enjoy your evening!',
      },
    ],
  },
  applies(context) {
    const { conversation, draft } = context;
    const customer = conversation.thanks || draft.wordCount < AN_OUTCOME ? undefined : whyWanted(context);
    if (customer) return { open: true, customer };
    const news = newsOf(context);
    return news ? { open: true, draft: { from: news.from, to: news.to } } : SHUT;
  },
  satisfiedBy(context) {
    const { draft, conversation } = context;
    if (hasCue(context, 'reason', 'deferral', 'not_knowing', 'holding')) return { open: true };
    const isToldBefore = (conversation.earlier.get('reason')?.turn ?? -1) >= 0 && !whyWanted(context);
    const asksBack = draft.text.includes('?') && whyWanted(context) !== undefined;
    return { open: isToldBefore || asksBack || LOOKS.test(draft.text) || TELLS.test(draft.text) };
  },
  insertAt(context) {
    const news = firstCue(context, ['bad_news']);
    return news ? { at: 'after-sentence', sentence: news.sentence } : { at: 'before-answer' };
  },
  say: ({ conversation }, { customer }) => ({
    nudge: customer ? `${whoFirst(conversation)} wants to know why.` : 'Say why it happened.',
    title: 'The cause is missing',
    why: 'One sentence of why, or an honest “we don’t know yet”.',
  }),
});
