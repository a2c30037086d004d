import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { editableIn, editorPlace } from './editor-page.ts';

const place = editorPlace();
const editor = new Editor({ element: place, extensions: [StarterKit] });
window.editorPage = {
  model: () => editor.getText({ blockSeparator: '\n' }),
  element: () => editableIn(place),
};
