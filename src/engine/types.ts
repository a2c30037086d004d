/**
 * The engine's contracts. Every offset is in UTF-16 code units and every span is half-open: `[from, to)`.
 * This folder is pure: no DOM, browser API, async, clock or console (tsconfig.engine.json and tests/architecture.test.ts hold it to that).
 */

export type Letter = 'C' | 'A' | 'R' | 'E';
export const LETTERS: readonly Letter[] = ['C', 'A', 'R', 'E'];

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span in one turn of the conversation; `text` is the words themselves, so that a card can quote them. */
export interface TurnSpan extends Span {
  /** Index into `Conversation.turns`. */
  readonly turn: number;
  readonly text: string;
}

export type Role = 'customer' | 'agent' | 'note' | 'bot';

export interface Turn {
  readonly role: Role;
  readonly text: string;
  readonly author?: string;
  /** ISO 8601, where the page shows one. */
  readonly at?: string;
}

export interface Conversation {
  /** Stable for one ticket or chat in one tab; never derived from its words. */
  readonly id: string;
  /** Grows whenever the turns change. */
  readonly version: number;
  /** Oldest first. The draft is not among them. */
  readonly turns: readonly Turn[];
  /** `false`: the page's turns were not found; only rules that need no context may speak. */
  readonly isVisible: boolean;
  readonly channel: 'chat' | 'email' | 'unknown';
  readonly customerName?: string;
  readonly agentName?: string;
  /** Overrides the reading from the turns, where the source knows better (a JSON Lines row, a truncated thread). */
  readonly isFirstReply?: boolean;
}

export interface Draft {
  readonly text: string;
  /** Grows with every change of the text; a review names the revision it speaks of. */
  readonly revision: number;
  /** The caret, where the composer has the focus. The sentence around it is the one being typed. */
  readonly caret?: number;
  /** `false`: keys are coming, so the sentence around the caret is left alone. Otherwise it is judged as it stands. */
  readonly isPaused?: boolean;
}

/** What words in a draft do. The first fourteen are the codebook's labels; the others serve rules. */
export type CueName =
  | 'courtesy'
  | 'next_step'
  | 'time_frame'
  | 'reason'
  | 'limit'
  | 'greeting'
  | 'thanks_value'
  | 'issue'
  | 'apology'
  | 'empathy'
  | 'extra'
  | 'offer_help'
  | 'warm_close'
  | 'harm'
  // An action done, doing or to do by the agent or the firm ("I've refunded €49").
  | 'action'
  // What is possible instead of what was refused ("What I can do: …").
  | 'alternative'
  // A refusal ("No, that's not possible").
  | 'refusal'
  // Says that a question will be answered later, or what the answer depends on.
  | 'deferral'
  // Names the wait, the delay or the repeated contact.
  | 'wait'
  // Condolence or care in a serious event.
  | 'compassion'
  // Asks the customer for something.
  | 'ask'
  // A holding line ("one moment, please").
  | 'holding'
  // Blame of the customer.
  | 'blame'
  // Calming orders and minimising.
  | 'minimising'
  // An empty formula ("any inconvenience").
  | 'formula'
  // An unfilled variable or placeholder ("{name}", "[NAME]", "XXXX").
  | 'blank'
  // Promotion of something to buy, rate or subscribe to.
  | 'selling'
  // A promise whose time is none ("as soon as possible").
  | 'vague_promise'
  // An outcome promised that nobody can hold in the hand ("it will never happen again").
  | 'over_promise'
  // An order to the customer ("you must send").
  | 'demand'
  // A word of the trade ("RMA").
  | 'jargon'
  // A rule of the house given as the reason ("per our policy").
  | 'policy'
  // The case goes to somebody else.
  | 'hand_over'
  // The customer is sent elsewhere ("please contact our shop").
  | 'referral'
  // Why it goes there, who takes it, what they know, what comes next.
  | 'hand_over_explained'
  // A step that takes something from the customer ("a factory reset").
  | 'risky_step'
  // What a step costs, takes, keeps or leaves as it is.
  | 'side_effect'
  // Says that the agent does not know.
  | 'not_knowing'
  // Something was taken, stopped or held up ("your order was cancelled").
  | 'bad_news'
  // Takes thanks or praise ("you're welcome").
  | 'welcome'
  // Work that nobody owns ("your case has been forwarded", "they will contact you").
  | 'ownerless'
  // Cheer that bad news does not bear ("yay", "awesome", a smiling face).
  | 'cheer'
  // What it means for the customer ("so you can …", "that way you …").
  | 'benefit'
  // What was changed or is watched, so that it does not come back.
  | 'prevention';

