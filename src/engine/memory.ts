import type { ReviewMemory } from './types.ts';

/**
 * What an agent did with nudges, as pure reducers over plain JSON. It holds rule ids, phrase ids, occasions and counts,
 * and never a word that an agent or a customer wrote.
 */

/** Dismissals in a row after which a rule is muted for this agent (SCENARIOS.md, 9). */
const DISMISSALS_TO_MUTE = 3;
/** A rule that was met unaided this often in the last ten replies that asked for it speaks only at severity high. */
const UNAIDED_TO_FADE = 8;
const UNAIDED_WINDOW = 10;
/** Phrases inserted lately are offered last, so that replies do not sound alike (Decock et al. 2020). */
const PHRASES_REMEMBERED = 20;

/** Kept on the device across conversations. Serialisable. */
export interface AgentMemory {
  readonly version: 1;
  readonly dismissedInARow: Readonly<Record<string, number>>;
  /** Rule ids; turned on again in settings only. */
  readonly muted: readonly string[];
  /** Per rule id the last ten replies that asked for it, newest last: 1 met without a nudge, 0 with one. */
  readonly unaided: Readonly<Record<string, readonly (0 | 1)[]>>;
  /** Phrase ids, newest last. */
  readonly usedPhrases: readonly string[];
}

/** Kept for one conversation in one tab, gone with it. */
export interface ConversationMemory {
  /** Keys that were dismissed, or used up by an earlier reply. */
  readonly done: readonly string[];
  /** Keys that were shown while this reply was written. */
  readonly shown: readonly string[];
}

export interface Memory {
  readonly agent: AgentMemory;
  readonly conversation: ConversationMemory;
}

export type MemoryEvent =
  | { readonly type: 'shown' | 'dismissed'; readonly rule: string; readonly occasion: string }
  | { readonly type: 'accepted'; readonly rule: string; readonly occasion: string; readonly phraseId: string }
  /** The reply went out; `met` are the rule ids that the last review of it names in `Review.met`. */
  | { readonly type: 'sent'; readonly met: readonly string[] };

export const NEW_AGENT: AgentMemory = { version: 1, dismissedInARow: {}, muted: [], unaided: {}, usedPhrases: [] };
export const NEW_CONVERSATION: ConversationMemory = { done: [], shown: [] };

/** The occasion of `avoid` findings: a dismissal holds for the conversation, but sending once does not use them up. */
export const EVERY_REPLY = 'every-reply';

/** How a rule and its occasion are written in `ReviewMemory.done`. */
export const doneKey = (rule: string, occasion: string): string => `${rule} ${occasion}`;
const ruleOf = (key: string) => key.slice(0, key.indexOf(' '));

const withNew = (list: readonly string[], item: string): readonly string[] =>
  list.includes(item) ? list : [...list, item];

function dismissed({ agent, conversation }: Memory, rule: string, key: string): Memory {
  const inARow = (agent.dismissedInARow[rule] ?? 0) + 1;
  return {
    agent: {
      ...agent,
      dismissedInARow: { ...agent.dismissedInARow, [rule]: inARow },
      muted: inARow >= DISMISSALS_TO_MUTE ? withNew(agent.muted, rule) : agent.muted,
    },
    conversation: { ...conversation, done: withNew(conversation.done, key) },
  };
}

function accepted({ agent, conversation }: Memory, rule: string, phraseId: string): Memory {
  const others = agent.usedPhrases.filter((id) => id !== phraseId);
  return {
    agent: {
      ...agent,
      dismissedInARow: { ...agent.dismissedInARow, [rule]: 0 },
      usedPhrases: [...others, phraseId].slice(-PHRASES_REMEMBERED),
    },
    conversation,
  };
}

function sent({ agent, conversation }: Memory, met: readonly string[]): Memory {
  const aided = new Set(conversation.shown.map(ruleOf));
  const usedUp = conversation.shown.filter((key) => !key.endsWith(` ${EVERY_REPLY}`));
  const unaided: Record<string, readonly (0 | 1)[]> = { ...agent.unaided };
  for (const rule of new Set([...met, ...aided])) {
    unaided[rule] = [...(unaided[rule] ?? []), aided.has(rule) ? (0 as const) : (1 as const)].slice(-UNAIDED_WINDOW);
  }
  return {
    agent: { ...agent, unaided },
    conversation: { done: [...new Set([...conversation.done, ...usedUp])], shown: [] },
  };
}

/** The memory after an event; the one before is left as it was. */
export function remember(memory: Memory, event: MemoryEvent): Memory {
  if (event.type === 'sent') return sent(memory, event.met);
  const key = doneKey(event.rule, event.occasion);
  if (event.type === 'dismissed') return dismissed(memory, event.rule, key);
  if (event.type === 'accepted') return accepted(memory, event.rule, event.phraseId);
  const { conversation } = memory;
  return { ...memory, conversation: { ...conversation, shown: withNew(conversation.shown, key) } };
}

/** The rule that this event muted, for "Muted for you; turn it on again in settings." */
export const newlyMuted = (before: AgentMemory, after: AgentMemory): string | undefined =>
  after.muted.find((rule) => !before.muted.includes(rule));

/** Turned on again in settings: the count of dismissals starts anew. */
export const unmute = (agent: AgentMemory, rule: string): AgentMemory => ({
  ...agent,
  muted: agent.muted.filter((id) => id !== rule),
  dismissedInARow: { ...agent.dismissedInARow, [rule]: 0 },
});

const isFaded = (replies: readonly (0 | 1)[]) =>
  replies.length >= UNAIDED_WINDOW && replies.filter((each) => each === 1).length >= UNAIDED_TO_FADE;

/** What `review` needs of it. */
export function toReviewMemory({ agent, conversation }: Memory): ReviewMemory {
  return {
    done: new Set(conversation.done),
    muted: new Set(agent.muted),
    faded: new Set(Object.keys(agent.unaided).filter((rule) => isFaded(agent.unaided[rule] ?? []))),
    usedPhrases: new Set(agent.usedPhrases),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const stringsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];

/** Reads what was stored; whatever is not as expected starts anew. */
export function parseAgentMemory(stored: unknown): AgentMemory {
  if (!isRecord(stored) || stored.version !== 1) return NEW_AGENT;
  const counts = isRecord(stored.dismissedInARow) ? Object.entries(stored.dismissedInARow) : [];
  const replies = isRecord(stored.unaided) ? Object.entries(stored.unaided) : [];
  return {
    version: 1,
    dismissedInARow: Object.fromEntries(
      counts.flatMap(([rule, count]) => (Number.isInteger(count) ? [[rule, Number(count)]] : [])),
    ),
    muted: stringsOf(stored.muted),
    unaided: Object.fromEntries(
      replies.flatMap(([rule, list]) =>
        Array.isArray(list) ? [[rule, list.slice(-UNAIDED_WINDOW).map((each) => (each === 1 ? 1 : 0))]] : [],
      ),
    ),
    usedPhrases: stringsOf(stored.usedPhrases).slice(-PHRASES_REMEMBERED),
  };
}
