import type { Turn } from '../engine/types.ts';
import { acceptToTab } from '../messages/answers.ts';
import type { PageSetup, Requests, Result, TabState } from '../messages/protocol.ts';
import { droppedSelectors } from '../page/selector-cost.ts';
import type { Composer, WatchPage } from '../page/types.ts';

/** One mounted overlay, as the page's session needs it. It lives as long as its composer. */
export interface MountedOverlay {
  toggleCard(): void;
}

export interface PageSessionWorld {
  readonly document: Document;
  watchPage: WatchPage;
  mount(composer: Composer, setup: PageSetup): MountedOverlay;
  request<Name extends 'pageSetup' | 'pageSites' | 'rememberTurns'>(
    name: Name,
    input: Requests[Name]['in'],
  ): Promise<Result<Requests[Name]['out']>>;
  /** Messages to this tab, until the signal aborts; what the listener returns is the answer. */
  onMessage(listener: (message: unknown) => TabState | undefined, signal: AbortSignal): void;
  /** Whether the extension behind this script is gone. */
  isGone(): boolean;
  shadowRootOf(element: HTMLElement): ShadowRoot | null;
  /** Elements that we put into the page. */
  isOwn(element: Element): boolean;
  /** Removes what a script that could not clean up (its context was torn down) has left in the page. */
  removeRemains(document: Document): void;
}

/** Heard by all page scripts of ours in a document, old and new. It says nothing to the page, and a page that sends it only switches us off. */
const TAKE_OVER = 'reply-companion-start';

/** A child frame that its parent's script can reach is followed from there; two scripts would make two strips. */
export function isTopOfItsTree(frame: Window): boolean {
  if (frame.parent === frame) return true;
  try {
    return !frame.parent.document;
  } catch {
    return true; // Another origin: nobody but this script reaches in here.
  }
}

/**
 * The life of the page script in one document. `lifetime` ends it: a newer script took over, the permission was taken
 * back, the site was paused, or the extension is gone. Whatever listens or is shown hangs on its signal.
 */
export async function startPageSession(world: PageSessionWorld, lifetime: AbortController): Promise<void> {
  const { document, request } = world;
  const { signal } = lifetime;
  // First the event, then the listener: a script does not take over from itself.
  document.dispatchEvent(new Event(TAKE_OVER));
  document.addEventListener(TAKE_OVER, () => lifetime.abort(), { signal });
  world.removeRemains(document);

  const mounted = new Map<Composer, MountedOverlay>();
  let latest: Composer | undefined;
  const current = () => [...mounted.keys()].find((composer) => composer.hasFocus()) ?? latest;

  const asked = { url: document.URL };
  const [setup, sites] = await Promise.all([request('pageSetup', asked), request('pageSites', asked)]);
  if (signal.aborted) return;
  if (!setup.ok || !setup.value.enabled) {
    lifetime.abort();
    return;
  }

  const recheck = async () => {
    const again = await request('pageSetup', { url: document.URL });
    if (again.ok && !again.value.enabled) lifetime.abort();
  };
  const describe = (): TabState | undefined => {
    const composers = [...mounted.keys()];
    const first = composers.find(hasTurns) ?? composers[0];
    if (!first) return undefined;
    const { turns, confidence } = first.conversation();
    const by = (role: Turn['role']) => turns.filter((turn) => turn.role === role).length;
    const [customer, agent] = [by('customer'), by('agent')];
    return {
      composers: composers.length,
      areTurnsSeen: composers.some(hasTurns),
      site: first.siteId,
      dropped: droppedSelectors(),
      editor: first.editorKind,
      turns: { customer, agent, other: turns.length - customer - agent },
      isNote: first.isNote(),
      confidence,
    };
  };
  world.onMessage((input) => {
    const message = acceptToTab(input);
    if (message?.type === 'recheck') void recheck();
    if (message?.type === 'toggle-card' && document.hasFocus()) {
      const composer = current();
      if (composer) mounted.get(composer)?.toggleCard();
    }
    return message?.type === 'describe' ? describe() : undefined;
  }, signal);

  world.watchPage({
    document,
    sites: sites.ok ? sites.value : [],
    allowGeneric: true,
    signal,
    shadowRootOf: world.shadowRootOf,
    isOwn: world.isOwn,
    onComposer(composer) {
      mounted.set(composer, world.mount(composer, setup.value));
      composer.signal.addEventListener('abort', () => {
        mounted.delete(composer);
        if (latest === composer) latest = undefined;
      });
      composer.onChange((what) => {
        // Chromium tells a page script nothing when its extension goes; it notices when something happens next.
        if (world.isGone()) lifetime.abort();
        if (what.has('focus')) latest = composer;
      });
    },
    onTurns(ticket, turns) {
      void request('rememberTurns', { ticket, turns });
    },
  });
}

function hasTurns(composer: Composer): boolean {
  const { isVisible, recallTicket } = composer.conversation();
  return isVisible || recallTicket !== undefined;
}
