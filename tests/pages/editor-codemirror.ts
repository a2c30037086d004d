import { autocompletion, completionStatus, currentCompletions } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, Transaction } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { editorPlace } from './editor-page.ts';

const AGENTS = ['@Maria', '@Marek', '@Olu'];
const view = new EditorView({
  parent: editorPlace(),
  state: EditorState.create({
    extensions: [
      history(),
      keymap.of([...defaultKeymap, ...historyKeymap]),
      EditorView.lineWrapping,
      autocompletion({
        override: [
          (context) => {
            const word = context.matchBefore(/@\w*/);
            return word && { from: word.from, options: AGENTS.map((label) => ({ label })) };
          },
        ],
      }),
    ],
  }),
});
window.editorPage = {
  model: () => view.state.doc.toString(),
  element: () => view.contentDOM,
  colleague: (words) =>
    view.dispatch({ changes: { from: 0, insert: words }, annotations: Transaction.addToHistory.of(false) }),
  menu: () =>
    completionStatus(view.state) === 'active' ? currentCompletions(view.state).map(({ label }) => label) : [],
};
