import { hasInstruction } from '../engine/instruction.ts';
import { hasCue } from './builders/cue-lookup.ts';
import { missingCue } from './builders/missing-cue.ts';
import { openedBy, SHUT, who } from './builders/wording.ts';

/** A problem of so few words can be many things. */
const FEW_WORDS = 8;
/** Of these, so many say something. */
const FEW_CONTENT_WORDS = 2;

/** Begins with a word that only points. */
const POINTS =
  /^\W*(?:(?:hi|hello|hey|please|help|sorry|so|and|but|good \w+)\b\W*)*(?:it|this|that|something|nothing|everything|there(?:['’]s| is)|i have|i['’]ve|we have|i got)\b/i;

/** Says that something is wrong, and not what. */
const NO_NAME = /\b(?:error|problem|issue|trouble|bug|failure)s?(?: message)?$/i;

/** Asks without asking: "we'd like to know more". */
const ASKS = /\b(?:know more|(?:some|any|the|more) details|more (?:about|information))\b/i;

const wordsIn = (text: string) => text.match(/(?<![@\p{L}])\p{L}[\p{L}’']*/gu)?.length ?? 0;

export const checkUnderstanding = missingCue({
  id: 'check-understanding',
  code: 'C17',
  letter: 'C',
  severity: 'low',
  need: 'transparency',
  isOffByDefault: true,
  title: 'Ask before solving what may be something else',
  why: '“It doesn’t work” can be ten things. One question saves the nine answers that miss.',
  evidence:
    'Exploring is one of three parts of empathy that peers rarely show unaided (Sharma et al. 2020); active listening (Herhausen et al. 2023).',
  examples: {
    flags: [
      { customer: 'It doesn’t work.', draft: 'Please uninstall the app and install it again.' },
      { customer: 'I have a problem with my account.', draft: 'You can reset the password under Settings, Security.' },
      { customer: 'Something is wrong here!', draft: 'I’m sorry. Please restart the router, then try it again.' },
      { customer: 'Hi, there’s an error.', draft: 'Hello! Please clear the cache of your browser.' },
    ],
    passes: [
      { customer: 'It doesn’t work.', draft: 'I’m sorry. What do you see when you open it?' },
      {
        customer: 'When I open a photo album with more than 200 pictures, the app closes itself.',
        draft: 'I’m sorry it closes. Please install version 4.2, which came out today.',
      },
      {
        customer: [
          { role: 'customer', text: 'The printer prints only half of each page since Monday.' },
          { role: 'agent', text: 'Could you please print a test page?' },
          { role: 'customer', text: 'It doesn’t work.' },
        ],
        draft: 'Please pull the plug for ten seconds and try it again.',
      },
      { customer: 'How do I print?', draft: 'Please press Ctrl and P.' },
    ],
  },
  applies({ conversation }) {
    const { complaint, isFirstReply, latest, intensity, repeat, serious, stems, issue } = conversation;
    // A question back to somebody who is angry or explains it again makes it worse.
    if (!complaint || !isFirstReply || intensity === 'strong' || repeat || serious) return SHUT;
    const text = latest.map((each) => each.text).join(' ');
    const isNamed = issue?.noun !== undefined && !NO_NAME.test(issue.noun);
    const isVague = !isNamed && POINTS.test(text) && wordsIn(text) <= FEW_WORDS && stems.size <= FEW_CONTENT_WORDS;
    return isVague ? openedBy(complaint) : SHUT;
  },
  satisfiedBy(context) {
    const { text } = context.draft;
    // Who has found it already need not ask.
    return {
      open: text.includes('?') || hasCue(context, 'ask', 'time_frame') || ASKS.test(text) || !hasInstruction(text),
    };
  },
  insertAt: { at: 'before-answer' },
  say: ({ conversation }) => ({
    nudge: `Ask what ${who(conversation)} sees before the fix.`,
    title: 'This can be many things',
    why: 'One question first saves the answers that miss.',
  }),
});
