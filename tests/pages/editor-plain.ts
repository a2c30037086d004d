import { editorPlace } from './editor-page.ts';
import { linesOfDom } from './markup.ts';

const editable = document.createElement('div');
editable.contentEditable = 'true';
editorPlace().append(editable);
/** Its model is its DOM. */
window.editorPage = {
  model: () => linesOfDom(editable),
  element: () => editable,
  load(html) {
    editable.innerHTML = html;
  },
  colleague: (words) => editable.prepend(words),
};
