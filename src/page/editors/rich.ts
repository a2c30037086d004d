import { matches, windowOf } from '../dom.ts';
import { readEditable } from '../editable-text.ts';
import type { Editor } from '../types.ts';
import {
  byCommand,
  byCommandLines,
  byInputEvent,
  byInputEventLines,
  byPaste,
  byPasteParagraphs,
  type Way,
  type Ways,
  writeRich,
} from './rich-writing.ts';
import { caretIn, selectSpan } from './selection.ts';

/** An editor that is written to in these ways, recognised by what its root looks like. */
export function richEditor(kind: string, selector: string, ways: Ways): Editor {
  return {
    kind,
    recognise: (element) => matches(element, selector),
    read: readEditable,
    caret: caretIn,
    select: selectSpan,
    apply: (element, edit, expected, caret) => writeRich(element, edit, expected, caret, ways),
  };
}

/** These take the browser's own command into their model: words and, where it can, several lines at once. */
const NATIVE: Ways = { line: [byCommand], lines: [byCommand, byCommandLines] };
/** Firefox's command leaves Quill the first of several lines alone, and taking that back would go through the agent's history. */
const LINE_BY_LINE: Ways = { line: [byCommand], lines: [byCommandLines, byCommand], rest: 1_010 };
/** These read `beforeinput` themselves and drop what Chromium's command, which sends none, did to their DOM. */
const OWN_INPUT: Ways = {
  line: [byInputEvent, byCommand],
  lines: [byPaste, byPasteParagraphs, byInputEventLines],
  patience: 250,
};
/**
 * What the browser's command does to an empty line or a whole bold word kills Draft.js: its nodes are gone when React wants
 * them back. A paste goes through its model, in a step of its own and with the formatting around it; so does its Backspace.
 */
const byDraftModel: Way = (element, words) => {
  if (words !== '') return byPaste(element, words);
  const view = windowOf(element);
  const key = { key: 'Backspace', keyCode: 8, bubbles: true, cancelable: true };
  return !!view && !element.dispatchEvent(new view.KeyboardEvent('keydown', key));
};
/** Summernote keeps typing in no step of its own, and takes a picture of the draft whenever the mouse is let go. */
const SUMMERNOTE: Ways = {
  ...NATIVE,
  closeUndoStep(element) {
    const view = windowOf(element);
    if (view) element.dispatchEvent(new view.MouseEvent('mouseup'));
  },
};

/** Editors with a model of their own; which way each accepts, with one exact undo, was measured in both browsers. */
export const richEditors: readonly Editor[] = [
  richEditor('prosemirror', '.ProseMirror', { ...NATIVE, rest: 510 }),
  richEditor('lexical', '[data-lexical-editor]', OWN_INPUT),
  richEditor('slate', '[data-slate-editor]', { ...OWN_INPUT, joins: true }),
  richEditor('ckeditor5', '.ck-editor__editable', { ...OWN_INPUT, joins: true }),
  richEditor('quill', '.ql-editor', LINE_BY_LINE),
  richEditor('trix', 'trix-editor', { ...OWN_INPUT, joins: true }),
  richEditor('draft', '.public-DraftEditor-content', { line: [byDraftModel], lines: [byDraftModel] }),
  richEditor('froala', '.fr-element', NATIVE),
  richEditor('summernote', '.note-editable', SUMMERNOTE),
  richEditor('redactor', '.redactor-in', NATIVE),
];
