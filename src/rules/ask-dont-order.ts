import { hasInstruction } from '../engine/instruction.ts';
import type { Cue, RuleContext } from '../engine/types.ts';
import { hasCue, sentenceText } from './builders/cue-lookup.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote, who } from './builders/wording.ts';

const IS_BAN = /^(?:do not|don['’]t|stop|failure)\b/i;
const IS_MUST = /^you\b|^failure\b/i;

/** A softener, a goal or a reason in the same sentence: it explains and does not command. */
const SOFTENS =
  /\b(?:please|kindly|sorry|afraid|unfortunately|i (?:think|believe)|(?:sounds|looks) like|(?:seems|appears)|so (?:that|i|we)|because|since|in order to|to be able|(?:and|then) (?:i|we)(?:['’]ll| will| can)|to (?:help|check|find|look|fix|replace|refund|process|investigate|get|verify|confirm)|(?:if|once|when|as soon as) (?:you|i|we|it|that|this))\b|^to \w+/i;

/** "1. Send …", or one step among others: an instruction that the customer asked for. */
const IS_STEP = /^\s*(?:\d{1,2}[.)]|[-*•–]|(?:step \d|first|then|next|after that|finally)\b)/i;

/**
 * The catalogue counts every "you need to" and every imperative. In real replies most of these are steps of a how-to and
 * quite welcome; what is left here asks something for the firm's own sake, without a word of courtesy or purpose.
 */
function isOrder(cue: Cue, context: RuleContext): boolean {
  // Who only asks how it is done wants to be told.
  const { questions, conversation } = context;
  if (questions.length > 0 && questions.every(({ kind }) => kind === 'how') && !conversation.complaint) return false;
  const text = sentenceText(context, cue);
  if (/\?\s*$/.test(text) || SOFTENS.test(text) || IS_STEP.test(text)) return false;
  const words = context.draft.text.slice(cue.from, cue.to);
  if (IS_MUST.test(words)) return true;
  const rest = context.draft.sentences.filter((_, index) => index !== cue.sentence).map((each) => each.text);
  return !hasCue(context, 'courtesy', 'thanks_value', 'apology') && !hasInstruction(rest.join(' '));
}

/** "You must send the receipt first." → "send the receipt first". A ban cannot be asked for in this way. */
function wishOf(words: string, { draft }: RuleContext): string | undefined {
  const sentence = draft.sentences.find(({ text }) => text.includes(words))?.text ?? '';
  const from = sentence.indexOf(words);
  const rest = sentence.slice(from).replace(/[.!…\s]+$/, '');
  if (IS_BAN.test(rest) || /[{}:\n]/.test(rest)) return undefined;
  const wish = rest.replace(/^you(?:['’]ll)? (?:\w+ )??(?:must|required to|obliged to|have to|got to|need to) /i, '');
  return wish === rest && IS_MUST.test(words) ? undefined : wish.charAt(0).toLowerCase() + wish.slice(1);
}

export const askDontOrder = unwantedPhrase({
  id: 'ask-dont-order',
  code: 'C13',
  letter: 'C',
  severity: 'medium',
  title: 'Ask, don’t order',
  why: '“You must send” makes the customer your subordinate. “Could you send …, so that I can …” gets the same and says what for.',
  evidence:
    '“Could you” and “please” inside the sentence raise politeness, a bare start lowers it by 0.43 (Danescu-Niculescu-Mizil et al. 2013); “you’ll have to” stands on practitioners’ lists of words to avoid.',
  cue: 'demand',
  replaces: 'sentence',
  isMeant: isOrder,
  examples: {
    flags: [
      { customer: 'My headphones stopped working.', draft: 'You must send us the receipt first.' },
      { customer: 'Where is my refund?', draft: 'You have to wait until the bank has processed it.' },
      { customer: 'The cover has a tear.', draft: 'Send me the order number and a photo.' },
      {
        customer: 'I was charged twice.',
        draft: 'You’ll have to contact your bank.',
      },
    ],
    passes: [
      {
        customer: 'My headphones stopped working.',
        draft: 'I’m sorry they stopped. Could you send me the receipt, so that I can send you a new pair today?',
      },
      { customer: 'How do I export my data?', draft: 'You need to confirm the export in Settings, Data.' },
      {
        customer: 'The cover has a tear.',
        draft: 'Thank you for telling us. Send me a photo and I’ll replace it today.',
      },
      { customer: 'Do I need the box?', draft: 'No, you don’t have to send the box back.' },
      {
        customer: 'The charger smokes!',
        draft: 'Unplug the charger now. I’m sorry about this; a new one leaves today.',
      },
    ],
  },
  say: (words, context) => ({
    nudge: `${quote(words)} sounds like an order.`,
    title: `${quote(words)} orders ${who(context.conversation)} about`,
    why: 'Ask for it, and say what it is for.',
    variables: { value: wishOf(words, context) ?? '' },
  }),
});
