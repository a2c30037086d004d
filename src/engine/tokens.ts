import type { Term } from './pattern-net.ts';
import { normalise, originalSpan } from './text.ts';
import { type Shape, type Tag, tagsOf, tagsOfKind } from './token-tags.ts';

/** A word, number, link or blank of one sentence; `from` and `to` are offsets into that sentence's original text. */
export interface Token extends Term {
  /** The word as it is written, quotes straightened. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** A comma, a dash, a bracket or another clause mark follows. */
  readonly endsClause: boolean;
}

/** The longest sentence that is compared as a whole, in words: matching costs grow faster than its length. */
export const MAX_TOKENS = 90;

/** What templates call their variables; the first letter may be a capital. */
const BLANK_WORDS =
  'insert your customer client agent name first last date time order number amount product company link reason'
    .split(' ')
    .map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`)
    .join('|');

// Tried in this order at every place. Nothing nests a repeat in a repeat over the same characters, so time is linear.
const TOKEN = new RegExp(
  [
    // 1: a plain word, by far the most frequent; not one that a link, an address or a number goes on from.
    String.raw`([A-Za-z]+(?:'[A-Za-z]+)?)(?![\w@'{\[]|[.:/_+][\w/])`,
    // 2: an unfilled variable
    String.raw`(\$?\{\{?\s?[\p{L}_][^{}\n;()=]{0,39}\}?\}|<<[^<>\n]{1,40}>>|\[(?:[A-Z][A-Z0-9 _'-]{1,38}|(?:${BLANK_WORDS})\b[^\]\n]{0,38})\]|<(?:${BLANK_WORDS})\b[^<>\n]{0,30}>|%[A-Z][A-Z_]{2,30}%|_{3,})`,
    // 3: a link
    String.raw`((?:https?:\/\/|www\.)[^\s<>"]+|\b[\w-]+(?:\.[\w-]+){0,4}\.(?:com|org|net|io|co|uk|de|fr|eu|gov|edu|info|app|dev|ly|me)\b(?:\/[^\s<>"]*)?)`,
    // 4: an e-mail address
    String.raw`([\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)`,
    // 5: a handle or a topic
    String.raw`([@#][A-Za-z_]\w*|@\d+)`,
    // 6: a number with its sign or unit
    String.raw`([€$£₹#+-]?\d+(?:[.,:/-]\d+)*(?:st|nd|rd|th|am|pm|a\.m\.?|p\.m\.?|h|%|€|£|\$)?)(?![A-Za-z\d])`,
    // 7: any word, with other scripts, digits and one apostrophe
    String.raw`([\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:'\p{L}+)?)`,
    // 8: a face or a picture
    String.raw`((?:\p{Extended_Pictographic}|\p{Regional_Indicator})[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d\ufe0f]*|[:;=]-?[()DPp/|](?!\w)|<3)`,
    // 9: and
    '(&)',
  ].join('|'),
  'gu',
);

const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['pls', 'please'],
  ['plz', 'please'],
  ['plse', 'please'],
  ['thx', 'thanks'],
  ['thnx', 'thanks'],
  ['tnx', 'thanks'],
  ['thks', 'thanks'],
  ['thankyou', 'thanks'],
  ['u', 'you'],
  ['ur', 'your'],
  ['r', 'are'],
  ['&', 'and'],
  ['cos', 'because'],
  ['coz', 'because'],
  ['cuz', 'because'],
  ['apologise', 'apologize'],
  ['apologises', 'apologizes'],
  ['apologised', 'apologized'],
  ['apologising', 'apologizing'],
  ['appologize', 'apologize'],
  ['appologies', 'apologies'],
  ['realise', 'realize'],
  ['recognise', 'recognize'],
  ['cancelled', 'canceled'],
  ['cancelling', 'canceling'],
  ['favour', 'favor'],
  ['behaviour', 'behavior'],
  ['centre', 'center'],
  ['enquiry', 'inquiry'],
  ['enquire', 'inquire'],
  ['recieve', 'receive'],
  ['recieved', 'received'],
  ['definately', 'definitely'],
  ['tmrw', 'tomorrow'],
  ['tomorow', 'tomorrow'],
  ['asap', 'asap'],
  ['ok', 'okay'],
  ['k', 'okay'],
  ['dm', 'dm'],
  ['gonna', 'going'],
  ['wanna', 'want'],
]);

/** Two words in one, written without their apostrophe. */
const JOINED: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['im', ['i', 'am']],
  ['ive', ['i', 'have']],
  ['youre', ['you', 'are']],
  ['youve', ['you', 'have']],
  ['theyre', ['they', 'are']],
  ['weve', ['we', 'have']],
  ['thats', ['that', 'is']],
  ['whats', ['what', 'is']],
  ['wheres', ['where', 'is']],
  ['hows', ['how', 'is']],
  ['theres', ['there', 'is']],
  ['dont', ['do', 'not']],
  ['doesnt', ['does', 'not']],
  ['didnt', ['did', 'not']],
  ['cant', ['can', 'not']],
  ['wont', ['will', 'not']],
  ['isnt', ['is', 'not']],
  ['wasnt', ['was', 'not']],
  ['arent', ['are', 'not']],
  ['werent', ['were', 'not']],
  ['couldnt', ['could', 'not']],
  ['wouldnt', ['would', 'not']],
  ['shouldnt', ['should', 'not']],
  ['havent', ['have', 'not']],
  ['hasnt', ['has', 'not']],
  ['hadnt', ['had', 'not']],
  ['cannot', ['can', 'not']],
  ['aint', ['is', 'not']],
]);

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

