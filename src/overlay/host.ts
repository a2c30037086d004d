/** Our one element in a page; a newer page script finds what an older one left by it. */
const HOST_TAG = 'reply-companion';
/** The element that the teaching script puts into a page; the overlay leaves it alone, and takes it for ours. */
export const TEACH_TAG = 'reply-companion-guide';
/** Whether an element is one that we put into a page. */
export const isOurHost = ({ localName }: Element): boolean => localName === HOST_TAG || localName === TEACH_TAG;

export interface OverlayHost {
  readonly window: Window & typeof globalThis;
  /** A layer of its own for one composer; it goes with the signal. `css` is that of the first. */
  addLayer(signal: AbortSignal, css: string): HTMLElement;
  /** Whether what was hit at a point of the page is ours. */
  isOurs(hit: Element): boolean;
  /** What has the focus inside our own shadow root. */
  activeElement(): Element | null;
}

export interface HostDeps {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** `open` in builds for tests only, so that a driver can look inside. */
  readonly shadowMode?: ShadowRootMode;
}

/** Puts a style sheet into a root: constructed where the browser lets us, for a page's policy may forbid elements. */
export function adoptStyles(root: Document | ShadowRoot, css: string): void {
  const view = (root.ownerDocument ?? (root as Document)).defaultView;
  try {
    if (!view) return;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // A sheet of another realm is refused (an old Firefox): an element does it there.
    const style = (root.ownerDocument ?? (root as Document)).createElement('style');
    style.textContent = css;
    ('head' in root ? root.head : root).append(style);
  }
}

/** Keys and clicks in our own interface are no business of the page's shortcuts. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'pointerdown',
  'wheel',
  'contextmenu',
  'paste',
  'copy',
  'cut',
  'input',
  'focusin',
  'focusout',
] as const;

/** The page's one host element with its shadow root; made when the first composer needs it, removed with the signal. */
export function createOverlayHost({ window, signal, shadowMode = 'closed' }: HostDeps): OverlayHost {
  const { document } = window;
  let root: ShadowRoot | undefined;
  let host: HTMLElement | undefined;

  const open = (css: string): ShadowRoot => {
    if (!root || !host) {
      host = document.createElement(HOST_TAG);
      root = host.attachShadow({ mode: shadowMode });
      adoptStyles(root, css);
      for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());
    }
    // A single-page app may have swept the body's children away.
    if (!host.isConnected) document.documentElement.append(host);
    return root;
  };

  signal.addEventListener('abort', () => host?.remove());

  return {
    window,
    isOurs: (hit) => hit === host || hit.localName === TEACH_TAG,
    activeElement: () => root?.activeElement ?? null,
    addLayer(layerSignal, css) {
      const layer = document.createElement('div');
      layer.className = 'layer';
      if (signal.aborted || layerSignal.aborted) return layer;
      open(css).append(layer);
      layerSignal.addEventListener('abort', () => {
        layer.remove();
        if (root?.querySelector('.layer') === null) host?.remove();
      });
      return layer;
    },
  };
}

/** Removes what an older page script has left: its context was torn down before it could clean up. */
export function removeRemains(document: Document): void {
  for (const each of document.querySelectorAll(HOST_TAG)) each.remove();
}
