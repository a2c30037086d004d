import type { Cue, RuleContext } from '../engine/types.ts';
import { cuesOf, hasCue, sentenceText } from './builders/cue-lookup.ts';
import { customerWords } from './builders/customer-words.ts';
import { missingCue } from './builders/missing-cue.ts';
import { quote, SHUT } from './builders/wording.ts';

/** A step for the customer: done by us, or already agreed, it needs no warning any more. */
const IS_DONE =
  /\b(?:i|we|they|he|she|team)(?:['’]ve| have|['’]ll| will)? (?:just |already |now )?(?:reset|deleted?|erased?|wiped?|cancell?ed|cancel|closed?|removed?|ended?)\b|\b(?:has|have|was|were|been) (?:\w+ )?(?:reset|deleted|erased|wiped|cancell?ed|closed|removed)\b/i;

/** Speaks about the step and does not advise it. */
const IS_TALK = /\b(?:reasons?|why|sorry to (?:hear|see)|confirm|regarding|about) /i;

/** The same step in the customer's own words: they know what they ask for. */
const ROOT =
  /\b(?:reset|wip|eras|format|delet|clos|cancel|end|terminat|deactivat|downgrad|reinstall|initiali|restor|install)/i;

/** The words of the step itself are no warning: "delete your account" says not what goes with it. */
const isWarning = (warning: Cue, step: Cue) => warning.to <= step.from || warning.from >= step.to;

function stepOf(context: RuleContext): Cue | undefined {
  const theirs = customerWords(context);
  return cuesOf(context, 'risky_step').find((cue) => {
    const text = sentenceText(context, cue);
    const from = cue.from - (context.draft.sentences[cue.sentence]?.from ?? 0);
    if (IS_DONE.test(text) || IS_TALK.test(text.slice(0, from))) return false;
    const root = ROOT.exec(context.draft.text.slice(cue.from, cue.to))?.[0].toLowerCase();
    return !(root && new RegExp(`\\b${root}`).test(theirs));
  });
}

export const stateSideEffects = missingCue({
  id: 'state-side-effects',
  code: 'C04',
  letter: 'C',
  severity: 'medium',
  need: 'transparency',
  title: 'Say what a step costs before it is taken',
  why: 'Whoever resets, deletes or cancels on our advice should know first what is lost, what stays, and what it costs.',
  evidence:
    'CARE’s C asks for openness about function, liabilities and advantages; fair procedure (Gelbrich & Roschk 2011). Uninstalling and clearing a cache are left out: little is lost, and every second reply has them.',
  examples: {
    flags: [
      { customer: 'The tablet freezes every few minutes.', draft: 'Please do a factory reset: Settings, System.' },
      { customer: 'The songs are there twice.', draft: 'Try this: delete your library and sync it anew.' },
      {
        customer: 'I was moved to the wrong plan.',
        draft: 'Please cancel your subscription and order the Basic plan.',
      },
      { customer: 'My two profiles show different points.', draft: 'You can close your account and open a new one.' },
    ],
    passes: [
      {
        customer: 'The tablet freezes every few minutes.',
        draft:
          'Please back up your photos first, since a factory reset deletes all that is on the tablet. Then go to Settings, System.',
      },
      {
        customer: 'The songs are there twice.',
        draft: 'Try this: delete your library and sync it anew. You’ll keep your playlists.',
      },
      {
        customer: [
          { role: 'customer', text: 'The tablet freezes every few minutes.' },
          {
            role: 'agent',
            text: 'We could set it back as a last step. You’d lose your photos, so please save them first.',
          },
          { role: 'customer', text: 'Fine, I have them on my computer now.' },
        ],
        draft: 'Great. Then please do the factory reset under Settings, System.',
      },
      { customer: 'How do I cancel my subscription?', draft: 'Go to Settings, Plan and choose Cancel.' },
      { customer: 'The page looks broken.', draft: 'Please clear the cache of your browser and load it again.' },
      {
        customer: 'I was moved to the wrong plan.',
        draft: 'I’m sorry. I’ve closed the wrong account and refunded the difference today.',
      },
    ],
  },
  applies(context) {
    const step = stepOf(context);
    return step ? { open: true, draft: { from: step.from, to: step.to } } : SHUT;
  },
  satisfiedBy(context) {
    const step = stepOf(context);
    if (!step || context.conversation.earlier.has('side_effect')) return { open: true };
    const warning = cuesOf(context, 'side_effect').find((cue) => isWarning(cue, step));
    return { open: warning !== undefined || hasCue(context, 'limit') };
  },
  // Before the instruction: what comes after it is read too late.
  insertAt(context) {
    const sentence = stepOf(context)?.sentence ?? 0;
    return sentence > 0 ? { at: 'after-sentence', sentence: sentence - 1 } : { at: 'after-greeting' };
  },
  say(context) {
    const step = stepOf(context);
    const words = quote(step ? context.draft.text.slice(step.from, step.to) : '');
    return {
      nudge: `${words}: say first what is lost.`,
      title: `What does ${words} cost?`,
      why: 'Say before the step what is lost, what stays, and what it costs.',
    };
  },
});
