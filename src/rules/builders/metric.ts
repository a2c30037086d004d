import { EVERY_REPLY } from '../../engine/memory.ts';
import type { Gate, Hit, Rule, RuleContext, Span, TurnSpan } from '../../engine/types.ts';
import type { Saying } from './missing-cue.ts';
import { SHUT } from './wording.ts';

type Described = Omit<Rule, 'kind' | 'applies' | 'satisfiedBy' | 'find'>;

/** Words that are too many, too loud or too general, with what may stand in their place. */
export interface Measured extends Span {
  /** What gives way to a suggestion; the words themselves where it is absent. */
  readonly place?: Span;
  readonly customer?: TurnSpan;
  /** The phrase's `{value}`. */
  readonly value?: string;
}

export interface Metric extends Described {
  /** What exceeds the measure, in the order of the text. */
  measure(context: RuleContext): readonly Measured[];
  say(words: string, context: RuleContext): Saying;
}

/** Marks of one rule in one draft. */
const MOST_MARKS = 6;

/** A rule that counts (words of a sentence, capitals, general nouns) and marks what exceeds the measure. */
export function metric({ measure, say, ...rest }: Metric): Rule {
  return {
    ...rest,
    kind: 'avoid',
    applies(context): Gate {
      const [first] = measure(context);
      if (!first) return SHUT;
      const { from, to, customer } = first;
      return { open: true, draft: { from, to }, ...(customer && { customer }) };
    },
    satisfiedBy: () => SHUT,
    find: (context): readonly Hit[] =>
      measure(context)
        .slice(0, MOST_MARKS)
        .map(({ from, to, place, customer, value }) => {
          const span = { from, to };
          const { nudge, title, why } = say(context.draft.text.slice(from, to), context);
          return {
            span,
            insertAt: { at: 'replace', span: place ?? span },
            nudge,
            title,
            why: { text: why, draft: span, ...(customer && { customer }) },
            occasion: EVERY_REPLY,
            ...(value !== undefined && { variables: { value } }),
          };
        }),
  };
}
