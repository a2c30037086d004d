import { analyseConversation, analyseDraft, matchQuestions } from './analysis.ts';
import { cuesByName } from './cue-index.ts';
import { type FilterView, filterFindings } from './filters.ts';
import { type Judgement, judge, type Verdict } from './judge.ts';
import { lettersOf } from './letters.ts';
import { mendConversation, mendedDraft, reviewBack } from './mended-review.ts';
import { isNearlySame, type Sketch, sketchOf } from './sketch.ts';
import { createSuggester, type LettersMet } from './suggestions.ts';
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
/** Findings that come with phrases; a draft with more marks than these gets theirs as the first ones go. */
const MOST_SUGGESTING = 8;

function knownOf(conversation: Conversation): Known {
  let entry = known.get(conversation);
  if (!entry) {
    entry = { analysis: analyseConversation(conversation), meets: new Map() };
    known.set(conversation, entry);
  }
  return entry;
}

interface Around {
  readonly conversation: ConversationAnalysis;
  readonly turns: readonly Turn[];
  readonly pack: CompiledPack;
  readonly memory: ReviewMemory;
}

function contextOf(draft: Draft, { conversation, turns, pack, memory }: Around): RuleContext {
  const analysis = analyseDraft(draft, conversation);
  const others = memory.sentElsewhere ?? [];
  return {
    conversation,
    draft: analysis,
    questions: conversation.isVisible ? matchQuestions(conversation, analysis) : [],
    turns,
    isSentElsewhere() {
      if (others.length === 0) return false;
      const sketch = sketchOf(analysis, conversation, pack.phrasesByRule);
      return sketch !== undefined && others.some((other) => isNearlySame(sketch, other));
    },
  };
}

/** The sketch under which a sent reply is remembered (`ReviewMemory.sentElsewhere`), or undefined where it is too short to be one. */
export function sketchOfReply(draft: Draft, conversation: Conversation, pack: CompiledPack): Sketch | undefined {
  const { analysis } = knownOf(mendConversation(conversation).conversation);
  return sketchOf(analyseDraft(mendedDraft(draft).draft, analysis), analysis, pack.phrasesByRule);
}

export interface Judged extends Judgement {
  readonly context: RuleContext;
}

/** Each rule's two gates for this draft, before any filter: what a report shows. Offsets are those of `context.draft.text`. */
export function judgeDraft(draft: Draft, conversation: Conversation, pack: CompiledPack, memory = NO_MEMORY): Judged {
  const { conversation: read } = mendConversation(conversation);
  const { analysis } = knownOf(read);
  const context = contextOf(mendedDraft(draft).draft, { conversation: analysis, turns: read.turns, pack, memory });
  return { context, ...judge(context, pack.rules) };
}

/** Thanks, a goodbye or a holding line: there is nothing to ask of this reply. */
function isQuietMoment({ conversation, draft, questions }: RuleContext): boolean {
  const asks = cuesByName(draft).has('ask');
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
  const read = mendConversation(conversation);
  const { draft: readDraft, mended } = mendedDraft(draft);
  return reviewBack(reviewAsRead(readDraft, read.conversation, pack, memory), mended, read);
}

/** The same without suggestions, for who reads thousands of replies and changes none. */
export function reviewWithoutPhrases(draft: Draft, conversation: Conversation, pack: CompiledPack): Review {
  const read = mendConversation(conversation);
  const { draft: readDraft, mended } = mendedDraft(draft);
  return reviewBack(reviewAsRead(readDraft, read.conversation, pack, NO_MEMORY, false), mended, read);
}

/** What a review takes the conversation to ask for; its offsets are those of the mended turns. */
export const readingOf = (conversation: Conversation): ConversationAnalysis =>
  knownOf(mendConversation(conversation).conversation).analysis;

/** The review of a draft and turns in which slips and short forms are put right already. */
function reviewAsRead(
  draft: Draft,
  conversation: Conversation,
  pack: CompiledPack,
  memory: ReviewMemory,
  isWithPhrases = true,
): Review {
  const { analysis, meets } = knownOf(conversation);
  const around: Around = { conversation: analysis, turns: conversation.turns, pack, memory };
  const context = contextOf(draft, around);
  const { verdicts, failed } = judge(context, pack.rules);
  const view = lettersOf(context, verdicts);
  const found = verdicts.flatMap(findingsOf);
  const isAtRest = draft.isPaused !== false || context.draft.typing === undefined;
  const filterView: FilterView = { context, pack, memory, isQuiet: isQuietMoment(context), isAtRest };
  const findings = filterFindings(
    found.map(({ finding }) => finding),
    filterView,
  );

  const letters = LETTERS.map((letter) => view.letters[letter]);
  const state = [...verdicts.map((verdict) => verdict.state[0]), ...letters.map((each) => each[0])].join('');
  const wouldMeet: LettersMet = (phraseId, edited) => {
    const key = `${phraseId} ${state}`;
    const known = meets.get(key);
    // While keys are coming nobody reads what a phrase would meet; it is worked out when they rest.
    if (known ?? !isAtRest) return known ?? [];
    const after = contextOf({ text: edited(), revision: draft.revision }, around);
    const lettersAfter = lettersOf(after, judge(after, pack.rules).verdicts).letters;
    const met = LETTERS.filter((letter) => view.letters[letter] === 'missing' && lettersAfter[letter] === 'met');
    if (meets.size >= MOST_REMEMBERED) meets.clear();
    meets.set(key, met);
    return met;
  };
  const suggest = createSuggester(context, pack, memory, wouldMeet);
  const withSuggestions = findings.map((finding, index): Finding => {
    if (!isWithPhrases || index >= MOST_SUGGESTING || (!finding.isNudge && finding.kind === 'missing')) return finding;
    const hit = found.find((each) => isSame(each.finding, finding))?.hit;
    return hit ? { ...finding, suggestions: suggest(finding.rule, hit) } : finding;
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
