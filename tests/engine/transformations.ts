import { editDistance } from '../../src/engine/typos.ts';

/** How people type: each turns a text into one that says the same. `random` gives whole numbers below a bound. */
export interface Transformation {
  readonly name: string;
  /** Which texts are typed so; absent: both sides. */
  readonly side?: 'customer' | 'draft';
  apply(text: string, random: (below: number) => number): string;
}

const pairs = (list: string): readonly (readonly [string, string])[] =>
  list.split(';').map((pair) => {
    const [from = '', to = ''] = pair.split('=');
    return [from.trim(), to.trim()];
  });

const SHORT = pairs(
  "thanks=thx; please=pls; you=u; your=ur; are=r; because=bc; I'm=im; I've=ive; don't=dont; can't=cant; won't=wont; " +
    "didn't=didnt; doesn't=doesnt; isn't=isnt; haven't=havent; hasn't=hasnt; you're=youre; you've=youve; that's=thats; sorry=sry; " +
    'tomorrow=tmrw; okay=ok; great=gr8; before=b4; people=ppl; message=msg; account=acct',
);
const BRITISH = pairs(
  'apologize=apologise; apologized=apologised; realize=realise; recognize=recognise; organize=organise; canceled=cancelled; ' +
    'canceling=cancelling; favor=favour; favorite=favourite; color=colour; behavior=behaviour; center=centre; license=licence; ' +
    'analyze=analyse; prioritize=prioritise; inquiry=enquiry; program=programme; catalog=catalogue; authorize=authorise; ' +
    'authorized=authorised; traveling=travelling; fulfill=fulfil',
);

/** "PLEASE": the capitals are what it says. */
const isShouted = (word: string) => word.length > 1 && word === word.toUpperCase();

/** Whole words, with the capital of what they stand for. */
function replaced(text: string, from: string, to: string): string {
  const pattern = new RegExp(`(?<![\\w'])${from}(?![\\w'])`, 'gi');
  return text.replace(pattern, (word) =>
    isShouted(word) ? word : /^[A-Z]/.test(word) && word !== 'I' ? to.charAt(0).toUpperCase() + to.slice(1) : to,
  );
}

const straight = (text: string) => text.replaceAll('\u2019', "'").replaceAll('\u2018', "'");

/** Words of six letters and more, where a slip can be made. */
const LONG_WORD = /(?<![\w'@#/.-])[a-z]{6,}(?![\w'@./-])/g;
const NEIGHBOURS: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  f: 'g',
  g: 'h',
  h: 'j',
  i: 'o',
  j: 'k',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  q: 'w',
  r: 't',
  s: 'd',
  t: 'r',
  u: 'i',
  v: 'c',
  w: 'e',
  x: 'z',
  y: 'u',
  z: 'x',
};

