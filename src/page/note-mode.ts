import { closest, find, findNear, outwards } from './dom.ts';
import { isNoteField } from './reply-fields.ts';
import type { Site } from './types.ts';

/** Whether what is written in this composer stays inside the team, as the page shows it now. */
export function isNoteMode(
  site: Site,
  isGeneric: boolean,
  element: HTMLElement,
  isOtherComposerIn: (at: Node) => boolean,
): boolean {
  if (isGeneric) return isNoteField(element, isOtherComposerIn);
  return (site.note ?? []).some((mark) => {
    if ('value' in mark) {
      const control = findNear(element, [mark.selector], isOtherComposerIn);
      return control !== undefined && 'value' in control && control.value === mark.value;
    }
    if (closest(element, mark.selector)) return true;
    for (const at of outwards(element)) {
      if (isOtherComposerIn(at)) return false;
      if (find(at, mark.selector)) return true;
    }
    return false;
  });
}
