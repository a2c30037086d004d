import type { FamilyHit } from '../families.ts';
import { addSentences, isTelling, type SentenceView, visitSentence } from '../learned/features.ts';
import { Sum, weightFor } from '../learned/linear.ts';
import { REPLY_MODEL, type ReplyLabel } from '../learned/models.ts';
import type { Token } from '../tokens.ts';

/** The words that weigh most for a label: where its cue stands when no pattern names the place. */
function placeOf(view: SentenceView, label: number): { readonly first: number; readonly end: number } {
  let place = { first: 0, end: view.tokens.length };
  let most = 0;
  visitSentence(REPLY_MODEL, view, (weights, first, end) => {
    const weight = weightFor(weights, label);
    if (weight <= most || !isTelling(view.tokens, first, end)) return;
    most = weight;
    place = { first, end };
  });
  return place;
}

/**
 * What the patterns found, corrected by the learned model: it takes back cues that it does not believe and adds those
 * that it reads in other words. Labels that it does not hold are left as they are.
 */
export function withLearned<Name extends string>(
  text: string,
  tokens: readonly Token[],
  hits: readonly FamilyHit<Name>[],
): readonly FamilyHit<Name | ReplyLabel>[] {
  const { labels } = REPLY_MODEL;
  if (tokens.length === 0 || labels.length === 0) return hits;
  const view: SentenceView = { text, tokens, hits };
  const sum = new Sum(REPLY_MODEL);
  addSentences(sum, REPLY_MODEL, [view]);
  const denied = new Set<string>(labels.filter((_, at) => !sum.holds(at, true)));
  const kept: FamilyHit<Name | ReplyLabel>[] = hits.filter(({ name }) => !denied.has(name));
  for (const [at, label] of labels.entries()) {
    if (!sum.holds(at) || kept.some(({ name }) => name === label)) continue;
    kept.push({ name: label, ...placeOf(view, at) });
  }
  return kept.sort((one, other) => one.first - other.first);
}
