import { cueWords } from './cue-words.ts';
import { createRecent } from './recent.ts';
import { comparedForm, SHORT_FORMS } from './short-forms.ts';
import { STOP_WORDS } from './stop-words.ts';
import { cueWordMeant } from './typos.ts';

const PLAIN_WORD = /^[a-z]+$/;
export const STRETCHED = /([a-z])\1\1/;
/** "xxxx" is no word. */
const ONE_LETTER = /^([a-z])\1+$/;
const RUNS = /([a-z])\1{2,}/g;

/** A word that a pattern names, or one of the small words of every sentence. */
export const isKnownWord = (word: string): boolean =>
  cueWords().has(word) || STOP_WORDS.has(word) || SHORT_FORMS.has(word);

/** "sooo", "pleeease", "helllooo": runs of three and more letters are one or two, as a known word has them. */
function unstretched(word: string): string {
  // The last letters are stretched most; each run is tried with one letter before two.
  let forms = [''];
  let from = 0;
  for (const run of word.matchAll(RUNS)) {
    const letter = run[1] ?? '';
    const between = word.slice(from, run.index);
    forms = forms.flatMap((form) => [form + between + letter, form + between + letter + letter]).slice(0, 8);
    from = run.index + run[0].length;
  }
  const rest = word.slice(from);
  const all = forms.map((form) => form + rest);
  const known = all.find((form) => isKnownWord(comparedForm(form)));
  if (known !== undefined) return known;
  // Three in a row may be a slip beside a double letter, too.
  return [word, ...all].find((form) => cueWordMeant(form) !== undefined) ?? all[0] ?? word;
}

const forms = createRecent<string>(20_000, 400_000);

/**
 * A lower-case word in the form in which it is compared: short forms in full, American spelling, stretched letters
 * shortened, and with `isRepaired` a slip of the fingers in a cue word put right. A real English word is never changed into another.
 */
export function spelled(word: string, isRepaired: boolean): string {
  const form = comparedForm(word);
  // "worrise" looks British and is a slip: only a word that is known is one.
  if (!isRepaired || word.length < 4 || isKnownWord(form) || SHORT_FORMS.has(word) || !PLAIN_WORD.test(word))
    return form;
  const known = forms.get(word);
  if (known !== undefined) return known;
  const short = STRETCHED.test(word) && !ONE_LETTER.test(word) ? comparedForm(unstretched(word)) : word;
  const made = isKnownWord(short) ? short : (cueWordMeant(short) ?? comparedForm(short));
  forms.set(word, made);
  return made;
}
