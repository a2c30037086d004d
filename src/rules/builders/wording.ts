import type { ConversationAnalysis, Gate, TurnSpan } from '../../engine/types.ts';

const QUOTE_LONGEST = 70;

/** A shut gate: nothing decided. */
export const SHUT: Gate = { open: false };

/** The name, or "the customer": nobody's gender is guessed. */
export const who = ({ customerName }: ConversationAnalysis): string => customerName ?? 'the customer';

/** The same at the start of a sentence. */
export const whoFirst = (conversation: ConversationAnalysis): string => {
  const name = who(conversation);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

/** Words in quotation marks, on one line and cut where they are long. */
export function quote(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > QUOTE_LONGEST ? `${line.slice(0, QUOTE_LONGEST - 2).trimEnd()} …` : line}”`;
}

/** Which of the customer's words a finding is about: when these change, a dismissed rule may speak again. */
export const occasionOf = (span: TurnSpan | undefined): string => (span ? `${span.turn}.${span.from}` : 'draft');

/** An open gate with the customer's words that opened it, or a shut one where there are none. */
export const openedBy = (customer: TurnSpan | undefined): Gate => (customer ? { open: true, customer } : SHUT);
