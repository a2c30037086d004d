import { analyseDraft } from '../../src/engine/analysis.ts';
import { findByPatterns } from '../../src/engine/cues/cue-patterns.ts';
import { learnedContext } from '../../src/engine/customer/learned-context.ts';
import { readTurn } from '../../src/engine/customer/turn-reading.ts';
import { addSentences } from '../../src/engine/learned/features.ts';
import { PATTERN_TRUST, Sum } from '../../src/engine/learned/linear.ts';
import { CUSTOMER_MODEL, REPLY_MODEL } from '../../src/engine/learned/models.ts';
import { tokenise } from '../../src/engine/tokens.ts';

/** Nearer than this to the border, in hundredths of a logit, the learned model has no opinion worth defending. */
const HAIR = 90;

/** Whether a score lies near one of the borders at which a label begins to hold. */
const isNear = (score: number) => [0, 50, -PATTERN_TRUST].some((border) => Math.abs(score - border) < HAIR);

/** What the learned model decides by a hair in these texts: cue names, and "customer: …" for what a customer shows. */
export function closeCalls(texts: readonly string[]): ReadonlySet<string> {
  const close = new Set<string>();
  for (const text of texts) {
    for (const sentence of analyseDraft({ text, revision: 1 }).sentences) {
      const tokens = tokenise(sentence.text);
      const sum = new Sum(REPLY_MODEL);
      addSentences(sum, REPLY_MODEL, [{ text: sentence.text, tokens, hits: findByPatterns(tokens) }]);
      for (const [at, label] of REPLY_MODEL.labels.entries()) if (isNear(sum.scores[at] ?? 0)) close.add(label);
    }
    const learned = learnedContext(readTurn(text).sentences);
    for (const label of CUSTOMER_MODEL.labels) if (isNear(learned.scoreOf(label) ?? 0)) close.add(`customer: ${label}`);
  }
  return close;
}
