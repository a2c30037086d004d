import { analyseDraft } from './analysis.ts';
import { cuesByName } from './cue-index.ts';
import { placePhrase } from './positions.ts';
import type {
  CompiledPack,
  ConversationAnalysis,
  Hit,
  Letter,
  Phrase,
  Position,
  ReviewMemory,
  RuleContext,
  Suggestion,
} from './types.ts';
import { type Filled, fillVariables, knownVariables, type Variables } from './variables.ts';

/** Phrases offered for one finding. */
const MOST_SUGGESTIONS = 3;
const EMOJI = /\p{Extended_Pictographic}/u;

/** Which letters an edited draft would meet that it does not meet now; the text is made only where it is not known. */
export type LettersMet = (phraseId: string, edited: () => string) => readonly Letter[];

function fits(phrase: Phrase, conversation: ConversationAnalysis): boolean {
  if (phrase.intensity && !phrase.intensity.includes(conversation.intensity)) return false;
  if (phrase.firstReply !== undefined && phrase.firstReply !== conversation.isFirstReply) return false;
  return phrase.channel === undefined || conversation.channel === 'unknown' || phrase.channel === conversation.channel;
}

interface Tone {
  readonly greets: boolean;
  readonly sells: boolean;
}

/** Filled phrases recur at every keystroke, so each is read once. */
const tones = new Map<string, Tone>();
const MOST_TONES = 500;

function toneOf(text: string): Tone {
  let tone = tones.get(text);
  if (!tone) {
    const names = new Set(analyseDraft({ text, revision: 0 }).cues.map(({ name }) => name));
    tone = { greets: names.has('greeting'), sells: names.has('selling') || EMOJI.test(text) };
    if (tones.size >= MOST_TONES) tones.clear();
    tones.set(text, tone);
  }
  return tone;
}

/** Nobody is greeted twice, and nobody in a serious event is sold to or winked at. */
function isFitting(text: string, conversation: ConversationAnalysis, isGreeted: boolean): boolean {
  if (conversation.serious && toneOf(text).sells) return false;
  return !isGreeted || !toneOf(text).greets;
}

const CURLY: Readonly<Record<string, string>> = { '’': "'", '‘': "'", '“': '"', '”': '"' };

const isCurly = (draft: string) => /[’“”]/.test(draft);

/** A phrase takes the apostrophes that the agent types: two kinds in one reply give the template away. */
function inQuotes(text: string, areCurly: boolean): string {
  if (areCurly) return text.replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’');
  return text.replaceAll(/[‘’“”]/g, (mark) => CURLY[mark] ?? mark);
}

interface Candidate extends Filled {
  readonly phrase: Phrase;
}

/** What decides, beside the conversation, which phrases are offered for a rule and how they read. */
interface Asked {
  readonly rule: string;
  readonly variables: Variables;
  readonly isGreeted: boolean;
  readonly areQuotesCurly: boolean;
}

/** The phrases that fit, filled, in the pack's order. */
function candidatesFor(
  { rule, variables, isGreeted, areQuotesCurly }: Asked,
  conversation: ConversationAnalysis,
  pack: CompiledPack,
): readonly Candidate[] {
  const known = knownVariables(conversation, pack.variables, variables);
  const candidates: Candidate[] = [];
  for (const phrase of pack.phrasesByRule.get(rule) ?? []) {
    if (!fits(phrase, conversation)) continue;
    const filled = fillVariables(phrase.text, known);
    if (filled && isFitting(filled.text, conversation, isGreeted)) {
      candidates.push({ phrase, blanks: filled.blanks, text: inQuotes(filled.text, areQuotesCurly) });
    }
  }
  return candidates;
}

/** Unused ones first. */
function freshest(candidates: readonly Candidate[], used: ReadonlySet<string>): readonly Candidate[] {
  return candidates
    .toSorted((a, b) => Number(used.has(a.phrase.id)) - Number(used.has(b.phrase.id)))
    .slice(0, MOST_SUGGESTIONS);
}

interface Fitting {
  readonly pack: CompiledPack;
  readonly candidates: Map<string, readonly Candidate[]>;
}

/** The same phrases fit at every keystroke, as long as the pack stays the same. */
const fitting = new WeakMap<ConversationAnalysis, Fitting>();
/** A rule may put ever new words of the draft into its variables. */
const MOST_FITTING = 200;

function fittingIn(conversation: ConversationAnalysis, pack: CompiledPack): Fitting['candidates'] {
  const before = fitting.get(conversation);
  if (before?.pack === pack && before.candidates.size < MOST_FITTING) return before.candidates;
  const candidates: Fitting['candidates'] = new Map();
  fitting.set(conversation, { pack, candidates });
  return candidates;
}

/** A phrase that names its place goes there, unless words are to be replaced. */
const positionOf = ({ place }: Phrase, hit: Hit): Position =>
  hit.insertAt.at === 'replace' || place === undefined ? hit.insertAt : { at: place };

/** A blank as an agent would fill it, to see what the phrase is worth once it is filled. */
const SAMPLE = '5 pm today';

function withSamples(edited: string, blanks: readonly { from: number; to: number }[], at: number): string {
  return blanks
    .toReversed()
    .reduce((text, { from, to }) => text.slice(0, at + from) + SAMPLE + text.slice(at + to), edited);
}

/** Offers up to three phrases for a finding, each with its exact edit of `draft.text`. One is made for one review. */
export function createSuggester(context: RuleContext, pack: CompiledPack, memory: ReviewMemory, meets: LettersMet) {
  const { draft, conversation } = context;
  const names = conversation.customerName ? [conversation.customerName] : [];
  // Most reviews offer nothing, and the whole draft is looked through for its quotes.
  let areQuotesCurly: boolean | undefined;
  const candidatesOf = (rule: string, variables: Variables = {}) => {
    areQuotesCurly ??= isCurly(draft.text);
    const asked: Asked = { rule, variables, isGreeted: cuesByName(draft).has('greeting'), areQuotesCurly };
    const known = fittingIn(conversation, pack);
    const key = [rule, asked.isGreeted, areQuotesCurly, ...Object.values(variables)].join('\n');
    const candidates = known.get(key) ?? candidatesFor(asked, conversation, pack);
    known.set(key, candidates);
    return freshest(candidates, memory.usedPhrases);
  };

  return (rule: string, hit: Hit): readonly Suggestion[] =>
    candidatesOf(rule, hit.variables).map(({ phrase, text, blanks }) => {
      const { edit, phraseAt, where } = placePhrase(draft, positionOf(phrase, hit), text, names);
      const inInsert = blanks.map(({ from, to }) => ({ from: from + phraseAt, to: to + phraseAt }));
      const edited = () =>
        withSamples(draft.text.slice(0, edit.from) + edit.insert + draft.text.slice(edit.to), inInsert, edit.from);
      return {
        text: edit.insert.slice(phraseAt, phraseAt + text.length),
        edit,
        blanks: inInsert,
        phraseId: phrase.id,
        where,
        meets: meets(phrase.id, edited),
      };
    });
}
