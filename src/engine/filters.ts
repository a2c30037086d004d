import { doneKey } from './memory.ts';
import type { CompiledPack, Finding, ReviewMemory, RuleContext, Severity } from './types.ts';

export interface FilterView {
  readonly context: RuleContext;
  readonly pack: CompiledPack;
  readonly memory: ReviewMemory;
  readonly isQuiet: boolean;
  /** The agent's keys rest: an unfinished sentence is judged as it stands. */
  readonly isAtRest: boolean;
}

/** One thing that keeps a finding from the agent, or puts it in its place. */
export type Filter = (findings: readonly Finding[], view: FilterView) => readonly Finding[];

/** At most so many nudges at once: acceptance falls by 30 % with each further reminder (Ancker et al. 2017). */
export const NUDGE_BUDGET = 2;
/** Words below which a reply that is still being typed is left alone. */
const TOO_SHORT = 4;
/** Marks of one rule in one draft; more would colour the whole text and help nobody. */
const MOST_MARKS = 12;
const WEIGHT: Readonly<Record<Severity, number>> = { high: 0, medium: 1, low: 2 };

/** Dismissed, or used up by an earlier reply, and nothing new came from the customer. */
const notDoneHere: Filter = (findings, { memory }) =>
  findings.filter(({ rule, occasion }) => !memory.done.has(doneKey(rule, occasion)));

/** Muted by this agent, unless the team's pack locks the rule. */
const notMuted: Filter = (findings, { memory, pack }) =>
  findings.filter(({ rule }) => !memory.muted.has(rule) || pack.lockedRules.has(rule));

/** What the agent keeps meeting unaided speaks only when it matters most. */
const notFaded: Filter = (findings, { memory, pack }) =>
  findings.filter(({ rule, severity }) => severity === 'high' || !memory.faded.has(rule) || pack.lockedRules.has(rule));

/** What answers thanks or a goodbye, and so is asked for where nothing else is. */
const SPEAKS_TO_THANKS = new Set(['answer-thanks', 'warm-closing']);

/** Holding lines, thanks and goodbyes: only what may hurt is marked, and thanks that get no answer. */
const quietWhereNothingIsAsked: Filter = (findings, { isQuiet }) =>
  isQuiet ? findings.filter(({ kind, rule }) => kind === 'avoid' || SPEAKS_TO_THANKS.has(rule)) : findings;

const SPEAKS_IN_GRIEF = new Set(['compassion-first', 'answer-every-question']);

/** A serious event: compassion is the first and only thing asked for; after it, what the customer asked. */
const compassionFirst: Filter = (findings, { context }) => {
  if (!context.conversation.serious) return findings;
  const isOpen = findings.some(({ rule }) => rule === 'compassion-first');
  return findings.filter(
    ({ rule, kind }) => kind === 'avoid' || (isOpen ? rule === 'compassion-first' : SPEAKS_IN_GRIEF.has(rule)),
  );
};

/**
 * Words right at the caret may still grow ("relax" to "relaxed"): they are marked once something follows. What words of
 * the draft lack ("I don't know.") may be in the sentence that is being typed, or in the one that follows: it is asked
 * for when the keys rest, or when the reply has gone on without it.
 */
const notWhileTyped: Filter = (findings, { context: { draft }, isAtRest }) => {
  const typed = draft.typing === undefined ? undefined : draft.sentences[draft.typing];
  if (!typed || isAtRest) return findings;
  const before = draft.sentences[(draft.typing ?? 0) - 1] ?? typed;
  return findings.filter(({ span, why }) => {
    if (span) return span.to < typed.to;
    return why.draft === undefined || why.draft.from < before.from;
  });
};

/** A word that is written forty times is marked a dozen times. */
const fewMarks: Filter = (findings) => {
  const counts = new Map<string, number>();
  return findings.filter(({ rule }) => {
    const count = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, count);
    return count <= MOST_MARKS;
  });
};

/** Where one nudge says what others would say as well, the others step back: its words serve them too. */
const SPEAKS_FOR: ReadonlyMap<string, readonly string[]> = new Map([
  ['compassion-first', ['apologise-for-failure', 'validate-feeling', 'acknowledge-issue', 'greet-by-name']],
  ['apologise-for-failure', ['acknowledge-wait', 'acknowledge-issue', 'validate-feeling', 'greet-by-name']],
  ['acknowledge-wait', ['acknowledge-issue', 'validate-feeling', 'greet-by-name']],
  ['validate-feeling', ['acknowledge-issue', 'greet-by-name']],
  ['acknowledge-issue', ['validate-feeling', 'greet-by-name']],
  ['answer-every-question', ['explain-referral', 'honest-not-knowing', 'empathy-needs-action']],
  ['next-step-with-time', ['no-vague-promise', 'explain-hand-over', 'empathy-needs-action']],
]);

const oneNudgeForOneGap: Filter = (findings, { context }) => {
  if (findings.length < 2) return findings;
  const rules = new Set(findings.map(({ rule }) => rule));
  const spokenFor = new Map<string, string>();
  for (const [speaker, others] of SPEAKS_FOR) {
    if (!rules.has(speaker) || spokenFor.has(speaker)) continue;
    for (const other of others) {
      // A third contact is more than a delay: it is named for itself.
      // Trouble told without a feeling is answered by naming it: no feeling is put into anybody's mouth.
      const isOwnMatter =
        (other === 'acknowledge-wait' && context.conversation.repeat !== undefined) ||
        (speaker === 'validate-feeling' && other === 'acknowledge-issue' && !context.conversation.emotion);
      if (rules.has(other) && !isOwnMatter && !spokenFor.has(other)) spokenFor.set(other, speaker);
    }
  }
  return findings
    .filter(({ rule }) => !spokenFor.has(rule))
    .map((finding) => {
      const speaksFor = [...spokenFor].flatMap(([rule, speaker]) => (speaker === finding.rule ? [rule] : []));
      return speaksFor.length > 0 ? { ...finding, speaksFor } : finding;
    });
};

/** Severity first, then the strength of the evidence, which is the order of the rules. */
const mostImportantFirst: Filter = (findings, { pack }) => {
  if (findings.length < 2) return findings;
  const order = new Map(pack.rules.map(({ id }, index) => [id, index]));
  return findings.toSorted(
    (a, b) => WEIGHT[a.severity] - WEIGHT[b.severity] || (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0),
  );
};

/** Nothing pops up over an empty draft, its first words or its only sentence while that is being typed; then two at most. */
const withinBudget: Filter = (findings, { context: { draft }, isAtRest }) => {
  const isBegun = isAtRest ? draft.wordCount > 0 : draft.wordCount >= TOO_SHORT && draft.sentences.length > 1;
  let left = NUDGE_BUDGET;
  return findings.map((finding) => {
    const isNudge = left > 0 && (finding.kind === 'avoid' || isBegun);
    if (isNudge) left--;
    return { ...finding, isNudge };
  });
};

/** What every finding passes, in this order. */
export const FILTERS: readonly Filter[] = [
  notDoneHere,
  notMuted,
  notFaded,
  quietWhereNothingIsAsked,
  compassionFirst,
  notWhileTyped,
  fewMarks,
  mostImportantFirst,
  oneNudgeForOneGap,
  withinBudget,
];

export const filterFindings = (findings: readonly Finding[], view: FilterView): readonly Finding[] =>
  FILTERS.reduce((left, filter) => filter(left, view), findings);