export interface Cue extends Span {
  readonly name: CueName;
  /** Index into `DraftAnalysis.sentences`. */
  readonly sentence: number;
}

/** What a sentence is in the structure of a reply. */
export type Part = 'greeting' | 'acknowledgement' | 'answer' | 'next-step' | 'closing' | 'signature';

export interface Sentence extends Span {
  readonly text: string;
  readonly part: Part;
  /** Ends with sentence punctuation or a line break, so it is not in the middle of being typed. */
  readonly isComplete: boolean;
}

export interface DraftAnalysis {
  readonly text: string;
  /** Only the agent's own words: quoted lines, links, code and signatures are left out. */
  readonly sentences: readonly Sentence[];
  readonly cues: readonly Cue[];
  /** Content stems with the span they come from, for overlap with the customer's words. */
  readonly stems: ReadonlyMap<string, Span>;
  readonly wordCount: number;
  /** One-word turns and holding lines ("ok, one moment"): no missing rule speaks. */
  readonly isHolding: boolean;
  /** The sentence that the caret is in and that is not complete; nothing is inserted inside it. */
  readonly typing?: number;
  /** Set where the text was longer than the engine reads: the offset up to which it was reviewed. */
  readonly reviewedTo?: number;
}

export type QuestionKind =
  | 'yes-no'
  | 'when'
  | 'how-much'
  | 'where'
  | 'why'
  | 'who'
  | 'which'
  | 'how'
  | 'what'
  | 'request';

export interface Question {
  readonly kind: QuestionKind;
  readonly span: TurnSpan;
  /** The content stems that an answer would share. */
  readonly stems: readonly string[];
  readonly state: 'open' | 'answered' | 'deferred';
  /** The draft's sentence that answers or defers. */
  readonly answeredBy?: Span;
}

export type Intensity = 'none' | 'mild' | 'strong';

/** The customer's issue in words that can be given back: pronouns flipped, at most 12 words, or absent where that is not safe. */
export interface IssuePhrase {
  readonly span: TurnSpan;
  /** A clause that fits after "I can see that …": "your parcel never came". */
  readonly clause?: string;
  /** A noun phrase that fits after "about …": "the double charge". */
  readonly noun?: string;
  readonly stems: readonly string[];
}

/** Something that the customer already gave: an order number, an address, a screenshot … */
export interface GivenDetail {
  readonly kind:
    | 'order-number'
    | 'email'
    | 'phone'
    | 'name'
    | 'device'
    | 'browser'
    | 'date'
    | 'address'
    | 'attachment'
    | 'description';
  readonly value: string;
  readonly span: TurnSpan;
}

