import { cuesByName } from '../../engine/cue-index.ts';
import { hasInstruction } from '../../engine/instruction.ts';
import type { ConversationAnalysis, Cue, CueName, Gate, RuleContext, TurnSpan } from '../../engine/types.ts';
import { oncePerConversation } from './once-per-conversation.ts';
import { SHUT } from './wording.ts';

/** The first cue of one of these names. */
export function firstCue({ draft }: RuleContext, names: readonly CueName[]): Cue | undefined {
  const cues = cuesByName(draft);
  let first: Cue | undefined;
  for (const name of names) {
    const cue = cues.first(name);
    if (cue && (!first || cue.from < first.from)) first = cue;
  }
  return first;
}

export const hasCue = ({ draft }: RuleContext, ...names: CueName[]): boolean => names.some(cuesByName(draft).has);

/** All cues of one name, in the order of the text. */
export const cuesOf = ({ draft }: RuleContext, name: CueName): readonly Cue[] => cuesByName(draft).all(name);

/** Met by the first of these cues in the draft, with its place. */
export function metByCue(context: RuleContext, names: readonly CueName[]): Gate {
  const cue = firstCue(context, names);
  return cue ? { open: true, draft: { from: cue.from, to: cue.to } } : SHUT;
}

/** The words of the sentence that a cue stands in. */
export const sentenceText = ({ draft }: RuleContext, cue: Cue): string => draft.sentences[cue.sentence]?.text ?? '';

/** Content words by their first five letters, handles left out: enough to see that two texts are about one thing. */
const contentWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/(?<![@\p{L}])\p{L}{3,}/gu) ?? [])
    .filter((word) => !FUNCTION_WORDS.has(word))
    .map((word) => word.slice(0, 5));

const FUNCTION_WORDS = new Set(
  'about after again all also and any are been before but can cannot could did does doesn don even ever every for from get got had has have haven hello her here him his how into isn its just let like made make many may more much never new not now off one only other our out per please put really said same say see shall she should since some still such sure than thank thanks that the their them then there these they this those time times today too two use very was wasn way well were what when where which while who why will with without would wouldn yes yet you your yours'.split(
    ' ',
  ),
);

/** Turns that are compared; in a longer conversation the older ones hardly matter. */
const TURNS_COMPARED = 40;

/** Whether what the customer says now is still about what was said before. */
export const isSameMatter = oncePerConversation(({ conversation, turns = [] }) => {
  const begin = conversation.latest[0]?.turn ?? turns.length;
  const before = turns.slice(Math.max(0, begin - TURNS_COMPARED), begin);
  const said = new Set(before.flatMap(({ role, text }) => (role === 'note' ? [] : contentWords(text))));
  const now = conversation.latest.flatMap(({ text }) => contentWords(text));
  return now.length === 0 || now.some((word) => said.has(word));
});

/**
 * Whether an earlier agent turn said it for this matter: after the customer's words, or before them where they go on
 * about the same. What is new asks anew.
 */
export function wasSaidFor(context: RuleContext, names: readonly CueName[], customer: TurnSpan): boolean {
  const turn = Math.max(...names.map((name) => context.conversation.earlier.get(name)?.turn ?? -1));
  return turn >= 0 && (turn > customer.turn || isSameMatter(context));
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
