import { get, isElement, isInside, isShown, isText, outwards } from '../page/dom.ts';
import { blockOf, elementAt, elementsIn, type InsideOf, isClosedFrame, writableAt, writablesIn } from './reach.ts';
import type { Step } from './teach-store.ts';

export interface PointingWorld {
  readonly window: Window & typeof globalThis;
  readonly inside: InsideOf;
  isOurs(hit: Element): boolean;
  step(): Step | undefined;
  composer(): HTMLElement | undefined;
  /** What would be taken now; undefined over nothing. */
  onTarget(target: HTMLElement | undefined): void;
  onPoint(element: HTMLElement): void;
  /** Nothing can be shown there, in words. */
  onRefuse(words: string): void;
  onLeave(): void;
}

const IN_A_FRAME =
  'This part belongs to another site inside of this page, and cannot be shown from here. Press “Show me” in the strip there, or open it in a tab of its own.';

/** Elements that are walked through with the arrow keys. */
const MOST_CHOICES = 3_000;

/** The message's block; nothing for what holds the composer, or for no words. */
function messageOf(element: HTMLElement, composer: HTMLElement | undefined): HTMLElement | undefined {
  const block = blockOf(element);
  const isBare = (get(block, 'textContent') ?? '').trim() === '';
  return isBare || (composer && isInside(composer, block)) ? undefined : block;
}

const hasOwnWords = (element: HTMLElement) =>
  [...get(element, 'childNodes')].some((node) => isText(node) && get(node, 'data').trim().length > 1);

/** Lets the user point with the mouse at what lies under the shield, or walk through it with the arrow keys. */
export function createPointing(world: PointingWorld) {
  const { window, inside } = world;
  let walked: HTMLElement | undefined;

  const meant = (element: HTMLElement | undefined): HTMLElement | undefined => {
    if (!element || isClosedFrame(element)) return undefined;
    return world.step() === 'composer' ? writableAt(element, inside) : messageOf(element, world.composer());
  };
  const under = ({ clientX: x, clientY: y }: MouseEvent) => elementAt({ x, y }, window.document, inside, world.isOurs);

  const choices = (): readonly HTMLElement[] => {
    if (world.step() === 'composer') return writablesIn(window.document, inside);
    const all = elementsIn(window.document.body, inside, MOST_CHOICES * 4).filter(
      (each) =>
        hasOwnWords(each) && isShown(each) && !/^(script|style|noscript|title|option|textarea)$/.test(each.localName),
    );
    const blocks = all.flatMap((each) => messageOf(each, world.composer()) ?? []);
    return [...new Set(blocks)].slice(0, MOST_CHOICES);
  };

  const walk = (by: 1 | -1) => {
    const all = choices();
    const last = all.length - 1;
    const at = walked ? all.indexOf(walked) : -1;
    const fromView = all.findIndex((each) => each.getBoundingClientRect().top > 0);
    const to = at >= 0 ? Math.min(last, Math.max(0, at + by)) : Math.max(0, fromView);
    walked = all[to];
    walked?.scrollIntoView({ block: 'nearest' });
    world.onTarget(walked);
  };

  const take = (element: HTMLElement | undefined) => {
    walked = undefined;
    world.onTarget(undefined);
    if (element) world.onPoint(element);
  };

  return {
    moved(event: MouseEvent) {
      walked = undefined;
      world.onTarget(meant(under(event)));
    },
    clicked(event: MouseEvent) {
      const hit = under(event);
      if (hit && isClosedFrame(hit)) {
        world.onRefuse(IN_A_FRAME);
        return;
      }
      const element = meant(hit);
      // A composer is told from what was hit, so that "no field here" can be said.
      take(element ?? (world.step() === 'composer' ? hit : undefined));
    },
    /** The shield takes the wheel; what lies under it scrolls. */
    wheeled(event: WheelEvent) {
      event.preventDefault();
      const hit = under(event);
      for (const at of hit ? outwards(hit) : []) {
        if (!isElement(at)) continue;
        const before = [at.scrollTop, at.scrollLeft];
        at.scrollBy(event.deltaX, event.deltaY);
        if (at.scrollTop !== before[0] || at.scrollLeft !== before[1]) return;
      }
      window.scrollBy(event.deltaX, event.deltaY);
    },
    /** Whether the key was one of pointing. */
    pressed(event: KeyboardEvent): boolean {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') walk(event.key === 'ArrowDown' ? 1 : -1);
      else if (event.key === 'Enter' && walked) take(walked);
      else if (event.key === 'Escape') world.onLeave();
      else return false;
      return true;
    },
    /** Whether something is chosen by the keyboard, so that Enter means it. */
    isWalking: () => walked !== undefined,
  };
}

export type PointingTool = ReturnType<typeof createPointing>;

/** All documents and shadow roots of a page that can be reached. */
export function rootsOf(document: Document, inside: InsideOf): readonly Node[] {
  const hosts = elementsIn(document, inside, 20_000).filter(
    ({ localName }) => localName.includes('-') || localName === 'iframe',
  );
  return [document, ...hosts.flatMap((host) => inside(host) ?? [])];
}
