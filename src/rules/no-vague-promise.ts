import type { Cue, RuleContext } from '../engine/types.ts';
import { hasCue, sentenceText } from './builders/cue-lookup.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote, who } from './builders/wording.ts';

/** Somebody of the firm, or the thing itself, will do it. "We answer as soon as possible" tells of a habit. */
const COMMITS = /['’]ll\b|\b(?:will|shall|should|going to|working|trying|looking|doing|being)\b/i;
/** Asked of the customer, or no more than the survey at the end. */
const IS_NOT_OURS =
  /\b(?:please|kindly|(?:could|can|would|will) you|if you|once you)\b(?![\s\S]*\b(?:i|we|they|it|team)\b)|\b(?:survey|rate|rating|feedback)\b/i;

/** In the middle of a clause ("will soon be fixed") no time can take the words' place, so they are left alone. */
const ENDS_CLAUSE = /^\s*(?:$|[.,;:!?…)–—]|(?:and|but|so|when|once|if|because|to|with|about|via|by)\b)/i;

/** "One moment, I'll check shortly": in a chat, this is over before it is read. */
const HOLDS =
  /\b(?:one|a|just a|give me a|another) (?:moment|minute|second|sec|min)\b|\b(?:hold|hang|bear) (?:on|with)\b/i;

function isPromise(cue: Cue, context: RuleContext): boolean {
  const { draft } = context;
  // "As soon as possible, and by 5 pm at the latest": a sentence that goes on may still say when.
  if (cue.sentence === draft.typing && cue.to < (draft.sentences[cue.sentence]?.to ?? 0)) return false;
  const text = sentenceText(context, cue);
  const from = cue.from - (draft.sentences[cue.sentence]?.from ?? 0);
  const before = text.slice(0, from);
  if (!ENDS_CLAUSE.test(text.slice(from + cue.to - cue.from))) return false;
  return COMMITS.test(before) && !IS_NOT_OURS.test(before) && !/\?\s*$/.test(text);
}

export const noVaguePromise = unwantedPhrase({
  id: 'no-vague-promise',
  code: 'C06',
  letter: 'C',
  severity: 'medium',
  title: 'No vague promise',
  why: '“As soon as possible” can mean an hour or a month. Whoever waits needs a time, or an honest “no date yet, news by Friday”.',
  evidence: 'Timeliness (Davidow 2003); concrete words show that one has listened (Packard & Berger 2021).',
  cue: 'vague_promise',
  replaces: 'words',
  // A time anywhere in the draft answers "when".
  isMeant: (cue, context) =>
    !hasCue(context, 'time_frame') && !HOLDS.test(context.draft.text) && isPromise(cue, context),
  asks({ conversation, questions }) {
    const { failure, wait, repeat, serious, complaint, emotion } = conversation;
    return (
      failure ??
      wait ??
      repeat ??
      serious ??
      (complaint && emotion) ??
      questions.find(({ kind }) => kind === 'when' || kind === 'where')?.span
    );
  },
  examples: {
    flags: [
      {
        customer: 'My parcel was due on Monday and still isn’t here.',
        draft: 'I’m sorry your parcel is late. We’ll find it as soon as possible.',
      },
      { customer: 'When will the app work again?', draft: 'Our team is working on it, and it will be fixed soon.' },
      {
        customer: 'I’ve been waiting for my refund for three weeks!',
        draft: 'I’m sorry for the long wait. It will reach you shortly.',
      },
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about the double charge. We will look into it at the earliest.',
      },
    ],
    passes: [
      {
        customer: 'My parcel was due on Monday and still isn’t here.',
        draft:
          'I’m sorry your parcel is late. We’ll find it as soon as possible, and you’ll hear from me by 5 pm today.',
      },
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about that. As soon as you send me the receipt, I’ll refund it.',
      },
      {
        customer: 'The blender arrived broken.',
        draft: 'I’m sorry it broke. Please send us a photo as soon as possible, so that we can replace it.',
      },
      { customer: 'Love the app! A dark mode would be nice.', draft: 'Thank you! A dark mode will come soon.' },
      {
        customer: 'When does the shop open on Sunday?',
        draft: 'On Sunday it opens at 10 am. See you soon!',
      },
    ],
  },
  say: (words, { conversation }) => ({
    nudge: `${quote(words)}: say when, or when there will be news.`,
    title: `${quote(words)} is no time`,
    why: `A day or an hour, even for “no news yet”, is what ${who(conversation)} can plan with.`,
  }),
});
