import { describe, expect, it } from 'vitest';
import { createConversationMemories } from '../../src/background/conversation-memory.ts';
import type { InForceStore } from '../../src/background/in-force.ts';
import { createPortServer, type PortServerWorld, type ReviewPort } from '../../src/background/port-server.ts';
import { createSentReplies } from '../../src/background/sent-replies.ts';
import { REVIEW_PORT, type ToPage } from '../../src/messages/protocol.ts';
import { conversation, draftOf, inForceOf, memoryStore, reviewOf, settled, taskQueue } from './fakes.ts';

const own = { id: 'carecue', root: 'chrome-extension://carecue/' };
const page = { id: 'carecue', url: 'https://desk.example.com/7', tab: { id: 1 } };

function fakePort(name = REVIEW_PORT, sender: ReviewPort['sender'] = page) {
  const received: ToPage[] = [];
  const onMessage: ((message: unknown) => void)[] = [];
  const onDisconnect: (() => void)[] = [];
  let isOpen = true;
  const port: ReviewPort = {
    name,
    sender,
    postMessage(message) {
      if (!isOpen) throw new Error('Attempting to use a disconnected port object');
      received.push(message);
    },
    disconnect() {
      isOpen = false;
    },
    onMessage: { addListener: (listener) => void onMessage.push(listener) },
    onDisconnect: { addListener: (listener) => void onDisconnect.push(listener) },
  };
  return {
    port,
    received,
    isOpen: () => isOpen,
    say: (message: unknown) => onMessage.forEach((listener) => void listener(message)),
    leave() {
      isOpen = false;
      onDisconnect.forEach((listener) => void listener());
    },
  };
}

function serverWith(more: Partial<PortServerWorld> = {}) {
  const tasks = taskQueue();
  const listeners: (() => void)[] = [];
  const inForce = inForceOf();
  const store: InForceStore = {
    get: async () => inForce,
    saveSettings: async () => inForce,
    saveAgent: () => undefined,
    unmuteRule: async () => inForce,
    importPack: async () => [],
    resetPack: async () => inForce,
    onChange: (listener) => listeners.push(listener),
  };
  const serve = createPortServer({
    own,
    inForce: store,
    conversations: createConversationMemories(memoryStore()),
    sentReplies: createSentReplies(memoryStore()),
    review: (draft) => reviewOf(draft),
    sketch: () => undefined,
    mayRun: async () => true,
    schedule: tasks.schedule,
    ...more,
  });
  return { serve, tasks, change: () => listeners.forEach((listener) => void listener()) };
}

const draft = { type: 'draft', draft: draftOf(1), conversationVersion: 1 };

describe('a port', () => {
  it('of our page script gets reviews', async () => {
    const { serve, tasks } = serverWith();
    const { port, say, received } = fakePort();
    serve(port);
    say({ type: 'conversation', conversation });
    say(draft);
    await tasks.run();
    expect(received.map(({ type }) => type)).toEqual(['review']);
  });

  it.each([
    ['another name', 'other-port', page],
    ['another extension', REVIEW_PORT, { ...page, id: 'somebody' }],
    ['no page', REVIEW_PORT, { ...page, url: 'chrome-extension://carecue/options.html' }],
    ['a page that no extension may touch', REVIEW_PORT, { ...page, url: 'https://addons.mozilla.org/' }],
    ['nobody', REVIEW_PORT, undefined],
  ])('of %s is closed', (_who, name, sender) => {
    const { port, isOpen } = fakePort(name, sender ?? {});
    serverWith().serve(port);
    expect(isOpen()).toBe(false);
  });

  it('of a site that is not granted or paused is closed before anything is reviewed', async () => {
    const { serve, tasks } = serverWith({ mayRun: async () => false });
    const { port, say, received, isOpen } = fakePort();
    serve(port);
    say({ type: 'conversation', conversation });
    say(draft);
    await tasks.run();
    expect(isOpen()).toBe(false);
    expect(received).toEqual([]);
  });

  it('has its own session: two composers do not see each other’s conversation', async () => {
    const { serve, tasks } = serverWith();
    const [one, two] = [fakePort(), fakePort()];
    serve(one.port);
    serve(two.port);
    one.say({ type: 'conversation', conversation });
    two.say(draft);
    await tasks.run();
    expect(one.received).toEqual([]);
    expect(two.received).toEqual([{ type: 'resend' }]);
  });

  it('that closed while a review was under way is no error', async () => {
    const { serve, tasks } = serverWith();
    const { port, say, leave, received } = fakePort();
    serve(port);
    say({ type: 'conversation', conversation });
    say(draft);
    leave();
    await tasks.run();
    expect(received).toEqual([]);
  });

  it('is told when settings change, and its draft is reviewed anew', async () => {
    const { serve, tasks, change } = serverWith();
    const { port, say, received } = fakePort();
    serve(port);
    say({ type: 'conversation', conversation });
    say(draft);
    await tasks.run();
    change();
    await tasks.run();
    await settled();
    expect(received.map(({ type }) => type)).toEqual(['review', 'settings-changed', 'review']);
  });
});

describe('a reply that was sent', () => {
  it('is known to the other conversations of this browser session, and not to its own', async () => {
    const known: (readonly string[])[] = [];
    const { serve, tasks } = serverWith({
      sketch: () => 'a'.repeat(256),
      review(reply, _conversation, _inForce, _memory, sentElsewhere) {
        known.push(sentElsewhere);
        return reviewOf(reply);
      },
    });
    const [one, other] = [fakePort(), fakePort()];
    for (const { port } of [one, other]) serve(port);
    await settled();
    one.say({ type: 'conversation', conversation });
    one.say(draft);
    await tasks.run();
    one.say({ type: 'sent' });
    await tasks.run();
    one.say(draft);
    other.say({ type: 'conversation', conversation: { ...conversation, id: 'ticket-8' } });
    other.say(draft);
    await tasks.run();
    expect(known.map((each) => each.length)).toEqual([0, 0, 1]);
  });
});
