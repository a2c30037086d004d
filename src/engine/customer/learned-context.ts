import { addSentences, isTelling, type SentenceView, visitSentence } from '../learned/features.ts';
import { PATTERN_TRUST, Sum, weightFor } from '../learned/linear.ts';
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
  /** How sure a label is, in hundredths of a logit (0: even odds); undefined for those that the model leaves to the lexicons. */
  scoreOf(label: ContextLabel): number | undefined;
  /** Whether a label holds, where the lexicons found it or not; undefined for those that the model leaves to them. */
  holds(label: ContextLabel, isFound: boolean): boolean | undefined;
  /** The sentence that says most for a label, and in it the words that weigh most. */
  decidedBy(label: ContextLabel): Decided | undefined;
}

/** What a customer feels opens the gates of rules: read between the lines, it takes odds of nearly 2 to 1 (in hundredths of a logit). */
const LEAST_SURE = 50;

/** Shouting, swearing and threats are plain words and marks: here the lexicons are hardly ever wrong, in hundredths of a logit. */
const STRONG_TRUST = 350;

const viewOf = ({ text, tokens, signs }: CustomerSentence): SentenceView => ({ text, tokens, hits: signs });

interface Weighed {
  readonly sum: number;
  readonly first: number;
  readonly end: number;
}

/** What one sentence says for a label, and its weightiest words. */
function weigh(sentence: CustomerSentence, label: number): Weighed {
  let sum = 0;
  let most = 0;
  let place = { first: 0, end: sentence.tokens.length };
  visitSentence(CUSTOMER_MODEL, viewOf(sentence), (weights, first, end) => {
    const weight = weightFor(weights, label);
    sum += weight;
    if (weight > most && isTelling(sentence.tokens, first, end)) {
      most = weight;
      place = { first, end };
    }
  });
  return { sum, ...place };
}

export function learnedContext(sentences: readonly CustomerSentence[]): LearnedContext {
  const sum = new Sum(CUSTOMER_MODEL);
  if (sentences.length > 0) addSentences(sum, CUSTOMER_MODEL, sentences.map(viewOf));
  const indexOf = (label: ContextLabel) => CUSTOMER_MODEL.labels.indexOf(label);
  const scoreOf = (label: ContextLabel) => (sentences.length > 0 ? sum.scores[indexOf(label)] : undefined);
  return {
    scoreOf,
    holds(label, isFound) {
      const at = indexOf(label);
      return at < 0
        ? undefined
        : sentences.length > 0 && sum.holds(at, isFound, LEAST_SURE, label === 'strong' ? STRONG_TRUST : PATTERN_TRUST);
    },
    decidedBy(label) {
      const at = indexOf(label);
      if (at < 0) return undefined;
      let decided: Decided | undefined;
      let most = Number.NEGATIVE_INFINITY;
      for (const [index, sentence] of sentences.entries()) {
        if (sentence.tokens.length === 0) continue;
        const { sum: says, first, end } = weigh(sentence, at);
        if (says <= most) continue;
        most = says;
        decided = { sentence: index, first, end };
      }
      return decided;
    },
  };
}
