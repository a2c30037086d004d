import type { ConversationAnalysis, Span } from './types.ts';

/** Variables that the conversation fills. A phrase that needs one that is unknown is not offered. */
export const FILLED_VARIABLES: readonly string[] = [
  'customer.name',
  'agent.name',
  'issue',
  'issue.noun',
  'order',
  'question',
  'value',
  // These four are known to single rules only: how often the customer wrote, how long they wait, what befell them, how it feels.
  'contact',
  'wait',
  'event',
  'feeling',
];

/** Variables that only the agent can fill. They are inserted as a readable blank: `{time frame}`. */
export const BLANK_VARIABLES: readonly string[] = [
  'action',
  'amount',
  'answer',
  'option',
  'other_option',
  'reason',
  'step',
  'thing',
  'time_frame',
];

const VARIABLE = /\{([^{}]*)\}/g;
/** A value comes from a page, so it is hostile: one line, no braces, this many UTF-16 units at most. */
const LONGEST_VALUE = 160;

export type Variables = Readonly<Record<string, string>>;

export interface Filled {
  readonly text: string;
  /** Blanks as spans of `text`. */
  readonly blanks: readonly Span[];
}

/** The names between braces, in the order of the text. */
export const variablesOf = (text: string): readonly string[] =>
  [...text.matchAll(VARIABLE)].map(([, name]) => name ?? '');

/** A blank as the agent sees it in the draft. */
export const blankText = (name: string): string => `{${name.replaceAll(/[_.]/g, ' ')}}`;

const cleanValue = (value: string) =>
  value
    .replaceAll(/[{}\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_VALUE);

/** What the conversation knows, by variable name. `more` are the values that only a rule knows; both win over the team's. */
export function knownVariables(conversation: ConversationAnalysis, team: Variables, more: Variables = {}): Variables {
  const { issue, customerName, agentName, details } = conversation;
  const order = details.find(({ kind }) => kind === 'order-number')?.value;
  const known: Record<string, string | undefined> = {
    ...team,
    'customer.name': customerName,
    'agent.name': agentName,
    issue: issue?.clause,
    'issue.noun': issue?.noun,
    order,
    ...more,
  };
  return Object.fromEntries(
    Object.entries(known).flatMap(([name, value]) => {
      const cleaned = value === undefined ? '' : cleanValue(value);
      return cleaned === '' ? [] : [[name, cleaned]];
    }),
  );
}

const beginsSentence = (before: string) => /(^|[.!?]\s+)$/.test(before);
/** A phrase that is no more than one variable takes the place of words and keeps its case. */
const IS_PIECE = /^\{[^{}]*\}$/;
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Fills a phrase; undefined where it needs something that is not known and that the agent should not have to type. */
export function fillVariables(text: string, known: Variables): Filled | undefined {
  const blanks: Span[] = [];
  let filled = '';
  let read = 0;
  for (const match of text.matchAll(VARIABLE)) {
    const name = match[1] ?? '';
    const value = known[name];
    filled += text.slice(read, match.index);
    read = match.index + match[0].length;
    if (value !== undefined) {
      filled += beginsSentence(filled) && !IS_PIECE.test(text) ? capitalised(value) : value;
    } else if (BLANK_VARIABLES.includes(name)) {
      const blank = blankText(name);
      blanks.push({ from: filled.length, to: filled.length + blank.length });
      filled += blank;
    } else {
      return undefined;
    }
  }
  filled += text.slice(read);
  return { text: filled, blanks };
}
