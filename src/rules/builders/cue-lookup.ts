import { hasInstruction } from '../../engine/instruction.ts';
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

/** Content words by their first five letters: enough to see that two texts are about one thing. */
const contentWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => word.slice(0, 5));

const FUNCTION_WORDS = new Set(
  'about after again also been before cannot could does doesn don even ever every from have haven here hello into isn just like made make many more much never only other please really same shall should since some still such sure thank thanks that their them then there these they this those today very wasn were what when where which while will with without would wouldn your yours'.split(
    ' ',
  ),
);

/** Turns that are compared; in a longer conversation the older ones hardly matter. */
const TURNS_COMPARED = 40;
const matters = new WeakMap<ConversationAnalysis, Map<number, boolean>>();

/** Whether what the customer says now is still about what they said up to that turn. */
function isSameMatter({ conversation, turns = [] }: RuleContext, until: number): boolean {
  let known = matters.get(conversation);
  if (!known) {
    known = new Map();
    matters.set(conversation, known);
  }
  let isSame = known.get(until);
  if (isSame === undefined) {
    const before = turns
      .slice(Math.max(0, until - TURNS_COMPARED), until + 1)
      .filter(({ role }) => role === 'customer');
    const said = new Set(before.flatMap(({ text }) => contentWords(text)));
    const now = conversation.latest.flatMap(({ text }) => contentWords(text));
    isSame = now.length === 0 || now.some((word) => said.has(word));
    known.set(until, isSame);
  }
  return isSame;
}

/**
 * Whether an earlier agent turn said it for this matter: after the customer's words, or before them where they go on
 * about the same. What is new asks anew.
 */
export function wasSaidFor(context: RuleContext, names: readonly CueName[], customer: TurnSpan): boolean {
  const turn = Math.max(...names.map((name) => context.conversation.earlier.get(name)?.turn ?? -1));
  if (turn < 0) return false;
  return turn > customer.turn || isSameMatter(context, turn);
}

/** Something went wrong for the customer, whoever did it. */
export const troubleOf = ({ serious, failure, complaint }: ConversationAnalysis): TurnSpan | undefined =>
  serious ?? failure ?? complaint;

const STEPS: readonly CueName[] = [
  'action',
  'next_step',
  'ask',
  'alternative',
  'deferral',
  'extra',
  'time_frame',
  'reason',
  'limit',
  'refusal',
];
/** Whether the draft says or does something about the matter, beyond kind words. */
export const leadsOn = (context: RuleContext): boolean =>
  hasCue(context, ...STEPS) || hasInstruction(context.draft.text);
