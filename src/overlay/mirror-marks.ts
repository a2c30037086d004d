import type { Span } from '../engine/types.ts';
import { frameShift, topBox, visibleBox } from './geometry.ts';
import { isIn, type MarkRenderer, MOST_MARKS } from './mark-renderer.ts';
import type { Tone } from './theme.ts';

/** Whatever decides where a letter stands in a field. */
const COPIED = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'font-feature-settings',
  'font-variation-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size-adjust',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-align',
  'text-align-last',
  'text-indent',
  'text-transform',
  'text-rendering',
  'direction',
  'unicode-bidi',
  'writing-mode',
  'tab-size',
  'white-space',
  'word-break',
  'overflow-wrap',
  'line-break',
  'hyphens',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
  '-moz-osx-font-smoothing',
] as const;

/** Text after the last mark that is still mirrored (UTF-16 units): enough for the line to break where the field breaks it. */
const TAIL = 200;
/** Beyond this the layout of a mirror costs more than a mark is worth. */
const LONGEST = 30_000;

type Field = HTMLTextAreaElement | HTMLInputElement;

/**
 * A transparent copy of a field's text in our own layer, whose marked words carry the line. Written only when the text
 * up to the last mark changes; scrolling moves it.
 */
export function createMirrorMarks(field: Field, layer: HTMLElement, signal: AbortSignal): MarkRenderer {
  const document = layer.ownerDocument;
  const view = field.ownerDocument.defaultView ?? window;
  const frame = document.createElement('div');
  const inner = document.createElement('div');
  frame.className = 'mirror';
  frame.setAttribute('aria-hidden', 'true');
  frame.append(inner);
  let written = '';
  let marks: { readonly span: Span; readonly element: HTMLElement }[] = [];
  let pending = 0;

  /** Returns whether there was anything new to write. */
  const write = (spans: readonly Span[]): boolean => {
    const end = Math.min(field.value.length, (spans.at(-1)?.to ?? 0) + TAIL);
    const text = field.value.slice(0, end);
    const key = JSON.stringify([text, spans]);
    if (key === written) return false;
    written = key;
    marks = [];
    const parts: Node[] = [];
    let read = 0;
    for (const span of spans) {
      const element = document.createElement('span');
      element.textContent = text.slice(span.from, span.to);
      parts.push(document.createTextNode(text.slice(read, span.from)), element);
      marks.push({ span, element });
      read = span.to;
    }
    // A line break at the very end has no line of its own without something after it.
    parts.push(document.createTextNode(`${text.slice(read)}\u200b`));
    inner.replaceChildren(...parts);
    return true;
  };

  const copyStyle = () => {
    const style = view.getComputedStyle(field);
    for (const name of COPIED) inner.style.setProperty(name, style.getPropertyValue(name));
    inner.style.boxSizing = 'border-box';
    if (field.localName === 'input') {
      inner.style.whiteSpace = 'pre';
      inner.style.lineHeight = `${field.clientHeight}px`;
      inner.style.paddingTop = '0';
      inner.style.paddingBottom = '0';
    }
  };

  const place = () => {
    if (marks.length === 0) return;
    const box = topBox(field);
    const seen = visibleBox(field, document.defaultView ?? window);
    const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth : 1;
    const left = box.x + field.clientLeft * scale;
    const top = box.y + field.clientTop * scale;
    const [width, height] = [field.clientWidth, field.clientHeight];
    frame.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    const inset = (edge: number) => `${Math.max(0, edge / scale)}px`;
    frame.style.clipPath = `inset(${inset(seen.y - top)} ${inset(left + width * scale - seen.x - seen.width)} ${inset(top + height * scale - seen.y - seen.height)} ${inset(seen.x - left)})`;
    const isWide = field.localName === 'input';
    inner.style.width = isWide ? 'max-content' : `${width}px`;
    if (isWide) inner.style.minWidth = `${width}px`;
    inner.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`;
  };

  /** Styles and place are read once a frame, however many things changed. */
  const refresh = () => {
    if (pending || marks.length === 0) return;
    pending = view.requestAnimationFrame(() => {
      pending = 0;
      if (signal.aborted) return;
      copyStyle();
      place();
    });
  };

  const resized = new view.ResizeObserver(refresh);
  resized.observe(field);
  field.addEventListener('scroll', place, { passive: true, signal });
  for (const type of ['transitionend', 'animationend']) field.ownerDocument.addEventListener(type, refresh, { signal });
  field.ownerDocument.fonts?.addEventListener('loadingdone', refresh, { signal });
  signal.addEventListener('abort', () => {
    resized.disconnect();
    if (pending) view.cancelAnimationFrame(pending);
    frame.remove();
  });

  return {
    draw(spans: readonly Span[], _tone: Tone) {
      const shown = spans
        .filter(({ to }) => to <= LONGEST)
        .slice(0, MOST_MARKS)
        .toSorted((a, b) => a.from - b.from);
      const apart = shown.filter((span, index) => index === 0 || span.from >= (shown[index - 1]?.to ?? 0));
      if (apart.length === 0) {
        written = '';
        marks = [];
        frame.remove();
        return;
      }
      const isNew = write(apart);
      if (!isNew && frame.isConnected) return;
      if (!frame.isConnected) layer.append(frame);
      copyStyle();
      place();
    },
    follow: refresh,
    at(x, y) {
      const shift = frameShift(field);
      const [top, left] = [shift.y + y * shift.scale, shift.x + x * shift.scale];
      return marks.find(({ element }) => [...element.getClientRects()].some((rect) => isIn(rect, left, top)))?.span;
    },
  };
}
