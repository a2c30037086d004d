import 'trix';
import { editorPlace } from './editor-page.ts';
import { markupOf } from './markup.ts';

const element = document.createElement('trix-editor');
editorPlace().append(element);
/** The part of Trix, which brings no types, that is used here. */
interface TrixElement extends HTMLElement {
  readonly editor: {
    getDocument(): {
      getBlocks(): readonly {
        readonly text: {
          getPieces(): readonly { toString(): string; getAttribute(name: string): unknown }[];
        };
      }[];
    };
    loadHTML(html: string): void;
    getSelectedRange(): [number, number];
    setSelectedRange(range: [number, number]): void;
    insertString(words: string): void;
  };
}
const isTrix = (candidate: HTMLElement): candidate is TrixElement => 'editor' in candidate;
const trix = () => {
  if (!isTrix(element)) throw new Error('Trix has not begun');
  return element.editor;
};
window.editorPage = {
  model: () =>
    trix()
      .getDocument()
      .getBlocks()
      .map(({ text }) =>
        markupOf(text.getPieces().map((piece) => [piece.toString(), piece.getAttribute('bold') === true])).replace(
          /\n(\*?)$/,
          '$1',
        ),
      )
      .join('\n'),
  element: () => element,
  // Trix itself writes lines of one block, and takes the margins of paragraphs for empty lines.
  load: (html) =>
    trix().loadHTML(
      html
        .replaceAll(/<(li|blockquote)><p>/g, '<$1>')
        .replaceAll(/<\/p><\/(li|blockquote)>/g, '</$1>')
        .replaceAll('</p><p>', '<br>')
        .replaceAll(/<(\/?)p>/g, '<$1div>'),
    ),
  colleague(words) {
    const [from, to] = trix().getSelectedRange();
    trix().setSelectedRange([0, 0]);
    trix().insertString(words);
    trix().setSelectedRange([from + words.length, to + words.length]);
  },
};
