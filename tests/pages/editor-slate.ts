import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Editor, Node, Text, Transforms } from 'slate';
import { HistoryEditor, withHistory } from 'slate-history';
import { Editable, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { editableIn, editorPlace } from './editor-page.ts';
import { markupOf } from './markup.ts';

const place = editorPlace();
const editor = withHistory(withReact(createEditor()));
const empty = [{ type: 'paragraph', children: [{ text: '' }] }];
let tick: () => void = () => {};
const isBold = (leaf: object) => 'bold' in leaf && leaf.bold === true;

const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) =>
  createElement(isBold(leaf) ? 'strong' : 'span', attributes, children);

function Reply() {
  const [initialValue] = useState(empty);
  const [, setCount] = useState(0);
  tick = () => setCount((count) => count + 1);
  // React's own types want the children among the properties, its linter rule wants them after.
  return createElement(Slate, { editor, initialValue, ...{ children: createElement(Editable, { renderLeaf }) } });
}

createRoot(place).render(createElement(Reply));

/** Paragraphs with bold words: as much as this page's editor knows. */
function nodesOf(html: string): Descendant[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.children].map((line) => ({
    type: 'paragraph',
    children: [...line.childNodes].map((node) => ({
      text: node.textContent ?? '',
      ...(/^(b|strong)$/i.test(node.nodeName) && { bold: true }),
    })),
  }));
}

window.editorPage = {
  model: () =>
    editor.children
      .map((line) =>
        markupOf(
          [...Node.descendants(line)].flatMap(([node]) => (Text.isText(node) ? [[node.text, isBold(node)]] : [])),
        ),
      )
      .join('\n'),
  element: () => editableIn(place),
  load(html) {
    HistoryEditor.withoutSaving(editor, () =>
      Editor.withoutNormalizing(editor, () => {
        while (editor.children.length > 0) Transforms.removeNodes(editor, { at: [0] });
        Transforms.insertNodes(editor, nodesOf(html), { at: [0] });
      }),
    );
  },
  colleague: (words) =>
    HistoryEditor.withoutSaving(editor, () => Transforms.insertText(editor, words, { at: Editor.start(editor, []) })),
  redraw: () => tick(),
};
