/** Short words whose full stop does not end a sentence. */
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'etc',
  'mr',
  'mrs',
  'ms',
  'dr',
  'no',
  'st',
  'vs',
  'approx',
  'incl',
  'p.s',
]);

/**
 * Whether a sentence was just finished at the caret (UTF-16 offset): its mark and a space after it, or a new line.
 * A bare full stop may be inside "3.50" or "e.g."; it waits for the pause.
 */
export function endsSentence(text: string, caret: number): boolean {
  const before = text.slice(Math.max(0, caret - 60), caret);
  if (/\S[^\S\n]*\n\s*$/.test(before)) return true;
  const match = /(\S*?)([.!?…]+)["'”’)\]]*\s+$/.exec(before);
  if (!match) return false;
  const [, word = '', marks = ''] = match;
  return marks !== '.' || (word.length > 1 && !ABBREVIATIONS.has(word.toLowerCase()));
}
