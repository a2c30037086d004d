import { buildEditor, EditorState, EditorView, messageSchema } from '@chatwoot/prosemirror-schema';
import { suggestionsPlugin, triggerCharacters } from '@chatwoot/prosemirror-schema/src/mentions/plugin.js';
import { DOMParser as ModelParser } from 'prosemirror-model';
import { editorPlace } from './editor-page.ts';
import { linesOfProseMirror } from './prosemirror-model.ts';

const place = editorPlace();
place.style.whiteSpace = 'pre-wrap';
let offered: readonly string[] = [];
const AGENTS = ['Maria', 'Marek', 'Olu'];
const offer = ({ text }: { text: string }) => {
  offered = AGENTS.filter((name) => name.toLowerCase().startsWith(text.toLowerCase()));
  return false;
};

// As Chatwoot's own dashboard builds its reply box, with its plugin for mentions.
const view = new EditorView(place, {
  state: EditorState.create({
    schema: messageSchema,
    plugins: buildEditor({
      schema: messageSchema,
      placeholder: 'Shift + enter for new line',
      methods: {},
      enabledMenuOptions: ['strong', 'em', 'link', 'undo', 'redo', 'bulletList', 'orderedList', 'code'],
      plugins: [
        suggestionsPlugin({
          matcher: triggerCharacters('@'),
          onEnter: offer,
          onChange: offer,
          onExit() {
            offered = [];
            return false;
          },
        }),
      ],
    }),
  }),
});
window.editorPage = {
  model: () => linesOfProseMirror(view.state.doc),
  element: () => view.dom,
  load(html) {
    const parsed = document.createElement('div');
    parsed.innerHTML = html;
    const doc = ModelParser.fromSchema(messageSchema).parse(parsed);
    view.dispatch(
      view.state.tr.replaceWith(0, view.state.doc.content.size, doc.content).setMeta('addToHistory', false),
    );
  },
  colleague: (words) => view.dispatch(view.state.tr.insertText(words, 1).setMeta('addToHistory', false)),
  menu: () => offered,
};
