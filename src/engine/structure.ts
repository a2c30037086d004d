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
/** Cheaper than the whole pattern, and false for nearly every line. */
const MAY_BE_HISTORY = /^\s*[-_OoFfSsBb]/;
const DELIMITER = /^(?:--\s?|\u2014|__+)\s*$/;
const CLOSING_LINE =
  /^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with (?:kind|best|warm)) )?(?:regards|wishes)\b[\s,.!]*[\p{L} .'-]{0,40}$|^\s*(?:sincerely|yours(?: sincerely| faithfully| truly)?|cheers|best|thanks|thank you|many thanks|thx|all the best|cordially|respectfully|greetings)\s*[,.!]?\s*$/iu;
/** "^CB", "-Shie", "~Ana", "/AB", also with a tweet's count or link behind. */
const INITIALS =
  /(?:^|[\s.!?)])(?:[\^~]\s?\p{L}[\p{L}.]{0,14}|[-\u2013\u2014*/]\p{Lu}\p{L}{1,14}|[-\u2013\u2014*/]\s?\p{Lu}{1,3})(?:\s+\d\/\d)?(?:\s+https?:\S{1,80})?\s*$/u;
/** Lines at the end in which a signature is looked for. */
const SIGNATURE_LINES = 8;

interface Row extends Span {
  readonly text: string;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let from = 0;
  while (from <= text.length) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    const to = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
    rows.push({ from, to, text: text.slice(from, to) });
    if (at < 0) break;
    from = at + 1;
  }
  return rows;
}

const isBlank = (row: Row) => row.text.trim() === '';
const isQuoted = (row: Row) => {
  const first = row.text.trimStart().charCodeAt(0);
  return first === 62;
};

/** The place where the writer's signature begins, looking at the last own lines. */
function findSignature(rows: readonly Row[], length: number): number {
  const own = rows.filter((row) => !isBlank(row));
  const last = own.slice(-SIGNATURE_LINES);
  for (const [index, row] of last.entries()) {
    if (DELIMITER.test(row.text) && index + 1 < last.length) return row.from;
    const after = last.slice(index + 1);
    const isShort = after.every(({ text }) => text.trim().length <= 60 && !/[?]\s*$/.test(text));
    // A single "Thanks" alone in the draft is a reply and no signature.
    if (own.length > 1 && after.length <= 5 && isShort && CLOSING_LINE.test(row.text)) return row.from;
  }
  const end = last.at(-1);
  if (end && end.text.length < 2000) {
    const tail = end.text.slice(-120);
    const initials = INITIALS.exec(tail);
    if (initials) {
      const lead = /^[\s.!?)]/.test(initials[0]) ? 1 : 0;
      return end.to - tail.length + initials.index + lead;
    }
  }
  return length;
}

/** A line that a mail program broke: it goes on in lower case and the one before ends nothing. */
const goesOn = (row: Row, next: Row) =>
  row.text.length >= 40 && !/[.!?:]["')\]]*\s*$/.test(row.text) && /^\s*\p{Ll}/u.test(next.text);

/** Separates the writer's own words from quoted lines, e-mail history, code blocks and the signature. */
export function readStructure(text: string): Structure {
  const own: Row[] = [];
  let isCode = false;
  let previous: Row | undefined;
  for (const row of rowsOf(text)) {
    // "On … wrote:" may itself be broken over two lines.
    const joined = previous && /^\s*On\b/.test(previous.text) ? `${previous.text} ${row.text}` : undefined;
    if (MAY_BE_HISTORY.test(row.text) && HISTORY.test(row.text.slice(0, 400))) break;
    if (joined && joined.length < 400 && HISTORY.test(joined)) {
      own.pop();
      break;
    }
    previous = row;
    if (/^\s*```/.test(row.text)) {
      isCode = !isCode;
      continue;
    }
    if (!isCode && !isQuoted(row)) own.push(row);
  }
  const signatureFrom = findSignature(own, text.length);
  const blocks: Block[] = [];
  let open: { from: number; row: Row } | undefined;
  const close = () => {
    if (!open) return;
    blocks.push({ from: open.from, to: open.row.to, endsLine: open.row.to < text.length });
    open = undefined;
  };
  for (const row of own) {
    if (isBlank(row) || row.from >= signatureFrom) {
      close();
      continue;
    }
    const cut =
      row.to > signatureFrom ? { ...row, to: signatureFrom, text: row.text.slice(0, signatureFrom - row.from) } : row;
    if (open && open.row.to + 2 >= cut.from && goesOn(open.row, cut)) {
      open = { from: open.from, row: cut };
    } else {
      close();
      open = { from: cut.from, row: cut };
    }
  }
  close();
  return { blocks, signatureFrom };
}
