import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateNodesFromDOM } from '@lexical/html';
import { LinkNode } from '@lexical/link';
import { ListItemNode, ListNode } from '@lexical/list';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import {
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isLineBreakNode,
  $isRootNode,
  $isTextNode,
  createEditor,
  type LexicalNode,
} from 'lexical';
import { editorPlace } from './editor-page.ts';
import { markupOf, type Run } from './markup.ts';

const editable = document.createElement('div');
editable.contentEditable = 'true';
editorPlace().append(editable);
const editor = createEditor({
  nodes: [HeadingNode, QuoteNode, ListNode, ListItemNode, LinkNode],
  onError(error) {
    throw error;
  },
});
editor.setRootElement(editable);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);

function runsIn(node: LexicalNode): Run[] {
  if ($isTextNode(node)) return [[node.getTextContent(), node.hasFormat('bold')]];
  if ($isLineBreakNode(node)) return [['\n', false]];
  return $isElementNode(node) ? node.getChildren().flatMap(runsIn) : [];
}
const linesIn = (node: LexicalNode): string[] =>
  $isRootNode(node) || node instanceof ListNode ? node.getChildren().flatMap(linesIn) : [markupOf(runsIn(node))];

window.editorPage = {
  model: () => editor.getEditorState().read(() => linesIn($getRoot()).join('\n')),
  element: () => editable,
  load(html) {
    const options = { discrete: true, tag: 'historic' } as const;
    editor.update(() => {
      $getRoot()
        .clear()
        .append(...$generateNodesFromDOM(editor, new DOMParser().parseFromString(html, 'text/html')));
    }, options);
  },
  colleague(words) {
    editor.update(
      () => {
        const first = $getRoot().getFirstDescendant();
        if ($isTextNode(first)) first.setTextContent(words + first.getTextContent());
        else if ($isElementNode(first)) first.append($createTextNode(words));
      },
      { tag: 'collaboration' },
    );
  },
};
