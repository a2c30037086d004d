import { american } from './american.ts';
import { FIRST_NAMES } from './first-names.ts';
import {
  ACTION_VERBS,
  ADVERBS,
  DAYPARTS,
  FEELINGS,
  IRREGULAR,
  JOYS,
  MONTHS,
  NEGATORS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  OTHER_PARTICIPLES,
  PERSONS,
  POSITIVE,
  THINGS,
  TIME_UNITS,
  WEEKDAYS,
} from './words.ts';

/** The tags that patterns may name. Several can hold for one word: "second" is an `#Ordinal` and a `#TimeUnit`. */
export type Tag =
  | 'Act'
  | 'Acts'
  | 'Acted'
  | 'Acting'
  | 'Participle'
  | 'Gerund'
  | 'Adverb'
  | 'Number'
  | 'Ordinal'
  | 'Money'
  | 'Percent'
  | 'Clock'
  | 'Date'
  | 'Weekday'
  | 'Month'
  | 'TimeUnit'
  | 'Daypart'
  | 'Negator'
  | 'Feeling'
  | 'Joy'
  | 'Positive'
  | 'Person'
  // A first name, small or with a capital.
  | 'Name'
  | 'Thing'
  | 'Capital'
  | 'Caps'
  | 'Link'
  | 'Email'
  | 'Handle'
  | 'Emoji'
  // What a face says where that is plain.
  | 'Angry'
  | 'Annoyed'
  | 'Sad'
  | 'Joyful'
  | 'Approving'
  // Stands for a name that was taken out.
  | 'Mask'
  // Which part of a long message this is.
  | 'Count'
  | 'Blank'
  | 'Code';

const classes = new Map<string, Tag[]>();

function add(tag: Tag, words: readonly string[]): void {
  for (const each of words) {
    const word = american(each);
    const tags = classes.get(word);
    if (tags) tags.push(tag);
    else classes.set(word, [tag]);
  }
}

/** check → checks, try → tries, fix → fixes */
const thirdPerson = (verb: string) =>
  /(?:[sxz]|[cs]h)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;

const DOUBLED =
  /^(?:cancel|chat|drop|get|let|log|plan|put|refer|reset|run|scan|set|ship|stop|swap|submit|transfer|dig|format|flag|tag)$/;

const joined = (verb: string, ending: 'ed' | 'ing'): string[] => {
  if (/[^aeiou]y$/.test(verb)) return ending === 'ed' ? [`${verb.slice(0, -1)}ied`] : [`${verb}ing`];
  if (/e$/.test(verb) && !/ee$/.test(verb)) return [`${verb.slice(0, -1)}${ending}`];
  return DOUBLED.test(verb) ? [`${verb}${verb.at(-1)}${ending}`] : [`${verb}${ending}`];
};

add('Act', ACTION_VERBS);
for (const verb of ACTION_VERBS) {
  add('Acts', [thirdPerson(verb)]);
  add('Acted', IRREGULAR[verb] ?? joined(verb, 'ed'));
  add('Acting', verb === 'see' ? ['seeing'] : joined(verb, 'ing'));
}
add('Participle', [...OTHER_PARTICIPLES, ...Object.values(IRREGULAR).flat()]);
add('Adverb', ADVERBS);
add('Weekday', WEEKDAYS);
add('Month', MONTHS);
add('TimeUnit', TIME_UNITS);
add('Daypart', DAYPARTS);
add('Number', NUMBER_WORDS);
add('Ordinal', ORDINAL_WORDS);
add('Negator', NEGATORS);
add('Feeling', FEELINGS);
add('Joy', JOYS);
add('Positive', POSITIVE);
add('Person', PERSONS);
add('Thing', THINGS);

/** All words that a list gives a tag. */
export const TAGGED_WORDS: readonly string[] = [...classes.keys()];

const NOT_GERUND =
  /^(?:thing|something|anything|nothing|everything|morning|evening|during|string|bring|king|ring|spring|wing|sing|ceiling|according|regarding|wedding|being)$/;
const NOT_PARTICIPLE =
  /^(?:need|needed|indeed|feed|speed|seed|hundred|red|bed|wed|exceed|proceed|succeed|embed|shed|united|naked)$/;

/** "I have hardly begun": these turn what they stand before. */
const NOT_ADVERB = /^(?:hardly|barely|scarcely)$/;

/** Tags by the shape of a word; only asked for words that no list knows in that role. */
function shapeTags(word: string): Tag[] {
  const first = word.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (isDigit || /^[€$£₹+#-]?\d/.test(word)) return numberTags(word);
  const tags: Tag[] = [];
  if (word.length > 3 && word.endsWith('ed') && !NOT_PARTICIPLE.test(word)) tags.push('Participle');
  if (word.length > 4 && word.endsWith('ing') && !NOT_GERUND.test(word)) tags.push('Gerund');
  if (word.length > 4 && word.endsWith('ly') && !NOT_ADVERB.test(word)) tags.push('Adverb');
  return tags;
}

function numberTags(word: string): Tag[] {
  if (/^\d{1,2}(?::\d\d)?(?:am|pm|h)$/.test(word) || /^\d{1,2}:\d\d$/.test(word)) return ['Clock'];
  if (/^\d+(?:st|nd|rd|th)$/.test(word)) return ['Ordinal'];
  if (/^\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?$/.test(word) && !/^\d+\.\d+$/.test(word)) return ['Date'];
  if (word.endsWith('%')) return ['Percent', 'Number'];
  if (/^[€$£₹]|[€$£₹]$/.test(word)) return ['Money', 'Number'];
  return ['Number'];
}

/** What stands before a name, and for it where it is written small: "dear mr lee". */
const HONORIFIC = /^(?:mr|mrs|ms|dr|prof)$/;
let firstNames: ReadonlySet<string> | undefined;
const EMPTY: ReadonlySet<string> = new Set();
const known = new Map<string, ReadonlySet<string>>();
const knownCapital = new Map<string, ReadonlySet<string>>();
const knownCaps = new Map<string, ReadonlySet<string>>();
/** Words of one review are few; this bound only guards against a page that sends noise. */
const KNOWN_LIMIT = 20_000;

export type Shape = 'plain' | 'capital' | 'caps';

/** The tags of a word; the set is shared and must not be changed. */
export function tagsOf(normal: string, shape: Shape): ReadonlySet<string> {
  const table = shape === 'plain' ? known : shape === 'capital' ? knownCapital : knownCaps;
  const found = table.get(normal);
  if (found) return found;
  const all: Tag[] = [...(classes.get(normal) ?? []), ...shapeTags(normal)];
  firstNames ??= new Set(FIRST_NAMES.trim().split(/\s+/));
  if (HONORIFIC.test(normal) && shape === 'plain') all.push('Capital');
  if (firstNames.has(normal) && !classes.has(normal))
    all.push('Name', ...(shape === 'plain' ? (['Capital'] as const) : []));
  if (shape === 'capital') all.push('Capital');
  if (shape === 'caps') all.push('Capital', 'Caps');
  const tags: ReadonlySet<string> = all.length === 0 ? EMPTY : new Set(all);
  if (table.size >= KNOWN_LIMIT) table.clear();
  table.set(normal, tags);
  return tags;
}

const kinds = new Map<string, ReadonlySet<string>>();

/** The tags of something that is no word: a link, an emoji, a blank. The set is shared and must not be changed. */
export function tagsOfKind(...all: readonly Tag[]): ReadonlySet<string> {
  const key = all.join(' ');
  const found = kinds.get(key) ?? new Set<string>(all);
  kinds.set(key, found);
  return found;
}