/** What the conversation asks for; computed once per conversation version. */
export interface ConversationAnalysis {
  readonly isVisible: boolean;
  readonly isFirstReply: boolean;
  readonly channel: Conversation['channel'];
  /** Words of the customer's turns since the last agent turn; empty where there is none. */
  readonly latest: readonly TurnSpan[];
  readonly complaint: TurnSpan | undefined;
  readonly intensity: Intensity;
  readonly emotion: TurnSpan | undefined;
  readonly questions: readonly Question[];
  readonly thanks: TurnSpan | undefined;
  readonly closing: TurnSpan | undefined;
  /** The firm failed: late, broken, charged twice, rude, no reply. */
  readonly failure: TurnSpan | undefined;
  /** Trouble that the customer told in an earlier turn, not settled since, and that no agent turn after it regretted or took to heart. */
  readonly owed: TurnSpan | undefined;
  /** The customer says that it was their own slip or change of mind. */
  readonly isOwnDoing: boolean;
  readonly repeat: TurnSpan | undefined;
  readonly wait: TurnSpan | undefined;
  readonly serious: TurnSpan | undefined;
  readonly customerName: string | undefined;
  readonly agentName: string | undefined;
  readonly details: readonly GivenDetail[];
  readonly issue: IssuePhrase | undefined;
  /** Cue names that earlier agent turns already carry, with the turn; newest last. */
  readonly earlier: ReadonlyMap<CueName, TurnSpan>;
  /** Content stems of the customer's turns. */
  readonly stems: ReadonlySet<string>;
}

export type Severity = 'high' | 'medium' | 'low';
export type RuleKind = 'missing' | 'avoid';

/** A gate's answer, with the words that decided it. */
export interface Gate {
  readonly open: boolean;
  readonly customer?: TurnSpan;
  readonly draft?: Span;
  /** For the card, in plain words. */
  readonly text?: string;
}

/** Where a suggestion goes. */
export type Position =
  | { readonly at: 'start' | 'after-greeting' | 'before-answer' | 'before-closing' | 'end' }
  | { readonly at: 'after-sentence'; readonly sentence: number }
  | { readonly at: 'replace'; readonly span: Span };

export interface Edit extends Span {
  readonly insert: string;
}

export interface Suggestion {
  /** Exactly the words that the agent will see in the draft, without the spacing around them. */
  readonly text: string;
  readonly edit: Edit;
  /** Unfilled variables, as spans of `edit.insert`. */
  readonly blanks: readonly Span[];
  readonly phraseId: string;
  /** For the button: "at the start", "after the greeting", "instead of “calm down”". */
  readonly where: string;
  /** The letters that this phrase would meet. */
  readonly meets: readonly Letter[];
}

export interface Finding {
  readonly rule: string;
  readonly letter: Letter;
  readonly kind: RuleKind;
  readonly severity: Severity;
  /** One short line for the strip: "Name the delay before the fix". */
  readonly nudge: string;
  /** The card's heading: "Maria's delay is not mentioned yet". */
  readonly title: string;
  /** `avoid` findings mark these words. */
  readonly span?: Span;
  readonly insertAt: Position;
  readonly why: { readonly customer?: TurnSpan; readonly draft?: Span; readonly text: string };
  readonly suggestions: readonly Suggestion[];
  /** Rules that step back because this finding's words serve them too; they count as said. */
  readonly speaksFor?: readonly string[];
  /** Within the budget of two: shown in the strip. An `avoid` finding outside the budget is still marked in the draft. */
  readonly isNudge: boolean;
  /** Changes when the customer brings something new, so that a dismissed or used-up rule may speak again. */
  readonly occasion: string;
}

export type LetterState = 'met' | 'missing' | 'not-needed';

export interface Review {
  readonly revision: number;
  readonly letters: Readonly<Record<Letter, LetterState>>;
  /** Why each letter stands as it does, in a sentence for the card. */
  readonly letterWhy: Readonly<Record<Letter, string>>;
  readonly cues: readonly Cue[];
  readonly questions: readonly Question[];
  /** All that passed the filters, most important first; at most two have `isNudge`. */
  readonly findings: readonly Finding[];
  /** `false`: the customer's turns were not seen, only context-free rules spoke. */
  readonly isConversationVisible: boolean;
  /** Nothing to show at all: thanks, holding line, empty draft after a closing turn. */
  readonly isQuiet: boolean;
  readonly reviewedTo?: number;
  /** Rules that threw, by id. They were skipped, the others went on. */
  readonly failed: readonly string[];
  /** Ids of `missing` rules that the conversation asks for and the draft meets; ids only, for `memory.ts`. */
  readonly met?: readonly string[];
}

