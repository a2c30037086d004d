import { type TrackedComposer, trackComposer } from './composer.ts';
import {
  documentOf,
  findAll,
  frameOf,
  get,
  isConnected,
  isDocument,
  isElement,
  isInside,
  isShown,
  matches,
} from './dom.ts';
import { editorFor } from './editors/index.ts';
import { guarded } from './guarded.ts';
import { createPace, HURRIED, restAfter } from './pace.ts';
import { createPageTurns } from './page-turns.ts';
import { isInActivePanel } from './panels.ts';
import { isReplyField } from './reply-fields.ts';
import { followRoots, isAlive } from './roots.ts';
import { watchCost } from './selector-cost.ts';
import { isSiteOf, textsOf } from './site-choice.ts';
import { GENERIC_COMPOSER, genericSite } from './sites/generic.ts';
import type { Site, WatchPage } from './types.ts';

const MOST_COMPOSERS = 20;
/** Elements that are asked for a shadow root in one go; deeper ones are found when they get the focus. */
const MOST_HOSTS = 4_000;
/** More changes than this in one frame are taken as "everything changed". */
const MOST_RECORDS = 400;
/** A hidden tab draws no frames; milliseconds. */
const WITHOUT_FRAMES = 250;

/** Milliseconds after which landmarks are looked for again at the latest, on a page where nobody clicks. */
const CHOOSE_AT_LATEST = 10_000;

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
  'aria-current',
  'placeholder',
  'data-placeholder',
  'data-mode',
  'data-state',
];

