import type { Located } from './located.ts';
import type { Part, Sentence } from './types.ts';

const OPENING_SENTENCES = 2;
const MOST_GREETINGS = 2;

/** Says what each sentence is in the reply: greeting, opening (two sentences after it), body, closing, signature. */
export function assignParts(own: readonly Located[], signature: readonly Omit<Sentence, 'part'>[]): Sentence[] {
  let body = 0;
  while (body < MOST_GREETINGS && own[body]?.reading.isGreeting) body += 1;
  let end = own.length;
  while (end > body + 1 && own[end - 1]?.reading.isClosing) end -= 1;
  // A reply that consists of a closing alone: "You're welcome. Enjoy the new phone!"
  if (end === body + 1 && own.length > end && own[body]?.reading.isClosing) end = body;
  const sentences: Sentence[] = [];
  for (let index = 0; index < own.length; index += 1) {
    const each = own[index] as Located;
    const part: Part =
      index < body ? 'greeting' : index >= end ? 'closing' : index < body + OPENING_SENTENCES ? 'opening' : 'body';
    if (each.sentence?.part !== part) {
      each.sentence = { from: each.from, to: each.to, text: each.text, part, isComplete: each.isComplete };
    }
    sentences.push(each.sentence);
  }
  for (const each of signature) sentences.push({ ...each, part: 'signature' });
  return sentences;
}
