import { distinctQuestions, questionsOf } from './customer/asked.ts';
import { detailsOf } from './customer/details.ts';
import { emotionOf } from './customer/intensity.ts';
import { issueOf } from './customer/issue-phrase.ts';
import { type LearnedContext, learnedContext } from './customer/learned-context.ts';
import { agentNameOf, customerNameOf } from './customer/names.ts';
import type { SignName } from './customer/signs.ts';
import { type CustomerSentence, placeOf, readTurn } from './customer/turn-reading.ts';
import type { ContextLabel } from './learned/models.ts';
import { readSentence } from './reading.ts';
import { splitSentences } from './sentences.ts';
import { readStructure } from './structure.ts';
import type { Conversation, ConversationAnalysis, CueName, GivenDetail, IssuePhrase, Span, TurnSpan } from './types.ts';

/** How much is read, newest first, so that a thread of thousands of turns costs no more than a long one. */
const LATEST_CHARACTERS = 20_000;
const EARLIER_AGENT_TURNS = 40;
const EARLIER_CUSTOMER_TURNS = 40;
const EARLIER_CHARACTERS = 30_000;

interface ReadTurn {
  readonly turn: number;
  readonly text: string;
  readonly sentences: readonly CustomerSentence[];
}

const inTurn = (turn: number, text: string, { from, to }: Span): TurnSpan => ({
  turn,
  from,
  to,
  text: text.slice(from, to),
});

function lastIndexOfAgent(conversation: Conversation): number {
  return conversation.turns.findLastIndex((turn) => turn.role === 'agent');
}

/** The customer's turns since the last agent turn, the newest ones where there is too much. */
function latestTurns(conversation: Conversation, lastAgent: number): ReadTurn[] {
  const found: ReadTurn[] = [];
  let left = LATEST_CHARACTERS;
  for (let turn = conversation.turns.length - 1; turn > lastAgent && left > 0; turn -= 1) {
    const each = conversation.turns[turn];
    if (each?.role !== 'customer') continue;
    left -= Math.max(each.text.length, 1);
    found.push({ turn, text: each.text, sentences: readTurn(each.text).sentences });
  }
  return found.reverse();
}

function earlierCustomerTurns(conversation: Conversation, lastAgent: number): ReadTurn[] {
  const found: ReadTurn[] = [];
  let left = EARLIER_CHARACTERS;
  for (let turn = lastAgent; turn >= 0 && left > 0 && found.length < EARLIER_CUSTOMER_TURNS; turn -= 1) {
    const each = conversation.turns[turn];
    if (each?.role !== 'customer') continue;
    left -= Math.max(each.text.length, 1);
    found.push({ turn, text: each.text, sentences: readTurn(each.text).sentences });
  }
  return found.reverse();
}

/** Cues of the earlier agent turns; of each cue the newest place. */
function earlierCues(conversation: Conversation, lastAgent: number): Map<CueName, TurnSpan> {
  const cues = new Map<CueName, TurnSpan>();
  let turns = EARLIER_AGENT_TURNS;
  let left = EARLIER_CHARACTERS;
  for (let turn = lastAgent; turn >= 0 && turns > 0 && left > 0; turn -= 1) {
    const each = conversation.turns[turn];
    if (each?.role !== 'agent') continue;
    turns -= 1;
    const text = each.text.slice(0, left);
    left -= Math.max(text.length, 1);
    for (const block of readStructure(text).blocks) {
      const own = text.slice(block.from, block.to);
      for (const sentence of splitSentences(own, block.endsLine)) {
        const reading = readSentence(own.slice(sentence.from, sentence.to));
        for (const { name, first, end } of reading.hits) {
          if (name.startsWith('has-') || cues.has(name as CueName)) continue;
          const base = block.from + sentence.from;
          const from = base + (reading.tokens[first]?.from ?? 0);
          const to = base + (reading.tokens[end - 1]?.to ?? 0);
          cues.set(name as CueName, inTurn(turn, each.text, { from, to }));
        }
      }
    }
  }
  // "Newest last": the map was filled from the newest turn backwards.
  return new Map([...cues].reverse());
}

function firstSign(turns: readonly ReadTurn[], ...names: readonly SignName[]): TurnSpan | undefined {
  for (const name of names) {
    for (const { turn, text, sentences } of turns) {
      for (const sentence of sentences) {
        const hit = sentence.signs.find((sign) => sign.name === name);
        if (hit) return inTurn(turn, text, placeOf(sentence, hit.first, hit.end));
      }
    }
  }
  return undefined;
}

