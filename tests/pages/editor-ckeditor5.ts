import { Bold } from '@ckeditor/ckeditor5-basic-styles';
import { BlockQuote } from '@ckeditor/ckeditor5-block-quote';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Link } from '@ckeditor/ckeditor5-link';
import { List } from '@ckeditor/ckeditor5-list';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { Table } from '@ckeditor/ckeditor5-table';
import { editableIn, editorPlace } from './editor-page.ts';
import { linesOfHtml } from './markup.ts';

const plugins = [Essentials, Paragraph, Bold, Link, List, BlockQuote, Table];
const editor = await ClassicEditor.create(editorPlace(), { licenseKey: 'GPL', plugins });
window.editorPage = {
  model: () => linesOfHtml(editor.getData({ trim: 'none' })),
  element: () => editableIn(document),
  load(html) {
    editor.setData(html);
  },
  colleague(words) {
    editor.model.enqueueChange({ isUndoable: false }, (writer) => {
      const root = editor.model.document.getRoot();
      const first = root?.getChild(0);
      if (first?.is('element')) writer.insertText(words, first, 0);
    });
  },
};
