import type { CueName, Gate, Hit, Position, Rule, RuleContext } from '../../engine/types.ts';
import { metByCue } from './cue-lookup.ts';
import { occasionOf } from './wording.ts';

type Described = Omit<Rule, 'kind' | 'needsConversation' | 'applies' | 'satisfiedBy' | 'find'>;

/** What the finding says. `why` is the card's sentence beside the customer's own words. */
export interface Saying {
  readonly nudge: string;
  readonly title: string;
  readonly why: string;
  readonly variables?: Readonly<Record<string, string>>;
}

export interface MissingCue extends Described {
  /** When the conversation, with this draft, asks for it. */
  applies(context: RuleContext): Gate;
  /** The cues that meet it, or a gate of its own. */
  readonly satisfiedBy: readonly CueName[] | ((context: RuleContext) => Gate);
  readonly insertAt: Position | ((context: RuleContext, asked: Gate) => Position);
  say(context: RuleContext, asked: Gate): Saying;
}

/** A rule that asks for words that are not there. */
export function missingCue({ satisfiedBy, insertAt, say, ...rest }: MissingCue): Rule {
  return {
    ...rest,
    kind: 'missing',
    needsConversation: true,
    satisfiedBy: (context) =>
      typeof satisfiedBy === 'function' ? satisfiedBy(context) : metByCue(context, satisfiedBy),
    find(context): readonly Hit[] {
      const asked = rest.applies(context);
      const { nudge, title, why, variables } = say(context, asked);
      const { customer, draft } = asked;
      return [
        {
          insertAt: typeof insertAt === 'function' ? insertAt(context, asked) : insertAt,
          nudge,
          title,
          why: { text: why, ...(customer && { customer }), ...(draft && { draft }) },
          occasion: occasionOf(customer),
          ...(variables && { variables }),
        },
      ];
    },
  };
}
