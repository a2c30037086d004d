import type { ConversationAnalysis, Cue, CueName, Gate, RuleContext, TurnSpan } from '../../engine/types.ts';
import { SHUT } from './wording.ts';

/** The first cue of one of these names. */
export const firstCue = ({ draft }: RuleContext, names: readonly CueName[]): Cue | undefined =>
  draft.cues.find(({ name }) => names.includes(name));

export const hasCue = (context: RuleContext, ...names: CueName[]): boolean => firstCue(context, names) !== undefined;

/** Met by the first of these cues in the draft, with its place. */
export function metByCue(context: RuleContext, names: readonly CueName[]): Gate {
  const cue = firstCue(context, names);
  return cue ? { open: true, draft: { from: cue.from, to: cue.to } } : SHUT;
}

/** The words of the sentence that a cue stands in. */
export const sentenceText = ({ draft }: RuleContext, cue: Cue): string => draft.sentences[cue.sentence]?.text ?? '';

/** Whether an earlier agent turn said it after the customer's words: what came before them was about something else. */
export const wasSaidSince = ({ earlier }: ConversationAnalysis, names: readonly CueName[], since: TurnSpan): boolean =>
  names.some((name) => (earlier.get(name)?.turn ?? -1) > since.turn);

/** Something went wrong for the customer, whoever did it. */
export const troubleOf = ({ serious, failure, complaint }: ConversationAnalysis): TurnSpan | undefined =>
  serious ?? failure ?? complaint;
