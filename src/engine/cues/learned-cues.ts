import type { FamilyHit } from '../families.ts';
import { featuresOf, lengthFeature } from '../learned/features.ts';
import { score, weightOf } from '../learned/linear.ts';
import { REPLY_MODEL, type ReplyLabel } from '../learned/models.ts';
import type { Token } from '../tokens.ts';

/** The words that weigh most for a label: where its cue stands when no pattern names the place. */
function placeOf(
  features: ReturnType<typeof featuresOf>,
  label: number,
  words: number,
): { first: number; end: number } {
  let place = { first: 0, end: words };
  let most = 0;
  for (const { name, first, end } of features) {
    const weight = weightOf(REPLY_MODEL, name, label);
    if (weight > most && end > first) {
      most = weight;
      place = { first, end };
    }
  }
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
  const features = featuresOf(text, tokens, hits);
  const names = new Set(features.map(({ name }) => name));
  const sums = score(REPLY_MODEL, names.add(lengthFeature(tokens.length)));
  const denied = new Set<string>(labels.filter((_, at) => (sums[at] ?? 0) <= 0));
  const kept: FamilyHit<Name | ReplyLabel>[] = hits.filter(({ name }) => !denied.has(name));
  for (const [at, label] of labels.entries()) {
    if (denied.has(label) || kept.some(({ name }) => name === label)) continue;
    kept.push({ name: label, ...placeOf(features, at, tokens.length) });
  }
  return kept.sort((one, other) => one.first - other.first);
}
