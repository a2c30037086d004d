import { windowOf } from '../dom.ts';
import { selectionIn } from './selection.ts';

/** Tells an editor of an input at its selection, as a browser does before it acts; says whether the editor prevented it. */
export function inputEvent(element: HTMLElement, inputType: string, data: string | null): boolean {
  const view = windowOf(element);
  const selection = selectionIn(element);
  if (!view || !selection) return false;
  const { anchor, focus } = selection;
  const range = new view.StaticRange({
    startContainer: anchor.node,
    startOffset: anchor.offset,
    endContainer: focus.node,
    endOffset: focus.offset,
  });
  const event = new view.InputEvent('beforeinput', {
    inputType,
    data,
    targetRanges: [range],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  return !element.dispatchEvent(event);
}
