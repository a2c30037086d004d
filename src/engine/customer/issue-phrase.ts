import { isWeakStem } from '../content-stems.ts';
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
  ['i', 'can', 'see', 'that'],
  ['i', 'can', 'see'],
  ['however'],
  ['then'],
  ['in', 'short'],
  ['please', 'note', 'that'],
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
const SUBJECTS = new Set(
  'i we my our the your you it this these those there nobody no someone somebody a an one two both'.split(' '),
);
const FINITE = new Set(
  `am is are was were do does did have has had can could will would should need want ordered bought paid received got lost
  keeps kept says said stopped came arrived charged cancelled canceled sent broke crashed went works worked tried waited asked
  called wrote answers answered work works stops fails failed needs shows showed crashes freezes lost broke disappeared
  passed died arrives`
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

function skipLead(tokens: readonly Token[], from: number): number {
  let at = from;
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

const QUESTION_START = /^(?:how|when|what|why|where|which|who|is|are|do|does|did)$/;
const MODAL = /^(?:can|could|will|would|may|shall|should|must|have|has)$/;
const ASKED = /^(?:you|i|we|he|she|they|it|someone|somebody|anyone|anybody)$/;
/** Said of oneself or to the agent: given back it would be odd, mocking or a reproach. */
const NOT_GIVEN_BACK =
  /\b(?:thank (?:us|we)|you (?:suppose|guess|reckon|wonder|hope)|rude|polite|tell (?:you|us|we)|above and beyond|you(?:['’]re| are|['’]ve been| were) (?:\w+ )?(?:angry|mad|furious|tired|disappointed|let down|upset|sad|nervous|fed up|patient|glad|happy))\b/i;

function clauseEnd(tokens: readonly Token[], first: number): number {
  for (let at = first + MIN_WORDS; at < tokens.length; at += 1) {
    const word = tokens[at]?.normal ?? '';
    if (ENDERS.has(word)) return at;
    const next = tokens[at + 1]?.normal ?? '';
    const asksNext = (MODAL.test(word) && ASKED.test(next)) || QUESTION_START.test(word);
    // "…, can you check": behind a comma a second sentence begins with its own subject or verb.
    if (tokens[at - 1]?.endsClause && (SUBJECTS.has(word) || asksNext || word === 'but')) return at;
    if (word !== 'and' && word !== 'but') continue;
    const isNewAsking = (MODAL.test(next) && tokens[at + 2]?.normal === 'you') || QUESTION_START.test(next);
    if (SUBJECTS.has(next) || isNewAsking || next === 'please') return at;
  }
  return tokens.length;
}

/** Words on which a clause cannot end. */
const DANGLING = new Set('and or but with to for the a an so when since of then if that my our your'.split(' '));

function withoutDangling(tokens: readonly Token[], first: number, end: number): number {
  let last = end;
  while (last > first && DANGLING.has(tokens[last - 1]?.normal ?? '')) last -= 1;
  return last;
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
  const words = tokens.slice(first, end).filter((token) => /^\p{L}/u.test(token.text));
  // Where Most Words Begin Like This, capitals mark no names.
  const isTitled = words.filter((token) => token.tags.has('Capital')).length > words.length * 0.6;
  let spoken = '';
  for (let at = first; at < end; at += 1) {
    const token = tokens[at];
    const next = tokens[at + 1];
    if (!token) continue;
    const flipped = flip(tokens, at);
    spoken += isTitled ? flipped.toLowerCase() : flipped;
    if (next && at + 1 < end) spoken += text.slice(token.to, next.from).replace(/\s+/g, ' ');
  }
  const lowered =
    /^\p{Lu}/u.test(tokens[first]?.text ?? '') && !isName(tokens[first])
      ? spoken.charAt(0).toLowerCase() + spoken.slice(1)
      : spoken;
  return lowered.replace(/[\s,;:.!-]+$/, '');
}

const isName = (token: Token | undefined) =>
  token !== undefined &&
  !SUBJECTS.has(token.normal) &&
  !/^(?:a|an|two|one|some|all|every|after|since|when|last|yesterday|today|more|only|still)$/.test(token.normal);

/** Places at which a clause of its own may begin: the sentence's start, and behind a joint. */
function clauseStarts(tokens: readonly Token[]): number[] {
  const starts = [skipLead(tokens, 0)];
  for (let at = 1; at < tokens.length - MIN_WORDS; at += 1) {
    const isJoint = tokens[at - 1]?.endsClause || /^(?:and|but|because|since|so)$/.test(tokens[at - 1]?.normal ?? '');
    const start = isJoint ? skipLead(tokens, at) : -1;
    if (start >= 0 && SUBJECTS.has(tokens[start]?.normal ?? '') && !starts.includes(start)) starts.push(start);
  }
  return starts;
}

/** What the clause must contain to be worth giving back. */
const TELLING: ReadonlySet<string> = new Set(['failure', 'trouble', 'serious', 'requests', 'asks']);

function clauseAt(sentence: CustomerSentence, first: number): string | undefined {
  const { tokens, text } = sentence;
  const end = withoutDangling(tokens, first, clauseEnd(tokens, first));
  const words = tokens.slice(first, end);
  if (words.length < MIN_WORDS || words.length > MAX_WORDS) return undefined;
  const head = words[0]?.normal ?? '';
  // Without what it points at, "it still isn't here" or "this is the third time" cannot stand alone.
  if (!SUBJECTS.has(head) || /^(?:it|this|these|those|no)$/.test(head)) return undefined;
  if (!words.slice(1).some((token) => FINITE.has(token.normal))) return undefined;
  if (words.some((token) => SWEARING.test(token.normal) || isPrivate(token) || token.tags.has('Emoji')))
    return undefined;
  const telling = sentence.signs.some(({ name, first: from }) => TELLING.has(name) && from >= first && from < end);
  const content = sentence.stems.some(({ stem, token }) => token >= first && token < end && !isWeakStem(stem));
  const isOwnSlip = sentence.signs.some(({ name, first: from }) => name === 'own-doing' && from >= first && from < end);
  if (!telling || !content || isOwnSlip) return undefined;
  const slice = text.slice(words[0]?.from ?? 0, words.at(-1)?.to ?? 0);
  if (/[?!"\u201c\u201d\u00ab\u00bb{}<>\n|]/.test(slice)) return undefined;
  // A date or a count alone is no subject: "the 6th, …".
  if (words[1]?.tags.has('Ordinal') && words[1].endsClause) return undefined;
  // Grief is answered in words of its own.
  if (sentence.signs.some(({ name }) => name === 'serious')) return undefined;
  const spoken = speak(sentence, first, end);
  return NOT_GIVEN_BACK.test(spoken) ? undefined : spoken;
}

/** The customer's clause with pronouns turned round, or nothing where that is not safe. */
function clauseOf(sentence: CustomerSentence): string | undefined {
  for (const first of clauseStarts(sentence.tokens)) {
    const clause = clauseAt(sentence, first);
    if (clause !== undefined) return clause;
  }
  return undefined;
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
