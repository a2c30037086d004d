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
