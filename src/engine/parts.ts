import type { AnswerMark } from './cues/family.ts';
import type { Reading } from './reading.ts';
import type { CueName, Part, Sentence } from './types.ts';

const OPENING_SENTENCES = 2;
/** Words beyond the greeting itself with which a sentence is still only a greeting. */
const GREETING_WORDS = 4;

const CLOSING_CUES: ReadonlySet<string> = new Set<CueName>(['offer_help', 'warm_close', 'thanks_value', 'courtesy']);
/** A sentence with one of these still does the work of the reply. */
const WORKING_CUES: ReadonlySet<string> = new Set<CueName>([
  'action',
  'refusal',
  'alternative',
  'time_frame',
  'apology',
  'compassion',
  'blank',
]);

const has = (reading: Reading | undefined, name: CueName | AnswerMark) =>
  reading?.hits.some((hit) => hit.name === name) ?? false;

function isGreeting(reading: Reading | undefined): boolean {
  if (!reading) return false;
  const greeting = reading.hits.find((hit) => hit.name === 'greeting' && hit.first <= 1);
  return greeting !== undefined && reading.tokens.length - (greeting.end - greeting.first) <= GREETING_WORDS;
}

function isClosing(reading: Reading | undefined): boolean {
  if (!reading) return false;
  const names = new Set<string>(reading.hits.map((hit) => hit.name));
  const closes =
    names.has('offer_help') || names.has('warm_close') || (names.has('thanks_value') && reading.wordCount <= 6);
  return closes && [...names].every((name) => CLOSING_CUES.has(name) || !WORKING_CUES.has(name));
}

/** Says what each sentence is in the reply: greeting, opening (two sentences after it), body, closing, signature. */
export function assignParts(
  own: readonly Omit<Sentence, 'part'>[],
  readings: readonly Reading[],
  signature: readonly Omit<Sentence, 'part'>[],
): Sentence[] {
  let body = 0;
  while (body < own.length && body < 2 && isGreeting(readings[body])) body += 1;
  let end = own.length;
  while (end > body + 1 && isClosing(readings[end - 1])) end -= 1;
  // A reply that consists of a closing alone: "You're welcome, enjoy the new phone!"
  if (end === body + 1 && own.length > end && isClosing(readings[body])) end = body;
  const sentences: Sentence[] = own.map((sentence, index) => {
    const part: Part =
      index < body ? 'greeting' : index >= end ? 'closing' : index < body + OPENING_SENTENCES ? 'opening' : 'body';
    return { from: sentence.from, to: sentence.to, text: sentence.text, part, isComplete: sentence.isComplete };
  });
  for (const each of signature) sentences.push({ ...each, part: 'signature' });
  return sentences;
}

export { has as readingHas };
