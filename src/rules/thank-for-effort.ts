import type { GivenDetail, RuleContext, TurnSpan } from '../engine/types.ts';
import { cuesOf, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { openedBy, SHUT, whoFirst } from './builders/wording.ts';

/** What a customer did for us: evidence, feedback, a try at what was asked. */
const EFFORT =
  /\b(?:(?:i|we)(?:['’]ve| have)? (?:just |already |also |now )*(?:attached|enclosed|tried|tested|reinstalled|restarted|filled|recorded|noted down|measured)|(?:attached|enclosed|here) (?:is|are|you['’]ll find) (?:a|the|some|my)|see (?:the )?(?:attached|attachment|screenshot)|(?:some|my|a bit of|quick|one) (?:feedback|suggestion)|wanted to (?:report|let you know|tell you|suggest)|steps to reproduce)\b/i;
/** Taken the trouble to look up, when we asked for it. */
const LOOKED_UP: ReadonlySet<GivenDetail['kind']> = new Set(['order-number', 'email', 'phone', 'device', 'browser']);
/** "Thanks for your cooperation", "for understanding": asks for something and thanks for nothing. */
const PRESSURE = /\b(?:in advance|cooperation|understanding|patience in this)\b/i;

const effortOf = oncePerConversation(({ conversation }: RuleContext): TurnSpan | undefined => {
  const begin = conversation.latest[0]?.turn ?? 0;
  const given = conversation.details.find(({ span, kind }) => span.turn >= begin && LOOKED_UP.has(kind));
  // What we had asked for in the turn before.
  const wasAsked = begin > 0 && conversation.earlier.get('ask')?.turn === begin - 1;
  if (given && wasAsked) return given.span;
  for (const turn of conversation.latest) {
    const effort = EFFORT.exec(turn.text);
    if (effort) return { ...turn, from: effort.index, to: effort.index + effort[0].length, text: effort[0] };
  }
  return undefined;
});

export const thankForEffort = missingCue({
  id: 'thank-for-effort',
  code: 'A02',
  letter: 'A',
  severity: 'low',
  isOffByDefault: true,
  title: 'Thank for what the customer did',
  why: 'A screenshot, a test, a report saves you a step. Saying so values the person and not only the file.',
  evidence:
    'Gratitude is the strongest politeness strategy, +0.87 (Danescu-Niculescu-Mizil et al. 2013); thanking often beats apologising (You et al. 2020).',
  examples: {
    flags: [
      {
        customer: 'The export stops at 40 %. I attached a screenshot.',
        draft: 'The export stops because the disk is full.',
      },
      { customer: 'Just some feedback: a dark mode would be lovely.', draft: 'A dark mode is planned for March.' },
      {
        customer: [
          { role: 'customer', text: 'Where is my order?' },
          { role: 'agent', text: 'Could you send me your order number?' },
          { role: 'customer', text: 'It is order 48213.' },
        ],
        draft: 'Order 48213 left our warehouse yesterday and arrives on Friday.',
      },
      {
        customer: 'I already tried it in another browser, same result.',
        draft: 'The shop is being repaired today until 4 pm. Thank you for your understanding.',
        note: 'Pressure, not value.',
      },
    ],
    passes: [
      {
        customer: 'The export stops at 40 %. I attached a screenshot.',
        draft: 'Thanks for the screenshot, it saves us a step: the disk is full.',
      },
      {
        customer: 'Just some feedback: a dark mode would be lovely.',
        draft: 'Glad you told us! A dark mode is planned for March.',
      },
      {
        customer: 'This is outrageous. I attached a screenshot of the theft!',
        draft: 'I’m sorry. I’ve blocked the card just now and the money is back by Friday.',
        note: 'Somebody so upset wants something else first.',
      },
      { customer: 'Do you ship to Norway?', draft: 'Yes, we ship to Norway within four days.' },
      { customer: 'I just sent it. Thanks, bye!', draft: 'You’re welcome, have a nice day!' },
    ],
  },
  applies(context) {
    const { intensity, serious, thanks, closing } = context.conversation;
    if (intensity === 'strong' || serious || thanks || closing || context.draft.isHolding) return SHUT;
    return openedBy(effortOf(context));
  },
  satisfiedBy(context) {
    const { draft, conversation } = context;
    const isMeant = ({ from, to, sentence }: { from: number; to: number; sentence: number }) => {
      const end = draft.sentences[sentence]?.to ?? to;
      return !PRESSURE.test(draft.text.slice(from, end));
    };
    const thanked = [...cuesOf(context, 'thanks_value'), ...cuesOf(context, 'welcome')].find(isMeant);
    if (thanked) return { open: true, draft: { from: thanked.from, to: thanked.to } };
    // A failure that cost the customer the effort is met by regret.
    const [regret] = troubleOf(conversation) ? [...cuesOf(context, 'apology'), ...cuesOf(context, 'empathy')] : [];
    return regret ? { open: true, draft: { from: regret.from, to: regret.to } } : SHUT;
  },
  insertAt: { at: 'after-greeting' },
  say: ({ conversation }) => ({
    nudge: 'Thank for what came with the message.',
    title: `${whoFirst(conversation)}’s effort is not mentioned yet`,
    why: 'Say what it helps: that values the person.',
  }),
});
