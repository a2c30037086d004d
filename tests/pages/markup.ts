/** A line of a model: stretches of words, some bold. */
export type Run = readonly [words: string, isBold: boolean];

/** Bold words stand between asterisks; non-breaking spaces are spaces and what holds an empty place open is nothing. */
export function markupOf(runs: readonly Run[]): string {
  let markup = '';
  let wasBold = false;
  for (const [words, isBold] of runs) {
    const clean = words.replaceAll('\u00a0', ' ').replaceAll(/[\u200b\u2060\ufeff]/g, '');
    if (clean === '') continue;
    if (isBold !== wasBold) markup += '*';
    wasBold = isBold;
    markup += clean;
  }
  return wasBold ? `${markup}*` : markup;
}

const BLOCKS =
  /^(address|article|blockquote|center|div|dd|dl|dt|h[1-6]|li|ol|p|pre|section|table|tbody|td|th|thead|tr|ul)$/;

/** The lines of HTML as a reader of the sent mail sees them. */
export function linesOfDom(root: Node): string {
  const lines: Run[][] = [[]];
  let isEnded = false;
  let isUsed = false;
  const begin = () => {
    if (isEnded) lines.push([]);
    isEnded = false;
    isUsed = true;
  };
  const visit = (node: Node, isBold: boolean) => {
    if (node.nodeType === Node.TEXT_NODE) {
      // A line break in the source is a space, and none at all at the start of a line.
      const words = (node.nodeValue ?? '').replaceAll(/ *[\n\t\r] */g, ' ');
      const isFirst = !isUsed || isEnded || lines.at(-1)?.length === 0;
      const shown = isFirst && words !== node.nodeValue ? words.replace(/^ +/, '') : words;
      if (shown === '') return;
      begin();
      lines.at(-1)?.push([shown, isBold]);
      return;
    }
    const name = node.nodeName.toLowerCase();
    if (name === 'br') {
      begin();
      isEnded = true;
      return;
    }
    const isBlock = node !== root && BLOCKS.test(name);
    if (isBlock && isUsed) isEnded = true;
    for (const child of node.childNodes) visit(child, isBold || name === 'b' || name === 'strong');
    if (isBlock && isUsed) isEnded = true;
  };
  visit(root, false);
  // Plain spaces at the ends of a line do not show.
  return lines
    .map((line) =>
      markupOf(
        line.map(([words, isBold], at) => [
          words.replace(at === 0 ? /^ +/ : /^$/, '').replace(at === line.length - 1 ? / +$/ : /^$/, ''),
          isBold,
        ]),
      ),
    )
    .join('\n');
}

/** As `linesOfDom`, of an editor's `getData()`; a paragraph of nothing but a space is how that keeps an empty line open. */
export const linesOfHtml = (html: string): string =>
  linesOfDom(new DOMParser().parseFromString(html, 'text/html').body).replaceAll(/^ $/gm, '');
