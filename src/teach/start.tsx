import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { Requests, Result } from '../messages/protocol.ts';
import { siteAddress } from '../messages/site-address.ts';
import { adoptStyles, isOurHost, TEACH_TAG } from '../overlay/host.ts';
import type { ShownMessage } from '../overlay/point-at-message.ts';
import { STYLES } from '../overlay/styles.ts';
import { toneBehind } from '../overlay/theme.ts';
import { isInside } from '../page/dom.ts';
import { isSiteOf } from '../page/site-choice.ts';
import type { Site } from '../page/types.ts';
import { watchNote } from './note-watch.ts';
import { createOutlines } from './outlines.ts';
import { Panel } from './panel.tsx';
import { createPointing, rootsOf } from './pointing.ts';
import { propose } from './propose.ts';
import { insideOf, writableAt, writablesIn } from './reach.ts';
import { TEACH_STYLES } from './styles.ts';
import { createTeachStore } from './teach-store.ts';
import { namesWithoutWords } from './words.ts';

export interface TeachWorld {
  readonly window: Window & typeof globalThis;
  readonly shadowMode: ShadowRootMode;
  /** The sites that the page may be. */
  readonly sites: readonly Site[];
  /** What was shown in the strip before. */
  readonly shown?: ShownMessage;
  shadowRootOf(element: HTMLElement): ShadowRoot | null;
  request<Name extends 'saveSite'>(name: Name, input: Requests[Name]['in']): Promise<Result<Requests[Name]['out']>>;
}

const NO_ANSWER = 'CareCue does not answer: it was updated or switched off. Reload the page and try again.';

/** Milliseconds in which changes of the page count as one. */
const PAGE_PAUSE = 200;

/** Keys and clicks in the panel are no business of the page's shortcuts. */
const OWN_EVENTS = [
  'keydown',
  'keyup',
  'keypress',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'focusin',
  'focusout',
] as const;

/** Opens the panel on a page. Returns how to close it. */
export function startTeaching(world: TeachWorld): () => void {
  const { window } = world;
  const { document } = window;
  const lifetime = new AbortController();
  const { signal: life } = lifetime;
  const inside = insideOf((element) => (element === host ? null : world.shadowRootOf(element)));
  const address = siteAddress(document.URL);
  const before = document.activeElement;

  const host = document.createElement(TEACH_TAG);
  const root = host.attachShadow({ mode: world.shadowMode });
  adoptStyles(root, STYLES + TEACH_STYLES);
  const layer = document.createElement('div');
  layer.className = 'layer';
  layer.dataset.tone = toneBehind(document.body);
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.setAttribute('popover', 'manual');
  const content = document.createElement('div');
  const shield = document.createElement('div');
  shield.className = 'shield';
  layer.append(stage);
  root.append(layer);
  document.documentElement.append(host);
  for (const type of OWN_EVENTS) host.addEventListener(type, (event) => event.stopPropagation());

  const base = world.sites.find((site) => isSiteOf(site, document, document));
  const alone = writablesIn(document, inside);
  const known = (base?.composer ?? []).flatMap((selector) => alone.filter((field) => field.matches(selector)))[0];

  const store = createTeachStore({
    composer: world.shown?.composer ?? known ?? (alone.length === 1 ? alone[0] : undefined),
    fieldAt: (element) => writableAt(element, inside),
    propose: (pointed) => {
      const roots = rootsOf(document, inside);
      const here = { base, roots, isOurs: namesWithoutWords(roots) };
      return propose(pointed, { ...here, pattern: address?.pattern ?? '', host: address?.host ?? '' });
    },
    watchNote: (field) => watchNote(field, store.site.peek() ?? BARE, namesWithoutWords(rootsOf(document, inside))),
    async save(site) {
      const result = await world.request('saveSite', { site });
      if (!result.ok) return NO_ANSWER;
      const [problem] = result.value.problems;
      return problem && `This page cannot be kept: ${problem.problem} ${problem.remedy}`;
    },
  });

  const target = signal<HTMLElement>();
  const outlines = createOutlines({ window, stage, store, target, life });
  const pointing = createPointing({
    window,
    inside,
    isOurs: isOurHost,
    step: () => store.step.peek(),
    composer: () => store.composer.peek(),
    onTarget: (element) => {
      target.value = element;
    },
    onPoint: (element) => store.point(element),
    onRefuse: (words) => store.refuse(words),
    onLeave: () => store.stop(),
  });

  const side = signal<'right' | 'left'>('right');
  let panel: HTMLElement | null = null;
  const close = () => {
    if (life.aborted) return;
    lifetime.abort();
    render(null, content);
    host.remove();
    if (before && 'focus' in before && typeof before.focus === 'function') before.focus({ preventScroll: true });
  };
  const model = {
    store,
    host: address?.host ?? '',
    side,
    close,
    moveAside() {
      side.value = side.value === 'right' ? 'left' : 'right';
    },
    panelRef(element: HTMLElement | null) {
      panel = element;
    },
  };

  shield.addEventListener('pointermove', (event) => pointing.moved(event), { signal: life });
  shield.addEventListener('click', (event) => pointing.clicked(event), { signal: life });
  shield.addEventListener('wheel', (event) => pointing.wheeled(event), { signal: life, passive: false });
  // While something is pointed at, the focus is in the panel; a page that takes it away still gets none of these keys.
  const onKey = (event: KeyboardEvent) => {
    const isPointing = store.step.peek() !== undefined;
    const isHere = event.composedPath().includes(host);
    if (!isPointing && !(isHere && event.key === 'Escape')) return;
    const isButton = isHere && root.activeElement?.localName === 'button';
    const isEnter = event.key === 'Enter' && isButton && !pointing.isWalking();
    if (isEnter || (isHere && /^(Tab|Shift| )$/.test(event.key))) return;
    const isTaken = isPointing ? pointing.pressed(event) : true;
    if (!isPointing) close();
    if (!isTaken && isHere) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal: life });

  stage.append(content);
  const stops = [
    effect(() => {
      const isPointing = store.step.value !== undefined;
      if (isPointing) stage.prepend(shield);
      else shield.remove();
      target.value = undefined;
    }),
  ];
  render(<Panel model={model} />, content);
  try {
    stage.showPopover();
  } catch {
    stage.dataset.plain = ''; // No top layer here (a page that took it away): the highest place of the page then.
  }
  let isWaiting = false;
  const onPageChange = () => {
    isWaiting = false;
    if (!life.aborted) outlines.later(lookAgain);
  };
  const lookAgain = () => store.pageChanged();
  const observer = new window.MutationObserver((records) => {
    if (records.every((each) => isInside(each.target, host))) return;
    if (!isWaiting) window.setTimeout(onPageChange, PAGE_PAUSE);
    isWaiting = true;
  });
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden'],
  });
  life.addEventListener('abort', () => {
    observer.disconnect();
    for (const stop of stops) stop();
  });
  store.again();
  if (world.shown && store.step.peek() === 'customer') store.point(world.shown.message);
  (panel as HTMLElement | null)?.focus({ preventScroll: true });
  return close;
}

/** A page that nobody described, for what asks for a site. */
const BARE: Site = { id: 'none', name: 'none', confidence: 'guess', hosts: [] };
