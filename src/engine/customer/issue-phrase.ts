import { compileFamilies } from '../families.ts';
import type { Token } from '../tokens.ts';
import type { IssuePhrase } from '../types.ts';
import { isCard } from './details.ts';
import { ISSUE_NOUNS, type IssueNoun } from './issue-nouns.ts';
import type { CustomerSentence } from './turn-reading.ts';

/** Longest clause that is given back, in words; longer ones read as a recital. */
const MAX_WORDS = 16;
const MIN_WORDS = 3;

const findNoun = compileFamilies<IssueNoun>(ISSUE_NOUNS);

/** What may stand before the clause and says nothing of the issue. */
const LEADS: readonly (readonly string[])[] = [
  ['unfortunately'],
  ['sadly'],
  ['hi'],
  ['hello'],
  ['hey'],
  ['so'],
  ['and'],
  ['but'],
  ['well'],
  ['also'],
  ['now'],
  ['because'],
  ['the', 'problem', 'is', 'that'],
  ['the', 'problem', 'is'],
  ['my', 'problem', 'is', 'that'],
  ['my', 'problem', 'is'],
  ['the', 'issue', 'is', 'that'],
  ['the', 'issue', 'is'],
  ['i', 'am', 'writing', 'because'],
  ['i', 'am', 'contacting', 'you', 'because'],
  ['it', 'seems', 'that'],
  ['it', 'seems'],
  ['i', 'see', 'that'],
  ['i', 'noticed', 'that'],
  ['i', 'noticed'],
  ['i', 'think'],
  ['i', 'believe'],
];

/** A new main clause, a question or a reproach begins here: the issue ends before it. */
const ENDERS = new Set([
  'because',
  'so',
  'although',
  'though',
  'please',
  'which',
  'while',
  'whereas',
  'therefore',
  'thanks',
  'or',
]);
const SUBJECTS = new Set('i we my our the your you it this these those there nobody no someone somebody'.split(' '));
const FINITE = new Set(
  `am is are was were do does did have has had can could will would should need want ordered bought paid received got lost
  keeps kept says said stopped came arrived charged cancelled canceled sent broke crashed went works worked tried waited asked
  called wrote answers answered`
    .split(/\s+/)
    .filter(Boolean),
);
const SWEARING =
  /^(?:fuck\w*|shit\w*|bullshit|damn\w*|goddamn|bloody|piss\w*|ass|asshole\w*|bastards?|idiots?|morons?|crap\w*|sucks?|hell|wtf|wth|bs|stupid|incompetent|liars?|thieves|crooks|scam\w*)$/;

const FLIPS: Readonly<Record<string, string>> = {
  my: 'your',
  our: 'your',
  mine: 'yours',
  ours: 'yours',
  myself: 'yourself',
  ourselves: 'yourselves',
  me: 'you',
  us: 'you',
  i: 'you',
  we: 'you',
  your: 'our',
  yours: 'ours',
};

function skipLead(tokens: readonly Token[]): number {
  let at = 0;
  for (let again = true; again; ) {
    again = false;
    const handle = tokens[at];
    if (handle?.tags.has('Handle')) {
      at += 1;
      again = true;
      continue;
    }
    for (const lead of LEADS) {
      if (lead.every((word, index) => tokens[at + index]?.normal === word)) {
        at += lead.length;
        again = true;
        break;
      }
    }
  }
  return at;
}

function clauseEnd(tokens: readonly Token[], first: number): number {
  for (let at = first + MIN_WORDS; at < tokens.length; at += 1) {
    const word = tokens[at]?.normal ?? '';
    const before = tokens[at - 1];
    if (ENDERS.has(word)) return at;
    // "…, can you check": after a comma a second sentence begins with its own subject or verb.
    const next = tokens[at + 1]?.normal ?? '';
    if (
      before?.endsClause &&
      (SUBJECTS.has(word) || /^(?:can|could|will|would|how|when|what|why|where|and|but)$/.test(word))
    )
      return at;
    if (
      (word === 'and' || word === 'but') &&
      (SUBJECTS.has(next) || /^(?:can|could|will|would|please|how|when)$/.test(next))
    )
      return at;
  }
  return tokens.length;
}

const isPrivate = (token: Token) =>
  token.tags.has('Email') || token.tags.has('Link') || token.tags.has('Handle') || isCard(token.text);