type Slip = (word: string, at: number) => string;
const SLIPS: Readonly<Record<string, Slip>> = {
  swapped: (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  dropped: (word, at) => word.slice(0, at) + word.slice(at + 1),
  doubled: (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  'beside the key': (word, at) => word.slice(0, at) + (NEIGHBOURS[word.charAt(at)] ?? '') + word.slice(at + 1),
};

/** What a slip is made in, and what it must not become. */
export interface Vocabulary {
  readonly cueWords: readonly string[];
  readonly realWords: ReadonlySet<string>;
}

/** Whether two words are one word and its ending ("refund", "refunds"): a reader need not tell them apart. */
const isSameWord = (one: string, other: string) => {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    long.startsWith(short.replace(/[ey]$/, '')) &&
    /^(?:e?d|e?s|ies|ied|ing|ly|r|er)?$/.test(long.slice(short.replace(/[ey]$/, '').length))
  );
};

/** One slip inside a cue word; first letters are nearly always right. */
export function withSlip(kind: string, { cueWords, realWords }: Vocabulary): Transformation {
  const isCueWord = new Set(cueWords);
  /** Another word of English, or as near to another cue word: nobody can tell from the word alone which was meant. */
  const isAnother = (slip: string, word: string) =>
    realWords.has(slip) ||
    cueWords.some((cue) => cue !== word && !isSameWord(cue, word) && editDistance(slip, cue, 1) <= 1);
  return {
    name: `a letter ${kind}`,
    apply(text, random) {
      const words = [...text.matchAll(LONG_WORD)].filter(([word]) => isCueWord.has(word));
      const match = words[random(Math.max(words.length, 1))];
      if (!match) return text;
      const [word] = match;
      const slip = SLIPS[kind]?.(word, 1 + random(word.length - 2)) ?? word;
      return isAnother(slip, word) ? text : text.slice(0, match.index) + slip + text.slice(match.index + word.length);
    },
  };
}

export const SLIP_KINDS: readonly string[] = Object.keys(SLIPS);

/** Words in capitals side by side, or four Xs: what they say, their capitals say. */
const SAYS_BY_CAPITALS = /\b\p{Lu}{2,}\P{L}+\p{Lu}{2,}\b|\b\p{Lu}{4,}\b/u;
const NAMED =
  /(?<=\b(?:Hi|Hello|Hey|Dear|I am|I'm|I\u2019m|Mr|Ms|to|Take care,) )(?:Maria|Ana|Sam|Lena|Jo|Lee|Robin|Noor)\b/g;

export const TRANSFORMATIONS: readonly Transformation[] = [
  { name: 'no capitals', apply: (text) => (SAYS_BY_CAPITALS.test(text) ? text : text.toLowerCase()) },
  { name: 'the first letter a capital', apply: (text) => text.charAt(0).toUpperCase() + text.slice(1) },
  // Several marks in a row say more than one.
  { name: 'no mark at the end', apply: (text) => text.replace(/(?<![.!?])[.!]$/, '') },
  { name: 'no commas and apostrophes', apply: (text) => straight(text).replace(/[,']/g, '') },
  { name: 'straight quotes', apply: straight },
  {
    name: 'curly quotes',
    apply: (text) => text.replace(/(?<=\w)'(?=\w)/g, '\u2019').replace(/"([^"\n]*)"/g, '\u201c$1\u201d'),
  },
  { name: 'double spaces', apply: (text) => text.replaceAll(' ', '  ') },
  { name: 'no-break spaces', apply: (text) => text.replaceAll(' ', '\u00a0') },
  { name: 'CRLF', apply: (text) => text.replaceAll('\n', '\r\n') },
  {
    name: 'short forms',
    apply: (text) => SHORT.reduce((made, [from, to]) => replaced(made, from, to), straight(text)),
  },
  { name: 'British spelling', apply: (text) => BRITISH.reduce((made, [from, to]) => replaced(made, from, to), text) },
  { name: 'American spelling', apply: (text) => BRITISH.reduce((made, [to, from]) => replaced(made, from, to), text) },
  {
    name: 'stretched letters',
    apply: (text) =>
      text.replace(/(?<![\w'])(so|very|please|thanks|sorry|hello|no|really)(?![\w'])/gi, (word) =>
        word.replace(/[aeio](?=[^aeio]*$)/i, '$&$&$&$&'),
      ),
  },
  { name: 'a picture behind', apply: (text) => `${text} \u{1F447}` },
  { name: 'a handle before', apply: (text) => `@AcmeHelp ${text}` },
  { name: 'initials behind', side: 'draft', apply: (text) => `${text} ^AB` },
  { name: 'the part of a split message', apply: (text) => `${text} (1/2)` },
  { name: 'masked names', apply: (text) => text.replace(NAMED, '#NAME#') },
  { name: 'names masked by a code', apply: (text) => text.replace(NAMED, 'PRS-ORG') },
  {
    name: "a chat widget's greeting glued to it",
    side: 'customer',
    apply: (text) =>
      `You are now chatting with Alex. Thank you for contacting Acme. How can I help you today?\n${text}`,
  },
];
