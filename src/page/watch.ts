import { type TrackedComposer, trackComposer } from './composer.ts';
import { createSiteReader, ticketKey, ticketOf } from './conversation.ts';
import {
  documentIn,
  findAll,
  frameOf,
  get,
  isConnected,
  isDocument,
  isElement,
  isInside,
  matches,
  tagOf,
} from './dom.ts';
import { editorFor } from './editors/index.ts';
import { guarded } from './guarded.ts';
import { isReplyField } from './reply-fields.ts';
import { isSiteOf } from './site-choice.ts';
import { genericSite } from './sites/generic.ts';
import type { Site, WatchPage } from './types.ts';

const MOST_COMPOSERS = 20;
const MOST_FRAMES = 60;
/** Elements that are asked for a shadow root in one go; deeper ones are found when they get the focus. */
const MOST_HOSTS = 4_000;
/** More changes than this in one frame are taken as "everything changed". */
const MOST_RECORDS = 400;
/** A hidden tab draws no frames; milliseconds. */
const WITHOUT_FRAMES = 250;

/** Attributes that make, hide or switch a composer; those of a site's own selectors are added. */
const ATTRIBUTES = [
  'contenteditable',
  'readonly',
  'disabled',
  'hidden',
  'class',
  'style',
  'role',
  'open',
  'aria-selected',
  'aria-pressed',
  'aria-checked',
  'aria-hidden',
  'aria-label',
];

const selectorsOf = (site: Site): readonly string[] => [
  ...site.composer,
  ...(site.landmark ?? []),
  ...(site.note ?? []).map(({ selector }) => selector),
  ...(site.conversation?.turn ?? []),
];

const attributesOf = (sites: readonly Site[]): string[] => {
  const names = sites
    .flatMap(selectorsOf)
    .flatMap((selector) => [...selector.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name));
  return [...new Set([...ATTRIBUTES, ...names])];
};

