import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Conversation, Draft, Review } from '../../src/engine/types.ts';
import { type ClientDeps, createReviewClient, type ReviewClient } from '../../src/overlay/client.ts';
import { createFakePort, type FakePort } from './fake-port.ts';
import { review } from './fake-review.ts';

const conversation = (version: number): Conversation => ({
  id: 'c',
  version,
  turns: [{ role: 'customer', text: 'Where is it?' }],
  isVisible: true,
  channel: 'chat',
});
const draft = (revision: number, text = `draft ${revision}`): Draft => ({ text, revision });
const answer = (port: FakePort, revision: number, conversationVersion = 1) =>
  port.say({ type: 'review', review: review(revision), conversationVersion });
const typesOf = (port: FakePort | undefined) => port?.messages.map(({ type }) => type);
const revisionsOf = (port: FakePort | undefined) =>
  port?.messages.flatMap((message) => (message.type === 'draft' ? [message.draft.revision] : []));

function setUp(more: Partial<ClientDeps> = {}) {
  const ports: FakePort[] = [];
  const shown: Review[] = [];
  const onDead = vi.fn();
  const clock = { now: 0 };
  const client: ReviewClient = createReviewClient({
    connect() {
      const port = createFakePort();
      ports.push(port);
      return port;
    },
    isDead: () => false,
    now: () => clock.now,
    onReview: (each) => shown.push(each),
    onMuted: () => undefined,
    onDead,
    ...more,
  });
  return { client, ports, shown, onDead, clock };
}

describe('the client', () => {
  it('opens no port before there is something to say', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    expect(ports).toHaveLength(0);
  });

  it('says the conversation first, then the whole draft', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    expect(typesOf(ports[0])).toEqual(['conversation', 'draft']);
  });

  it('says the conversation once, and again only when it changed', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    answer(ports[0]!, 1);
    client.setDraft(draft(2));
    answer(ports[0]!, 2);
    client.setConversation(conversation(2));
    expect(typesOf(ports[0])).toEqual(['conversation', 'draft', 'draft', 'conversation', 'draft']);
  });

  it('has one draft on its way; of those that wait the newest is sent', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    for (const revision of [1, 2, 3, 4]) client.setDraft(draft(revision));
    expect(revisionsOf(ports[0])).toEqual([1]);
    answer(ports[0]!, 1);
    expect(revisionsOf(ports[0])).toEqual([1, 4]);
  });

  it('shows no review of an older draft', () => {
    const { client, ports, shown } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    client.setDraft(draft(2));
    answer(ports[0]!, 1);
    expect(shown).toEqual([]);
    answer(ports[0]!, 2);
    expect(shown.map(({ revision }) => revision)).toEqual([2]);
  });

  it('shows no review of an older conversation', () => {
    const { client, ports, shown } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    client.setConversation(conversation(2));
    answer(ports[0]!, 1, 1);
    expect(shown).toEqual([]);
    answer(ports[0]!, 1, 2);
    expect(shown).toHaveLength(1);
  });

  it('does not wait for ever for an answer that never comes', () => {
    const { client, ports, clock } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    clock.now = 60_000;
    client.setDraft(draft(2));
    expect(revisionsOf(ports[0])).toEqual([1, 2]);
  });

  it('opens a new port with the next key after the worker was killed, conversation first', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    answer(ports[0]!, 1);
    ports[0]!.die();
    expect(ports).toHaveLength(1);
    client.setDraft(draft(2));
    expect(typesOf(ports[1])).toEqual(['conversation', 'draft']);
  });

  it('says a draft again that the worker died over, but does not besiege a background that refuses', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    ports[0]!.die();
    expect(revisionsOf(ports[1])).toEqual([1]);
    ports[1]!.die();
    expect(ports).toHaveLength(2);
  });

  it('sends conversation and draft again when asked, and gives up after three times', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    for (let times = 0; times < 6; times += 1) ports[0]!.say({ type: 'resend' });
    expect(typesOf(ports[0])?.filter((type) => type === 'conversation')).toHaveLength(4);
  });

  it('cuts a draft that is longer than a message may be', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1, 'a'.repeat(200_000)));
    const [, sent] = ports[0]!.messages;
    expect(sent?.type === 'draft' && sent.draft.text.length).toBe(120_000);
  });

  it('ignores what is no message of ours', () => {
    const { client, ports, shown } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    for (const odd of [undefined, null, 7, 'review', {}, { type: 'other' }]) ports[0]!.say(odd as never);
    expect(shown).toEqual([]);
  });

  it('notices once that the extension is gone, and says nothing more', () => {
    const connect = vi.fn(() => {
      throw new Error('Extension context invalidated.');
    });
    const { client, onDead } = setUp({ connect, isDead: () => true });
    client.setConversation(conversation(1));
    for (const revision of [1, 2, 3]) client.setDraft(draft(revision));
    client.dismiss('rule', 'occasion');
    expect(onDead).toHaveBeenCalledOnce();
    expect(connect).toHaveBeenCalledOnce();
  });

  it('notices by a closed port that the extension is gone', () => {
    let isDead = false;
    const { client, ports, onDead } = setUp({ isDead: () => isDead });
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    isDead = true;
    ports[0]!.die();
    expect(onDead).toHaveBeenCalledOnce();
    expect(ports).toHaveLength(1);
  });

  it('tells dismissals, acceptances and what was sent after the conversation they belong to', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.shown('rule', 'o');
    client.dismiss('rule', 'o');
    client.accept('rule', 'o', 'phrase');
    client.sent();
    expect(typesOf(ports[0])).toEqual(['conversation', 'shown', 'dismiss', 'accept', 'sent']);
  });

  it('keeps nothing of a reply that went out, and shows no review of it that comes late', () => {
    const { client, ports, shown } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    client.sent();
    answer(ports[0]!, 1);
    client.setConversation(conversation(2));
    expect(shown).toEqual([]);
    expect(revisionsOf(ports[0])).toEqual([1]);
  });

  it('closes its port and stays silent', () => {
    const { client, ports } = setUp();
    client.setConversation(conversation(1));
    client.setDraft(draft(1));
    client.close();
    client.setDraft(draft(2));
    expect(ports[0]!.isOpen).toBe(false);
    expect(revisionsOf(ports[0])).toEqual([1]);
  });
});

