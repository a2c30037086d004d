import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConversationMemories } from '../../src/background/conversation-memory.ts';
import { createTurnMemory } from '../../src/background/turn-memory.ts';
import { memoryStore } from './fakes.ts';

const turn = (text: string) => ({ role: 'customer' as const, text });

describe('turns seen on a ticket’s page', () => {
  it('are recalled for that ticket, also by a worker that started anew', async () => {
    const store = memoryStore();
    await createTurnMemory(store).remember('7', [turn('My parcel is late.')]);
    expect(await createTurnMemory(store).recall('7')).toEqual([turn('My parcel is late.')]);
  });

  it('are none for a ticket that was not seen', async () => {
    expect(await createTurnMemory(memoryStore()).recall('7')).toEqual([]);
  });

  it('are those that were seen last', async () => {
    const memory = createTurnMemory(memoryStore());
    await memory.remember('7', [turn('one')]);
    await memory.remember('7', [turn('one'), turn('two')]);
    expect(await memory.recall('7')).toHaveLength(2);
  });

  it('stay within their bounds, the ticket that was seen longest ago goes first', async () => {
    const visit = fc.record({ ticket: fc.integer({ min: 1, max: 60 }), length: fc.integer({ min: 0, max: 20_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(visit, { maxLength: 120 }), async (visits) => {
        const store = memoryStore();
        const memory = createTurnMemory(store);
        for (const { ticket, length } of visits) {
          await memory.remember(
            String(ticket),
            Array.from({ length: 12 }, () => turn('x'.repeat(length))),
          );
        }
        const { tickets, ...others } = Object.fromEntries(store.kept);
        expect(Object.keys(others).length).toBeLessThanOrEqual(40);
        expect(JSON.stringify(others).length).toBeLessThan(1_700_000);
        const last = visits.at(-1);
        if (last) expect(await memory.recall(String(last.ticket))).toHaveLength(12);
        expect(tickets === undefined).toBe(visits.length === 0);
      }),
      { numRuns: 15 },
    );
  });

  it('are written one after the other, so that none is forgotten', async () => {
    const store = memoryStore();
    const memory = createTurnMemory(store);
    await Promise.all(['1', '2', '3'].map((ticket) => memory.remember(ticket, [turn(ticket)])));
    expect(store.kept.get('tickets')).toHaveLength(3);
  });

  it('that are damaged read as none', async () => {
    const store = memoryStore();
    await store.set('ticket:7', [{ role: 'emperor', text: 3 }]);
    await store.set('tickets', 'damaged');
    const memory = createTurnMemory(store);
    expect(await memory.recall('7')).toEqual([]);
    await memory.remember('8', [turn('fine')]);
    expect(await memory.recall('8')).toEqual([turn('fine')]);
  });
});

describe('what was dismissed in which conversation', () => {
  it('is known to a worker that started anew', async () => {
    const store = memoryStore();
    await createConversationMemories(store).save('a', { done: ['rule x'], shown: [] });
    expect(await createConversationMemories(store).load('a')).toEqual({ done: ['rule x'], shown: [] });
    expect(await createConversationMemories(store).load('b')).toEqual({ done: [], shown: [] });
  });

  it('is forgotten for the conversation that was touched longest ago', async () => {
    const store = memoryStore();
    const memories = createConversationMemories(store);
    for (let i = 0; i < 220; i++) await memories.save(`c${i}`, { done: ['rule x'], shown: [] });
    expect(store.kept.get('conversations')).toHaveLength(200);
    expect((await memories.load('c19')).done).toEqual([]);
    expect((await memories.load('c20')).done).toEqual(['rule x']);
  });

  it('starts anew where the store is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (damage) => {
        const store = { ...memoryStore(), get: async () => damage };
        expect(await createConversationMemories(store).load('a')).toEqual({ done: [], shown: [] });
      }),
    );
  });
});
