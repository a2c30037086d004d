import Quill from 'quill';
import { editableIn, editorPlace } from './editor-page.ts';

const place = editorPlace();
const quill = new Quill(place);
window.editorPage = {
  model: () => quill.getText().replaceAll('\u00a0', ' ').replace(/\n$/, ''),
  element: () => editableIn(place),
};
