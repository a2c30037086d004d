import { EVERY_REPLY } from '../../engine/memory.ts';
import type { Cue, CueName, Gate, Hit, Rule, RuleContext, Sentence, Span, TurnSpan } from '../../engine/types.ts';
import { cuesOf } from './cue-lookup.ts';
import type { Saying } from './missing-cue.ts';
import { SHUT } from './wording.ts';

type Described = Omit<Rule, 'kind' | 'needsConversation' | 'applies' | 'satisfiedBy' | 'find'>;

export interface UnwantedPhrase extends Described {
  /** The words: cues of one name, or those that the rule finds itself. */
  readonly cue: CueName | ((context: RuleContext) => readonly Cue[]);
  /** A second look in context, for words that are harmless here. */
  isMeant?(cue: Cue, context: RuleContext): boolean;
  /** The conversation must call for it; without this, the words are unwanted anywhere. */
  asks?(context: RuleContext): TurnSpan | undefined;
  /** What gives way to a suggestion. */
  readonly replaces: Extent | ((words: string, sentence: string) => Extent);
  say(words: string, context: RuleContext): Saying;
}

/** The words themselves, or the clause or the whole sentence around them. */
type Extent = 'words' | 'clause' | 'sentence';

/** Cues closer than this are one mark: "As I said, you should have" (UTF-16 units between them). */
const JOINS = 3;

/** Marks of one rule in one draft. */
const MOST_MARKS = 12;

function joined(cues: readonly Cue[]): readonly Cue[] {
  const marks: Cue[] = [];
  for (const cue of cues.toSorted((a, b) => a.from - b.from)) {
    const last = marks.at(-1);
    if (last && last.sentence === cue.sentence && cue.from - last.to <= JOINS) {
      marks[marks.length - 1] = { ...last, to: Math.max(last.to, cue.to) };
    } else {
      marks.push(cue);
    }
  }
  return marks;
}

/** The clause around a span, between commas and the like. */
export function clauseAround(sentence: Sentence, span: Span): Span {
  const before = sentence.text.slice(0, span.from - sentence.from);
  const after = sentence.text.slice(span.to - sentence.from);
  const lead = Math.max(before.search(/[^,;:–—]*$/), 0);
  const left = lead + (/^\s*/.exec(before.slice(lead))?.[0].length ?? 0);
  const right = /^[^,;:–—]*/.exec(after)?.[0].length ?? 0;
  return { from: sentence.from + left, to: span.to + right };
}

/** A rule that marks words which may hurt, and offers others in their place. */
export function unwantedPhrase({ cue: sought, isMeant, asks, replaces, say, ...rest }: UnwantedPhrase): Rule {
  const found = (context: RuleContext) => (typeof sought === 'function' ? sought(context) : cuesOf(context, sought));
  const meant = (context: RuleContext) => joined(found(context).filter((cue) => isMeant?.(cue, context) ?? true));

  return {
    ...rest,
    kind: 'avoid',
    needsConversation: asks !== undefined,
    applies(context): Gate {
      const [first] = meant(context);
      if (!first) return SHUT;
      const customer = asks?.(context);
      if (asks && !customer) return SHUT;
      return { open: true, draft: { from: first.from, to: first.to }, ...(customer && { customer }) };
    },
    satisfiedBy: () => SHUT,
    find: (context): readonly Hit[] =>
      meant(context)
        .slice(0, MOST_MARKS)
        .flatMap((cue) => {
          const sentence = context.draft.sentences[cue.sentence];
          if (!sentence) return [];
          const span = { from: cue.from, to: cue.to };
          const words = context.draft.text.slice(cue.from, cue.to);
          const { nudge, title, why, variables } = say(words, context);
          const customer = asks?.(context);
          const extent = typeof replaces === 'function' ? replaces(words, sentence.text) : replaces;
          const whole = extent === 'clause' ? clauseAround(sentence, span) : { from: sentence.from, to: sentence.to };
          const place = extent === 'words' ? span : whole;
          return {
            span,
            insertAt: { at: 'replace', span: place },
            nudge,
            title,
            why: { text: why, draft: span, ...(customer && { customer }) },
            occasion: EVERY_REPLY,
            ...(variables && { variables }),
          };
        }),
  };
}