/** The whole sentence in which a sign stands: what a card quotes. */
function sentenceWith(turns: readonly ReadTurn[], ...names: readonly SignName[]): TurnSpan | undefined {
  for (const name of names) {
    for (const { turn, text, sentences } of turns) {
      const found = sentences.find((sentence) => sentence.signs.some((sign) => sign.name === name));
      if (found) return inTurn(turn, text, found);
    }
  }
  return undefined;
}

/** A bare "thank you" behind a question or a complaint is its sign-off and thanks for nothing yet. */
function thanksIn(turns: readonly ReadTurn[]): TurnSpan | undefined {
  const isOpen = (sentence: CustomerSentence) =>
    sentence.signs.some(({ name }) => name === 'trouble' || name === 'asks' || name === 'requests') ||
    sentence.text.endsWith('?');
  const hasOpen = turns.some(({ sentences }) => sentences.some(isOpen));
  for (const { turn, text, sentences } of turns) {
    for (const [index, sentence] of sentences.entries()) {
      const hit = sentence.signs.find((sign) => sign.name === 'thanks');
      if (!hit) continue;
      const isSignOff =
        index > 0 && sentence.tokens.length <= 6 && SIGN_OFF.has(sentence.tokens[hit.first]?.normal ?? '');
      if (hasOpen && isSignOff) continue;
      return inTurn(turn, text, placeOf(sentence, hit.first, hit.end));
    }
  }
  return undefined;
}

const REGRET: readonly CueName[] = ['apology', 'empathy', 'compassion'];

/** What the firm did to the customer in an earlier turn, where no agent has had a word of regret or understanding so far. */
function owedIn(turns: readonly ReadTurn[], cues: ReadonlyMap<CueName, TurnSpan>): TurnSpan | undefined {
  if (REGRET.some((name) => cues.has(name))) return undefined;
  let owed: TurnSpan | undefined;
  for (const each of turns) {
    // "It works now, thanks" settles what went before.
    if (firstSign([each], 'thanks') && !firstSign([each], 'trouble')) owed = undefined;
    if (firstSign([each], 'own-doing')) continue;
    owed = sentenceWith([each], 'strong', 'failure') ?? owed;
  }
  return owed;
}

const SIGN_OFF = new Set(['thanks', 'thank', 'cheers', 'ty', 'merci', 'danke', 'gracias']);

function emotionIn(turns: readonly ReadTurn[]): Pick<ConversationAnalysis, 'intensity' | 'emotion'> {
  let best: Pick<ConversationAnalysis, 'intensity' | 'emotion'> = { intensity: 'none', emotion: undefined };
  const hasTrouble = firstSign(turns, 'trouble') !== undefined;
  for (const { turn, text, sentences } of turns) {
    const { intensity, span } = emotionOf(sentences, hasTrouble);
    if (intensity === 'none' || best.intensity === 'strong' || (best.intensity === 'mild' && intensity === 'mild'))
      continue;
    best = { intensity, emotion: span ? inTurn(turn, text, span) : undefined };
  }
  return best;
}

/** The sentence, or only the words in it, by which the learned model decided for a label. */
function decidedIn(
  turns: readonly ReadTurn[],
  learned: LearnedContext,
  label: ContextLabel,
  isWhole: boolean,
): TurnSpan | undefined {
  const decided = learned.decidedBy(label);
  if (!decided) return undefined;
  let left = decided.sentence;
  for (const { turn, text, sentences } of turns) {
    const sentence = sentences[left];
    if (sentence) return inTurn(turn, text, isWhole ? sentence : placeOf(sentence, decided.first, decided.end));
    left -= sentences.length;
  }
  return undefined;
}

/** What the lexicons found, where the learned model agrees; what it found alone; or nothing. */
function agreed(
  turns: readonly ReadTurn[],
  learned: LearnedContext,
  label: ContextLabel,
  ruled: TurnSpan | undefined,
  isWhole = false,
): TurnSpan | undefined {
  const holds = learned.holds(label, ruled !== undefined);
  if (holds === undefined) return ruled;
  return holds ? (ruled ?? decidedIn(turns, learned, label, isWhole)) : undefined;
}

