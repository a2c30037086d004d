import { describe, expect, it } from 'vitest';
import { reviewDraft, sketchDraft } from '../../src/background/review-draft.ts';
import { createSentReplies } from '../../src/background/sent-replies.ts';
import { openSession } from '../../src/background/session.ts';
import { NEW_CONVERSATION } from '../../src/engine/memory.ts';
import type { Conversation } from '../../src/engine/types.ts';
import type { ToPage } from '../../src/messages/protocol.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';
import { inForceOf, memoryStore, taskQueue } from './fakes.ts';

const RULE = 'personal-not-routine';
const inForce = inForceOf({ pack: compileStarter(RULES) });
const store = memoryStore();

/** A composer in one conversation, with the real engine behind it and the store that all tabs share. */
function composerIn(id: string, customer: string, customerName: string) {
  const tasks = taskQueue();
  const received: ToPage[] = [];
  // A new one each time, as after the worker was killed.
  const replies = createSentReplies(store);
  const session = openSession(
    {
      review: reviewDraft,
      sketch: sketchDraft,
      inForce: async () => inForce,
      saveAgent: () => undefined,
      loadConversation: async () => NEW_CONVERSATION,
      saveConversation: () => undefined,
      sentElsewhere: (conversation) => replies.elsewhere(conversation),
      noteSent: (conversation, sketch) => void replies.note(conversation, sketch),
      schedule: tasks.schedule,
    },
    (message) => void received.push(message),
  );
  const turns: Conversation['turns'] = [{ role: 'customer', text: customer }];
  session.receive({
    type: 'conversation',
    conversation: { id, version: 1, turns, isVisible: true, channel: 'chat', customerName },
  });
  let revision = 0;
  return {
    /** The rules that speak about this draft. */
    async rules(text: string): Promise<readonly string[]> {
      session.receive({ type: 'draft', draft: { text, revision: ++revision }, conversationVersion: 1 });
      await tasks.run();
      const last = received.at(-1);
      return last?.type === 'review' ? last.review.findings.map(({ rule }) => rule) : [];
    },
    async send(): Promise<void> {
      session.receive({ type: 'sent' });
      await tasks.run();
      session.close();
    },
  };
}

const CANNED = (name: string, order: string) =>
  `Hi ${name}, I’m sorry about that. The carrier could not find the entrance and took order ${order} back to the depot, where it waits for seven days. You can choose a new date in the app or have it brought to a shop near you.`;

describe('nearly the same reply', () => {
  it('to another customer is noticed, over tabs and restarts, and to the same one it is not', async () => {
    const first = composerIn('1', 'My parcel 48213 never came, although I was at home all day.', 'Tom');
    expect(await first.rules(CANNED('Tom', '48213'))).not.toContain(RULE);
    await first.send();

    const again = composerIn('1', 'It says again that nobody was there and my parcel never came.', 'Tom');
    expect(await again.rules(CANNED('Tom', '48213'))).not.toContain(RULE);

    const other = composerIn('2', 'I waited for my parcel all day and it never came.', 'Maria');
    expect(await other.rules(CANNED('Maria', '99120'))).toContain(RULE);
    expect(
      await other.rules(
        'Hi Maria, I’m sorry that you waited all day for nothing. Your parcel is at the depot in Hyde Road until Friday; I can send it to your office tomorrow, or to the shop on your corner if you prefer that.',
      ),
    ).not.toContain(RULE);
  });

  it('leaves no word of any conversation in the store', () => {
    const kept = JSON.stringify([...store.kept]);
    expect(kept).toContain('sent-replies');
    for (const word of `${CANNED('Tom', '48213')} Maria 99120`.match(/[\p{L}\d]{3,}/gu) ?? []) {
      expect(kept.toLowerCase().includes(` ${word.toLowerCase()}`) || kept.includes(`"${word}"`), word).toBe(false);
    }
    expect(kept).toMatch(/^\[\["sent-replies",\[\["1","[0-9a-f]{256}"\]\]\]\]$/);
  });
});
