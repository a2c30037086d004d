import { documentIn, get, isElement, isText, matches, tagOf } from './dom.ts';

const BLOCKS =
  /^(address|article|blockquote|center|dd|div|dl|dt|figure|footer|h[1-6]|header|hr|iframe|li|main|ol|p|pre|section|summary|table|t[dhr]|ul)$/;

/** No words of the turn: hidden from people, icons written as ligatures, controls, and what the writer quotes. */
const LEFT_OUT = [
  'script,style,template,noscript,svg,[hidden],[aria-hidden=true]',
  'button,select,textarea,input,[role=button],[role=toolbar],[role=menu]',
  '[class*=material-icon],[class*=material-symbol],mat-icon,i[class*=icon],[class*=sr-only],[class*=visually-hidden]',
  'blockquote,.gmail_quote,.gmail_attr,.moz-cite-prefix,.yahoo_quoted,.gmail_signature,.moz-signature',
].join();

/** Soft hyphens, zero-width spaces and the like: no words, and they part words. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Nodes looked at in one turn: a mail of a million empty cells must not hold the page. */
const MOST_NODES = 4_000;

/**
 * The words of a part of the page, with a line break between blocks, without asking for layout and within bounds.
 * `most` counts UTF-16 code units. `keepsLines`: line breaks of the source are shown as they are.
 */
export function textOf(
  element: Element,
  most = 4_000,
  keepsLines = false,
  isDropped: (element: Element) => boolean = () => false,
): string {
  const isLeftOut = (node: Element) => matches(node, LEFT_OUT) || isDropped(node);
  let text = '';
  let nodes = 0;
  const breakLine = () => {
    text = text.replace(/ +$/, '');
    if (text !== '' && !text.endsWith('\n\n')) text += '\n';
  };
  const visit = (node: Node) => {
    if (text.length >= most || ++nodes > MOST_NODES) return;
    if (isText(node)) {
      const data = get(node, 'data').slice(0, most).replaceAll(INVISIBLE, '').replaceAll('\u00a0', ' ');
      const words = keepsLines ? data.replaceAll(/[ \t]+/g, ' ') : data.replaceAll(/[ \t\n\r]+/g, ' ');
      text += text === '' || /\s$/.test(text) ? words.replace(/^ /, '') : words;
      return;
    }
    if (!isElement(node) || (node !== element && isLeftOut(node))) return;
    const tag = tagOf(node);
    if (tag === 'br') {
      breakLine();
      return;
    }
    // A mail may be shown in a frame of its own.
    const framed = tag === 'iframe' ? documentIn(node) : undefined;
    if (framed) visit(get(framed, 'body'));
    const isBlock = BLOCKS.test(tag);
    if (isBlock && !text.endsWith('\n')) breakLine();
    // A component's own words are in its shadow.
    const shadow = tag.includes('-') ? get(node, 'shadowRoot') : null;
    for (let child = get(shadow ?? node, 'firstChild'); child; child = get(child, 'nextSibling')) visit(child);
    if (isBlock && !text.endsWith('\n')) breakLine();
  };
  visit(element);
  return text.slice(0, most).trim();
}

/** Where a mail's own words end: what mail programs put above the mail that is answered, and before a signature. */
const QUOTE =
  /\n[ \t]*(?:On [^\n]{6,200}(?:\n[^\n]{0,100})?\bwrote:[ \t]*(?:\n|$)|-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}|_{10,}\n|From: [^\n]+\n(?:Sent|Date|To): |-- ?\n|##- [^\n]* -##)/;

/** The words that the writer of a mail added: neither what is answered nor the signature, where some are left. */
export function withoutQuoted(text: string): string {
  const lines = text.split('\n');
  const isQuoting = lines.some((line) => line.startsWith('>'));
  const own = isQuoting ? lines.filter((line) => !line.startsWith('>')).join('\n') : text;
  const end = own.search(QUOTE);
  return (end > 0 ? own.slice(0, end) : own).trim() || text;
}

/** A person's name as a page writes it, without the address behind it; undefined for an address alone. */
export function personOf(element: Element | undefined): string | undefined {
  const name = labelOf(element)
    ?.replace(/<[^>]*>?|\([^()]*@[^()]*\)/g, '')
    .replaceAll('"', '')
    .trim();
  return !name || name.includes('@') ? undefined : name;
}

/** A name or a label: one line, at most 80 code units. */
export const labelOf = (element: Element | undefined): string | undefined =>
  (element && textOf(element, 80).replaceAll(/\s+/g, ' ')) || undefined;
