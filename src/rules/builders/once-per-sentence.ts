import { createRecent } from '../../engine/recent.ts';

/** Sentences remembered for each question. */
const REMEMBERED = 1_000;

/** What the words of a sentence alone decide is worked out once and not at every keystroke. */
export function oncePerSentence<T>(compute: (text: string) => T): (text: string) => T {
  const known = createRecent<{ readonly value: T }>(REMEMBERED);
  return (text) => {
    let entry = known.get(text);
    if (!entry) {
      entry = { value: compute(text) };
      known.set(text, entry);
    }
    return entry.value;
  };
}
