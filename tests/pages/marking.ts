import type { Span } from '../../src/engine/types.ts';
import { followElement } from '../../src/overlay/follow.ts';
import { createOverlayHost } from '../../src/overlay/host.ts';
import { createMarks } from '../../src/overlay/marks.ts';
import { STYLES } from '../../src/overlay/styles.ts';
import type { Composer } from '../../src/page/types.ts';

/** Words that are marked, told by what stands right before them. */
export interface Marked {
  readonly after: string;
  readonly words: string;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The product's own marks on a composer, drawn anew when its text changes as the overlay does it. */
export function createMarking(composer: Composer, signal: AbortSignal) {
  const host = createOverlayHost({ window, signal, shadowMode: 'open' });
  const layer = host.addLayer(composer.signal, STYLES);
  const marks = createMarks(composer, layer, composer.signal);
  let wanted: readonly Marked[] = [];

  const spans = (): Span[] => {
    const { text } = composer.read();
    return wanted.flatMap(({ after, words }) => {
      const at = text.indexOf(after + words);
      return at < 0 ? [] : [{ from: at + after.length, to: at + after.length + words.length }];
    });
  };
  const draw = () => marks.draw(spans(), 'light');
  const view = () => composer.element.ownerDocument.defaultView;
  const ranges = (): Range[] =>
    [...(view()?.CSS.highlights.values() ?? [])].flatMap((highlight) => [...highlight] as Range[]);
  const mirrored = () => [...layer.querySelectorAll('.mirror span')];
  const boxes = (one: Range | Element): Box[] =>
    [...one.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height }));

  composer.onChange((what) => {
    if (what.has('text')) draw();
    marks.follow();
  });
  followElement(composer.element, () => marks.follow(), composer.signal);

  return {
    mark(words: readonly Marked[]) {
      wanted = words;
      draw();
    },
    /** What carries a line now: its words, and its boxes in the viewport of the composer's own document. */
    drawn: () =>
      [...ranges(), ...mirrored()].map((one) => ({
        words: 'textContent' in one ? one.textContent : one.toString(),
        boxes: boxes(one),
      })),
    /** Milliseconds of drawing so many marks, with the layout that they cost; the least of five. */
    cost(count: number): number {
      const words = [...composer.read().text.matchAll(/\w+/g)].slice(0, count);
      const all = words.map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
      const times: number[] = [];
      for (let round = 0; round < 5; round++) {
        marks.draw([], 'light');
        composer.element.getBoundingClientRect();
        const start = performance.now();
        marks.draw(all, 'light');
        composer.element.getBoundingClientRect();
        times.push(performance.now() - start);
      }
      return Math.min(...times);
    },
  };
}
