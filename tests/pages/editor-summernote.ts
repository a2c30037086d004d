import './global-jquery.ts';
import 'summernote/dist/summernote-lite.js';
import { editableIn, editorPlace } from './editor-page.ts';
import { linesOfHtml } from './markup.ts';

/** The part of jQuery and Summernote, which bring no types, that is used here. */
type Summernote = (command: string | object, value?: string) => unknown;
const { jQuery } = window as unknown as { jQuery: (element: HTMLElement) => { summernote: Summernote } };

const look = document.createElement('link');
look.rel = 'stylesheet';
look.href = '/modules/summernote/dist/summernote-lite.css';
document.head.append(look);
await new Promise((resolve) => look.addEventListener('load', resolve));

const place = editorPlace();
const field = document.createElement('textarea');
place.append(field);
const note = jQuery(field);
note.summernote({ height: 200, toolbar: [['style', ['bold', 'ul', 'link', 'undo', 'redo']]] });
window.editorPage = {
  model: () => linesOfHtml(String(note.summernote('code'))),
  element: () => editableIn(place),
  load(html) {
    note.summernote('code', html);
    note.summernote('editor.resetRecord');
  },
  colleague: (words) => editableIn(place).firstElementChild?.prepend(words),
};
