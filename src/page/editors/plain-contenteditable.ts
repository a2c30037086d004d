import { richEditor } from './rich.ts';
import { byCommand, byCommandLines, byInputEvent } from './rich-writing.ts';

/**
 * Any other contenteditable. It may be an editor that we do not know and that has a model of its own, so it is asked by
 * `beforeinput` first; one without a model ignores that, and the browser's command writes.
 */
export const plainContenteditable = richEditor('contenteditable', '[contenteditable]:not([contenteditable=false i])', {
  line: [byInputEvent, byCommand],
  lines: [byCommand, byCommandLines],
  rest: 510,
  joins: true,
});
