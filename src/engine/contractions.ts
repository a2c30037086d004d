const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['ll', 'will'],
  ['re', 'are'],
  ['ve', 'have'],
  ['m', 'am'],
  ['d', 'would'],
]);

/** After these, 's is "is"; after a noun it says whose. */
const IS_HOST =
  /^(?:it|that|what|here|there|he|she|who|how|where|when|why|this|everything|something|nothing|someone|everyone|one)$/;

/** Two words and where the second begins, in units of the contraction. */
export interface Halves {
  readonly first: string;
  readonly second: string;
  readonly cut: number;
}

const NOT_HOSTS: ReadonlyMap<string, string> = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
  ['ai', 'is'],
]);

/** The two words of a contraction with its apostrophe, in lower case; nothing where it is none. */
export function halvesOf(word: string): Halves | undefined {
  const at = word.indexOf("'");
  if (at < 1) return undefined;
  if (word.endsWith("n't")) {
    const host = word.slice(0, -3);
    return { first: NOT_HOSTS.get(host) ?? host, second: 'not', cut: word.length - 3 };
  }
  const host = word.slice(0, at);
  const ending = word.slice(at + 1);
  if (ending === 's') {
    if (host === 'let') return { first: 'let', second: 'us', cut: at };
    return IS_HOST.test(host) ? { first: host, second: 'is', cut: at } : undefined;
  }
  const second = ENDINGS.get(ending);
  return second === undefined ? undefined : { first: host, second, cut: at };
}

const NOT_BEFORE_T: ReadonlyMap<string, string> = new Map(
  'don=do doesn=does didn=did can=can won=will isn=is wasn=was aren=are weren=were couldn=could wouldn=would shouldn=should haven=have hasn=has hadn=had ain=is'
    .split(' ')
    .map((pair) => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to];
    }),
);
const PRONOUNS: ReadonlySet<string> = new Set('i you we they he she it that there what where how who'.split(' '));
/** Words before an apostrophe that may have become a space. */
export const SPACED_HOSTS: readonly string[] = [...NOT_BEFORE_T.keys(), ...PRONOUNS];

/** "don t", "i m", "it s": the two words where something took the apostrophe out and left a space. */
export function spacedHalves(host: string, ending: string): readonly [string, string] | undefined {
  if (ending === 't') {
    const first = NOT_BEFORE_T.get(host);
    return first === undefined ? undefined : [first, 'not'];
  }
  if (!PRONOUNS.has(host)) return undefined;
  const second = ending === 's' ? 'is' : ENDINGS.get(ending);
  return second === undefined || (ending === 'm' && host !== 'i') ? undefined : [host, second];
}

/** What follows decides whether these are contractions that lost their apostrophe: "its broken" and "its box". */
interface Bare {
  readonly first: string;
  readonly second: string;
  readonly words: ReadonlySet<string>;
  readonly tags: readonly string[];
  /** Only as the first word of its clause. */
  readonly isFirst: boolean;
  /** Not behind these: "I am ill". */
  readonly notBehind?: ReadonlySet<string>;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const BARE: ReadonlyMap<string, Bare> = new Map([
  [
    'its',
    {
      first: 'it',
      second: 'is',
      words: set(
        'a an the not so very too just still really now been no my your our on in at okay on fine like because only all always never already quite been unacceptable ridiculous useless rubbish important urgent possible impossible clear about here there up down late gone due over missing out off still what why how',
      ),
      tags: ['Participle', 'Gerund', 'Feeling', 'Positive', 'Joy', 'Adverb', 'Negator'],
      isFirst: false,
    },
  ],
  [
    'ill',
    {
      first: 'i',
      second: 'will',
      words: set('be have get need let just also never not'),
      tags: ['Act', 'Adverb'],
      isFirst: false,
      notBehind: set(
        'am is are was were be been feel felt very so too seriously mentally terminally really get got fall fell become became look looks',
      ),
    },
  ],
  [
    'well',
    {
      first: 'we',
      second: 'will',
      words: set('be get have let need never also'),
      tags: ['Act'],
      isFirst: true,
    },
  ],
  [
    'were',
    {
      first: 'we',
      second: 'are',
      words: set('sorry happy glad here so very really also not still unable able pleased delighted going always'),
      tags: ['Gerund', 'Acting', 'Feeling'],
      isFirst: true,
    },
  ],
  [
    'id',
    {
      first: 'i',
      second: 'would',
      words: set('like love be appreciate prefer suggest recommend also really have'),
      tags: [],
      isFirst: true,
    },
  ],
  ['lets', { first: 'let', second: 'us', words: set('not try see get'), tags: ['Act'], isFirst: false }],
]);

/** Words that may be two without their apostrophe. */
export const BARE_WORDS: readonly string[] = [...BARE.keys()];

/** The two words of "its", "ill", "were" … written without an apostrophe, if what follows says that they are two. */
export function bareHalves(
  word: string,
  next: { readonly normal: string; readonly tags: ReadonlySet<string> } | undefined,
  isFirst: boolean,
  before: string | undefined,
): readonly [string, string] | undefined {
  const bare = BARE.get(word);
  if (!bare || !next || (bare.isFirst && !isFirst)) return undefined;
  if (before !== undefined && bare.notBehind?.has(before)) return undefined;
  const isTwo = bare.words.has(next.normal) || bare.tags.some((tag) => next.tags.has(tag));
  return isTwo ? [bare.first, bare.second] : undefined;
}