function flip(tokens: readonly Token[], at: number): string {
  const token = tokens[at];
  if (!token) return '';
  const before = tokens[at - 1]?.normal;
  const after = tokens[at + 1];
  const { normal, text } = token;
  if (normal === 'you') {
    const isObject =
      after === undefined ||
      /^(?:for|to|with|from|at|by|of|about|on)$/.test(before ?? '') ||
      /^(?:told|paid|sent|asked|gave|called|emailed|contacted|wrote|write|contact|messaged)$/.test(before ?? '');
    return isObject ? 'us' : 'we';
  }
  if (before === 'i' && (normal === 'am' || normal === 'was')) {
    if (normal === 'was') return 'were';
    return /^['\u2019]/.test(text) ? `${text.charAt(0)}re` : 'are';
  }
  const flipped = FLIPS[normal];
  if (flipped) return flipped;
  return isShouted(token) ? text.toLowerCase() : text;
}

/** Capitals for loudness; a short word in capitals or one with digits may be a name or a code. */
const isShouted = (token: Token) =>
  token.tags.has('Caps') &&
  (token.text.length > 4 ||
    /^(?:not|the|was|and|has|you|out|for|off|now|yet|all|any|did|does|it|is|no|two|to|me)$/i.test(token.text));

function speak(sentence: CustomerSentence, first: number, end: number): string {
  const { tokens, text } = sentence;
  let spoken = '';
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    spoken += flip(tokens, at);
    if (next && at + 1 < end) spoken += text.slice(token.to, next.from).replace(/\s+/g, ' ');
  }
  const lowered =
    tokens[first]?.tags.has('Capital') && !isName(tokens[first])
      ? spoken.charAt(0).toLowerCase() + spoken.slice(1)
      : spoken;
  return lowered.replace(/[\s,;:.!-]+$/, '');
}

const isName = (token: Token | undefined) =>
  token !== undefined &&
  !SUBJECTS.has(token.normal) &&
  !/^(?:a|an|two|one|some|all|every|after|since|when|last|yesterday|today|more|only|still)$/.test(token.normal);

/** The customer's clause with pronouns turned round, or nothing where that is not safe. */
function clauseOf(sentence: CustomerSentence): string | undefined {
  const { tokens, text } = sentence;
  if (/[?"\u201c\u201d\u00ab\u00bb{}<>\n]/.test(text)) return undefined;
  const first = skipLead(tokens);
  const end = clauseEnd(tokens, first);
  const words = tokens.slice(first, end);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
  const head = words[0]?.normal ?? '';
  if (!SUBJECTS.has(head) || head === 'no' || (head === 'you' && words.length < 3)) return undefined;
  // Without what it points at, "it still isn't here" or "this is the third time" cannot stand alone.
  if (head === 'it' || head === 'this' || head === 'these' || head === 'those') return undefined;
  if (!words.slice(1).some((token) => FINITE.has(token.normal))) return undefined;
  if (words.some((token) => SWEARING.test(token.normal) || isPrivate(token) || token.tags.has('Emoji')))
    return undefined;
  // "my" and "your" in one clause turn into each other and are easily misread.
  return speak(sentence, first, end);
}

const RANK: readonly (readonly string[])[] = [['failure'], ['serious'], ['trouble'], ['requests'], ['asks']];

/** The sentence that says best what this is about: a failure before trouble before a wish. */
function bestSentence(sentences: readonly CustomerSentence[]): CustomerSentence | undefined {
  for (const names of RANK) {
    const found = sentences.filter(
      (sentence) => sentence.signs.some((sign) => names.includes(sign.name)) && sentence.stems.length > 0,
    );
    const safe = found.find((sentence) => clauseOf(sentence) !== undefined);
    const best = safe ?? found[0];
    if (best) return best;
  }
  return undefined;
}

/** The issue in words that can be given back to the customer, from the sentences of one turn. */
export function issueOf(sentences: readonly CustomerSentence[], turn: number): IssuePhrase | undefined {
  const sentence = bestSentence(sentences);
  if (!sentence) return undefined;
  const clause = clauseOf(sentence);
  const noun = sentences.flatMap(({ tokens }) => findNoun(tokens))[0]?.name;
  return {
    span: { turn, from: sentence.from, to: sentence.to, text: sentence.text },
    stems: [...new Set(sentence.stems.map(({ stem }) => stem))],
    ...(clause === undefined ? {} : { clause }),
    ...(noun === undefined ? {} : { noun }),
  };
}
