import { windowOf } from '../dom.ts';
import type { Editor } from '../types.ts';
import { richEditor } from './rich.ts';
import { byCommand, byCommandLines, type Ways } from './rich-writing.ts';

/**
 * TinyMCE and CKEditor 4 take all typing as one undo step until the caret is moved by a key: an arrow, pressed for their
 * listeners alone, closes the step and moves nothing. CKEditor 4 counts what no key wrote as key 0: that is let go first,
 * or each later key, that of undo too, would count as typing and forget what can be done again.
 */
function pressArrow(element: HTMLElement): void {
  const view = windowOf(element);
  if (!view) return;
  const send = (type: string, keyCode: number) =>
    element.dispatchEvent(
      new view.KeyboardEvent(type, { key: keyCode ? 'ArrowLeft' : '', keyCode, bubbles: true, cancelable: true }),
    );
  send('keyup', 0);
  send('keydown', 37);
  send('keyup', 37);
}

const FRAMED: Ways = { line: [byCommand], lines: [byCommand, byCommandLines], closeUndoStep: pressArrow };

/** The bodies of editors' frames: CKEditor 4 (Request Tracker) and TinyMCE. */
export const framedEditors: readonly Editor[] = [
  richEditor('ckeditor4', '.cke_editable', FRAMED),
  richEditor('tinymce', '#tinymce,.mce-content-body', FRAMED),
];
