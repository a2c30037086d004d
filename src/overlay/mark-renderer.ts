import type { Span } from '../engine/types.ts';
import type { Tone } from './theme.ts';

/** Draws lines under words of the draft. Nothing is added to the editor's DOM. */
export interface MarkRenderer {
  /** Spans of the text as it is in the composer now. */
  draw(spans: readonly Span[], tone: Tone): void;
  /** The composer moved, was scrolled or changed its size. */
  follow(): void;
  /** The drawn span at a point of the composer's own viewport. */
  at(x: number, y: number): Span | undefined;
}

/** More marks than this on one draft help nobody and cost layout. */
export const MOST_MARKS = 40;

/** Whether a point is on a drawn line of text or the wave right under it. */
export const isIn = (rect: DOMRect, x: number, y: number): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom + 3;
