import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { editorPlace } from './editor-page.ts';

const editable = document.createElement('div');
editable.contentEditable = 'true';
editorPlace().append(editable);
const editor = createEditor({
  onError(error) {
    throw error;
  },
});
editor.setRootElement(editable);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
window.editorPage = {
  model: () =>
    editor.getEditorState().read(() =>
      $getRoot()
        .getChildren()
        .map((child) => child.getTextContent())
        .join('\n'),
    ),
  element: () => editable,
};
