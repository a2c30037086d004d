import { describe, expect, it } from 'vitest';
import {
  doneKey,
  EVERY_REPLY,
  type Memory,
  type MemoryEvent,
  NEW_AGENT,
  NEW_CONVERSATION,
  newlyMuted,
  parseAgentMemory,
  remember,
  toReviewMemory,
  unmute,
} from '../../src/engine/memory.ts';

const START: Memory = { agent: NEW_AGENT, conversation: NEW_CONVERSATION };
const memoryAfter = (...events: MemoryEvent[]) => events.reduce(remember, START);
const dismissal = (rule = 'no-blame', occasion = EVERY_REPLY): MemoryEvent => ({ type: 'dismissed', rule, occasion });
const sent = (...met: string[]): MemoryEvent => ({ type: 'sent', met });

describe('a dismissed nudge', () => {
  it('is done for this conversation, on that occasion only', () => {
    const { done } = toReviewMemory(memoryAfter(dismissal('acknowledge-wait', '0.5')));
    expect(done.has(doneKey('acknowledge-wait', '0.5'))).toBe(true);
    expect(done.has(doneKey('acknowledge-wait', '4.0'))).toBe(false);
  });

  it('mutes its rule after three times in a row, and says so once', () => {
    const two = memoryAfter(dismissal(), dismissal());
    const three = remember(two, dismissal());
    expect(toReviewMemory(two).muted.size).toBe(0);
    expect([...toReviewMemory(three).muted]).toEqual(['no-blame']);
    expect(newlyMuted(two.agent, three.agent)).toBe('no-blame');
    expect(newlyMuted(three.agent, remember(three, dismissal()).agent)).toBeUndefined();
  });

  it('does not count towards muting across an accepted phrase', () => {
    const accepted: MemoryEvent = { type: 'accepted', rule: 'no-blame', occasion: EVERY_REPLY, phraseId: 'p1' };
    expect(toReviewMemory(memoryAfter(dismissal(), dismissal(), accepted, dismissal())).muted.size).toBe(0);
  });

  it('can be turned on again, and then takes three more', () => {
    const memory = memoryAfter(dismissal(), dismissal(), dismissal());
    const again = { ...memory, agent: unmute(memory.agent, 'no-blame') };
    expect(toReviewMemory(again).muted.size).toBe(0);
    expect(toReviewMemory(remember(again, dismissal())).muted.size).toBe(0);
  });
});

describe('a sent reply', () => {
  const shown: MemoryEvent = { type: 'shown', rule: 'validate-feeling', occasion: '0.3' };

  it('uses up what was shown while it was written, so that a rule speaks once a conversation', () => {
    expect(toReviewMemory(memoryAfter(shown)).done.size).toBe(0);
    expect([...toReviewMemory(memoryAfter(shown, sent())).done]).toEqual([doneKey('validate-feeling', '0.3')]);
  });

  it('does not use up what hurts: it is marked in the next reply again', () => {
    expect(toReviewMemory(memoryAfter({ ...shown, occasion: EVERY_REPLY }, sent())).done.size).toBe(0);
  });

  it('fades a rule that was met unaided in eight of the last ten replies', () => {
    const replies = (count: number) => Array.from({ length: count }, () => sent('validate-feeling'));
    const aided = [shown, sent('validate-feeling')];
    expect(toReviewMemory(memoryAfter(...replies(9))).faded.size).toBe(0);
    expect([...toReviewMemory(memoryAfter(...aided, ...aided, ...replies(8))).faded]).toEqual(['validate-feeling']);
    expect(toReviewMemory(memoryAfter(...replies(10), ...aided, ...aided, ...aided)).faded.size).toBe(0);
  });
});

describe('what is stored', () => {
  it('comes back from JSON as it was', () => {
    const { agent } = memoryAfter(dismissal(), sent('no-bare-no'), {
      type: 'accepted',
      rule: 'no-bare-no',
      occasion: '1.0',
      phraseId: 'p1',
    });
    expect(parseAgentMemory(JSON.parse(JSON.stringify(agent)))).toEqual(agent);
  });

  it.each([undefined, null, 7, [], {}, { version: 2 }, { version: 1, muted: 'all', unaided: [], dismissedInARow: 1 }])(
    'starts anew from %j',
    (stored) => {
      expect(parseAgentMemory(stored)).toEqual(NEW_AGENT);
    },
  );

  it('holds ids and counts, no occasions and no words', () => {
    const { agent } = memoryAfter(dismissal('no-blame', 'secret'), sent('no-blame'));
    expect(JSON.stringify(agent)).not.toContain('secret');
  });

  it('remembers the last twenty phrases', () => {
    const events = Array.from(
      { length: 25 },
      (_, i): MemoryEvent => ({ type: 'accepted', rule: 'r', occasion: 'o', phraseId: `p${i}` }),
    );
    const { usedPhrases } = toReviewMemory(memoryAfter(...events));
    expect([...usedPhrases].slice(0, 1)).toEqual(['p5']);
    expect(usedPhrases.size).toBe(20);
  });
});
