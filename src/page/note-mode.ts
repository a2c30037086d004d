import { attributeOf, closest, findNear } from './dom.ts';
import { outOfPanel } from './panels.ts';
import { isNoteField } from './reply-fields.ts';
import { textOf } from './turn-text.ts';
import type { Site } from './types.ts';

/** Whether what is written in this composer stays inside the team, as the page shows it now. */
export function isNoteMode(site: Site, element: HTMLElement, isOtherComposerIn: (at: Node) => boolean): boolean {
  if (site.note?.length === 0) return false;
  const isOut = outOfPanel(site, element);
  const isMarked = (site.note ?? []).some((mark) => {
    const around = closest(element, mark.selector);
    if ('around' in mark) return around !== undefined;
    const control = around ?? findNear(element, [mark.selector], (at) => isOtherComposerIn(at) || isOut(at));
    if (!control) return false;
    if ('value' in mark) return 'value' in control && control.value === mark.value;
    if (!('text' in mark)) return true;
    const words = `${textOf(control, 200)} ${attributeOf(control, 'aria-label')}`;
    return words.toLowerCase().includes(mark.text.toLowerCase());
  });
  return isMarked || isNoteField(element, isOtherComposerIn);
}
