// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Review } from '../../src/engine/types.ts';
import type { ToBackground } from '../../src/messages/protocol.ts';
import { createOverlayHost, removeRemains } from '../../src/overlay/host.ts';
import { mountOverlay } from '../../src/overlay/mount.ts';
import type { ConversationReading } from '../../src/page/types.ts';
import { createFakeComposer } from './fake-composer.ts';
import { createFakePort, type FakePort } from './fake-port.ts';
import { finding, letters, MARIA, mark, review } from './fake-review.ts';

const ASKS = 'Please send me your order number.';

let page: AbortController;

// happy-dom lays nothing out; the overlay hides where there is no view.
for (const [name, value] of [
  ['clientWidth', 1024],
  ['clientHeight', 768],
] as const) {
  Object.defineProperty(document.documentElement, name, { value });
}
document.elementsFromPoint = () => [];
HTMLTextAreaElement.prototype.getBoundingClientRect = () => new DOMRect(20, 100, 600, 120);
// happy-dom calls every Alt an AltGraph.
KeyboardEvent.prototype.getModifierState = () => false;

beforeEach(() => {
  page = new AbortController();
  document.body.innerHTML = '<textarea></textarea>';
});
afterEach(() => {
  page.abort();
});

function setUp(more: Partial<Review> = {}, reading: ConversationReading = MARIA) {
  const field = document.querySelector('textarea')!;
  const said: ToBackground[] = [];
  const ports: FakePort[] = [];
  const world = { review: more, isDead: false };
  const copied: string[] = [];
  const life = new AbortController();
  const composer = createFakeComposer(field, reading, { signal: AbortSignal.any([life.signal, page.signal]) });
  const host = createOverlayHost({ window, signal: page.signal, shadowMode: 'open' });
  const onDead = vi.fn(() => page.abort());
  const savePlacement = vi.fn();
  const overlay = mountOverlay(
    {
      host,
      connect() {
        if (world.isDead) throw new Error('Extension context invalidated.');
        const port = createFakePort((message, self) => {
          said.push(message);
          if (message.type !== 'draft') return;
          const { draft, conversationVersion } = message;
          self.say({ type: 'review', review: review(draft.revision, world.review), conversationVersion });
        });
        ports.push(port);
        return port;
      },
      isDead: () => world.isDead,
      onDead,
      savePlacement,
      recallTurns: async () => [],
      version: '0.1.0',
      copy: async (text) => {
        copied.push(text);
        return true;
      },
    },
    composer,
    { enabled: true, placement: { folded: false }, pauseMs: 0 },
  );
  const root = () => document.querySelector('reply-companion')?.shadowRoot ?? null;
  const find = (selector: string) => root()?.querySelector<HTMLElement>(selector) ?? null;
  const type = (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  };
  const key = (target: EventTarget, init: KeyboardEventInit) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init }));
  const nudge = async (text = ASKS) => {
    field.focus();
    type(text);
    await vi.waitFor(() => expect(find('.strip .say')).not.toBeNull());
  };
  return {
    field,
    composer,
    overlay,
    root,
    find,
    type,
    key,
    nudge,
    said,
    ports,
    copied,
    world,
    life,
    onDead,
    savePlacement,
  };
}

const openCard = { code: 'KeyC', key: 'c', altKey: true };

