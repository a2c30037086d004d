import 'trix';
import { editorPlace } from './editor-page.ts';

const element = document.createElement('trix-editor');
editorPlace().append(element);
interface TrixElement extends HTMLElement {
  readonly editor: { getDocument(): { toString(): string } };
}
const isTrix = (candidate: HTMLElement): candidate is TrixElement => 'editor' in candidate;
window.editorPage = {
  model: () => (isTrix(element) ? element.editor.getDocument().toString().replace(/\n$/, '') : ''),
  element: () => element,
};
