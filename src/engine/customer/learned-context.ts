import { type Feature, featuresOf, turnFeatures } from '../learned/features.ts';
import { score, weightOf } from '../learned/linear.ts';
import { type ContextLabel, CUSTOMER_MODEL } from '../learned/models.ts';
import type { CustomerSentence } from './turn-reading.ts';

/** Where in a text a label was decided: the words `[first, end)` of a sentence. */
export interface Decided {
  /** Index of the sentence. */
  readonly sentence: number;
  readonly first: number;
  readonly end: number;
}

/** What the learned model makes of what a customer wrote. */
export interface LearnedContext {
  /** Whether a label holds; undefined for those that the model leaves to the lexicons. */
  holds(label: ContextLabel): boolean | undefined;
  /** The sentence that says most for a label, and in it the words that weigh most. */
  decidedBy(label: ContextLabel): Decided | undefined;
}

interface Weighed {
  readonly sum: number;
  readonly best: Feature | undefined;
}

/** What one sentence says for a label, and its weightiest words: the longest of those that weigh alike. */
function weigh(sentence: CustomerSentence, label: number): Weighed {
  let sum = 0;
  let best: Feature | undefined;
  let most = 0;
  const seen = new Set<string>();
  for (const feature of featuresOf(sentence.text, sentence.tokens, sentence.signs)) {
    if (seen.has(feature.name)) continue;
    seen.add(feature.name);
    const weight = weightOf(CUSTOMER_MODEL, feature.name, label);
    sum += weight;
    if (weight > most) {
      most = weight;
      best = feature;
    }
  }
  return { sum, best };
}

export function learnedContext(sentences: readonly CustomerSentence[]): LearnedContext {
  const scores = sentences.length > 0 ? score(CUSTOMER_MODEL, turnFeatures(sentences)) : [];
  return {
    holds(label) {
      const at = CUSTOMER_MODEL.labels.indexOf(label);
      return at < 0 ? undefined : (scores[at] ?? -1) > 0;
    },
    decidedBy(label) {
      const at = CUSTOMER_MODEL.labels.indexOf(label);
      if (at < 0) return undefined;
      let decided: Decided | undefined;
      let most = Number.NEGATIVE_INFINITY;
      for (const [index, sentence] of sentences.entries()) {
        const { sum, best } = weigh(sentence, at);
        if (sum <= most || sentence.tokens.length === 0) continue;
        most = sum;
        decided = { sentence: index, first: best?.first ?? 0, end: best?.end ?? sentence.tokens.length };
      }
      return decided;
    },
  };
}
