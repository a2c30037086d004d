import type { Editor } from '../types.ts';
import { field } from './field.ts';
import { framedEditors } from './framed.ts';
import { plainContenteditable } from './plain-contenteditable.ts';
import { richEditors } from './rich.ts';

/** In order: the first that recognises an element reads and writes it. */
export const editors: readonly Editor[] = [field, ...richEditors, ...framedEditors, plainContenteditable];

/** The editor kind of an element; undefined where it cannot be written in. */
export const editorFor = (element: Element): Editor | undefined => editors.find((editor) => editor.recognise(element));
