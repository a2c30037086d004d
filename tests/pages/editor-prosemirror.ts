import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser as ModelParser, Schema } from 'prosemirror-model';
import { schema as basic } from 'prosemirror-schema-basic';
import { addListNodes } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { tableNodes } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { editorPlace } from './editor-page.ts';
import { linesOfProseMirror } from './prosemirror-model.ts';

const place = editorPlace();
// What its style sheet would say; set this way, a strict policy of the page allows it.
place.style.whiteSpace = 'pre-wrap';
const tables = tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} });
const schema = new Schema({
  nodes: addListNodes(basic.spec.nodes, 'paragraph block*', 'block').append(tables),
  marks: basic.spec.marks,
});
const strong = schema.marks.strong;
const view = new EditorView(place, {
  state: EditorState.create({
    schema,
    plugins: [
      history(),
      keymap({
        'Mod-z': undo,
        'Shift-Mod-z': redo,
        'Mod-y': redo,
        ...(strong ? { 'Mod-b': toggleMark(strong) } : {}),
      }),
      keymap(baseKeymap),
    ],
  }),
});
window.editorPage = {
  model: () => linesOfProseMirror(view.state.doc),
  element: () => view.dom,
  load(html) {
    const parsed = document.createElement('div');
    parsed.innerHTML = html;
    const doc = ModelParser.fromSchema(schema).parse(parsed);
    view.dispatch(
      view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta('addToHistory', false),
    );
  },
  colleague: (words) => view.dispatch(view.state.tr.insertText(words, 1).setMeta('addToHistory', false)),
  redraw: () => view.setProps({ attributes: {} }),
};
