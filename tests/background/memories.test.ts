import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConversationMemories } from '../../src/background/conversation-memory.ts';
import { sketchDraft } from '../../src/background/review-draft.ts';
import { createSentReplies } from '../../src/background/sent-replies.ts';
import { createTurnMemory } from '../../src/background/turn-memory.ts';
import { conversation, draftOf, inForceOf, memoryStore } from './fakes.ts';

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

const sketch = (digit: string) => digit.repeat(256);

describe('what was sent in which conversation', () => {
  it('is told to other conversations only, also by a worker that started anew', async () => {
    const store = memoryStore();
    await createSentReplies(store).note('a', sketch('1'));
    const replies = createSentReplies(store);
    expect(await replies.elsewhere('a')).toEqual([]);
    expect(await replies.elsewhere('b')).toEqual([sketch('1')]);
  });

  it('is noted one after the other, so that none is forgotten, and the oldest goes first', async () => {
    const store = memoryStore();
    const replies = createSentReplies(store);
    await Promise.all(Array.from({ length: 50 }, (_, i) => replies.note(`c${i}`, sketch((i % 16).toString(16)))));
    expect(store.kept.get('sent-replies')).toHaveLength(40);
    expect((await replies.elsewhere('c49'))[0]).toBe(sketch((10).toString(16)));
  });

  it('holds no words: anything but a sketch is not kept, whatever was written', async () => {
    const words = 'The driver could not find your entrance, and so the parcel waits at the depot for seven more days';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...words.split(' ')), { minLength: 30, maxLength: 60 }),
        async (all) => {
          const store = memoryStore();
          const replies = createSentReplies(store);
          const text = all.join(' ');
          const made = sketchDraft(draftOf(1, text), conversation, inForceOf());
          expect(made).toMatch(/^[0-9a-f]{256}$/);
          await replies.note('7', text);
          await replies.note('7', made ?? '');
          const [[, kept]] = JSON.parse(JSON.stringify(store.kept.get('sent-replies')));
          expect(store.kept.get('sent-replies')).toHaveLength(1);
          // Digits and the letters a to f, in one run of a fixed length: no word of the text is in it.
          expect(kept).toBe(made);
          for (const word of all.filter(({ length }) => length > 3)) expect(kept).not.toContain(word.toLowerCase());
        },
      ),
      { numRuns: 30 },
    );
  });

  it('starts anew where the store is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (damage) => {
        const store = { ...memoryStore(), get: async () => damage };
        expect(await createSentReplies(store).elsewhere('a')).toEqual([]);
      }),
    );
  });
});
