import { oncePerConversation } from './once-per-conversation.ts';

/** How much of the customer's newest words is compared, in UTF-16 units. */
const COMPARED = 12_000;

/** All that the customer wrote, in small letters: a word that they use themselves is no jargon and no surprise. */
export const customerWords = oncePerConversation(({ conversation, turns }): string => {
  const all = turns?.filter(({ role }) => role === 'customer') ?? conversation.latest;
  return all
    .map(({ text }) => text)
    .join('\n')
    .slice(-COMPARED)
    .toLowerCase();
});
