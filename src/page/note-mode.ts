import { attributeOf, closest, findNear } from './dom.ts';
import { outOfPanel } from './panels.ts';
import { isNoteField } from './reply-fields.ts';
import { textOf } from './turn-text.ts';
import type { Site } from './types.ts';

/** Whether what is written in this composer stays inside the team, as the page shows it now. */
export function isNoteMode(
  site: Site,
  isGeneric: boolean,
  element: HTMLElement,
  isOtherComposerIn: (at: Node) => boolean,
): boolean {
  if (isGeneric || !site.note) return isNoteField(element, isOtherComposerIn);
  const isOut = outOfPanel(site, element);
  return site.note.some((mark) => {
    const control =
      closest(element, mark.selector) ?? findNear(element, [mark.selector], (at) => isOtherComposerIn(at) || isOut(at));
    if (!control) return false;
    if ('value' in mark) return 'value' in control && control.value === mark.value;
    if (!('text' in mark)) return true;
    const words = `${textOf(control, 200)} ${attributeOf(control, 'aria-label')}`;
    return words.toLowerCase().includes(mark.text.toLowerCase());
  });
}
