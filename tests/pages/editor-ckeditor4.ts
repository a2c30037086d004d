import { editorPlace } from './editor-page.ts';
import { linesOfHtml } from './markup.ts';

/** The parts of CKEditor 4, which brings no types, that are used here. */
interface CkEditor4 {
  getData(): string;
  setData(html: string, done: { callback(): void }): void;
  resetUndo(): void;
  readonly document: { readonly $: Document };
}
interface CkEditor4Global {
  replace(
    element: HTMLElement,
    config: object,
  ): { on(event: 'instanceReady', done: (at: { editor: CkEditor4 }) => void): void };
}

const field = document.createElement('textarea');
editorPlace().append(field);
// It loads its own parts by address, so it cannot be bundled.
const script = document.createElement('script');
script.src = '/modules/ckeditor4/ckeditor.js';
script.onload = () => {
  const { CKEDITOR } = window as unknown as { CKEDITOR: CkEditor4Global }; // What its script just defined.
  const config = { customConfig: '', versionCheck: false, allowedContent: true, removePlugins: 'elementspath' };
  CKEDITOR.replace(field, config).on('instanceReady', ({ editor }) => {
    const { body } = editor.document.$;
    window.editorPage = {
      model: () => linesOfHtml(editor.getData()),
      element: () => body,
      load: (html) =>
        new Promise((callback) =>
          editor.setData(html, {
            callback() {
              editor.resetUndo();
              callback();
            },
          }),
        ),
      colleague: (words) => body.firstElementChild?.prepend(words),
    };
  });
};
document.head.append(script);
