import type { Span } from './types.ts';

/** A run of the writer's own lines that is split into sentences as one; offsets into the whole text. */
export interface Block extends Span {
  /** A line break or the end of all own text follows, so that its last sentence is complete. */
  readonly endsLine: boolean;
}

export interface Structure {
  readonly blocks: readonly Block[];
  /** Where the signature begins; the text's length where there is none. */
  readonly signatureFrom: number;
}

const HISTORY =
  /^\s*(?:On\b.{6,240}\bwrote:\s*|-{2,}\s*(?:Original|Forwarded) Message\s*-{2,}|_{10,}|From:\s\S.{0,200}|Sent from my \w.{0,40}|Begin forwarded message:)\s*$/i;
/** What such a line begins with: cheaper than the whole pattern, and false for most lines. */
const HISTORY_STARTS: ReadonlySet<string> = new Set('-_OoFfSsBb');
const DELIMITER = /^(?:--\s?|\u2014|__+)\s*$/;
const CLOSING_LINE =
  /^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with (?:kind|best|warm)) )?(?:regards|wishes)\b[\s,.!]*[\p{L} .'-]{0,40}$|^\s*(?:sincerely|yours(?: sincerely| faithfully| truly)?|cheers|best|thanks|thank you|many thanks|thx|all the best|cordially|respectfully|greetings)\s*[,.!]?\s*$/iu;
/** "^CB", "-Shie", "~Ana", "/AB", also with a tweet's count or link behind. */
const INITIALS =
  /(?:^|[\s.!?)])(?:[\^~]\s?\p{L}[\p{L}.]{0,14}|[-\u2013\u2014*/]\p{Lu}\p{L}{1,14}|[-\u2013\u2014*/]\s?\p{Lu}{1,3})(?:\s+\(?\d\/\d\)?)?(?:\s+https?:\S{1,80})?\s*$/u;
/** "(1/2)" behind a message that was split: it says nothing. */
const PART_COUNT = /\s(?:\(\d\/\d\)|\d\/\d)\s*$/;
/** Lines at the end in which a signature is looked for. */
const SIGNATURE_LINES = 8;

interface Row extends Span {
  /** Where the first character that is no space stands; `to` where there is none. */
  readonly first: number;
}

const isSpace = (unit: number) => unit <= 32 || unit === 0xa0;

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let from = 0;
  while (from <= text.length) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    const to = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    let first = from;
    while (first < to && isSpace(text.charCodeAt(first))) first += 1;
    rows.push({ from, to, first });
    if (at < 0) break;
    from = at + 1;
  }
  return rows;
}

const GREATER_THAN = 62;
const BACKTICK = 96;
const isBlank = (row: Row) => row.first === row.to;
const textOf = (text: string, row: Row) => text.slice(row.from, row.to);

/** The place where the writer's signature begins, looking at the last own lines. */
function findSignature(rows: readonly Row[], text: string): number {
  const last: Row[] = [];
  let count = 0;
  for (let at = rows.length - 1; at >= 0 && count <= SIGNATURE_LINES; at -= 1) {
    const row = rows[at];
    if (!row || isBlank(row)) continue;
    count += 1;
    if (count <= SIGNATURE_LINES) last.unshift(row);
  }
  const texts = last.map((row) => textOf(text, row));
  for (const [index, row] of last.entries()) {
    const words = texts[index] ?? '';
    if (DELIMITER.test(words) && index + 1 < last.length) return row.from;
    const after = texts.slice(index + 1);
    // A single "Thanks" alone in the draft is a reply and no signature.
    if (count < 2 || after.length > 5 || !CLOSING_LINE.test(words)) continue;
    if (after.every((each) => each.trim().length <= 60 && !/[?]\s*$/.test(each))) return row.from;
  }
  const end = last.at(-1);
  if (end && end.to - end.from < 2000) {
    const tail = text.slice(Math.max(end.from, end.to - 120), end.to);
    const initials = INITIALS.exec(tail);
    if (initials) {
      const lead = /^[\s.!?)]/.test(initials[0]) ? 1 : 0;
      return end.to - tail.length + initials.index + lead;
    }
    const count = PART_COUNT.exec(tail);
    if (count) return end.to - tail.length + count.index + 1;
  }
  return text.length;
}

const LOWER = /^\p{Ll}/u;

/** A line that a mail program broke: it goes on in lower case and the one before ends nothing. */
function goesOn(text: string, row: Row, next: Row): boolean {
  if (row.to - row.from < 40 || !LOWER.test(text.slice(next.first, next.first + 2))) return false;
  return !/[.!?:]["')\]]*\s*$/.test(text.slice(Math.max(row.from, row.to - 12), row.to));
}

/** Separates the writer's own words from quoted lines, e-mail history, code blocks and the signature. */
export function readStructure(text: string): Structure {
  const own = ownRows(text);
  const signatureFrom = findSignature(own, text);
  const blocks: Block[] = [];
  let from = -1;
  let last: Row | undefined;
  const close = () => {
    if (last) blocks.push({ from, to: last.to, endsLine: last.to < text.length });
    last = undefined;
  };
  for (const row of own) {
    if (isBlank(row) || row.from >= signatureFrom) {
      close();
      continue;
    }
    const cut = row.to > signatureFrom ? { ...row, to: signatureFrom } : row;
    // Two units at most stand between lines that follow each other: the line break.
    const follows = last !== undefined && last.to + 2 >= cut.from && goesOn(text, last, cut);
    if (!follows) {
      close();
      from = cut.from;
    }
    last = cut;
  }
  close();
  return { blocks, signatureFrom };
}

/** The lines without quotes, code blocks and all that follows an e-mail header. */
function ownRows(text: string): Row[] {
  const own: Row[] = [];
  let isCode = false;
  let header: string | undefined;
  for (const row of rowsOf(text)) {
    const unit = text.charCodeAt(row.first);
    if (row.first < row.to && HISTORY_STARTS.has(text.charAt(row.first))) {
      const words = text.slice(row.from, Math.min(row.to, row.from + 400));
      if (HISTORY.test(words)) break;
    }
    // "On … wrote:" may itself be broken over two lines.
    if (header !== undefined && HISTORY.test(`${header} ${text.slice(row.from, Math.min(row.to, row.from + 200))}`)) {
      own.pop();
      break;
    }
    header = text.startsWith('On', row.first) && row.to - row.from < 200 ? textOf(text, row) : undefined;
    if (unit === BACKTICK && text.startsWith('```', row.first)) {
      isCode = !isCode;
      continue;
    }
    if (!isCode && !(unit === GREATER_THAN && row.first < row.to)) own.push(row);
  }
  return own;
}
