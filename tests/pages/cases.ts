import process from 'node:process';
import type { KeyInput } from 'puppeteer-core';
import type { BrowserName } from '../stage/browser.ts';

/** What is tried with every editor: the columns of README's table. */
export const CHECKS = {
  read: 'read',
  insert: 'insert',
  replace: 'replace',
  formatting: 'formatting kept',
  lines: 'several lines',
  undo: 'one undo, redo',
  refuse: 'refused when unsafe',
  manners: 'focus, scroll, DOM, menus',
  marks: 'marks',
  walk: 'random walk',
} as const;
export type Check = keyof typeof CHECKS;

/** A kind of editor, as the suites drive it. */
export interface EditorCase {
  /** Its page is `editor-<name>.ts`. */
  readonly name: string;
  /** In README's table. */
  readonly label: string;
  /** Tried by `npm test` as well; the others by `npm run test:editors`. */
  readonly isMain?: true;
  readonly isField?: true;
  /** Milliseconds between keys, for editors that lose keys without a pause, with us or without. */
  readonly keyPauseMs?: number;
  /** Where it is not Ctrl+Shift+Z; undefined for a browser in which it knows no such key. */
  readonly redo?: Readonly<Partial<Record<BrowserName, readonly KeyInput[] | undefined>>>;
  /** What is known to fail, and why: tried all the same, and a test fails when it no longer does. */
  readonly known?: readonly { readonly check: Check; readonly browser?: BrowserName; readonly because: string }[];
}

const CTRL_Y = ['Control', 'y'] as const satisfies readonly KeyInput[];

export const EDITORS: readonly EditorCase[] = [
  { name: 'textarea', label: 'textarea', isMain: true, isField: true },
  { name: 'textarea-react', label: 'textarea, React', isField: true },
  { name: 'textarea-autosize', label: 'textarea, autosizing', isField: true },
  { name: 'plain', label: 'contenteditable', isMain: true },
  { name: 'prosemirror', label: 'ProseMirror' },
  { name: 'tiptap', label: 'TipTap', isMain: true },
  { name: 'chatwoot', label: 'Chatwoot' },
  { name: 'lexical', label: 'Lexical', isMain: true },
  { name: 'slate', label: 'Slate', isMain: true },
  { name: 'draft', label: 'Draft.js' },
  { name: 'quill', label: 'Quill 2', isMain: true },
  { name: 'ckeditor5', label: 'CKEditor 5', isMain: true },
  { name: 'ckeditor4', label: 'CKEditor 4' },
  { name: 'tinymce', label: 'TinyMCE' },
  { name: 'summernote', label: 'Summernote', redo: { chromium: CTRL_Y, firefox: CTRL_Y } },
  // Seen without us as well: Trix doubles line breaks that are typed without a pause, and knows no redo key in Firefox.
  {
    name: 'trix',
    label: 'Trix',
    isMain: true,
    keyPauseMs: 40,
    redo: { chromium: ['Control', 'Shift', 'z'], firefox: undefined },
  },
  { name: 'codemirror', label: 'CodeMirror 6' },
];

const chosen = process.env.CARECUE_EDITORS ?? '';

/** The editors of this run: all, the main ones, or those that CARECUE_EDITORS names. */
export const editorsOfRun: readonly EditorCase[] = EDITORS.filter(({ name, isMain }) =>
  chosen === 'all' ? true : chosen === '' ? isMain : chosen.split(',').includes(name),
);

export const redoKeys = ({ redo }: EditorCase, browser: BrowserName): readonly KeyInput[] | undefined =>
  redo && browser in redo ? redo[browser] : ['Control', 'Shift', 'Z'];
