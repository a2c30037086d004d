/** What an editor's page offers a test: the editor's own model, which is what would be sent. */
export interface EditorPage {
  /** A line a paragraph or line break; bold words stand between asterisks. */
  model(): string;
  /** The element that the agent writes in. */
  element(): HTMLElement;
  /** Puts a draft in through the editor's own API, as a page does that restores one; absent where nothing can be bold. */
  load?(html: string): void | Promise<void>;
  /** What a colleague writes at the very start of the same draft meanwhile, through the editor's own API. */
  colleague(words: string): void;
  /** The page draws the field anew without changing a word, as a framework does when anything of it changes. */
  redraw?(): void;
  /** What the editor's own menu (mentions, completion) offers now; empty while it is closed. */
  menu?(): readonly string[];
}

declare global {
  interface Window {
    editorPage: EditorPage;
    /** Moves the clock that editors ask when an undo step ends, so that no test has to sleep. */
    passTime(ms: number): void;
  }
}

const now = Date.now;
let passed = 0;
Date.now = () => now() + passed;
window.passTime = (ms) => {
  passed += ms;
};

/** Where an editor is put: the page itself, or a shadow root in it where the address asks for one. */
export function editorPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>('#place');
  if (!place) throw new Error('the page has no place for an editor');
  const mode = new URLSearchParams(location.search).get('shadow');
  if (mode !== 'open' && mode !== 'closed') return place;
  const inner = document.createElement('div');
  place.attachShadow({ mode }).append(inner);
  return inner;
}

/** The editable that an editor made. */
export function editableIn(place: ParentNode): HTMLElement {
  const element = place.querySelector<HTMLElement>('[contenteditable="true"]');
  if (!element) throw new Error('no editable');
  return element;
}
