import { documentOf, windowOf } from '../dom.ts';
import { readEditable } from '../editable-text.ts';
import { extraIn } from './edited.ts';
import { inputEvent } from './input-event.ts';
import { isSelected, selectUntilItStays } from './selection.ts';
import { TAKEN_WITHIN, twoFrames, until } from './waiting.ts';

/** What an agent would press, for editors with a history of their own; `withShift` for redo. */
function pressZ(element: HTMLElement, withShift: boolean): void {
  const view = windowOf(element);
  if (!view) return;
  const isMac = /mac/i.test(view.navigator.platform);
  const key = { key: withShift ? 'Z' : 'z', code: 'KeyZ', keyCode: 90, shiftKey: withShift };
  const modifiers = { ctrlKey: !isMac, metaKey: isMac, bubbles: true, cancelable: true, composed: true };
  element.dispatchEvent(new view.KeyboardEvent('keydown', { ...key, ...modifiers }));
}

type Step = (element: HTMLElement) => unknown;

const UNDO_WAYS: readonly Step[] = [
  (element) => pressZ(element, false),
  (element) => inputEvent(element, 'historyUndo', null),
  (element) => documentOf(element).execCommand('undo'),
];
const REDO_WAYS: readonly Step[] = [
  (element) => pressZ(element, true),
  (element) => inputEvent(element, 'historyRedo', null),
  (element) => documentOf(element).execCommand('redo'),
];

const read = (element: HTMLElement) => readEditable(element).text;

/** Steps through the history until the text is the wanted one or has gone too far; at most `most` steps a way. */
async function stepTo(
  element: HTMLElement,
  wanted: string,
  ways: readonly Step[],
  most: number,
  isTooFar: (text: string) => boolean,
): Promise<boolean> {
  for (const way of ways) {
    for (let step = 0; step < most; step++) {
      const now = read(element);
      if (now === wanted) return true;
      if (isTooFar(now)) return false;
      way(element);
      if (!(await until(element, TAKEN_WITHIN, () => read(element) !== now))) break;
      await twoFrames(element);
    }
  }
  return read(element) === wanted;
}

/** Deletes what stands there too much, where that is one piece of what we wrote; nobody else's words are touched. */
async function deleteExtra(element: HTMLElement, before: string, words: string): Promise<boolean> {
  const text = read(element);
  const extra = extraIn(text, before);
  if (!extra || !words.includes(text.slice(extra.from, extra.to).trim())) return false;
  await selectUntilItStays(element, extra);
  if (!isSelected(element, extra)) return false;
  documentOf(element).execCommand('delete');
  return until(element, TAKEN_WITHIN, () => read(element) === before);
}

/** Types the whole draft anew: the last resort, which may cost its formatting and never its words. */
async function typeAnew(element: HTMLElement, before: string): Promise<boolean> {
  await selectUntilItStays(element, { from: 0, to: read(element).length });
  documentOf(element).execCommand('insertText', false, before);
  return until(element, TAKEN_WITHIN, () => read(element) === before);
}

/**
 * Takes our words back. Undoing leaves the cleanest history, but an editor may have put what the agent typed just before
 * into the same step: then that is redone, and our words are deleted instead.
 */
export async function takeBack(element: HTMLElement, before: string, words: string): Promise<boolean> {
  const lines = words.split('\n').length;
  const after = read(element);
  const isTooFar = (text: string) => text.length < before.length;
  if (await stepTo(element, before, UNDO_WAYS, lines, isTooFar)) return true;
  await stepTo(element, after, REDO_WAYS, lines, (text) => text.length > after.length);
  return (await deleteExtra(element, before, words)) || (isTooFar(read(element)) && (await typeAnew(element, before)));
}