export const watchPage: WatchPage = (options) => {
  const { document: top, sites, allowGeneric, signal, onComposer, onTurns } = options;
  const view = top.defaultView;
  // A frame that its parent can reach is the parent's: one strip, placed in the top frame.
  if (!view || signal.aborted || frameOf(top)) return;
  const isOwn = options.isOwn ?? (() => false);
  const shadowOf = (element: HTMLElement) => options.shadowRootOf?.(element) ?? get(element, 'shadowRoot');

  /** The roots that are watched, each with the end of its listeners. */
  const roots = new Map<Node, AbortController>();
  const composers = new Map<HTMLElement, TrackedComposer>();
  const attributeFilter = attributesOf(sites);

  let site: Site | undefined;
  /** A helpdesk may render its landmarks late: until then the page counts as unknown. */
  const chooseSite = () => {
    if (site) return;
    site = sites.find((each) => [...roots.keys()].some((root) => isSiteOf(each, top, root)));
    if (!site) return;
    for (const [element, tracked] of composers) {
      composers.delete(element);
      tracked.end();
    }
  };
  const siteNow = () => site ?? (allowGeneric ? genericSite : undefined);

  // ── Turning what is found into composers ──

  const isIn = (at: Node, other: HTMLElement) => isInside(other, at);

  function consider(element: HTMLElement): void {
    const chosen = siteNow();
    if (!chosen || composers.has(element) || composers.size >= MOST_COMPOSERS || !isConnected(element)) return;
    if (isOwn(element) || [...composers.keys()].some((other) => isInside(element, other))) return;
    const isGeneric = chosen === genericSite;
    const isKnown = chosen.composer.some((selector) => matches(element, selector));
    if (!isKnown || chosen.never?.some((selector) => matches(element, selector))) return;
    if (isGeneric && !isReplyField(element)) return;
    if (matches(element, '[readonly],:disabled') || !isShown(element)) return;
    const editor = editorFor(element);
    if (!editor) return;
    const tracked = trackComposer({
      element,
      editor,
      site: chosen,
      isGeneric,
      signal,
      isOtherComposerIn: (at) => [...composers.keys()].some((other) => other !== element && isIn(at, other)),
    });
    composers.set(element, tracked);
    // Inside an editor the words change as well as the nodes.
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    guarded(() => onComposer(tracked.composer))();
  }

  function lookIn(root: Node): void {
    for (const frame of findAll(root, 'iframe', MOST_FRAMES)) adoptFrame(frame);
    const chosen = siteNow();
    for (const selector of chosen?.composer ?? []) {
      const found = findAll(root, selector, MOST_COMPOSERS * 4);
      found.forEach(consider);
      if (found.length > 0) return;
    }
  }

  /** Shadow roots of components (their names have a hyphen) below a node, within a budget. */
  function lookForHosts(start: Node, budget: number): number {
    let left = budget;
    const visit = (node: Node) => {
      if (left-- <= 0) return;
      if (isElement(node) && tagOf(node).includes('-') && !isOwn(node)) adoptShadow(node);
      for (let child = get(node, 'firstChild'); child; child = get(child, 'nextSibling')) {
        if (isElement(child)) visit(child);
      }
    };
    visit(start);
    return left;
  }

  function adoptShadow(host: HTMLElement): void {
    if (isOwn(host)) return;
    const root = shadowOf(host);
    if (root) adopt(root);
  }

  /** Frames whose `load` we follow: an editor's frame is written anew at any time. */
  const frames = new WeakSet<Element>();
  function adoptFrame(frame: HTMLElement): void {
    const inner = documentIn(frame);
    if (inner) adopt(inner);
    if (frames.has(frame)) return;
    frames.add(frame);
    frame.addEventListener(
      'load',
      guarded(() => {
        const fresh = documentIn(frame);
        if (!fresh) return;
        // `document.open()` keeps the document and takes its listeners.
        roots.get(fresh)?.abort();
        roots.delete(fresh);
        adopt(fresh);
        schedule();
      }),
      { signal },
    );
  }

  // ── Watching ──

  const observer = new view.MutationObserver(guarded((records: MutationRecord[]) => collect(records)));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function adopt(root: Document | ShadowRoot): void {
    if (roots.has(root) || signal.aborted) return;
    const own = new AbortController();
    roots.set(root, own);
    const life = AbortSignal.any([signal, own.signal]);
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter });
    const listen = (target: EventTarget, type: string, listener: (event: Event) => void, passive = false) =>
      target.addEventListener(type, guarded(listener), { signal: life, capture: true, passive });
    listen(root, 'focusin', onFocus);
    listen(root, 'change', schedule);
    listen(root, 'click', (event) => {
      const path = event.composedPath();
      for (const each of composers.values()) each.clicked(path);
      schedule();
    });
    listen(root, 'scroll', moveAll, true);
    listen(root, 'transitionend', moveAll, true);
    if (isDocument(root)) {
      listen(root, 'selectionchange', () => {
        for (const each of composers.values()) each.selectionChanged();
      });
      const inner = root.defaultView;
      if (inner) listen(inner, 'resize', moveAll, true);
      if (inner?.visualViewport) {
        listen(inner.visualViewport, 'resize', moveAll, true);
        listen(inner.visualViewport, 'scroll', moveAll, true);
      }
    }
    chooseSite();
    lookForHosts(root, MOST_HOSTS);
    lookIn(root);
  }

  /** A field may get the focus in a shadow root that nobody knew of: its events end at the host. */
  function onFocus(event: Event): void {
    const path = event.composedPath();
    for (const at of path) if (isShadow(at)) adopt(at);
    let target: EventTarget | null | undefined = path[0];
    for (let depth = 0; depth < 12 && isHtml(target) && !isOwn(target); depth++) {
      consider(target);
      const inside: ShadowRoot | null = shadowOf(target);
      if (!inside) return;
      adopt(inside);
      target = inside.activeElement;
    }
  }

  const moveAll = () => {
    for (const each of composers.values()) each.moved();
  };

  // ── One batch a frame ──

  let isScheduled = false;
  const changed = new Set<Node>();
  const added = new Set<Node>();
  let isEverything = false;

  function collect(records: readonly MutationRecord[]): void {
    const edited = new Set<TrackedComposer>();
    for (const record of records) {
      const within = [...composers].find(([element]) => isInside(record.target, element) && record.target !== element);
      const own =
        within ?? [...composers].find(([element]) => record.target === element && record.type !== 'attributes');
      if (own) {
        edited.add(own[1]);
        continue;
      }
      if (isElement(record.target) && isOwn(record.target)) continue;
      if (changed.size >= MOST_RECORDS) isEverything = true;
      else changed.add(record.target);
      for (const node of Array.from(record.addedNodes))
        if (isElement(node) && added.size < MOST_RECORDS) added.add(node);
    }
    for (const each of edited) each.wordsChanged();
    if (changed.size > 0 || edited.size > 0) schedule();
  }

  function schedule(): void {
    if (isScheduled || signal.aborted || !view) return;
    isScheduled = true;
    const timer = view.setTimeout(run, WITHOUT_FRAMES);
    const frame = view.requestAnimationFrame(run);
    function run(): void {
      view?.clearTimeout(timer);
      view?.cancelAnimationFrame(frame);
      isScheduled = false;
      if (!signal.aborted) guarded(runBatch)();
    }
  }

  let address = top.location.href;

  function runBatch(): void {
    const targets = [...changed];
    const fresh = [...added];
    const isAll = isEverything || address !== top.location.href;
    address = top.location.href;
    changed.clear();
    added.clear();
    isEverything = false;

    // An element in a frame that was taken out stays connected to its own document, hence the way up to the top.
    for (const [element, tracked] of composers) {
      if (isConnected(element) && isInside(element, top) && isShown(element)) continue;
      composers.delete(element);
      tracked.end();
    }
    for (const [root, own] of roots) {
      if (isDocument(root) ? root.defaultView : isConnected(root)) continue;
      own.abort();
      roots.delete(root);
    }
    let budget = MOST_HOSTS;
    for (const node of fresh) if (budget > 0 && isConnected(node)) budget = lookForHosts(node, budget);
    chooseSite();
    if (targets.length > 0 || isAll) for (const root of [...roots.keys()]) lookIn(root);
    const touched = isAll ? [top] : targets;
    for (const each of composers.values()) each.pageChanged(touched);
    tellTurns(touched);
  }

  // ── Pages with a conversation whose composer is elsewhere ──

  let pageReader: ReturnType<typeof createSiteReader> | undefined;
  let told = '';
  function tellTurns(touched: readonly Node[]): void {
    const chosen = siteNow();
    if (!chosen?.remembersTurns) return;
    const isFirst = !pageReader;
    pageReader ??= createSiteReader(chosen, top);
    if (!isFirst && !touched.some((node) => pageReader?.touch(node))) return;
    const ticket = ticketOf(chosen, top);
    if (!ticket) return;
    const { turns } = pageReader.read();
    const key = `${ticket}\n${turns.map(({ role, text }) => `${role}:${text}`).join('\n')}`;
    if (turns.length === 0 || key === told) return;
    told = key;
    onTurns(ticketKey(chosen, top, ticket), turns);
  }

  guarded(() => {
    adopt(top);
    tellTurns([]);
  })();
};

/** Neither hidden itself nor in something hidden: editors keep an empty, hidden twin of their field. */
const isShown = (element: HTMLElement): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility({ visibilityProperty: true });

const isHtml = (target: EventTarget | null | undefined): target is HTMLElement =>
  !!target && 'nodeType' in target && target.nodeType === 1;
const isShadow = (target: EventTarget): target is ShadowRoot =>
  'nodeType' in target && target.nodeType === 11 && 'host' in target;
