import { editorPlace } from './editor-page.ts';

const editable = document.createElement('div');
editable.contentEditable = 'true';
editorPlace().append(editable);
/** Its model is its DOM: a line a `<div>` or `<br>`, where the `<br>` of an empty line is that line. */
const lines = () => {
  const text = document.createElement('pre');
  text.innerHTML = editable.innerHTML
    .replace(/<br>(<\/div>|$)/g, '$1')
    .replace(/^<div>/, '')
    .replace(/<div>|<br>/g, '\n')
    .replace(/&nbsp;/g, ' ');
  return text.textContent;
};
window.editorPage = { model: lines, element: () => editable };
