import type { Cue, RuleContext, TurnSpan } from '../engine/types.ts';
import { cuesOf, hasCue } from './builders/cue-lookup.ts';
import { oncePerConversation } from './builders/once-per-conversation.ts';
import { oncePerSentence } from './builders/once-per-sentence.ts';
import { isSolved } from './builders/solved.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

/** Laughing, winking, cheering; a sad or a caring face fits bad news. */
const FACE =
  /(?:[\u{1F600}-\u{1F606}\u{1F609}-\u{1F60E}\u{1F618}\u{1F61B}-\u{1F61D}\u{1F642}\u{1F643}\u{1F389}\u{1F38A}\u{1F44D}\u{1F483}\u{1F57A}\u{1F60F}\u{1F917}\u{1F923}\u{1F929}\u{1F973}\u{1F970}\u{1F64C}\u{2728}][\u{1F3FB}-\u{1F3FF}\u{FE0F}]?)+|(?<=^|\s)[:;=]-?[)DPp](?=\s|$)/u;
/** Light words that only jar where the customer is very upset, or in a loss. */
const LIGHT = /^(?:have|enjoy|no |not to worry|great news|good news|happy|super|so )/i;

const faceIn = oncePerSentence((text) => FACE.exec(text));

function facesOf({ draft }: RuleContext): readonly Cue[] {
  return draft.sentences.flatMap(({ text, from }, sentence): readonly Cue[] => {
    const face = faceIn(text);
    if (!face) return [];
    return [{ name: 'cheer', sentence, from: from + face.index, to: from + face.index + face[0].length }];
  });
}

const smilesToo = oncePerConversation(
  ({ conversation }) => conversation.intensity !== 'strong' && conversation.latest.some(({ text }) => FACE.test(text)),
);

/** The customer's words that make it a bad moment. */
function badMoment(context: RuleContext): TurnSpan | undefined {
  const { serious, intensity, emotion, failure, complaint, thanks, closing, latest } = context.conversation;
  if (serious) return serious;
  // What is put right may be told with a smile, and so may a goodbye.
  if (thanks || closing || isSolved(context.draft)) return undefined;
  if (intensity === 'strong') return emotion;
  // A mere difficulty bears a smile; a failure, or a feeling about one, does not.
  return failure ?? (complaint && emotion) ?? (hasCue(context, 'refusal') ? latest[0] : undefined);
}

export const toneFitsTheMoment = unwantedPhrase({
  id: 'tone-fits-the-moment',
  code: 'R09',
  letter: 'R',
  severity: 'medium',
  title: 'The tone fits the moment',
  why: 'A smile or a cheer beside bad news reads as if it were not taken seriously.',
  evidence:
    'Emoticons raise warmth and lower perceived competence; in unsatisfactory service they do harm (Li, Chan & Kim 2019).',
  cue: (context) => [...cuesOf(context, 'cheer'), ...(smilesToo(context) ? [] : facesOf(context))],
  replaces: 'words',
  asks: badMoment,
  isMeant({ from, to }, context) {
    const { serious, intensity, failure } = context.conversation;
    if (serious || intensity === 'strong') return true;
    // A wish for the day in place of regret and help.
    if (failure && !hasCue(context, 'apology', 'empathy', 'action', 'ask', 'alternative')) return true;
    return !LIGHT.test(context.draft.text.slice(from, to));
  },
  examples: {
    flags: [
      {
        customer: 'I am furious. You lost my bag and nobody answers!',
        draft: 'No worries, we’ll find your bag today.',
      },
      {
        customer: 'The parcel arrived broken, the vase is in pieces.',
        draft: 'Oops! Sorry the vase is broken. I’ll send a new one today 😄',
      },
      { customer: 'My husband passed away last week.', draft: 'I’m so sorry for your loss. Have a great day!' },
      {
        customer: 'Could you change the delivery address?',
        draft: 'Unfortunately we can’t change the address once it is packed :) You could pick it up at the shop.',
      },
    ],
    passes: [
      {
        customer: 'I am furious. You lost my bag and nobody answers!',
        draft:
          'You’re right to be angry, and I’m sorry. There is no problem with the claim: I’ve filed it for you now.',
        note: '“No problem” as a noun.',
      },
      { customer: 'It works now, thank you so much 😊', draft: 'Awesome! Enjoy the new phone 😊' },
      {
        customer: 'The blue one came instead of the green one, but never mind 😅',
        draft: 'Sorry about the colour 😅 The green one leaves today and is with you on Friday.',
        note: 'The customer smiles, too.',
      },
      { customer: 'How do I link my Yahoo! account?', draft: 'Open Settings, Accounts, and choose Yahoo! there.' },
      {
        customer: 'My refund has not arrived.',
        draft: 'I’m sorry it took so long. Good news: it was paid out this morning, and you’ll see it by Friday.',
        note: 'The matter is solved.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)} is too cheerful for this moment.`,
    title: `${quote(words)} does not fit the moment`,
    why: 'Plain words show that it is taken seriously.',
  }),
});
