import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptResult, acceptTabState, acceptToPage, acceptToTab } from '../../src/messages/answers.ts';
import { BOUNDS } from '../../src/messages/bounds.ts';
import { acceptRequest, acceptToBackground } from '../../src/messages/doors.ts';

const conversation = {
  id: 'c',
  version: 1,
  turns: [{ role: 'customer', text: 'Hi' }],
  isVisible: true,
  channel: 'chat',
};

function readConversation(changes: object) {
  const message = acceptToBackground({ type: 'conversation', conversation: { ...conversation, ...changes } });
  return message?.type === 'conversation' ? message.conversation : undefined;
}

function readDraft(draft: object) {
  const message = acceptToBackground({ type: 'draft', draft, conversationVersion: 1 });
  return message?.type === 'draft' ? message.draft : undefined;
}

describe('the door of the review port', () => {
  it('lets each message of the protocol through as it is', () => {
    const messages = [
      { type: 'conversation', conversation },
      { type: 'draft', draft: { text: 'Hello', revision: 3, caret: 5 }, conversationVersion: 1 },
      { type: 'dismiss', rule: 'no-blame', occasion: '1' },
      { type: 'accept', rule: 'no-blame', occasion: '1', phraseId: 'p' },
      { type: 'shown', rule: 'no-blame', occasion: '1' },
      { type: 'sent' },
    ];
    expect(messages.map(acceptToBackground)).toEqual(messages);
  });

  it('throws at nothing, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true }), (input) => {
        expect(acceptToBackground(input)).toBeUndefined();
      }),
    );
  });

  it('throws at no damaged message either', () => {
    const field = fc.constantFrom('id', 'version', 'turns', 'isVisible', 'channel', 'customerName');
    fc.assert(
      fc.property(field, fc.anything(), (name, value) => {
        const read = readConversation({ [name]: value });
        if (read) expect(Object.keys(read)).toContain('turns');
      }),
    );
  });

  it('refuses an object that throws when it is read', () => {
    const trap = new Proxy(
      {},
      {
        get() {
          throw new Error('trap');
        },
        ownKeys() {
          throw new Error('trap');
        },
      },
    );
    expect(acceptToBackground(trap)).toBeUndefined();
    expect(acceptToBackground({ type: 'draft', draft: trap, conversationVersion: 1 })).toBeUndefined();
  });

  it('drops what the protocol does not know', () => {
    expect(readDraft({ text: 'Hello', revision: 1, html: '<b>' })).toEqual({ text: 'Hello', revision: 1 });
  });

  it('reads an optional field that is undefined as absent, as Firefox clones it', () => {
    expect(readDraft({ text: 'Hello', revision: 1, caret: undefined })).toEqual({ text: 'Hello', revision: 1 });
    const read = readConversation({
      customerName: undefined,
      turns: [{ role: 'agent', text: 'a', author: undefined }],
    });
    expect(read && 'customerName' in read).toBe(false);
    expect(read?.turns).toEqual([{ role: 'agent', text: 'a' }]);
  });

  it('cuts a draft that is too long, so that it is still reviewed in part', () => {
    expect(readDraft({ text: 'x'.repeat(BOUNDS.draft + 5), revision: 1 })?.text).toHaveLength(BOUNDS.draft);
  });

  it('keeps the newest turns of a conversation that has too many', () => {
    const turns = Array.from({ length: BOUNDS.turns + 7 }, (_, index) => ({ role: 'customer', text: `turn ${index}` }));
    const read = readConversation({ turns });
    expect(read?.turns).toHaveLength(BOUNDS.turns);
    expect(read?.turns.at(-1)?.text).toBe(`turn ${BOUNDS.turns + 6}`);
  });

  it('empties the oldest turns of a conversation that is too long and keeps their places', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: BOUNDS.turn }), { minLength: 1, maxLength: 80 }), (lengths) => {
        const turns = lengths.map((length) => ({ role: 'customer', text: 'x'.repeat(length) }));
        const read = readConversation({ turns })?.turns ?? [];
        const kept = read.map(({ text }) => text.length);
        expect(kept).toHaveLength(lengths.length);
        expect(kept.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(BOUNDS.conversation);
        const firstKept = kept.findIndex((length, index) => length === lengths[index] && length > 0);
        if (firstKept >= 0) expect(kept.slice(firstKept)).toEqual(lengths.slice(firstKept));
      }),
      { numRuns: 25 },
    );
  });
});

describe('the door of requests', () => {
  it('names the request and leaves its input to its handler', () => {
    expect(acceptRequest({ request: 'pageSetup', input: { url: 'x' } })).toEqual({
      request: 'pageSetup',
      input: { url: 'x' },
    });
  });

  it('refuses what is no request', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(acceptRequest(input)).toBeUndefined();
      }),
    );
  });
});

describe('the doors of the page', () => {
  it('know the messages to a tab', () => {
    expect(acceptToTab({ type: 'toggle-card', more: 1 })).toEqual({ type: 'toggle-card' });
    expect(acceptToTab({ type: 'other' })).toBeUndefined();
  });

  it('throw at nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect(acceptToTab(input)).toBeUndefined();
        expect(acceptToPage(input)).toBeUndefined();
        expect(acceptTabState(input)).toBeUndefined();
        expect(acceptResult(input).ok).toBe(false);
      }),
    );
  });

  it('read a result, and anything else as a failure', () => {
    expect(acceptResult({ ok: true, value: null })).toEqual({ ok: true, value: null });
    expect(acceptResult({ ok: false, error: 'not allowed' })).toEqual({ ok: false, error: 'not allowed' });
    expect(acceptResult(undefined)).toEqual({ ok: false, error: 'no answer' });
  });
});
