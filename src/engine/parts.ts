import type { Located } from './located.ts';
import type { Part, Sentence } from './types.ts';

const MOST_GREETINGS = 2;

interface Before {
  readonly own: readonly Located[];
  readonly sentences: readonly Sentence[];
  readonly body: number;
  readonly end: number;
}

/** The draft before this key: up to its closing, what stands as it stood is what it was. */
let before: Before = { own: [], sentences: [], body: 0, end: 0 };

function standing(own: readonly Located[], body: number, end: number): Sentence[] {
  if (body !== before.body) return [];
  const most = Math.min(end, before.end);
  let same = 0;
  while (same < most && own[same] === before.own[same]) same += 1;
  return before.sentences.slice(0, same);
}

/**
 * Says what each sentence is in the reply. Between greeting and closing its own words decide: kind words without work
 * acknowledge, what was or will be done is the next step, all else answers.
 */
export function assignParts(own: readonly Located[], signature: readonly Omit<Sentence, 'part'>[]): Sentence[] {
  let body = 0;
  while (body < MOST_GREETINGS && own[body]?.reading.isGreeting) body += 1;
  let end = own.length;
  while (end > body + 1 && own[end - 1]?.reading.isClosing) end -= 1;
  // A reply that consists of a closing alone: "You're welcome. Enjoy the new phone!"
  if (end === body + 1 && own.length > end && own[body]?.reading.isClosing) end = body;
  const sentences = standing(own, body, end);
  for (let index = sentences.length; index < own.length; index += 1) {
    const each = own[index] as Located;
    const part: Part = index < body ? 'greeting' : index >= end ? 'closing' : each.reading.part;
    if (each.sentence?.part !== part) {
      each.sentence = { from: each.from, to: each.to, text: each.text, part, isComplete: each.isComplete };
    }
    sentences.push(each.sentence);
  }
  before = { own, sentences, body, end };
  if (signature.length === 0) return sentences;
  return [...sentences, ...signature.map((each): Sentence => ({ ...each, part: 'signature' }))];
}
