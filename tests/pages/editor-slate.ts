import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { editableIn, editorPlace } from './editor-page.ts';

const place = editorPlace();
const editor = withHistory(withReact(createEditor()));
const empty = [{ type: 'paragraph', children: [{ text: '' }] }];

function Reply() {
  const [initialValue] = useState(empty);
  // React's own types want the children among the properties, its linter rule wants them after.
  return createElement(Slate, { editor, initialValue, ...{ children: createElement(Editable) } });
}

createRoot(place).render(createElement(Reply));
window.editorPage = {
  model: () => editor.children.map((node) => Node.string(node)).join('\n'),
  element: () => editableIn(place),
};
