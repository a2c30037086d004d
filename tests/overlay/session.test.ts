// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageSetup, TabState } from '../../src/messages/protocol.ts';
import { isTopOfItsTree, type PageSessionWorld, startPageSession } from '../../src/overlay/session.ts';
import type { Composer, ConversationReading, Site } from '../../src/page/types.ts';

const SETUP: PageSetup = { enabled: true, placement: { folded: false }, pauseMs: 700 };
const SITE: Site = { id: 'acme', name: 'Acme', confidence: 'guess', hosts: ['https://acme.example/*'] };
const READING: ConversationReading = { id: 'c', turns: [], isVisible: true, channel: 'chat', confidence: 1 };

function fakeComposer(element: HTMLElement, reading: Partial<ConversationReading> = {}, hasFocus = () => false) {
  const gone = new AbortController();
  const listeners: ((what: ReadonlySet<'focus'>) => void)[] = [];
  const composer: Composer = {
    element,
    siteId: 'generic',
    editorKind: 'textarea',
    signal: gone.signal,
    rect: () => element.getBoundingClientRect(),
    keepClear: () => [],
    read: () => ({ text: '', ranges: () => [] }),
    caret: () => undefined,
    hasFocus,
    focus: () => undefined,
    select: () => undefined,
    apply: async () => ({ done: false, because: 'gone' }),
    isComposing: () => false,
    isNote: () => false,
    conversation: () => ({ ...READING, ...reading }),
    onChange: (listener) => void listeners.push(listener),
  };
  return {
    composer,
    vanish: () => gone.abort(),
    focus: () => listeners.forEach((each) => void each(new Set(['focus']))),
  };
}

/** A page with the script in it; `enabled` is what the background answers. */
function page() {
  const document = globalThis.document.implementation.createHTMLDocument();
  document.hasFocus = () => true;
  const start = (more: Partial<PageSessionWorld> = {}) => {
    const lifetime = new AbortController();
    const toggled: Composer[] = [];
    const remembered: unknown[] = [];
    let say: (message: unknown) => TabState | undefined = () => undefined;
    let watched: Parameters<PageSessionWorld['watchPage']>[0] | undefined;
    const answers = { pageSetup: SETUP, pageSites: [SITE] };
    const world: PageSessionWorld = {
      document,
      watchPage: (options) => {
        watched = options;
      },
      mount: (composer) => ({ toggleCard: () => void toggled.push(composer) }),
      async request(name, input) {
        if (name === 'rememberTurns') remembered.push(input);
        // One of the answers, which the type of the name cannot tell here.
        return {
          ok: true,
          value: (name === 'pageSetup' ? answers.pageSetup : name === 'pageSites' ? answers.pageSites : null) as never,
        };
      },
      onMessage(listener, signal) {
        say = (message) => (signal.aborted ? undefined : listener(message));
      },
      isGone: () => false,
      shadowRootOf: () => null,
      isOwn: () => false,
      removeRemains: () => undefined,
      ...more,
    };
    const started = startPageSession(world, lifetime);
    return {
      started,
      lifetime,
      toggled,
      remembered,
      answers,
      say: (message: unknown) => say(message),
      watched: () => watched,
      see: (composer: Composer) => watched?.onComposer(composer),
    };
  };
  return { document, start, field: () => document.createElement('textarea') };
}

