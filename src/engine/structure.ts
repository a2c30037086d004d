import { isBlank, ownRows, type Row } from './own-rows.ts';
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

interface Before {
  readonly rows: readonly Row[];
  readonly blocks: readonly Block[];
  /** For each block the number of rows up to its end. */
  readonly ends: readonly number[];
  readonly signatureFrom: number;
}

/** The text before this key: the blocks above the key stand. */
let before: Before = { rows: [], blocks: [], ends: [], signatureFrom: 0 };

/** How many of the first blocks stand as they stood: their rows do, and the row behind them. */
function standing(rows: readonly Row[], signatureFrom: number): number {
  let same = 0;
  while (same < rows.length && rows[same] === before.rows[same]) same += 1;
  const limit = Math.min(signatureFrom, before.signatureFrom);
  let count = 0;
  while ((before.ends[count] ?? same) < same && (before.blocks[count]?.to ?? limit) < limit) count += 1;
  return count;
}

/** Separates the writer's own words from quoted lines, e-mail history, code blocks and the signature. */
export function readStructure(text: string): Structure {
  const rows = ownRows(text);
  const signatureFrom = findSignature(rows, text);
  const stand = standing(rows, signatureFrom);
  const blocks = before.blocks.slice(0, stand);
  const ends = before.ends.slice(0, stand);
  let from = -1;
  let last: Row | undefined;
  const close = (end: number) => {
    if (!last) return;
    blocks.push({ from, to: last.to, endsLine: last.to < text.length });
    ends.push(end);
    last = undefined;
  };
  for (let at = ends.at(-1) ?? 0; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    if (isBlank(row) || row.from >= signatureFrom) {
      close(at);
      continue;
    }
    const cut = row.to > signatureFrom ? { ...row, to: signatureFrom } : row;
    // Two units at most stand between lines that follow each other: the line break.
    const follows = last !== undefined && last.to + 2 >= cut.from && goesOn(text, last, cut);
    if (!follows) {
      close(at);
      from = cut.from;
    }
    last = cut;
  }
  close(rows.length);
  before = { rows, blocks, ends, signatureFrom };
  return { blocks, signatureFrom };
}