/** "Where is it? Thanks." is a sign-off: where the lexicons know the thanks and make nothing of it, nor does the model. */
function thanksOf(turns: readonly ReadTurn[], learned: LearnedContext): TurnSpan | undefined {
  const ruled = thanksIn(turns);
  return ruled || !firstSign(turns, 'thanks') ? agreed(turns, learned, 'thanks', ruled) : undefined;
}

type Felt = Pick<ConversationAnalysis, 'intensity' | 'emotion'>;

function feltIn(turns: readonly ReadTurn[], learned: LearnedContext): Felt {
  const ruled = emotionIn(turns);
  const isStrong = learned.holds('strong', ruled.intensity === 'strong') ?? ruled.intensity === 'strong';
  const isFelt = isStrong || (learned.holds('emotion', ruled.intensity !== 'none') ?? ruled.intensity !== 'none');
  if (!isFelt) return { intensity: 'none', emotion: undefined };
  const emotion =
    ruled.emotion ??
    decidedIn(turns, learned, isStrong ? 'strong' : 'emotion', false) ??
    decidedIn(turns, learned, 'emotion', false);
  return { intensity: isStrong ? 'strong' : 'mild', emotion };
}

function issueIn(turns: readonly ReadTurn[]): IssuePhrase | undefined {
  const issues = turns.map(({ turn, sentences }) => issueOf(sentences, turn)).filter((issue) => issue !== undefined);
  return (
    issues.find((issue) => issue.clause !== undefined) ?? issues.find((issue) => issue.noun !== undefined) ?? issues[0]
  );
}

function stemsIn(turns: readonly ReadTurn[]): Set<string> {
  const stems = new Set<string>();
  for (const { sentences } of turns) {
    for (const sentence of sentences) for (const { stem } of sentence.stems) stems.add(stem);
  }
  return stems;
}

function descriptionOf(complaint: TurnSpan | undefined): GivenDetail[] {
  if (!complaint || complaint.text.split(/\s+/).length < 6) return [];
  return [{ kind: 'description', value: complaint.text, span: complaint }];
}

function detailsIn(turns: readonly ReadTurn[], complaint: TurnSpan | undefined): GivenDetail[] {
  // The newest value comes last, as it was given last.
  return [...turns.flatMap(({ turn, text }) => detailsOf(turn, text)), ...descriptionOf(complaint)];
}

/** What the conversation asks for; to be computed once per conversation version. */
export function analyseConversation(conversation: Conversation): ConversationAnalysis {
  const lastAgent = lastIndexOfAgent(conversation);
  const latest = latestTurns(conversation, lastAgent);
  const earlier = earlierCustomerTurns(conversation, lastAgent);
  // Anger is about something, also where no word says what went wrong.
  const learned = learnedContext(latest.flatMap(({ sentences }) => sentences));
  const ruled = sentenceWith(latest, 'failure', 'trouble') ?? sentenceWith(latest, 'strong');
  const complaint = agreed(latest, learned, 'complaint', ruled, true);
  const isOwnDoing = firstSign(latest, 'own-doing') !== undefined;
  const cues = earlierCues(conversation, lastAgent);
  const customerName = customerNameOf(conversation);
  const agentName = agentNameOf(conversation);
  return {
    isVisible: conversation.isVisible,
    isFirstReply: conversation.isFirstReply ?? lastAgent < 0,
    channel: conversation.channel,
    latest: latest.map(({ turn, text }) => inTurn(turn, text, { from: 0, to: text.length })),
    complaint,
    ...feltIn(latest, learned),
    questions: distinctQuestions(latest.flatMap(({ turn, text, sentences }) => questionsOf(sentences, turn, text))),
    thanks: thanksOf(latest, learned),
    closing: agreed(latest, learned, 'closing', firstSign(latest, 'closing')),
    failure: isOwnDoing || !complaint ? undefined : firstSign(latest, 'failure'),
    owed: owedIn(earlier, cues),
    isOwnDoing,
    repeat: firstSign(latest, 'repeat'),
    wait: firstSign(latest, 'wait'),
    serious: firstSign([...latest, ...earlier], 'serious'),
    customerName,
    agentName,
    details: detailsIn([...earlier, ...latest], complaint),
    issue: issueIn(latest),
    earlier: cues,
    stems: stemsIn([...earlier, ...latest]),
  };
}
