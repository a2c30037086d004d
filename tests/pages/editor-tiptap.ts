import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { editableIn, editorPlace } from './editor-page.ts';
import { linesOfProseMirror } from './prosemirror-model.ts';

const place = editorPlace();
const editor = new Editor({ element: place, extensions: [StarterKit] });
window.editorPage = {
  model: () => linesOfProseMirror(editor.state.doc),
  element: () => editableIn(place),
  load(html) {
    editor.chain().setMeta('addToHistory', false).setContent(html).run();
  },
  colleague: (words) => editor.view.dispatch(editor.state.tr.insertText(words, 1).setMeta('addToHistory', false)),
};