describe('the overlay', () => {
  it('shows a nudge in the strip and the letters by shape', async () => {
    const { find, nudge } = setUp({ letters: letters('missing', 'met', 'not-needed', 'met'), findings: [finding()] });
    await nudge();
    expect(find('.strip .say')?.textContent).toBe('Name the delay before the fix.');
    const states = ['C', 'A', 'R', 'E'].map((letter) => find(`.tile[data-letter=${letter}]`)?.dataset.state);
    expect(states).toEqual(['missing', 'met', 'not-needed', 'met']);
  });

  it('Alt+C opens the card with the focus on the first phrase, Esc goes back to the caret', async () => {
    const { field, find, key, nudge, root } = setUp({ findings: [finding()] });
    await nudge();
    key(field, openCard);
    await vi.waitFor(() => expect(root()?.activeElement?.classList.contains('phrase')).toBe(true));
    key(find('.phrase')!, { key: 'Escape' });
    await vi.waitFor(() => expect(find('.card')).toBeNull());
    expect(document.activeElement).toBe(field);
  });

  it('AltGraph+C is a letter of some layouts and opens nothing', async () => {
    const { field, find, nudge } = setUp({ findings: [finding()] });
    await nudge();
    const event = new KeyboardEvent('keydown', { ...openCard, cancelable: true });
    Object.defineProperty(event, 'getModifierState', { value: (name: string) => name === 'AltGraph' });
    field.dispatchEvent(event);
    await Promise.resolve();
    expect(find('.card')).toBeNull();
    expect(event.defaultPrevented).toBe(false);
  });

  it('a phrase is inserted where it belongs, told to the background, and the focus is in the draft', async () => {
    const { field, find, key, nudge, said, world } = setUp({ findings: [finding()] });
    await nudge();
    key(field, openCard);
    await vi.waitFor(() => expect(find('.phrase')).not.toBeNull());
    world.review = {};
    find('.phrase')?.click();
    await vi.waitFor(() => expect(field.value).toContain('order 48213'));
    expect(field.value.endsWith(ASKS)).toBe(true);
    const accepted = expect.objectContaining({ type: 'accept', rule: 'apologise-for-failure' });
    await vi.waitFor(() => expect(said).toContainEqual(accepted));
    expect(document.activeElement).toBe(field);
    await vi.waitFor(() => expect(find('.strip .say')).toBeNull());
  });

  it('the first blank of a phrase is selected', async () => {
    const { field, find, key, nudge } = setUp({ findings: [finding()] });
    await nudge();
    key(field, openCard);
    await vi.waitFor(() => expect(find('.phrase')).not.toBeNull());
    find('.phrase:nth-child(3)')?.click();
    await vi.waitFor(() => expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe('{time frame}'));
  });

  it('what the field refuses goes to the clipboard with a message, and the draft stays as it was', async () => {
    const { field, composer, find, key, nudge, copied } = setUp({ findings: [finding()] });
    await nudge();
    composer.world.isRefusing = true;
    key(field, openCard);
    await vi.waitFor(() => expect(find('.phrase')).not.toBeNull());
    find('.phrase')?.click();
    await vi.waitFor(() => expect(find('.strip .say')?.textContent).toContain('clipboard'));
    expect(copied).toEqual([finding().suggestions[0]?.text]);
    expect(field.value).toBe(ASKS);
  });

  it('"not here" takes a nudge away and tells the background', async () => {
    const { field, find, key, nudge, said } = setUp({ findings: [finding()] });
    await nudge();
    key(field, openCard);
    await vi.waitFor(() => expect(find('.phrase')).not.toBeNull());
    key(find('.phrase')!, { key: 'Delete' });
    await vi.waitFor(() => expect(find('.card')).toBeNull());
    expect(find('.strip .say')).toBeNull();
    expect(said).toContainEqual({ type: 'dismiss', rule: 'apologise-for-failure', occasion: 'turn 0' });
  });

  it('Esc on the strip’s nudge is "not here" as well', async () => {
    const { find, key, nudge, said } = setUp({ findings: [finding()] });
    await nudge();
    key(find('.strip .say')!, { key: 'Escape' });
    await vi.waitFor(() => expect(find('.strip .say')).toBeNull());
    expect(said.some((message) => message.type === 'dismiss')).toBe(true);
  });

  it('says that a rule was muted', async () => {
    const { find, nudge, ports } = setUp();
    await nudge().catch(() => undefined);
    ports[0]?.say({ type: 'muted', rule: 'r', title: 'Acknowledge a wait' });
    await vi.waitFor(() => expect(find('.strip .say')?.textContent).toMatch(/^Muted for you/));
  });

  it('an internal note: the strip is gone before the next key, and back with the draft reviewed', async () => {
    const { composer, find, nudge, said } = setUp({ findings: [finding()] });
    await nudge();
    composer.world.isNote = true;
    composer.change('note');
    await vi.waitFor(() => expect(find('.strip')).toBeNull());
    const before = said.length;
    composer.change('text');
    expect(said).toHaveLength(before);
    composer.world.isNote = false;
    composer.change('note');
    await vi.waitFor(() => expect(find('.strip .say')).not.toBeNull());
  });

  it('text of pages and packs is text', async () => {
    const hostile = '<img src=x onerror="document.title = 1"><b>';
    const evil = finding({ nudge: hostile, title: hostile, why: { text: hostile } });
    const { root, find, field, key, nudge } = setUp({ findings: [evil] });
    await nudge();
    key(field, openCard);
    await vi.waitFor(() => expect(find('.title')?.textContent).toBe(hostile));
    expect(root()?.querySelector('img, .title b, .why b')).toBeNull();
  });

  it('mirrors only the marked words of a field, in its own layer', async () => {
    const { find, nudge, field } = setUp({ findings: [mark(ASKS, 'your order number')] });
    await nudge();
    expect(find('.mirror span')?.textContent).toBe('your order number');
    expect(field.outerHTML).toBe('<textarea></textarea>');
  });

  it('what was sent is cleared, and the background is told', async () => {
    const { composer, find, field, nudge, said } = setUp({ findings: [finding()] });
    await nudge();
    field.value = '';
    composer.change('sent', 'text');
    await vi.waitFor(() => expect(find('.strip')?.dataset.state).toBe('waiting'));
    expect(said.some(({ type }) => type === 'sent')).toBe(true);
  });

  it('folding is kept', async () => {
    const { find, nudge, savePlacement } = setUp({ findings: [finding()] });
    await nudge();
    find('[aria-label=Fold]')?.click();
    await vi.waitFor(() => expect(find('.strip')?.dataset.folded).toBe('true'));
    expect(savePlacement).toHaveBeenCalledWith({ folded: true });
  });

  it('leaves with its composer, and leaves nothing', async () => {
    const { life, root, nudge, ports } = setUp({ findings: [finding(), mark(ASKS, 'your order number')] });
    await nudge();
    life.abort();
    expect(root()).toBeNull();
    expect(ports[0]?.isOpen).toBe(false);
    expect(document.documentElement.querySelector('reply-companion')).toBeNull();
  });

  it('leaves when the extension is gone, and throws nothing into the page', async () => {
    const { nudge, root, ports, world, type, onDead } = setUp({ findings: [finding()] });
    await nudge();
    world.isDead = true;
    ports[0]?.die();
    expect(root()).toBeNull();
    type('More');
    expect(onDead).toHaveBeenCalledOnce();
  });
});

it('what an older script left is removed', () => {
  document.documentElement.append(document.createElement('reply-companion'));
  removeRemains(document);
  expect(document.querySelector('reply-companion')).toBeNull();
});