/** What this agent did with nudges; kept by the background, never with any words. */
export interface ReviewMemory {
  /** `rule` + `occasion` pairs that were dismissed or used up in this conversation. */
  readonly done: ReadonlySet<string>;
  /** Rule ids that this agent muted, or that their pack switched off. */
  readonly muted: ReadonlySet<string>;
  /** Rules that the agent keeps meeting unaided: they speak only at severity high. */
  readonly faded: ReadonlySet<string>;
  /** Phrases that were inserted lately, so that templates rotate. */
  readonly usedPhrases: ReadonlySet<string>;
  /** Sketches (`sketch.ts`: hashes, no words) of replies that went to other conversations in this browser session. */
  readonly sentElsewhere?: readonly string[];
}

/** An example documents a rule and tests it. */
export interface RuleExample {
  readonly customer: string | readonly Turn[];
  readonly draft: string;
  readonly note?: string;
  /** A reply that went to another customer before. */
  readonly sentBefore?: string;
  readonly channel?: Conversation['channel'];
}

export interface RuleContext {
  readonly conversation: ConversationAnalysis;
  readonly draft: DraftAnalysis;
  /** The conversation's questions, matched against this draft. */
  readonly questions: readonly Question[];
  /** Of the whole conversation, oldest first. */
  readonly turns?: readonly Turn[];
  /** Whether nearly the same reply went to another conversation; worked out when a rule asks. */
  isSentElsewhere?(): boolean;
}

export interface Hit {
  readonly span?: Span;
  readonly insertAt: Position;
  readonly nudge: string;
  readonly title: string;
  readonly why: Finding['why'];
  readonly occasion: string;
  /** Values for a phrase's variables that only this rule knows (`{question}`, `{value}`). */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface Rule {
  /** Speaking id = file name. */
  readonly id: string;
  /** The number in the evidence catalogue. */
  readonly code: string;
  readonly letter: Letter;
  readonly kind: RuleKind;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly evidence: string;
  /** What a coach would call it, for `review` output and scoring; absent where none of the three fits. */
  readonly need?: 'acknowledge' | 'empathy' | 'transparency';
  /** Right in principle, but prone to tire agents or to breed boilerplate: silent until a pack turns it on (Ancker et al. 2017; Decock et al. 2020). */
  readonly isOffByDefault?: true;
  readonly examples: { readonly flags: readonly RuleExample[]; readonly passes: readonly RuleExample[] };
  /** `false`: speaks on the draft alone, also where the conversation was not seen. */
  readonly needsConversation: boolean;
  /** First gate: does this conversation (with this draft) ask for it? */
  applies(context: RuleContext): Gate;
  /** Second gate: is it there already? For `avoid` rules: open when nothing is to be avoided. */
  satisfiedBy(context: RuleContext): Gate;
  /** Called when the first gate is open and the second is not. */
  find(context: RuleContext): readonly Hit[];
}

export interface Phrase {
  readonly id: string;
  readonly rule: string;
  readonly text: string;
  readonly place?: Exclude<Position['at'], 'replace' | 'after-sentence'>;
  /** Only at these intensities; absent means any. */
  readonly intensity?: readonly Intensity[];
  readonly firstReply?: boolean;
  readonly channel?: 'chat' | 'email';
}

/** A pack that was validated and prepared; made by `src/pack/compile.ts`. */
export interface CompiledPack {
  readonly id: string;
  readonly version: string;
  readonly locale: string;
  readonly phrasesByRule: ReadonlyMap<string, readonly Phrase[]>;
  /** The rules in force, in order, with the pack's settings applied. */
  readonly rules: readonly Rule[];
  readonly lockedRules: ReadonlySet<string>;
  /** The team's own variables. */
  readonly variables: Readonly<Record<string, string>>;
}