describe('the page script', () => {
  it('watches the page where it may run', async () => {
    const script = page().start();
    await script.started;
    expect(script.watched()?.signal.aborted).toBe(false);
  });

  it('watches for the sites that the background names', async () => {
    const script = page().start();
    await script.started;
    expect(script.watched()?.sites).toEqual([SITE]);
  });

  it('touches nothing where it may not', async () => {
    const script = page().start({
      request: async () => ({ ok: true, value: { ...SETUP, enabled: false } as never }),
    });
    await script.started;
    expect(script.watched()).toBeUndefined();
    expect(script.lifetime.signal.aborted).toBe(true);
  });

  it('touches nothing where the background does not answer', async () => {
    const script = page().start({ request: async () => ({ ok: false, error: 'unreachable' }) });
    await script.started;
    expect(script.watched()).toBeUndefined();
  });

  it('leaves when a newer one starts in the same document, and the newer one stays', async () => {
    const { start } = page();
    const old = start();
    await old.started;
    const newer = start();
    await newer.started;
    expect(old.lifetime.signal.aborted).toBe(true);
    expect(newer.lifetime.signal.aborted).toBe(false);
    expect(newer.watched()).toBeDefined();
  });

  it('loaded twice at once runs once', async () => {
    const { start } = page();
    const [first, second] = [start(), start()];
    await Promise.all([first.started, second.started]);
    expect(first.watched()).toBeUndefined();
    expect(second.watched()).toBeDefined();
  });

  it('clears what a script that was torn down left behind', async () => {
    const { document, start } = page();
    const cleaned: Document[] = [];
    await start({ removeRemains: (of) => void cleaned.push(of) }).started;
    expect(cleaned).toEqual([document]);
  });

  it('leaves when its permission was taken back or the site paused', async () => {
    const script = page().start();
    await script.started;
    script.say({ type: 'recheck' });
    await Promise.resolve();
    expect(script.lifetime.signal.aborted).toBe(false);
    script.answers.pageSetup = { ...SETUP, enabled: false };
    script.say({ type: 'recheck' });
    await new Promise((resolve) => setImmediate(resolve));
    expect(script.lifetime.signal.aborted).toBe(true);
  });

  it('leaves with the next thing that happens once its extension is gone', async () => {
    let isGone = false;
    const { start, field } = page();
    const script = start({ isGone: () => isGone });
    await script.started;
    const { composer, focus } = fakeComposer(field());
    script.see(composer);
    focus();
    expect(script.lifetime.signal.aborted).toBe(false);
    isGone = true;
    focus();
    expect(script.lifetime.signal.aborted).toBe(true);
  });

  it('hands turns of a ticket’s page to the background', async () => {
    const script = page().start();
    await script.started;
    const turns = [{ role: 'customer' as const, text: 'My parcel is late.' }];
    script.watched()?.onTurns('7', turns);
    expect(script.remembered).toEqual([{ ticket: '7', turns }]);
  });
});

describe('the keyboard command', () => {
  it('goes to the composer with the focus', async () => {
    const { start, field } = page();
    const script = start();
    await script.started;
    const [one, two] = [fakeComposer(field()), fakeComposer(field(), {}, () => true)];
    script.see(one.composer);
    script.see(two.composer);
    script.say({ type: 'toggle-card' });
    expect(script.toggled).toEqual([two.composer]);
  });

  it('goes to the composer that had it last where the focus is elsewhere, as in the card', async () => {
    const { start, field } = page();
    const script = start();
    await script.started;
    const [one, two] = [fakeComposer(field()), fakeComposer(field())];
    script.see(one.composer);
    script.see(two.composer);
    one.focus();
    script.say({ type: 'toggle-card' });
    expect(script.toggled).toEqual([one.composer]);
    one.vanish();
    script.say({ type: 'toggle-card' });
    expect(script.toggled).toHaveLength(1);
  });

  it('is not for a frame without the focus', async () => {
    const { document, start, field } = page();
    document.hasFocus = () => false;
    const script = start();
    await script.started;
    script.see(fakeComposer(field(), {}, () => true).composer);
    script.say({ type: 'toggle-card' });
    expect(script.toggled).toEqual([]);
  });
});

describe('what the popup hears', () => {
  it('is silence from a frame without a composer, so that another one can answer', async () => {
    const script = page().start();
    await script.started;
    expect(script.say({ type: 'describe' })).toBeUndefined();
  });

  it('is how many composers there are, of which kind, and whose turns are seen, in numbers', async () => {
    const { start, field } = page();
    const script = start();
    await script.started;
    const blind = fakeComposer(field(), { isVisible: false });
    script.see(blind.composer);
    const known = { site: 'generic', dropped: [], editor: 'textarea', isNote: false, confidence: 1 };
    expect(script.say({ type: 'describe' })).toEqual({
      ...known,
      composers: 1,
      areTurnsSeen: false,
      turns: { customer: 0, agent: 0, other: 0 },
    });
    const turns = (['customer', 'agent', 'customer', 'note'] as const).map((role) => ({ role, text: 'words' }));
    script.see(fakeComposer(field(), { turns }).composer);
    expect(script.say({ type: 'describe' })).toEqual({
      ...known,
      composers: 2,
      areTurnsSeen: true,
      turns: { customer: 2, agent: 1, other: 1 },
    });
    expect(script.say('nonsense')).toBeUndefined();
  });
});

describe('frames', () => {
  const frame = (parent?: object) => {
    const self: { parent?: unknown } = {};
    self.parent = parent ?? self;
    return self as unknown as Window; // Its parent is all that is asked.
  };

  it('the top of the page runs the script', () => {
    expect(isTopOfItsTree(frame())).toBe(true);
  });

  it('a frame that its parent can reach leaves it to the parent', () => {
    expect(isTopOfItsTree(frame({ document: {} }))).toBe(false);
  });

  it('a frame of another origin runs its own', () => {
    const stranger = {
      get document(): never {
        throw new DOMException('Blocked', 'SecurityError');
      },
    };
    expect(isTopOfItsTree(frame(stranger))).toBe(true);
  });
});
