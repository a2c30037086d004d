import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { InForce } from '../../src/background/in-force.ts';
import { openSession, type SessionWorld } from '../../src/background/session.ts';
import { type ConversationMemory, NEW_CONVERSATION } from '../../src/engine/memory.ts';
import type { Draft } from '../../src/engine/types.ts';
import type { ToPage } from '../../src/messages/protocol.ts';
import { conversation, draftOf, inForceOf, reviewOf, taskQueue } from './fakes.ts';

function open(more: Partial<SessionWorld> = {}, start: InForce = inForceOf()) {
  const tasks = taskQueue();
  const sent: ToPage[] = [];
  const reviewed: Draft[] = [];
  const memories: ConversationMemory[] = [];
  let inForce = start;
  const saved = new Map<string, ConversationMemory>();
  const session = openSession(
    {
      review(draft, _conversation, _inForce, memory) {
        reviewed.push(draft);
        memories.push(memory);
        return reviewOf(draft);
      },
      inForce: async () => inForce,
      saveAgent(agent) {
        inForce = { ...inForce, agent };
      },
      loadConversation: async (id) => saved.get(id) ?? NEW_CONVERSATION,
      saveConversation: (id, memory) => void saved.set(id, memory),
      sketch: () => undefined,
      sentElsewhere: async () => [],
      noteSent: () => undefined,
      schedule: tasks.schedule,
      ...more,
    },
    (message) => void sent.push(message),
  );
  const give = (...messages: readonly unknown[]) => {
    for (const message of messages) session.receive(message);
  };
  const type = (revision: number, conversationVersion = 1) =>
    give({ type: 'draft', draft: draftOf(revision), conversationVersion });
  const types = () => sent.map((message) => message.type);
  return { session, tasks, sent, reviewed, memories, saved, give, type, types, agent: () => inForce.agent };
}

describe('a session reviews drafts', () => {
  it('answers a draft with a review of its revision', async () => {
    const { give, type, tasks, sent } = open();
    give({ type: 'conversation', conversation });
    type(4);
    await tasks.run();
    expect(sent).toEqual([{ type: 'review', review: reviewOf(draftOf(4)), conversationVersion: 1 }]);
  });

  it('reviews only the newest of the drafts that are waiting', async () => {
    const { give, type, tasks, reviewed } = open();
    give({ type: 'conversation', conversation });
    for (const revision of [1, 2, 3, 4, 5]) type(revision);
    await tasks.run();
    expect(reviewed.map(({ revision }) => revision)).toEqual([5]);
  });

  it('reviews the newest of each burst, whatever the bursts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), async (bursts) => {
        const { give, type, tasks, reviewed, types } = open();
        give({ type: 'conversation', conversation });
        let revision = 0;
        const newest: number[] = [];
        for (const size of bursts) {
          for (let i = 0; i < size; i++) type(++revision);
          newest.push(revision);
          await tasks.run();
        }
        expect(reviewed.map((draft) => draft.revision)).toEqual(newest);
        expect(types().every((each) => each === 'review')).toBe(true);
      }),
    );
  });

  it('takes the newest also where it comes while settings are still being loaded', async () => {
    let loaded: (inForce: InForce) => void = () => undefined;
    const loading = new Promise<InForce>((resolve) => {
      loaded = resolve;
    });
    const { give, type, tasks, reviewed } = open({ inForce: () => loading });
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    type(2);
    loaded(inForceOf());
    await tasks.run();
    expect(reviewed.map(({ revision }) => revision)).toEqual([2]);
  });

  it('goes on after an engine that threw', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    let isBroken = true;
    const { give, type, tasks, types } = open({
      review(draft) {
        if (isBroken) throw new TypeError(`secret words: ${draft.text}`);
        return reviewOf(draft);
      },
    });
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    isBroken = false;
    type(2);
    await tasks.run();
    expect(types()).toEqual(['review']);
    expect(complaint.mock.calls.flat().join(' ')).not.toContain('secret');
    complaint.mockRestore();
  });
});

describe('a session that does not know the conversation', () => {
  it('asks for it again: after a restart the draft comes alone', async () => {
    const { type, tasks, types } = open();
    type(1);
    await tasks.run();
    expect(types()).toEqual(['resend']);
  });

  it('asks for it again where the version is another', async () => {
    const { give, type, tasks, types } = open();
    give({ type: 'conversation', conversation });
    type(1, 2);
    await tasks.run();
    give({ type: 'conversation', conversation: { ...conversation, version: 2 } });
    type(1, 2);
    await tasks.run();
    expect(types()).toEqual(['resend', 'review']);
  });

  it('does not ask forever', async () => {
    const { type, tasks, types } = open();
    for (let revision = 1; revision <= 50; revision++) {
      type(revision);
      await tasks.run();
    }
    expect(types().length).toBeLessThan(5);
  });
});

