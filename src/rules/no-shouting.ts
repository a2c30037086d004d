import type { Cue, CueName, RuleContext, Sentence } from '../engine/types.ts';
import { type Measured, metric } from './builders/metric.ts';
import { oncePerSentence } from './builders/once-per-sentence.ts';

/** Common words that are in capitals only to be louder; an acronym, a name or a button is not among them. */
const LOUD = new Set(
  "again all already always any anything asap before cannot carefully check contact do don’t don't every everything first have immediately important is it just must need never no not nothing now once only ours please read right send stop that the this urgent very wait warning we will won’t won't you your".split(
    ' ',
  ),
);
const CAPITALS = /(?<![\p{L}\p{N}_])\p{Lu}[\p{Lu}’']*\p{Lu}(?![\p{L}\p{N}_])/gu;
/** What is shown in capitals on a button, a key or a label. */
const IS_LABEL =
  /\b(?:press|click|tap|select|choose|hold|push|hit|type|enter|called|named|labell?ed|button|key|says|reads)\s+(?:on )?(?:the )?$/i;
/** Two such words in one sentence shout; one stresses ("will NOT be charged"). */
const SHOUTS = 2;

/** "!!", "?!", "???"; two question marks are a slip of the keys. */
const MARKS = /!+\?[!?]*|\?+![!?]*|!{2,}|\?{3,}/g;
/** Joy and thanks may be loud. */
const WARM: readonly CueName[] = ['greeting', 'thanks_value', 'warm_close', 'empathy', 'offer_help'];

interface Loud {
  readonly from: number;
  readonly to: number;
  readonly isMark: boolean;
}

/** The same length without what somebody else said or what stands on a screen. */
const withoutQuotes = (text: string) =>
  text.replaceAll(/[“"«`][^”"»`\n]{1,80}(?:[”"»`]|$)/g, (quoted) => ' '.repeat(quoted.length));

const loudIn = oncePerSentence((written): readonly Loud[] => {
  const text = withoutQuotes(written);
  const words = [...text.matchAll(CAPITALS)].filter(
    ({ 0: word, index }) => LOUD.has(word.toLowerCase()) && !IS_LABEL.test(text.slice(0, index)),
  );
  const marks = [...text.matchAll(MARKS)].map(({ 0: mark, index }) => ({
    from: index,
    to: index + mark.length,
    isMark: true,
  }));
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last || words.length < SHOUTS) return marks;
  return [{ from: first.index, to: last.index + last[0].length, isMark: false }, ...marks];
});

/** The sentence as one would say it in a quiet voice. */
function calm(text: string): string {
  const lowered = text
    .replaceAll(CAPITALS, (word) => (LOUD.has(word.toLowerCase()) ? word.toLowerCase() : word))
    .replaceAll(MARKS, (mark) => (mark.includes('?') ? '?' : '.'));
  return lowered.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase());
}

/** Longest sentence that a phrase's variable takes whole, in UTF-16 units. */
const LONGEST_CALM = 160;

function measuredIn(
  context: RuleContext,
  sentence: Sentence,
  cues: readonly Cue[],
  index: number,
): readonly Measured[] {
  const found = sentence.part === 'signature' ? [] : loudIn(sentence.text);
  if (found.length === 0) return [];
  const { complaint, failure, intensity } = context.conversation;
  const isTrouble = Boolean(complaint ?? failure) || intensity !== 'none';
  const isWarm = cues.some((cue) => cue.sentence === index && WARM.includes(cue.name));
  const said = calm(sentence.text);
  return found
    .filter(({ isMark, from, to }) => {
      if (!isMark || sentence.text.slice(from, to).includes('?')) return true;
      // "It has shipped!!" is joy; after a complaint the same marks are a raised voice.
      return isTrouble && !isWarm;
    })
    .map(({ from, to }) => ({
      from: sentence.from + from,
      to: sentence.from + to,
      place: { from: sentence.from, to: sentence.to },
      ...(said.length <= LONGEST_CALM && !/[{}]/.test(said) && { value: said }),
    }));
}

export const noShouting = metric({
  id: 'no-shouting',
  code: 'C12',
  letter: 'C',
  severity: 'medium',
  needsConversation: false,
  title: 'No shouting',
  why: 'Capitals and rows of exclamation marks read as a raised voice, and a raised voice is answered by one.',
  evidence:
    'Loud marks lower perceived competence where something went wrong (Li, Chan & Kim 2019). The catalogue counts two “!” in a whole reply; warm replies have those (“Hi Ana! Thanks for writing!”), so only rows of marks and shouted common words count.',
  examples: {
    flags: [
      { customer: 'I can’t open the file.', draft: 'You MUST install the update FIRST.' },
      { customer: 'Where is the number?', draft: 'PLEASE READ the mail that we sent.' },
      { customer: 'The router is still down.', draft: 'Did you restart it???' },
      { customer: 'My parcel is late again.', draft: 'It is on its way!!' },
    ],
    passes: [
      { customer: 'Will I be charged?', draft: 'No, you will NOT be charged before May.' },
      { customer: 'How do I start it?', draft: 'Press the START button and wait for the HTTP 200 in the LOG tab.' },
      { customer: 'Thank you so much, it works!', draft: 'So glad to hear it works!! Have a great day!' },
      { customer: 'My parcel is late again.', draft: 'Hi Maria! I’m sorry it’s late. It arrives tomorrow!' },
      {
        customer: 'The page says DO NOT SEND AGAIN.',
        draft: 'You can go on: “DO NOT SEND AGAIN” is only shown for a minute.',
      },
    ],
  },
  measure(context) {
    const { sentences, cues } = context.draft;
    return sentences.flatMap((sentence, index) => measuredIn(context, sentence, cues, index));
  },
  say: () => ({
    nudge: 'Capitals or marks that shout: say it quietly.',
    title: 'This reads as a raised voice',
    why: 'The same words in small letters and with one mark are heard better.',
  }),
});
