import type { Span } from '../engine/types.ts';
import type { Composer } from '../page/types.ts';
import { adoptStyles } from './host.ts';
import { isIn, type MarkRenderer, MOST_MARKS } from './mark-renderer.ts';
import type { Tone } from './theme.ts';

/** The registry is shared with the page, so the names say nothing. */
const NAMES: Readonly<Record<Tone, string>> = { light: 'rc-line-light', dark: 'rc-line-dark' };
/** The second hue of the look, for words that may hurt; a page's style sheet cannot use our tokens. */
const HUES: Readonly<Record<Tone, string>> = { light: '#8a3ab9', dark: '#d09bf2' };

const SHEET = (['light', 'dark'] as const)
  .map(
    (tone) =>
      `::highlight(${NAMES[tone]}){text-decoration:underline wavy 1.5px ${HUES[tone]};text-underline-offset:3px;text-decoration-skip-ink:none}`,
  )
  .join('')
  // Firefox draws its waves finer.
  .concat(
    `@supports (-moz-appearance:none){::highlight(${NAMES.light}),::highlight(${NAMES.dark}){text-decoration-thickness:2px}}`,
    // Forced colours paint highlights like a selection; the line alone stays.
    `@media (forced-colors:active){::highlight(${NAMES.light}),::highlight(${NAMES.dark}){color:CanvasText;background-color:Canvas;text-decoration-color:Highlight}}`,
  );

/** Roots that already have our rule: Firefox wants it inside each shadow root, Chromium inherits it (csswg-drafts #12497). */
const dressed = new WeakSet<Node>();

/** CSS Custom Highlights in the composer's own document: nothing is written into the editor. */
export function createHighlightMarks(composer: Composer, signal: AbortSignal): MarkRenderer {
  const { element } = composer;
  let mine: Range[] = [];
  let toneDrawn: Tone = 'light';
  let drawn: readonly { readonly span: Span; readonly ranges: readonly Range[] }[] = [];

  const view = () => element.ownerDocument.defaultView;

  const erase = () => {
    const registry = view()?.CSS?.highlights;
    for (const name of Object.values(NAMES)) {
      const highlight = registry?.get(name);
      for (const range of mine) highlight?.delete(range);
      if (highlight?.size === 0) registry?.delete(name);
    }
    mine = [];
    drawn = [];
  };

  const dress = () => {
    const root = element.getRootNode();
    if (dressed.has(root) || !('adoptedStyleSheets' in root)) return;
    dressed.add(root);
    adoptStyles(root as Document | ShadowRoot, SHEET);
  };

  signal.addEventListener('abort', erase);

  const draw = (spans: readonly Span[], tone: Tone) => {
    if (mine.length === 0 && spans.length === 0) return;
    erase();
    const realm = view();
    const registry = realm?.CSS?.highlights;
    if (!realm || !registry || spans.length === 0 || signal.aborted) return;
    dress();
    const text = composer.read();
    drawn = spans.slice(0, MOST_MARKS).map((span) => ({ span, ranges: text.ranges(span) }));
    mine = drawn.flatMap(({ ranges }) => ranges);
    toneDrawn = tone;
    // Taken from the registry each time: the page may have cleared it, and composers of one page share it.
    const highlight = registry.get(NAMES[tone]) ?? new realm.Highlight();
    for (const range of mine) highlight.add(range);
    registry.set(NAMES[tone], highlight);
  };

  return {
    draw,
    follow() {
      // An editor that draws its text anew takes the old text nodes, and our ranges with them, away.
      const isStale = mine.some((range) => range.collapsed || !range.startContainer.isConnected);
      // The registry is the page's as well, and it may have cleared it.
      const isCleared = mine[0] !== undefined && !view()?.CSS?.highlights?.get(NAMES[toneDrawn])?.has(mine[0]);
      if ((isStale || isCleared) && !composer.isComposing()) {
        draw(
          drawn.map(({ span }) => span),
          toneDrawn,
        );
      }
    },
    at: (x, y) =>
      drawn.find(({ ranges }) => ranges.some((range) => [...range.getClientRects()].some((rect) => isIn(rect, x, y))))
        ?.span,
  };
}
