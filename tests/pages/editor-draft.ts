import {
  ContentState,
  convertFromHTML,
  Editor,
  EditorState,
  getDefaultKeyBinding,
  Modifier,
  RichUtils,
  SelectionState,
} from 'draft-js';
import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { editableIn, editorPlace } from './editor-page.ts';
import { markupOf } from './markup.ts';

const place = editorPlace();
let state = EditorState.createEmpty();
let setState: (state: EditorState) => void = () => {};
let tick: () => void = () => {};

function Reply() {
  const [own, set] = useState(state);
  const [, setCount] = useState(0);
  state = own;
  setState = set;
  tick = () => setCount((count) => count + 1);
  return createElement(Editor, {
    editorState: own,
    onChange: set,
    keyBindingFn: getDefaultKeyBinding,
    handleKeyCommand(command, current) {
      const next = RichUtils.handleKeyCommand(current, command);
      if (next) set(next);
      return next ? 'handled' : 'not-handled';
    },
  });
}

createRoot(place).render(createElement(Reply));
window.editorPage = {
  model: () =>
    state
      .getCurrentContent()
      .getBlocksAsArray()
      .map((block) =>
        markupOf([...block.getText()].map((letter, at) => [letter, block.getInlineStyleAt(at).has('BOLD')])),
      )
      .join('\n'),
  element: () => editableIn(place),
  load(html) {
    const { contentBlocks, entityMap } = convertFromHTML(html);
    setState(EditorState.createWithContent(ContentState.createFromBlockArray(contentBlocks, entityMap)));
  },
  colleague(words) {
    const content = state.getCurrentContent();
    const start = SelectionState.createEmpty(content.getFirstBlock().getKey());
    setState(EditorState.set(state, { currentContent: Modifier.insertText(content, start, words) }));
  },
  redraw: () => tick(),
};
