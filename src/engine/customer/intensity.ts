import type { Intensity, Span } from '../types.ts';
import { type CustomerSentence, placeOf } from './turn-reading.ts';

const ANGRY_FACE = /[\u{1F620}\u{1F621}\u{1F92C}\u{1F4A9}\u{1F595}]/u;
const SAD_FACE =
  /[\u{1F61E}-\u{1F61F}\u{1F622}\u{1F625}-\u{1F62B}\u{1F62D}\u{1F630}-\u{1F631}\u{1F629}\u{1F641}\u{2639}\u{1F612}\u{1F644}\u{1F926}\u{1F623}\u{1F616}\u{1F494}]|(?:^|\s)[:;=]-?[(/|](?=\s|$)|\bD:/u;
const LOUD = /[!?]{3,}|\?!|!\?/;

export interface Emotion {
  readonly intensity: Intensity;
  readonly span?: Span;
}

function shouted(sentences: readonly CustomerSentence[]): Span | undefined {
  let count = 0;
  let words = 0;
  let first: Span | undefined;
  for (const sentence of sentences) {
    for (const [index, token] of sentence.tokens.entries()) {
      words += 1;
      if (token.tags.has('Caps') && token.text.length >= 3 && /^\p{Lu}+$/u.test(token.text)) {
        count += 1;
        first ??= placeOf(sentence, index, index + 1);
      }
    }
  }
  // Three capital words in a row of plain ones; a text wholly in capitals of a few words may be a habit, not anger.
  return count >= 3 && count / words >= 0.2 ? first : undefined;
}

function mark(sentences: readonly CustomerSentence[], pattern: RegExp): Span | undefined {
  for (const sentence of sentences) {
    const match = pattern.exec(sentence.text);
    if (match) return { from: sentence.from + match.index, to: sentence.from + match.index + match[0].length };
  }
  return undefined;
}

function sign(sentences: readonly CustomerSentence[], name: 'strong' | 'mild'): Span | undefined {
  for (const sentence of sentences) {
    const hit = sentence.signs.find((each) => each.name === name);
    if (hit) return placeOf(sentence, hit.first, hit.end);
  }
  return undefined;
}

/** How strong the customer's feeling is in these sentences, and the words or marks that show it. */
export function emotionOf(sentences: readonly CustomerSentence[], hasTrouble: boolean): Emotion {
  const strong = sign(sentences, 'strong') ?? mark(sentences, ANGRY_FACE) ?? shouted(sentences);
  if (strong) return { intensity: 'strong', span: strong };
  const mild = sign(sentences, 'mild');
  const loud = mark(sentences, LOUD);
  if (mild && loud && hasTrouble) return { intensity: 'strong', span: mild };
  const any = mild ?? (hasTrouble ? (loud ?? mark(sentences, /!!/)) : undefined) ?? mark(sentences, SAD_FACE);
  return any ? { intensity: 'mild', span: any } : { intensity: 'none' };
}
