import { windowOf } from '../dom.ts';
import type { Editor } from '../types.ts';
import { richEditor } from './rich.ts';
import { byCommand, byCommandLines, type Ways } from './rich-writing.ts';

/**
 * TinyMCE and CKEditor 4 take all typing as one undo step until the caret is moved by a key: an arrow, pressed for their
 * listeners alone, closes the step and moves nothing.
 */
function pressArrow(element: HTMLElement): void {
  const view = windowOf(element);
  if (!view) return;
  const key = { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37, bubbles: true, cancelable: true };
  element.dispatchEvent(new view.KeyboardEvent('keydown', key));
  element.dispatchEvent(new view.KeyboardEvent('keyup', key));
}

const FRAMED: Ways = { line: [byCommand], lines: [byCommand, byCommandLines], closeUndoStep: pressArrow };

/** The bodies of editors' frames: CKEditor 4 (Request Tracker) and TinyMCE. */
export const framedEditors: readonly Editor[] = [
  richEditor('ckeditor4', '.cke_editable', FRAMED),
  richEditor('tinymce', '#tinymce,.mce-content-body', FRAMED),
];