const attributesOf = (sites: readonly Site[]): string[] => {
  const names = sites
    .flatMap(textsOf)
    .flatMap((selector) => [...selector.matchAll(/\[([\w-]+)/g)].map(([, name = '']) => name));
  return [...new Set([...ATTRIBUTES, ...names])];
};

export const watchPage: WatchPage = (options) => {
  const { document: top, sites, allowGeneric, signal, onComposer } = options;
  const view = top.defaultView;
  // A frame that its parent can reach is the parent's: one strip, placed in the top frame.
  if (!view || signal.aborted || frameOf(top)) return;
  const isOwn = options.isOwn ?? (() => false);

  watchCost(sites.flatMap(textsOf));

  const composers = new Map<HTMLElement, TrackedComposer>();
  const attributeFilter = attributesOf(sites);
  const observer = new view.MutationObserver(guarded((records: MutationRecord[]) => collect(records)));
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  const roots = followRoots({
    signal,
    isOwn,
    shadowOf: (element) => options.shadowRootOf?.(element) ?? get(element, 'shadowRoot'),
    onFocused: consider,
    onRoot(root, life) {
      listenIn(root, life);
      chooseSite();
      roots.adoptHostsIn(root, MOST_HOSTS);
      lookIn(root);
    },
  });

  let site: Site | undefined;
  const siteNow = () => site ?? (allowGeneric ? genericSite : undefined);
  /** A helpdesk may render its landmarks late: until then the page counts as unknown. */
  function chooseSite(): void {
    site ??= sites.find((each) => roots.all().some((root) => isSiteOf(each, top, root)));
    if (site) for (const [element, { composer }] of composers) if (composer.siteId !== site.id) end(element);
  }

  function end(element: HTMLElement): void {
    const tracked = composers.get(element);
    composers.delete(element);
    tracked?.end();
  }

  function endIn(document: Document): void {
    for (const element of composers.keys()) if (isAlive(element) && documentOf(element) === document) end(element);
  }

  function consider(element: HTMLElement): void {
    const chosen = siteNow();
    if (!chosen || composers.has(element) || composers.size >= MOST_COMPOSERS || !isConnected(element)) return;
    if (isOwn(element) || [...composers.keys()].some((other) => isInside(element, other))) return;
    const isKnown = composerOf(chosen).some((selector) => matches(element, selector));
    if (!isKnown || chosen.never?.some((selector) => matches(element, selector))) return;
    if (!chosen.composer && !isReplyField(element)) return;
    if (matches(element, '[readonly],:disabled,[type=password]') || !isShown(element)) return;
    if (!isInActivePanel(chosen, element)) return;
    const editor = editorFor(element);
    if (!editor) return;
    const isOtherComposerIn = (at: Node) =>
      [...composers.keys()].some((other) => other !== element && isAlive(other) && isInside(other, at));
    const tracked = trackComposer({ element, editor, site: chosen, signal, isOtherComposerIn });
    composers.set(element, tracked);
    // Inside an editor the words change as well as the nodes.
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    guarded(() => onComposer(tracked.composer))();
  }

  function lookIn(root: Node): void {
    roots.adoptFramesIn(root);
    const chosen = siteNow();
    for (const selector of chosen ? composerOf(chosen) : []) {
      const found = findAll(root, selector, MOST_COMPOSERS * 4);
      found.forEach(consider);
      if (found.length > 0) return;
    }
  }

  const moveAll = () => {
    for (const each of composers.values()) each.moved();
  };

  function listenIn(root: Document | ShadowRoot, life: AbortSignal): void {
    observer.observe(root, { childList: true, subtree: true, attributes: true, attributeFilter });
    const listen = (target: EventTarget, type: string, listener: (event: Event) => void, passive = false) =>
      target.addEventListener(type, guarded(listener), { signal: life, capture: true, passive });
    listen(root, 'change', hurry);
    listen(root, 'keydown', (event) => {
      if (isShortcut(event)) hurry();
    });
    listen(root, 'click', (event) => {
      const path = event.composedPath();
      for (const each of composers.values()) each.clicked(path);
      hurry();
    });
    listen(root, 'scroll', moveAll, true);
    listen(root, 'transitionend', moveAll, true);
    if (!isDocument(root)) return;
    listen(root, 'selectionchange', () => {
      for (const each of composers.values()) each.selectionChanged();
    });
    const inner = root.defaultView;
    if (inner) listen(inner, 'resize', moveAll, true);
    // A frame that is taken out: a moment later Firefox refuses to touch its window, and with it a composer's own timers.
    if (inner && root !== top) {
      listen(inner, 'pagehide', (event) => {
        if (!('persisted' in event && event.persisted)) endIn(root);
      });
    }
    if (!inner?.visualViewport) return;
    listen(inner.visualViewport, 'resize', moveAll, true);
    listen(inner.visualViewport, 'scroll', moveAll, true);
  }

  // What changed since the last batch.
  const changed = new Set<Node>();
  const added = new Set<Node>();
  let isEverything = false;

  /** Sorts changes into an editor's own and the page's; asks neither layout nor style. */
  function collect(records: readonly MutationRecord[]): void {
    isEverything ||= records.length > MOST_RECORDS;
    const edited = new Set<TrackedComposer>();
    let isUrgent = isEverything;
    for (const { target, type, attributeName, addedNodes } of records.slice(0, MOST_RECORDS)) {
      if (!isAlive(target)) continue;
      const own = [...composers].find(
        ([element]) => isInside(target, element) && !(target === element && type === 'attributes'),
      );
      if (own) {
        edited.add(own[1]);
        continue;
      }
      // Where all of the page is looked at anyhow, what else changed need not be kept.
      if (isEverything || (isElement(target) && isOwn(target))) continue;
      changed.add(target);
      isUrgent ||= attributeName !== 'style';
      for (const node of Array.from(addedNodes)) if (isElement(node)) added.add(node);
    }
    for (const each of isEverything ? composers.values() : edited) each.wordsChanged();
    isEverything ||= changed.size > MOST_RECORDS;
    if (changed.size > 0 || isEverything) schedule(isUrgent);
  }

  let timer: number | undefined;
  let frame: number | undefined;
  const clock = () => view.performance.now();
  let restsUntil = 0;
  let hurriesUntil = 0;
  /** The agent did something, and the page will do something about it. */
  function hurry(): void {
    hurriesUntil = clock() + HURRIED;
    choosing.hurry();
    choosesAt = 0;
    schedule();
  }
  /** One batch a frame, as far as the one before is paid for; an animation by `style` alone, and a hidden tab, get one every now and then. */
  function schedule(isUrgent = true): void {
    if (signal.aborted || !view) return;
    const rest = clock() < hurriesUntil ? 0 : restsUntil - clock();
    timer ??= view.setTimeout(run, Math.max(rest, isUrgent && rest > 0 ? 0 : WITHOUT_FRAMES));
    if (isUrgent && rest <= 0) frame ??= view.requestAnimationFrame(run);
    function run(): void {
      if (timer !== undefined) view?.clearTimeout(timer);
      if (frame !== undefined) view?.cancelAnimationFrame(frame);
      timer = frame = undefined;
      if (signal.aborted) return;
      const from = clock();
      guarded(runBatch)();
      restsUntil = clock() + restAfter(clock() - from);
    }
  }

  /** Most pages that are no helpdesk yet never become one: all landmarks of all helpdesks are looked for less and less. */
  const choosing = createPace(0, CHOOSE_AT_LATEST);
  let choosesAt = 0;
  function chooseInTurn(): void {
    const from = clock();
    chooseSite();
    choosing.spent(clock() - from);
    choosesAt = clock() + choosing.pauseMs();
  }

  let address = top.location.href;
  const tellTurns = createPageTurns(top, guarded(options.onTurns));

  function runBatch(): void {
    const isElsewhere = address !== top.location.href;
    // A single-page app may have gone from one part of a helpdesk to another, which is read otherwise.
    if (isElsewhere && site?.hosts.length && !roots.all().some((root) => site && isSiteOf(site, top, root))) {
      site = undefined;
    }
    const isAll = isEverything || isElsewhere;
    const touched = isAll ? [top] : [...changed].filter(isAlive);
    const fresh = isAll ? roots.all() : [...added].filter(isAlive);
    address = top.location.href;
    isEverything = false;
    changed.clear();
    added.clear();

    // An element in a frame that was taken out stays connected to its own document, hence the way up to the top.
    for (const element of composers.keys()) {
      const isThere = isAlive(element) && isConnected(element) && isInside(element, top) && isShown(element);
      if (!isThere || (site && !isInActivePanel(site, element))) end(element);
    }
    roots.tidy();
    let budget = MOST_HOSTS;
    for (const node of fresh) if (budget > 0 && isConnected(node)) budget = roots.adoptHostsIn(node, budget);
    if (site || isElsewhere || clock() >= choosesAt) chooseInTurn();
    if (touched.length > 0) roots.all().forEach(lookIn);
    for (const each of composers.values()) each.pageChanged(touched);
    tellTurns(siteNow(), touched);
  }

  guarded(() => {
    roots.adopt(top);
    tellTurns(siteNow(), []);
  })();
};

/** What may be a composer. A site that does not say it has what every page may have. */
const composerOf = (site: Site): readonly string[] => site.composer ?? GENERIC_COMPOSER;

const isShortcut = (event: Event): boolean =>
  'ctrlKey' in event && (event.ctrlKey === true || ('metaKey' in event && event.metaKey === true));
