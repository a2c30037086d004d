import { hasInstruction } from '../engine/instruction.ts';
import type { CueName, RuleContext } from '../engine/types.ts';
import { hasCue, troubleOf } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { oncePerSentence } from './builders/once-per-sentence.ts';
import { openedBy, SHUT, who } from './builders/wording.ts';

/** The agent ends it: the ticket is closed, the chat is over, it counts as solved. */
const ENDS =
  /^closing (?:this|the|your) (?:ticket|case|chat|request)|\b(?:(?:i|we)(?:['’]ll| will|['’]m| am|['’]re| are|['’]ve| have)? (?:now |going to )?(?:close|closing|closed|end|ending|resolve|mark(?:ing|ed)?) (?:this|the|your) (?:ticket|case|chat|request|conversation|call)|(?:this|the|your) (?:ticket|case|chat|request|conversation) (?:is|has been|will be) (?:now )?(?:closed|ended|resolved|solved|archived))\b/i;

const isEnding = oncePerSentence((text) => ENDS.test(text));

/** What the agent does or hears next keeps the door open by itself. */
const GOES_ON: readonly CueName[] = ['ask', 'deferral', 'holding', 'refusal'];

function fixIsTheirs(context: RuleContext): boolean {
  const { conversation, draft } = context;
  // In a chat the next line is a key away; an e-mail with a fix to try is likely the last for today.
  if (conversation.channel !== 'email' || !troubleOf(conversation)) return false;
  return hasInstruction(draft.text) && !draft.text.includes('?') && !hasCue(context, 'action');
}

export const openDoor = missingCue({
  id: 'open-door',
  code: 'E02',
  letter: 'E',
  severity: 'low',
  title: 'The last word leaves a door open',
  why: 'A fix to try, or a case that is closed, leaves one question: and if it doesn’t hold? Say where to go then.',
  evidence:
    'Further help offered and a warm end are what quality reviews look for at the close (Zendesk AutoQA “Closing”; Packard, Li & Berger 2024). The catalogue asks it of every last turn; on real replies that breeds formulas, so it is asked only where a door is really closed.',
  examples: {
    flags: [
      {
        customer: 'The printer prints empty pages.',
        draft: 'I’m sorry about the empty pages; cleaning the heads helps. I’m closing this ticket now.',
      },
      {
        customer: 'My invoice shows the wrong address.',
        draft: 'Sorry about the wrong address, it is corrected. Your case has been closed.',
      },
      {
        customer: 'The map does not load since Monday.',
        draft: 'I’m sorry the map does not load. The new version has the fix. We will close this request.',
      },
      {
        customer: 'I can’t open the file you sent.',
        draft: 'Sorry about that, the file was too large; the link below works. This ticket is now resolved.',
      },
    ],
    passes: [
      {
        customer: 'The printer prints empty pages.',
        draft:
          'I’m sorry about the empty pages; cleaning the heads helps. I’m closing this ticket now; if it comes back, reply here.',
      },
      {
        customer: 'My invoice shows the wrong address.',
        draft: 'Sorry about the wrong address. It is corrected, and the new invoice is in your mailbox.',
        note: 'No door was closed.',
      },
      {
        customer: 'How do I change the language?',
        draft: 'Open Settings, Language and choose yours.',
        note: 'A neutral question in a flowing chat.',
      },
      {
        customer: 'The map does not load since Monday.',
        draft: 'I’m sorry the map does not load. Which browser do you use?',
        note: 'It goes on: it asks.',
      },
      {
        customer: [
          { role: 'customer', text: 'The map does not load since Monday.' },
          { role: 'agent', text: 'I’m sorry. Please update the app, and let me know if it still does not load.' },
          { role: 'customer', text: 'It loads now.' },
        ],
        draft: 'The update had the fix. I’m closing this ticket now.',
        note: 'Once a conversation is enough.',
      },
    ],
  },
  applies(context) {
    const { conversation, draft } = context;
    if (conversation.serious || GOES_ON.some((name) => hasCue(context, name))) return SHUT;
    const isEnded = draft.sentences.some(({ text }) => isEnding(text));
    return isEnded || fixIsTheirs(context) ? openedBy(conversation.latest[0]) : SHUT;
  },
  satisfiedBy(context) {
    if (hasCue(context, 'offer_help')) return { open: true };
    return { open: context.conversation.earlier.has('offer_help') };
  },
  insertAt: { at: 'end' },
  say: ({ conversation }) => ({
    nudge: 'And if it doesn’t hold? Leave a door open.',
    title: `Where can ${who(conversation)} go if it doesn’t hold?`,
    why: 'One line about this matter, not “anything else?”.',
  }),
});
