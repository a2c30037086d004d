import { analyseConversation, analyseDraft, matchQuestions } from './analysis.ts';
import { type FilterView, filterFindings } from './filters.ts';
import { judge, type Verdict } from './judge.ts';
import { lettersOf } from './letters.ts';
import { suggest } from './suggestions.ts';
import type {
  CompiledPack,
  Conversation,
  ConversationAnalysis,
  Draft,
  Finding,
  Hit,
  Letter,
  Review,
  ReviewMemory,
  RuleContext,
  Turn,
} from './types.ts';
import { LETTERS } from './types.ts';

const NO_MEMORY: ReviewMemory = { done: new Set(), muted: new Set(), faded: new Set(), usedPhrases: new Set() };

interface Known {
  readonly analysis: ConversationAnalysis;
  /** What a phrase would meet, by the state of the rules: it hardly depends on the letters around it. */
  readonly meets: Map<string, readonly Letter[]>;
}

/** A conversation is read once and not at every keystroke; its object is new whenever its turns are. */
const known = new WeakMap<Conversation, Known>();
const MOST_REMEMBERED = 500;

function knownOf(conversation: Conversation): Known {
  let entry = known.get(conversation);
  if (!entry) {
    entry = { analysis: analyseConversation(conversation), meets: new Map() };
    known.set(conversation, entry);
  }
  return entry;
}

function contextOf(draft: Draft, conversation: ConversationAnalysis, turns: readonly Turn[]): RuleContext {
  const analysis = analyseDraft(draft, conversation);
  return {
    conversation,
    draft: analysis,
    questions: conversation.isVisible ? matchQuestions(conversation, analysis) : [],
    turns,
  };
}

/** Thanks, a goodbye or a holding line: there is nothing to ask of this reply. */
function isQuietMoment({ conversation, draft, questions }: RuleContext): boolean {
  const asks = draft.cues.some(({ name }) => name === 'ask');
  if (draft.isHolding && draft.wordCount > 0 && !asks) return true;
  const isTrouble = conversation.complaint ?? conversation.serious;
  return Boolean(conversation.thanks ?? conversation.closing) && !isTrouble && questions.length === 0;
}

interface Found {
  readonly finding: Finding;
  readonly hit: Hit;
}

const findingsOf = ({ rule, hits }: Verdict): readonly Found[] =>
  hits.map((hit) => {
    const { variables: _, ...said } = hit;
    const { id, letter, kind, severity } = rule;
    return {
      hit,
      finding: { rule: id, letter, kind, severity, ...said, suggestions: [], isNudge: false },
    };
  });

/**
 * What the draft still lacks for this conversation, and what it should not say. Synchronous and pure: the same draft,
 * conversation, pack and memory give the same review.
 */
export function review(
  draft: Draft,
  conversation: Conversation,
  pack: CompiledPack,
  memory: ReviewMemory = NO_MEMORY,
): Review {
  const { analysis, meets } = knownOf(conversation);
  const context = contextOf(draft, analysis, conversation.turns);
  const { verdicts, failed } = judge(context, pack.rules);
  const view = lettersOf(context, verdicts);
  const found = verdicts.flatMap(findingsOf);
  const isAtRest = draft.isPaused !== false || context.draft.typing === undefined;
  const filterView: FilterView = { context, pack, memory, isQuiet: isQuietMoment(context), isAtRest };
  const findings = filterFindings(
    found.map(({ finding }) => finding),
    filterView,
  );

  const state = verdicts.map(({ state }) => state[0]).join('');
  const wouldMeet = (text: string, phraseId: string): readonly Letter[] => {
    const key = `${phraseId} ${state} ${LETTERS.map((letter) => view.letters[letter][0]).join('')}`;
    let letters = meets.get(key);
    // While keys are coming nobody reads what a phrase would meet; it is worked out when they rest.
    if (!letters && !isAtRest) return [];
    if (!letters) {
      const edited = contextOf({ text, revision: draft.revision }, analysis, conversation.turns);
      const after = lettersOf(edited, judge(edited, pack.rules).verdicts).letters;
      letters = LETTERS.filter((letter) => view.letters[letter] === 'missing' && after[letter] === 'met');
      if (meets.size >= MOST_REMEMBERED) meets.clear();
      meets.set(key, letters);
    }
    return letters;
  };
  const withSuggestions = findings.map((finding): Finding => {
    if (!finding.isNudge && finding.kind === 'missing') return finding;
    const hit = found.find((each) => each.finding.occasion === finding.occasion && isSame(each.finding, finding))?.hit;
    return hit ? { ...finding, suggestions: suggest(finding, hit, context, pack, memory, wouldMeet) } : finding;
  });

  const { draft: read } = context;
  return {
    revision: draft.revision,
    ...view,
    cues: read.cues,
    questions: context.questions,
    findings: withSuggestions,
    isConversationVisible: analysis.isVisible,
    isQuiet: filterView.isQuiet && withSuggestions.length === 0,
    ...(read.reviewedTo !== undefined && { reviewedTo: read.reviewedTo }),
    failed,
    met: verdicts.flatMap(({ rule, state }) => (state === 'met' && rule.kind === 'missing' ? [rule.id] : [])),
  };
}

const isSame = (a: Finding, b: Finding) =>
  a.rule === b.rule && a.span?.from === b.span?.from && a.span?.to === b.span?.to && a.nudge === b.nudge;
