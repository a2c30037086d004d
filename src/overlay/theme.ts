import { get, rootOf, windowOf } from '../page/dom.ts';

export type Tone = 'light' | 'dark';

/** Lightness 0 to 1 of a computed colour, or undefined where it is (nearly) transparent or of an unknown form. */
export function lightnessOf(color: string): number | undefined {
  const match = /^(rgba?|color|oklab|oklch|lab|lch)\(([^)]*)\)$/i.exec(color.trim());
  if (!match) return undefined;
  const [, form = '', body = ''] = match;
  const numbers = [...body.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?%?/gi)].map(([text]) =>
    text.endsWith('%') ? Number.parseFloat(text) / 100 : Number.parseFloat(text),
  );
  const isRgb = form.toLowerCase().startsWith('rgb');
  const isColor = form.toLowerCase() === 'color';
  const alpha = numbers[3];
  if (alpha !== undefined && alpha < 0.5) return undefined;
  const [first = 0, second = 0, third = 0] = numbers;
  if (isRgb || isColor) {
    const scale = isRgb ? 255 : 1;
    // Perceived brightness (ITU-R BT.601 luma): enough to tell a dark page from a light one.
    return (0.299 * first + 0.587 * second + 0.114 * third) / scale;
  }
  return first > 1 ? first / 100 : first;
}

/** The next element outwards: the parent, the shadow root's host, or the frame that holds the document. */
export function outwards(element: Element): Element | undefined {
  const parent = get(element, 'parentElement');
  if (parent) return parent;
  const root = rootOf(element);
  if ('host' in root) return (root as ShadowRoot).host;
  try {
    return element.ownerDocument.defaultView?.frameElement ?? undefined;
  } catch {
    return undefined; // A frame of another origin ends the way.
  }
}

/** Whether the page is light or dark behind this element: its own colours count, the system's wish only where it has none. */
export function toneBehind(element: Element): Tone {
  let last: Element = element;
  for (let each: Element | undefined = element; each; each = outwards(each)) {
    last = each;
    const view = windowOf(each);
    const lightness = view ? lightnessOf(view.getComputedStyle(each).backgroundColor) : undefined;
    if (lightness !== undefined) return lightness < 0.5 ? 'dark' : 'light';
  }
  const view = last.ownerDocument.defaultView;
  const scheme = view?.getComputedStyle(last.ownerDocument.documentElement).colorScheme ?? '';
  const wantsDark = view?.matchMedia?.('(prefers-color-scheme: dark)').matches ?? false;
  const isDark = scheme.includes('dark') && (wantsDark || !scheme.includes('light'));
  return isDark ? 'dark' : 'light';
}
