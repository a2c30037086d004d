import type { Span } from '../engine/types.ts';
import { attributeOf, documentOf, get, isElement, isText, matches, tagOf, windowOf } from './dom.ts';
import type { EditorText } from './types.ts';

/**
 * A contenteditable as the agent sees it: one line a block or line break, so that "\n" is one press of Enter. List items
 * and table cells are lines, links and mentions are their words, an emoji image is its alternative text. Non-breaking
 * spaces read as spaces (browsers swap the two while one types) and the editors' zero-width fillers are left out.
 * Quoted mail and signatures are not the agent's words: they are left out, and an insertion at the end stays before them.
 */
export interface EditableText extends EditorText {
  /** The offset of a place in the DOM; undefined outside of the editable. */
  offsetOf(node: Node, offset: number): number | undefined;
  /** The place in the DOM of an offset; with `side` "start", the one that a range would begin at. */
  pointAt(offset: number, side?: 'start' | 'end'): Point;
}

export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** A stretch of text that lies in one text node, or stands for one element (`length` 0: a line break). */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  /** Offset into the text node; for elements, unused. */
  readonly start: number;
}

const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Not words at all. */
const NO_WORDS =
  'script,style,template,noscript,[aria-hidden=true],[hidden],[data-slate-placeholder],.ck-widget__type-around,.ql-ui';

/** Not the agent's words. */
const QUOTED = [
  // Quoted mail: HTML's own, Gmail, Thunderbird, Yahoo, Outlook, Apple Mail.
  'blockquote,.gmail_quote,.gmail_attr,.moz-cite-prefix,.yahoo_quoted,#divRplyFwdMsg,#appendonsend',
  // Signatures: Gmail, Thunderbird, Outlook.
  '.gmail_signature,[data-smartmail=gmail_signature],.moz-signature,#Signature',
].join();
const LEFT_OUT = `${NO_WORDS},${QUOTED}`;

/** Zero-width space, word joiner, byte order mark: what editors hold empty places open with. */
const FILLER = /[\u200b\u2060\ufeff]/;

const keepsSpaces = (element: Element) =>
  /pre|break-spaces/.test(windowOf(element)?.getComputedStyle(element).whiteSpace ?? '');