describe('a session and hostile messages', () => {
  it('neither throws nor answers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { maxLength: 8 }), async (messages) => {
        const { give, tasks, sent } = open();
        give(...messages);
        await tasks.run();
        expect(sent).toEqual([]);
      }),
    );
  });

  it('is silent once it is closed', async () => {
    const { session, give, type, tasks, sent } = open();
    give({ type: 'conversation', conversation });
    type(1);
    session.close();
    type(2);
    await tasks.run();
    expect(sent).toEqual([]);
  });
});

describe('a session remembers what the agent did', () => {
  const dismissal = (occasion: string) => ({ type: 'dismiss', rule: 'greet-by-name', occasion });

  it('reviews anew after a dismissal, with it in mind', async () => {
    const { give, type, tasks, memories } = open();
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    give(dismissal('first'));
    await tasks.run();
    expect(memories.map(({ done }) => done)).toEqual([[], ['greet-by-name first']]);
  });

  it('knows a dismissal after the worker was killed', async () => {
    const first = open();
    first.give({ type: 'conversation', conversation }, dismissal('first'));
    await first.tasks.run();
    const second = open({ loadConversation: async (id) => first.saved.get(id) ?? NEW_CONVERSATION });
    second.give({ type: 'conversation', conversation });
    second.type(1);
    await second.tasks.run();
    expect(second.memories[0]?.done).toEqual(['greet-by-name first']);
  });

  it('says that a rule is muted after three dismissals in a row, and only then', async () => {
    const { give, tasks, sent, agent } = open();
    give({ type: 'conversation', conversation });
    for (const occasion of ['a', 'b']) give(dismissal(occasion));
    await tasks.run();
    expect(sent).toEqual([]);
    give(dismissal('c'));
    await tasks.run();
    expect(sent).toEqual([{ type: 'muted', rule: 'greet-by-name', title: 'greet-by-name' }]);
    expect(agent().muted).toEqual(['greet-by-name']);
  });

  it('never mutes a rule that the pack locks', async () => {
    const plain = inForceOf();
    const locked = { ...plain, pack: { ...plain.pack, lockedRules: new Set(['greet-by-name']) } };
    const { give, tasks, sent, agent } = open({}, locked);
    give({ type: 'conversation', conversation });
    for (const occasion of ['a', 'b', 'c', 'd']) give(dismissal(occasion));
    await tasks.run();
    expect(sent).toEqual([]);
    expect(agent().muted).toEqual([]);
  });

  it('reviews nothing anew after the reply was sent', async () => {
    const { session, give, type, tasks, reviewed } = open();
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    give({ type: 'sent' });
    await tasks.run();
    session.refresh();
    await tasks.run();
    expect(reviewed).toHaveLength(1);
  });

  it('counts what was met unaided when the reply is sent', async () => {
    const { give, type, tasks, agent } = open({ review: (draft) => reviewOf(draft, { met: ['greet-by-name'] }) });
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    give({ type: 'sent' });
    await tasks.run();
    expect(agent().unaided).toEqual({ 'greet-by-name': [1] });
  });

  it('reviews the draft at hand anew when settings change', async () => {
    const { session, give, type, tasks, reviewed } = open();
    give({ type: 'conversation', conversation });
    type(3);
    await tasks.run();
    session.refresh();
    await tasks.run();
    expect(reviewed.map(({ revision }) => revision)).toEqual([3, 3]);
  });
});

describe('a session and what was sent', () => {
  it('keeps the sketch of the newest draft when the reply is sent, and not its words', async () => {
    const kept: unknown[] = [];
    const { give, type, tasks } = open({
      sketch: ({ revision }, { id }) => `sketch of ${revision} in ${id}`,
      noteSent: (...all) => void kept.push(all),
    });
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    type(2);
    give({ type: 'sent' });
    await tasks.run();
    expect(kept).toEqual([['ticket-7', 'sketch of 2 in ticket-7']]);
  });

  it('keeps nothing of a reply that is too short, nor where nothing was written', async () => {
    const kept: unknown[] = [];
    const { give, type, tasks } = open({ noteSent: (...all) => void kept.push(all) });
    give({ type: 'conversation', conversation }, { type: 'sent' });
    type(1);
    await tasks.run();
    give({ type: 'sent' });
    await tasks.run();
    expect(kept).toEqual([]);
  });

  it('reviews with what went to other conversations, as it is at that moment', async () => {
    const known: (readonly string[])[] = [];
    let sketches: readonly string[] = [];
    const { give, type, tasks } = open({
      sentElsewhere: async (id) => sketches.map((each) => `${each}, not ${id}`),
      review(draft, _conversation, _inForce, _memory, sentElsewhere) {
        known.push(sentElsewhere);
        return reviewOf(draft);
      },
    });
    give({ type: 'conversation', conversation });
    type(1);
    await tasks.run();
    sketches = ['one'];
    type(2);
    await tasks.run();
    expect(known).toEqual([[], ['one, not ticket-7']]);
  });
});
