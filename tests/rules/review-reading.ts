import type { Finding, Review, Suggestion } from '../../src/engine/types.ts';

/** What a scenario asks of a review. */

export const nudges = ({ findings }: Review) => findings.filter(({ isNudge }) => isNudge);
export const lettersOf = ({ letters }: Review) => `C ${letters.C}, A ${letters.A}, R ${letters.R}, E ${letters.E}`;
export const marks = ({ findings }: Review, text: string) =>
  findings.flatMap(({ span }) => (span ? [text.slice(span.from, span.to)] : []));
export const apply = (text: string, { edit }: Suggestion) =>
  text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
export function the(rule: string, { findings }: Review): Finding {
  const finding = findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} is silent; speaking: ${findings.map((each) => each.rule).join(', ')}`);
  return finding;
}
export function firstOffer(finding: Finding): Suggestion {
  const [suggestion] = finding.suggestions;
  if (!suggestion) throw new Error(`${finding.rule} offers nothing`);
  return suggestion;
}
