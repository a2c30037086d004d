import { effect, type ReadonlySignal } from '@preact/signals';
import { visibleBox } from '../overlay/geometry.ts';
import { isConnected } from '../page/dom.ts';
import type { TeachStore } from './teach-store.ts';

export interface OutlinesWorld {
  readonly window: Window & typeof globalThis;
  readonly stage: HTMLElement;
  readonly store: TeachStore;
  readonly target: ReadonlySignal<HTMLElement | undefined>;
  readonly life: AbortSignal;
}

/** Boxes that are drawn at once; a conversation may be long, a view is not. */
const MOST_BOXES = 80;
const TAGS = { customer: 'customer', agent: 'agent', note: 'neither', bot: 'neither' } as const;

interface Outline {
  readonly element: HTMLElement;
  readonly role: string;
  readonly tag: string;
}

/** Outlines of what is found, pointed at and meant, that follow the page; drawn once a frame at most. */
export function createOutlines({ window, stage, store, target, life }: OutlinesWorld) {
  const boxes: HTMLElement[] = [];
  const tasks = new Set<() => void>();

  const wanted = (): readonly Outline[] => {
    const shown: Outline[] = [];
    const isSaved = store.saved.value === 'yes';
    const field = store.composer.value;
    if (field && !isSaved) shown.push({ element: field, role: 'composer', tag: 'reply field' });
    for (const { element, role } of store.turns.value) {
      shown.push({
        element,
        role: role === 'customer' || role === 'agent' ? role : 'other',
        tag: role ? TAGS[role] : 'neither',
      });
    }
    if (!store.site.value) {
      for (const { element, said } of store.messages.value) shown.push({ element, role: said, tag: said });
    }
    const name = store.customerName.value;
    if (name && !isSaved) shown.push({ element: name, role: 'other', tag: 'name' });
    const doubted = store.doubted.value;
    if (doubted) shown.push({ element: doubted, role: 'target', tag: '' });
    if (target.value) shown.push({ element: target.value, role: 'target', tag: '' });
    return shown;
  };

  const draw = () => {
    let used = 0;
    for (const { element, role, tag } of wanted()) {
      if (used >= MOST_BOXES || !isConnected(element)) continue;
      const { x, y, width, height } = visibleBox(element, window);
      if (width < 2 || height < 2) continue;
      const box = boxes[used] ?? made();
      boxes[used] = box;
      used += 1;
      box.dataset.role = role;
      box.style.cssText = `transform:translate(${x - 3}px,${y - 3}px);width:${width + 6}px;height:${height + 6}px`;
      const label = box.firstElementChild as HTMLElement;
      label.textContent = tag;
      label.hidden = tag === '';
      box.hidden = false;
    }
    for (const box of boxes.slice(used)) box.hidden = true;
  };
  const made = () => {
    const box = window.document.createElement('div');
    box.className = 'box';
    box.append(window.document.createElement('b'));
    stage.prepend(box);
    return box;
  };
  const later = (task: () => void) => {
    if (life.aborted) return;
    const isAsked = tasks.size > 0;
    tasks.add(task);
    if (isAsked) return;
    window.requestAnimationFrame(() => {
      const now = [...tasks];
      tasks.clear();
      if (!life.aborted) for (const each of now) each();
    });
  };
  const drawLater = () => later(draw);

  const stop = effect(() => {
    wanted();
    drawLater();
  });
  for (const type of ['scroll', 'resize', 'transitionend', 'load'] as const) {
    window.addEventListener(type, drawLater, { capture: true, passive: true, signal: life });
  }
  life.addEventListener('abort', stop);
  return {
    /** Runs a task in the next frame, once however often it is asked for, and draws after it. */
    later(task: () => void) {
      later(task);
      drawLater();
    },
  };
}
