import { windowOf } from '../dom.ts';
import { richEditor } from './rich.ts';
import { byCommand, byCommandLines } from './rich-writing.ts';

/** CKEditor 4 (Request Tracker): the body of an about:blank frame. */
export const ckeditor4 = richEditor('ckeditor4', '.cke_editable', {
  line: [byCommand],
  lines: [byCommand, byCommandLines],
});

/** TinyMCE takes typing as one undo step until a caret key: a pressed arrow closes it, and moves nothing. */
function pressArrow(element: HTMLElement): void {
  const view = windowOf(element);
  if (!view) return;
  const key = { key: 'ArrowLeft', code: 'ArrowLeft', keyCode: 37, bubbles: true, cancelable: true };
  element.dispatchEvent(new view.KeyboardEvent('keydown', key));
  element.dispatchEvent(new view.KeyboardEvent('keyup', key));
}

/** TinyMCE: the body of a frame, or inline. */
export const tinymce = richEditor('tinymce', '#tinymce,.mce-content-body', {
  line: [byCommand],
  lines: [byCommand, byCommandLines],
  closeUndoStep: pressArrow,
});
