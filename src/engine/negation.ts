import type { Token } from './tokens.ts';

/** A negation reaches this many words on, within its clause. */
const WINDOW = 3;

/** Words after the negator (and before it, first) that make a fixed phrase in which nothing is denied. */
const IDIOMS: readonly (readonly [before: string | undefined, negator: string, after: readonly string[]])[] = [
  [undefined, 'no', ['problem']],
  [undefined, 'no', ['problems']],
  [undefined, 'no', ['worries']],
  [undefined, 'no', ['longer']],
  [undefined, 'no', ['doubt']],
  [undefined, 'no', ['matter']],
  [undefined, 'no', ['rush']],
  [undefined, 'not', ['a', 'problem']],
  [undefined, 'not', ['only']],
  [undefined, 'not', ['just']],
  ['can', 'not', ['wait']],
  ['could', 'not', ['wait']],
  ['could', 'not', ['agree', 'more']],
  ['can', 'not', ['thank']],
  ['can', 'not', ['apologize', 'enough']],
  ['could', 'not', ['be', 'more']],
  ['do', 'not', ['hesitate']],
  ['do', 'not', ['worry']],
  ['why', 'not', []],
  ['if', 'not', []],
  ['or', 'not', []],
  [undefined, 'without', ['delay']],
  [undefined, 'without', ['further']],
];

/** "it won't happen again I removed it": a new subject begins what is not denied, except behind what one does not think. */
const SUBJECTS = new Set(['i', 'we']);
const THINKING = new Set(
  'think believe know say mean see that what if when why how as until unless way chance reason'.split(' '),
);
const TURNING = new Set(['but', 'however', 'although', 'though', 'because', 'so', 'yet', 'and']);

function isIdiom(tokens: readonly Token[], at: number): boolean {
  const negator = tokens[at]?.normal;
  return IDIOMS.some(
    ([before, word, after]) =>
      word === negator &&
      (before === undefined || tokens[at - 1]?.normal === before) &&
      after.every((each, index) => tokens[at + 1 + index]?.normal === each),
  );
}

/** For each word whether a negation reaches it; absent where the sentence has none. */
export function negatedWords(tokens: readonly Token[]): readonly boolean[] | undefined {
  let negated: boolean[] | undefined;
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]?.tags.has('Negator') || isIdiom(tokens, at)) continue;
    // "No, I've sent it": the clause ends with the word itself.
    for (let ahead = at; ahead < at + WINDOW && ahead + 1 < tokens.length; ahead += 1) {
      const next = tokens[ahead + 1]?.normal ?? '';
      if (tokens[ahead]?.endsClause || TURNING.has(next)) break;
      if (ahead > at && SUBJECTS.has(next) && !THINKING.has(tokens[ahead]?.normal ?? '')) break;
      negated ??= new Array<boolean>(tokens.length).fill(false);
      negated[ahead + 1] = true;
    }
  }
  return negated;
}
