import type { Cue, RuleContext } from '../engine/types.ts';
import { cuesOf, hasCue, sentenceText, troubleOf } from './builders/cue-lookup.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

/** Says sorry in so many words; to own the failure ("that's on us") is no second apology. */
const SORRY = /\b(?:sorry|apolog\w+|regret|forgive|excuse|pardon|my bad)\b/i;
/** In a longer reply a second word of regret does not weigh. */
const LONGEST = 120;
/** Words of a sentence that says sorry and nothing else. */
const SORRY_ALONE = 9;

const STOP = new Set(
  'sorry very really deeply again truly sincerely inconvenience trouble issue problem this that with about have been from your for the and you are any'.split(
    ' ',
  ),
);
const contentOf = (text: string) =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !STOP.has(word) && !SORRY.test(word))
    // Enough to see that "order" and "orders" are one thing.
    .map((word) => word.slice(0, 5));

/** "I'm also sorry that the driver was rude": another failure, which the customer named. */
function isForAnotherThing(cue: Cue, first: Cue, context: RuleContext): boolean {
  const said = new Set(contentOf(sentenceText(context, first)));
  const asked = new Set(context.conversation.latest.flatMap(({ text }) => contentOf(text)));
  return contentOf(sentenceText(context, cue)).some((word) => asked.has(word) && !said.has(word));
}

/**
 * An apology beyond the first of this reply. The catalogue also names a sorry in a later turn and one to a neutral question;
 * on real replies nearly all of those were right (a new wait, a no, a slip of the agent's own), so they are left alone.
 */
function surplusOf(context: RuleContext): readonly Cue[] {
  const { draft, conversation } = context;
  if (draft.wordCount > LONGEST) return [];
  const isSorry = (cue: Cue) =>
    SORRY.test(draft.text.slice(cue.from, cue.to)) && !/\bno need\b/i.test(sentenceText(context, cue));
  const sorries = cuesOf(context, 'apology').filter(isSorry);
  const [first] = sorries;
  if (!first || (conversation.serious && hasCue(context, 'compassion'))) return [];
  return sorries.filter((cue) => cue.sentence !== first.sentence && !isForAnotherThing(cue, first, context));
}

export const noOverApology = unwantedPhrase({
  id: 'no-over-apology',
  code: 'R07',
  letter: 'R',
  severity: 'medium',
  title: 'Say sorry once',
  why: 'The first sorry opens the ear; the second costs the time in which the customer wants to hear what happens now.',
  evidence:
    'Apology beyond the first seconds lowers satisfaction (Marinova, Singh & Singh 2018); after a delay, thanks often do more than a second sorry (You et al. 2020).',
  cue: surplusOf,
  // "Sorry again, it will be there by Friday": what else the sentence says stays.
  replaces: (_words, sentence) => (sentence.split(/\s+/).length <= SORRY_ALONE ? 'sentence' : 'clause'),
  asks: ({ conversation }) => troubleOf(conversation) ?? conversation.latest[0],
  examples: {
    flags: [
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about the double charge. I’ve refunded it today. Once again, we sincerely apologize.',
      },
      {
        customer: 'My parcel is late.',
        draft: 'I’m so sorry it is late! I am really very sorry. It arrives tomorrow by noon.',
      },
      {
        customer: 'Could you add a cable to my order?',
        draft: 'Sorry, we can’t add to an order once it is packed. I’m very sorry. You could place a second order.',
      },
      {
        customer: 'The app crashed and my notes are gone.',
        draft: 'My apologies for the crash. I’ve restored your notes just now. Please accept our deepest apologies.',
      },
    ],
    passes: [
      {
        customer: 'You charged me twice for March.',
        draft: 'I’m sorry about the double charge; that’s on us. I’ve refunded it, and your bank shows it by Friday.',
      },
      {
        customer: 'My mother passed away and you still send her bills.',
        draft: 'I’m so sorry for your loss. I’m also sorry that the bills went on; I’ve stopped them today.',
        note: 'Once for the loss, once for the failure.',
      },
      {
        customer: 'The parcel is late and the driver was rude to my son.',
        draft:
          'I’m sorry the parcel is late: it arrives tomorrow. And I’m sorry the driver was rude; I’ve told his depot.',
        note: 'Two failures.',
      },
      {
        customer: 'My parcel is late.',
        draft: 'I’m sorry it is late. There is no need for you to be sorry; it arrives tomorrow by noon.',
      },
      {
        customer: 'I need the order for Saturday.',
        draft: 'Sorry, which order is it? I’m sorry to ask again, I see three of them.',
        note: '“Sorry?” asks to repeat.',
      },
    ],
  },
  say: (words) => ({
    nudge: `${quote(words)}: one sorry is enough. Go on with what you do.`,
    title: `${quote(words)} is one apology too many`,
    why: 'Say it once, for the thing itself, and then what happens now.',
  }),
});
