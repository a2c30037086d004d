import Quill from 'quill';
import { editableIn, editorPlace } from './editor-page.ts';
import { markupOf } from './markup.ts';

const place = editorPlace();
// As its style sheet has it.
place.style.whiteSpace = 'pre-wrap';
const quill = new Quill(place);
window.editorPage = {
  model: () =>
    markupOf(
      quill
        .getContents()
        .ops.map(({ insert, attributes }) => [typeof insert === 'string' ? insert : '', attributes?.bold === true]),
    ).replace(/\n$/, ''),
  element: () => editableIn(place),
  load(html) {
    quill.setContents(quill.clipboard.convert({ html }), 'silent');
    quill.history.clear();
  },
  colleague(words) {
    quill.updateContents({ ops: [{ insert: words }] } as Parameters<Quill['updateContents']>[0], 'api');
  },
};
