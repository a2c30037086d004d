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

/** Parts of a draft that came from elsewhere: pasted, restored, or put there by the helpdesk. */
export type Feature = 'bold' | 'break' | 'list' | 'link' | 'quote' | 'table' | 'mention' | 'emoji' | 'signature';

/** A kind of editor, as the suites drive it. */
export interface EditorCase {
  /** Its page is `editor-<name>.ts`. */
  readonly name: string;
  /** In README's table. */
  readonly label: string;
  /** Tried by `npm test` as well; the others by `npm run test:editors`. */
  readonly isMain?: true;
  readonly isField?: true;
  /** What its schema keeps of a draft that is put in as HTML; none where it holds plain text. */
  readonly keeps?: readonly Feature[];
  /** It has a menu of its own, opened by "@". */
  readonly hasMenu?: true;
  /** Milliseconds between keys, for editors that lose keys without a pause, with us or without. */
  readonly keyPauseMs?: number;
  /** Milliseconds that its own timers take to learn of a selection, where they take long. */
  readonly timersMs?: number;
  /** Where it is not Ctrl+Shift+Z; undefined for a browser in which it knows no such key. */
  readonly redo?: Readonly<Partial<Record<BrowserName, readonly KeyInput[] | undefined>>>;
  /** What is known to fail or be refused, and why: tried all the same, and a test fails when it no longer is. */
  readonly known?: readonly { readonly check: Check; readonly browser?: BrowserName; readonly because: string }[];
}

/** HTML as it is. */
const EVERYTHING = [
  'bold',
  'break',
  'list',
  'link',
  'quote',
  'table',
  'mention',
  'emoji',
  'signature',
] as const satisfies readonly Feature[];
/** Firefox's own command joins the spaces on both sides of a word that was all of its bold element. */
const WHOLE_BOLD_WORD = [
  {
    check: 'formatting',
    browser: 'firefox',
    because:
      'a bold word that is replaced as a whole is refused, with the draft as it was and the phrase on the clipboard',
  },
] as const;
const CTRL_Y = ['Control', 'y'] as const satisfies readonly KeyInput[];

export const EDITORS: readonly EditorCase[] = [
  { name: 'textarea', label: 'textarea', isMain: true, isField: true },
  { name: 'textarea-react', label: 'textarea, React', isField: true },
  { name: 'textarea-autosize', label: 'textarea, autosizing', isField: true },
  { name: 'plain', label: 'contenteditable', keeps: EVERYTHING, known: WHOLE_BOLD_WORD, isMain: true },
  { name: 'prosemirror', label: 'ProseMirror', keeps: ['bold', 'break', 'list', 'link', 'quote', 'table'] },
  { name: 'tiptap', label: 'TipTap', keeps: ['bold', 'break', 'list', 'link', 'quote'], isMain: true },
  { name: 'chatwoot', label: 'Chatwoot', keeps: ['bold', 'break', 'list', 'link', 'quote', 'mention'], hasMenu: true },
  { name: 'lexical', label: 'Lexical', keeps: ['bold', 'break', 'list', 'link', 'quote'], isMain: true },
  { name: 'slate', label: 'Slate', timersMs: 120, keeps: ['bold'], isMain: true },
  { name: 'draft', label: 'Draft.js', keeps: ['bold', 'list', 'link', 'quote'] },
  { name: 'quill', label: 'Quill 2', keeps: ['bold', 'list', 'link', 'quote'], isMain: true },
  { name: 'ckeditor5', label: 'CKEditor 5', keeps: ['bold', 'break', 'list', 'link', 'quote', 'table'], isMain: true },
  { name: 'ckeditor4', label: 'CKEditor 4', keeps: EVERYTHING, known: WHOLE_BOLD_WORD },
  { name: 'tinymce', label: 'TinyMCE', keeps: EVERYTHING, known: WHOLE_BOLD_WORD, hasMenu: true },
  {
    name: 'summernote',
    label: 'Summernote',
    keeps: EVERYTHING,
    known: WHOLE_BOLD_WORD,
    redo: { chromium: CTRL_Y, firefox: CTRL_Y },
  },
  // Seen without us as well: Trix doubles line breaks that are typed without a pause, and knows no redo key in Firefox.
  {
    name: 'trix',
    label: 'Trix',
    keeps: ['bold', 'break', 'list', 'link', 'quote'],
    isMain: true,
    keyPauseMs: 40,
    known: [
      {
        check: 'walk',
        browser: 'chromium',
        because: 'with us or without, Trix takes no keys after an undo back to an empty draft, until it is clicked',
      },
    ],
    redo: { chromium: ['Control', 'Shift', 'z'], firefox: undefined },
  },
  { name: 'codemirror', label: 'CodeMirror 6', hasMenu: true },
];

const chosen = process.env.CARECUE_EDITORS ?? '';

/** The editors of this run: all, the main ones, or those that CARECUE_EDITORS names. */
export const editorsOfRun: readonly EditorCase[] = EDITORS.filter(({ name, isMain }) =>
  chosen === 'all' ? true : chosen === '' ? isMain : chosen.split(',').includes(name),
);

/** How long the random walks are: every editor's in `npm run test:editors`, a short one in `npm test`. */
export const WALK_STEPS = chosen === '' ? 60 : 500;

/** What `npm test` tries more than writing with; all of this run's otherwise. */
export const editorsInDepth: readonly EditorCase[] =
  chosen === '' ? EDITORS.filter(({ name }) => ['textarea', 'plain', 'tiptap'].includes(name)) : editorsOfRun;

export const redoKeys = ({ redo }: EditorCase, browser: BrowserName): readonly KeyInput[] | undefined =>
  redo && browser in redo ? redo[browser] : ['Control', 'Shift', 'Z'];

/** The editors that are tried once more in each of these places. */
export const PLACED: readonly string[] = ['textarea', 'plain', 'prosemirror'];
export const placedInRun: readonly EditorCase[] = EDITORS.filter(({ name }) =>
  (chosen === '' ? ['prosemirror'] : PLACED).includes(name),
);
export const PLACES = [
  { label: 'open shadow root', query: { shadow: 'open' } },
  { label: 'closed shadow root', query: { shadow: 'closed' } },
  { label: 'about:blank frame', query: { frame: 'blank' } },
  { label: 'srcdoc frame', query: { frame: 'srcdoc' } },
  { label: 'cross-origin frame', query: { frame: 'cross-origin' } },
  { label: 'strict CSP', query: { policy: 'csp' } },
  { label: 'COEP', query: { policy: 'coep' } },
  { label: 'Trusted Types', query: { policy: 'trusted-types' } },
] as const satisfies readonly { readonly label: string; readonly query: Readonly<Record<string, string>> }[];