/** The two words of a contraction and where the second begins, or nothing. */
function expand(lower: string): readonly [string, string, number] | undefined {
  const joined = JOINED.get(lower);
  if (joined) return [joined[0], joined[1], lower.length - (joined[1] === 'not' ? (lower === 'cannot' ? 3 : 2) : 1)];
  const at = lower.indexOf("'");
  if (at < 1) return undefined;
  if (lower.endsWith("n't")) {
    const host = lower.slice(0, -3);
    const full =
      host === 'ca' ? 'can' : host === 'wo' ? 'will' : host === 'sha' ? 'shall' : host === 'ai' ? 'is' : host;
    return [full, 'not', lower.length - 3];
  }
  const host = lower.slice(0, at);
  const ending = lower.slice(at + 1);
  if (ending === 's') {
    if (host === 'let') return ['let', 'us', at];
    return IS_HOST.test(host) ? [host, 'is', at] : undefined;
  }
  const full = ENDINGS.get(ending);
  return full === undefined ? undefined : [host, full, at];
}

const shapeOf = (word: string): Shape => {
  const first = word.charCodeAt(0);
  const isUpper = first >= 65 && first <= 90 ? true : first > 127 && word[0] !== word[0]?.toLowerCase();
  if (!isUpper) return 'plain';
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}{2}/u.test(word) ? 'caps' : 'capital';
};

const KIND: Readonly<Record<number, Tag>> = { 2: 'Blank', 3: 'Link', 4: 'Email', 5: 'Handle', 8: 'Emoji' };
const CLAUSE_MARK = /[,;:()[\]\n.!?]|\s-+\s|--/;

interface Draft {
  normal: string;
  text: string;
  tags: ReadonlySet<string>;
  at: number;
  end: number;
}

function drafts(text: string): Draft[] {
  const found: Draft[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const word = match[0];
    const at = match.index;
    const kind = match[1] === undefined ? groupOf(match) : 1;
    const tag = kind === 1 && /^X{4,}$/.test(word) ? 'Blank' : KIND[kind];
    if (tag) {
      // A full stop or a bracket that ends the sentence is not part of a link.
      const trimmed = tag === 'Link' ? word.replace(/[.,;:!?)\]'"]+$/, '') : word;
      found.push({ normal: trimmed.toLowerCase(), text: trimmed, tags: tagsOfKind(tag), at, end: at + trimmed.length });
    } else {
      pushWord(found, word, at);
    }
    if (found.length >= MAX_TOKENS) break;
  }
  return found;
}

function groupOf(match: RegExpExecArray): number {
  for (let group = 2; group < match.length; group += 1) if (match[group] !== undefined) return group;
  return 7;
}

function pushWord(found: Draft[], word: string, at: number): void {
  const lower = word.toLowerCase();
  const shape = shapeOf(word);
  // Lower-casing can change the length (İ); such a word is left whole.
  const parts = lower.length === word.length ? expand(lower) : undefined;
  if (parts) {
    const [first, second, cut] = parts;
    found.push({ normal: first, text: word.slice(0, cut), tags: tagsOf(first, shape), at, end: at + cut });
    found.push({
      normal: second,
      text: word.slice(cut),
      tags: tagsOf(second, 'plain'),
      at: at + cut,
      end: at + word.length,
    });
    return;
  }
  const bare = lower.endsWith("'s") ? lower.slice(0, -2) : lower;
  const normal = SAME_WORDS.get(bare) ?? bare;
  found.push({ normal, text: word, tags: tagsOf(normal, shape), at, end: at + word.length });
}

/** The words of one sentence, contractions expanded ("I'll" is two words), with their places in the original. */
export function tokenise(sentence: string): Token[] {
  const normal = normalise(sentence);
  const found = drafts(normal.text);
  return found.map((draft, index): Token => {
    const next = found[index + 1];
    const post = normal.text.slice(draft.end, next ? next.at : draft.end + 4);
    const { from, to } = originalSpan(normal, draft.at, draft.end);
    return {
      normal: draft.normal,
      text: draft.text,
      tags: draft.tags,
      from,
      to,
      endsClause: next !== undefined && CLAUSE_MARK.test(post),
    };
  });
}