export function readEditable(root: HTMLElement): EditableText {
  const pieces: Piece[] = [];
  const spans = new Map<Node, Span>();
  let text = '';
  /** The line has content, so that the next block or break ends it. */
  let isTaken = false;
  /** The block of this line is closed: what comes next begins a line. */
  let isSealed = false;
  /** The last character is white space that a line's end swallows. */
  let isLoose = false;
  /** Where the last quotation or signature would stand. */
  let quotedAt = 0;
  /** A `<br>` ends the line only if something follows it in its block. */
  let hasBreak = false;

  const swallowSpace = () => {
    if (!isLoose) return;
    const end = text.length - 1;
    text = text.slice(0, end);
    for (let at = pieces.length - 1; at >= 0; at--) {
      const piece = pieces[at];
      if (!piece || piece.to <= end) break;
      pieces[at] = { ...piece, from: Math.min(piece.from, end), to: end };
    }
    isLoose = false;
  };
  const breakLine = () => {
    swallowSpace();
    text += '\n';
    isTaken = isSealed = hasBreak = false;
  };
  const beginContent = () => {
    if (isSealed || hasBreak) breakLine();
    isTaken = true;
  };
  const addPiece = (node: Node, start: number, words: string) => {
    if (words === '') return;
    beginContent();
    const from = text.length;
    text += words;
    isLoose = false;
    pieces.push({ from, to: text.length, node, start });
  };

  const addText = (node: Text, isPreserved: boolean) => {
    const data = get(node, 'data');
    let start = 0;
    let run = '';
    let isRunLoose = false;
    const flush = (next: number) => {
      const wasLoose = run === '' ? isLoose : isRunLoose;
      addPiece(node, start, run);
      isLoose = wasLoose;
      run = '';
      start = next;
    };
    for (let at = 0; at < data.length; at++) {
      const character = data[at] ?? '';
      if (FILLER.test(character)) {
        flush(at + 1);
        // Where an editor that knows its own text nodes alone wants the caret of an empty line (Slate).
        beginContent();
        pieces.push({ from: text.length, to: text.length, node, start: at });
      } else if (isPreserved && character === '\n') {
        flush(at + 1);
        beginContent();
        hasBreak = true;
        pieces.push({ from: text.length, to: text.length, node, start: at });
      } else if (!isPreserved && /[ \t\n\r]/.test(character)) {
        const isCollapsed = run === '' ? !isTaken || isSealed || hasBreak || isLoose : isRunLoose;
        if (isCollapsed) flush(at + 1);
        else run += ' ';
        isRunLoose = true;
      } else {
        run += character === '\u00a0' ? ' ' : character;
        isRunLoose = false;
      }
    }
    flush(data.length);
  };

  const visit = (node: Node, wasPreserved: boolean) => {
    const before = text.length;
    const firstPiece = pieces.length;
    if (isText(node)) addText(node, wasPreserved);
    else if (isElement(node)) {
      if (node === root || !matches(node, LEFT_OUT)) visitElement(node, wasPreserved);
      else if (matches(node, QUOTED)) quotedAt = text.length;
    }
    const first = pieces[firstPiece];
    spans.set(node, { from: first ? first.from : Math.max(before, text.length), to: text.length });
  };

  const visitElement = (element: HTMLElement, wasPreserved: boolean) => {
    const tag = tagOf(element);
    if (tag === 'br') {
      beginContent();
      hasBreak = true;
      pieces.push({ from: text.length, to: text.length, node: element, start: 0 });
      return;
    }
    if (tag === 'img') {
      addPiece(element, 0, attributeOf(element, 'alt').slice(0, 64));
      return;
    }
    const isBlock = BLOCKS.has(tag) && element !== root;
    if (isBlock && isTaken) isSealed = true;
    const isPreserved = wasPreserved || tag === 'pre';
    for (let child = get(element, 'firstChild'); child; child = get(child, 'nextSibling')) visit(child, isPreserved);
    if (isBlock && isTaken) {
      isSealed = true;
      hasBreak = false;
    }
  };

  // CKEditor 4 writes its placeholder into the text and takes it out on focus.
  if (!matches(root, '.cke_editable.placeholder')) visit(root, keepsSpaces(root));
  swallowSpace();
  // Empty lines that an editor keeps behind quoted mail are no end to write at.
  if (quotedAt > 0 && text.slice(quotedAt).trim() === '') {
    text = text.slice(0, quotedAt);
    while ((pieces.at(-1)?.from ?? 0) > quotedAt) pieces.pop();
  }

  const ownerDocument = documentOf(root);

  /** The last piece that begins at or before an offset and reaches it. */
  const pieceAt = (offset: number, side: 'start' | 'end') => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    let best: Piece | undefined;
    for (let at = low - 1; at >= 0; at--) {
      const piece = pieces[at];
      if (!piece || piece.to < offset) break;
      const isEmpty = piece.from === piece.to;
      // Words before fillers, text before elements; and at a seam, the side that was asked for.
      const isBetter = isEmpty
        ? isText(piece.node) && best && !isText(best.node) && best.from === best.to
        : side === 'end';
      if (!best || isBetter || (best.from === best.to && !isEmpty)) best = piece;
    }
    return best;
  };

  const pointAt = (offset: number, side: 'start' | 'end' = 'end'): Point => {
    const piece = pieceAt(Math.max(0, Math.min(offset, text.length)), side);
    if (!piece) return endOfFirstLine(root);
    const within = Math.max(0, Math.min(offset, piece.to) - piece.from);
    if (isText(piece.node)) return { node: piece.node, offset: piece.start + within };
    const parent = get(piece.node, 'parentNode') ?? root;
    const isAfter = piece.to > piece.from && offset >= piece.to;
    return { node: parent, offset: indexOf(piece.node) + (isAfter ? 1 : 0) };
  };

  return {
    text,
    pointAt,
    offsetOf(node, offset) {
      const own = pieces.filter((piece) => piece.node === node);
      if (isText(node) && own.length > 0) {
        const piece = own.find(({ from, to, start }) => offset <= start + (to - from)) ?? own[own.length - 1];
        return piece && piece.from + Math.max(0, Math.min(offset - piece.start, piece.to - piece.from));
      }
      const span = spans.get(node);
      if (!span || isText(node)) return span?.from ?? offsetOfLeftOut(node, spans);
      const child = get(node, 'childNodes')[offset];
      return Math.min((child && spans.get(child)?.from) ?? span.to, text.length);
    },
    ranges(span) {
      const ranges: Range[] = [];
      for (const piece of pieces) {
        if (piece.to <= span.from || piece.from === piece.to) continue;
        if (piece.from >= span.to) break;
        const range = ownerDocument.createRange();
        if (isText(piece.node)) {
          const { length } = get(piece.node, 'data');
          range.setStart(piece.node, Math.min(length, piece.start + Math.max(0, span.from - piece.from)));
          range.setEnd(piece.node, Math.min(length, piece.start + Math.min(piece.to, span.to) - piece.from));
        } else {
          range.selectNode(piece.node);
        }
        ranges.push(range);
      }
      return ranges;
    },
  };
}

/** A caret in quoted mail counts as where the quotation is. */
function offsetOfLeftOut(node: Node, spans: ReadonlyMap<Node, Span>): number | undefined {
  for (let at: Node | null = node; at; at = get(at, 'parentNode')) {
    const span = spans.get(at);
    if (span) return span.from;
  }
  return undefined;
}

function indexOf(node: Node): number {
  let index = 0;
  for (let at = get(node, 'previousSibling'); at; at = get(at, 'previousSibling')) index++;
  return index;
}

/** Where words would go in an editable that has none: inside its first block. */
function endOfFirstLine(root: HTMLElement): Point {
  let node: Node = root;
  for (;;) {
    const first = get(node, 'firstChild');
    if (!isElement(first) || !BLOCKS.has(tagOf(first)) || matches(first, LEFT_OUT)) return { node, offset: 0 };
    node = first;
  }
}
