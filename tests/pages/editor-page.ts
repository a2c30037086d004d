/** What an editor's page offers a test: the editor's own model, which is what would be sent. */
export interface EditorPage {
  /** One line a paragraph or line break. */
  model(): string;
  /** The element that the agent writes in. */
  element(): HTMLElement;
}

declare global {
  interface Window {
    editorPage: EditorPage;
  }
}

/** Where an editor is put. */
export function editorPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>('#place');
  if (!place) throw new Error('the page has no place for an editor');
  return place;
}

/** The editable that an editor made. */
export function editableIn(place: ParentNode): HTMLElement {
  const element = place.querySelector<HTMLElement>('[contenteditable="true"]');
  if (!element) throw new Error('no editable');
  return element;
}