type Step = 'key' | 'customer' | 'answer' | 'answer-old' | 'kill' | 'resend';
const steps = fc.array(
  fc.constantFrom<Step>('key', 'key', 'key', 'customer', 'answer', 'answer-old', 'kill', 'resend'),
  {
    maxLength: 60,
  },
);

describe('whatever happens in whatever order', () => {
  it('never shows a stale review, and the newest draft is reviewed once all is answered', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const { client, ports, shown } = setUp();
        let revision = 0;
        let version = 1;
        const wasNewest: boolean[] = [];
        client.setConversation(conversation(version));
        const last = () => ports.at(-1);
        const reply = (port: FakePort | undefined, skip: number) => {
          let heard = 0;
          for (const message of port?.messages.toReversed() ?? []) {
            if (message.type !== 'draft' || heard++ < skip) continue;
            const before = shown.length;
            answer(port!, message.draft.revision, message.conversationVersion);
            if (shown.length > before) {
              wasNewest.push(message.draft.revision === revision && message.conversationVersion === version);
            }
            return;
          }
        };
        const act: Record<Step, () => void> = {
          key: () => client.setDraft(draft(++revision)),
          customer: () => client.setConversation(conversation(++version)),
          answer: () => reply(last(), 0),
          'answer-old': () => reply(last(), 1),
          kill: () => last()?.die(),
          resend: () => last()?.say({ type: 'resend' }),
        };
        for (const step of all) act[step]();
        act.key();
        for (let times = 0; times < 4; times += 1) act.answer();
        expect(wasNewest.every(Boolean)).toBe(true);
        expect(shown.at(-1)?.revision).toBe(revision);
      }),
      { numRuns: 500 },
    );
  });

  it('never has two drafts on their way on one port', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (keys) => {
        const { client, ports } = setUp();
        client.setConversation(conversation(1));
        for (let revision = 1; revision <= keys; revision += 1) client.setDraft(draft(revision));
        expect(revisionsOf(ports[0])).toEqual([1]);
      }),
    );
  });
});
