import { attributeOf, documentOf, findAll, get, isElement, isText, tagOf } from '../page/dom.ts';

/**
 * What a page calls its parts is taken down, what people wrote is not. Page makers' names and people's words mix: a class
 * may be a customer's name. So a name counts only where its words are those of interfaces, or stand nowhere on the page.
 */

/** Words that page makers call parts by. They say nothing of anybody, so they count even where somebody wrote them. */
const INTERFACE = new Set(
  `account action actions active activity admin agent alert align answer app area article aside assignee attachment author
  avatar back badge banner bar base block blocks body border bot bottom box bubble button buttons card cell center channel
  chat check class client clip close code col collapse column comment comments compose composer contact container content
  contents control controls conv conversation count custom customer customers cut data date day default desk detail details
  dialog direction disabled discussion display div document draft drop dropdown edit editable editor element email empty end
  enduser entry event external fade feed field fields file first fixed flex flow focus footer form frame from full grid group
  guest head header heading help helpdesk hidden history holder icon image inbound inbox incoming info inline inner input
  inside internal item items label last layout left line link links list loading local log main markdown menu message
  messages meta middle mine mode modal msg name names nav new none note notes open operator outbound outer outgoing own
  owner page pane panel parent part parts person picture placeholder plain popup post posts private profile public query
  quote read received recipient region remote reply replies requester requestor response rich right role root row rows
  scroll section select selected self send sender sent separator shared shell side sidebar single size small social source
  staff start state status sticky stream style subject submit support switch system tab table tabs tag team template text
  textarea textbox their them theirs thread threads ticket time timeline timestamp title toggle tool toolbar top track
  transcript turn turns type unread user username value view virtual visible visitor widget window with wrap wrapper write
  writer yours you`
    .split(/\s+/)
    .filter(Boolean),
);

/** Attributes whose value people read, or that names them. */
const READ_BY_PEOPLE = [
  'aria-label',
  'aria-description',
  'title',
  'alt',
  'placeholder',
  'value',
  'data-author',
  'data-sender',
  'data-name',
  'data-user',
  'data-email',
  'content',
];

/** UTF-16 code units of a page's words that are looked through; a page with more says nothing but interface words. */
const MOST_TEXT = 600_000;
const MOST_NODES = 60_000;

/** Whether a page maker's name may be taken down. */
export type IsOurs = (name: string) => boolean;

/** "MessageRow__from-customer2" → message, row, from, customer. */
export const partsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{M}]+/u)
    .filter((part) => part.length > 2);

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? [];

/** So many different class names that begin with one word have it from their maker: "acme-row", "acme-cell", "acme-head". */
const MAKERS = 5;
const MOST_CLASSES = 4_000;

/** What many of a page's class names begin with, and what its host is called: the maker's own mark, whoever writes it. */
function makersWords(roots: readonly Node[]): ReadonlySet<string> {
  const tokens = new Set(
    roots.flatMap((root) =>
      findAll(root, '[class]', MOST_CLASSES).flatMap((each) => attributeOf(each, 'class').split(/\s+/)),
    ),
  );
  const beginnings = new Map<string, number>();
  for (const token of tokens) {
    const [first, ...rest] = partsOf(token);
    const isMade = rest.length > 0 && rest.every((part) => INTERFACE.has(part));
    if (first && isMade) beginnings.set(first, (beginnings.get(first) ?? 0) + 1);
  }
  const [root] = roots;
  const host = root ? (documentOf(root).location?.hostname ?? '') : '';
  const often = [...beginnings].filter(([, count]) => count >= MAKERS).map(([word]) => word);
  return new Set([...often, ...partsOf(host)]);
}

/** Tells page makers' names from people's words, for the pages whose roots are given. The words are kept in memory only. */
export function namesWithoutWords(roots: readonly Node[]): IsOurs {
  const words = new Set<string>();
  let left = MOST_TEXT;
  let nodes = MOST_NODES;
  const add = (text: string) => {
    left -= text.length;
    if (left > 0) for (const word of wordsIn(text)) words.add(word);
  };
  const visit = (node: Node): void => {
    if (isElement(node) && /^(script|style)$/.test(tagOf(node))) return;
    for (let child = get(node, 'firstChild'); child && nodes-- > 0; child = get(child, 'nextSibling')) {
      if (isText(child)) add(get(child, 'data'));
      else visit(child);
    }
  };
  for (const root of roots) {
    visit(root);
    const all = [
      ...(isElement(root) ? [root] : []),
      ...findAll(root, READ_BY_PEOPLE.map((each) => `[${each}]`).join(), MOST_NODES),
    ];
    for (const each of all) for (const name of READ_BY_PEOPLE) add(attributeOf(each, name));
  }
  const isAllKnown = left > 0 && nodes > 0;
  const makers = makersWords(roots);
  const told = [...words].filter((word) => !INTERFACE.has(word) && !makers.has(word));
  const long = told.filter((word) => word.length > 3);
  const short = new Set(told.filter((word) => word.length <= 3));
  const isWord = (part: string) => short.has(part) || long.some((word) => part.includes(word));
  const known = new Map<string, boolean>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const parts = partsOf(name);
    // Parts alone, and all together: a name may be written in one.
    const isOurs = parts.every((part) => INTERFACE.has(part) || (isAllKnown && !isWord(part)));
    const rest = parts.filter((part) => !INTERFACE.has(part)).join('');
    const answer = isOurs && (rest === '' || !isWord(rest));
    known.set(name, answer);
    return answer;
  };
}

/** Whether all words of a label are those of interfaces ("Public reply"). */
export const isInterface = (label: string): boolean => {
  const words = wordsIn(label);
  return words.length > 0 && words.every((word) => INTERFACE.has(word)) && !/\d{3}/.test(label);
};
