import { commonPrefix } from './text.ts';
import type { Span } from './types.ts';

const HISTORY =
  /^\s*(?:On\b.{6,240}\bwrote:\s*|-{2,}\s*(?:Original|Forwarded) Message\s*-{2,}|_{10,}|From:\s\S.{0,200}|Sent from my \w.{0,40}|Begin forwarded message:)\s*$/i;
/** What such a line begins with: cheaper than the whole pattern, and false for most lines. */
const HISTORY_STARTS: ReadonlySet<string> = new Set('-_OoFfSsBb');

/** A line of the writer's own. */
export interface Row extends Span {
  /** Where the first character that is no space stands; `to` where there is none. */
  readonly first: number;
}

const GREATER_THAN = 62;
const BACKTICK = 96;
/** A header that is broken over two lines has a first line of at most so many units. */
const LONGEST_HEADER = 200;

const isSpace = (unit: number) => unit <= 32 || unit === 0xa0;
export const isBlank = (row: Row): boolean => row.first === row.to;

/** What is known behind a line. */
interface Line {
  /** Where the next line begins. */
  readonly next: number;
  /** Own rows up to here. */
  readonly own: number;
  readonly isCode: boolean;
  /** A line that may be the first half of a header. */
  readonly header: string | undefined;
  /** Nothing of the writer's own follows. */
  readonly isEnd: boolean;
}

const START: Line = { next: 0, own: 0, isCode: false, header: undefined, isEnd: false };

interface Read {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly own: readonly Row[];
}

/** The text before this key: its lines above the key are not read again. */
let before: Read = { text: '', lines: [], own: [] };

function rowAt(text: string, from: number): Row & { readonly next: number } {
  const at = text.indexOf('\n', from);
  const end = at < 0 ? text.length : at;
  const to = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  let first = from;
  while (first < to && isSpace(text.charCodeAt(first))) first += 1;
  return { from, to, first, next: at < 0 ? text.length + 1 : at + 1 };
}

function isHistory(text: string, row: Row): boolean {
  if (row.first === row.to || !HISTORY_STARTS.has(text.charAt(row.first))) return false;
  return HISTORY.test(text.slice(row.from, Math.min(row.to, row.from + 400)));
}

/** Reads the line behind `last`, and adds it to `own` where it is the writer's own. */
function readLine(text: string, last: Line, own: Row[]): Line {
  const { next, ...row } = rowAt(text, last.next);
  const end = (count: number): Line => ({ next, own: count, isCode: last.isCode, header: undefined, isEnd: true });
  if (isHistory(text, row)) return end(own.length);
  // "On … wrote:" may itself be broken over two lines.
  const { header } = last;
  if (
    header !== undefined &&
    HISTORY.test(`${header} ${text.slice(row.from, Math.min(row.to, row.from + LONGEST_HEADER))}`)
  ) {
    return end(own.length - 1);
  }
  const isFence = text.charCodeAt(row.first) === BACKTICK && text.startsWith('```', row.first);
  const isCode = isFence ? !last.isCode : last.isCode;
  const isQuoted = text.charCodeAt(row.first) === GREATER_THAN && row.first < row.to;
  if (!isFence && !isCode && !isQuoted) own.push(row);
  const mayBegin = text.startsWith('On', row.first) && row.to - row.from < LONGEST_HEADER;
  return { next, own: own.length, isCode, header: mayBegin ? text.slice(row.from, row.to) : undefined, isEnd: false };
}

/** The lines without quotes, code blocks and all that follows an e-mail header. */
export function ownRows(text: string): readonly Row[] {
  const prefix = commonPrefix(text, before.text);
  let count = 0;
  while ((before.lines[count]?.next ?? prefix + 1) <= prefix) count += 1;
  const lines = before.lines.slice(0, count);
  const own = before.own.slice(0, lines.at(-1)?.own ?? 0);
  let last = lines.at(-1) ?? START;
  while (!last.isEnd && last.next <= text.length) {
    last = readLine(text, last, own);
    lines.push(last);
  }
  before = { text, lines, own };
  return last.own < own.length ? own.slice(0, last.own) : own;
}
