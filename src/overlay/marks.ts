import type { Composer } from '../page/types.ts';
import { createHighlightMarks } from './highlight-marks.ts';
import type { MarkRenderer } from './mark-renderer.ts';
import { createMirrorMarks } from './mirror-marks.ts';

/** The renderer for a composer: ranges for editors with DOM text, a mirror for textarea and input. */
export function createMarks(composer: Composer, layer: HTMLElement, signal: AbortSignal): MarkRenderer {
  const { element } = composer;
  const isField = element.localName === 'textarea' || element.localName === 'input';
  return isField
    ? createMirrorMarks(element as HTMLTextAreaElement | HTMLInputElement, layer, signal)
    : createHighlightMarks(composer, signal);
}
