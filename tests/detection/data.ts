import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ContextLabel, ReplyLabel } from '../../src/engine/learned/models.ts';

export interface ContextLabels {
  readonly complaint: boolean;
  readonly emotion: 'none' | 'mild' | 'strong';
  readonly question: boolean;
  readonly thanks: boolean;
  readonly closing: boolean;
}

export interface LabelledPair {
  readonly id: string;
  readonly source: string;
  readonly first_reply: boolean;
  readonly history: readonly { readonly role: 'customer' | 'agent'; readonly text: string }[];
  readonly customer: string;
  readonly agent: string;
  readonly labels: {
    readonly ctx: ContextLabels;
    /** The words in the reply that carry each cue. */
    readonly cues: Readonly<Record<string, string>>;
    readonly answers: 'yes' | 'no' | 'na';
    readonly nudge: readonly ('acknowledge' | 'empathy' | 'transparency')[];
  };
}

export interface LabelledTurn {
  readonly source?: string;
  readonly customer: string;
  readonly labels: { readonly ctx: ContextLabels };
}

export interface LabelledSentence {
  readonly text: string;
  readonly cues: readonly ReplyLabel[];
}

const at = (file: string) => new URL(file, import.meta.url);

function rows<Row>(file: string): Row[] {
  if (!existsSync(at(file))) return [];
  const lines = readFileSync(at(file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Files of one kind, in order of their names: each was written apart from the others. */
const ownFiles = (kind: 'pairs' | 'turns' | 'sentences') =>
  readdirSync(at('own/'))
    .filter((file) => file.startsWith(`${kind}-`))
    .sort()
    .map((file) => `own/${file}`);

/** Sets of pairs: our own and those of other makers may be learned from; the sealed ones are only measured with. */
export type PairSet = 'development' | 'open' | 'sealed';

export function readPairs(set: PairSet): LabelledPair[] {
  if (set === 'open') return rows<LabelledPair>('open/pairs.jsonl');
  if (set === 'sealed') return rows<LabelledPair>('own/sealed.jsonl');
  const files = ['own/development.jsonl', ...ownFiles('pairs')];
  return files.flatMap((file) => rows<LabelledPair>(file));
}

/** Texts whose licence asks the same of what is made from them (CC BY-SA): measured with, not learned from. */
const isShareAlike = ({ source }: { readonly source?: string }) => source === 'sumo';

/** Pairs that the models are fitted to. */
export const trainingPairs = (): LabelledPair[] =>
  [...readPairs('development'), ...readPairs('open')].filter((pair) => !isShareAlike(pair));

/** Single turns of customers. */
export const turns = (): LabelledTurn[] => [
  ...ownFiles('turns').flatMap((file) => rows<LabelledTurn>(file)),
  ...rows<LabelledTurn>('open/turns.jsonl').filter((turn) => !isShareAlike(turn)),
];

/** Single sentences of agents. */
export const sentences = (): LabelledSentence[] =>
  ownFiles('sentences').flatMap((file) => rows<LabelledSentence>(file));

export const isLabelled = (ctx: ContextLabels, label: ContextLabel): boolean => {
  if (label === 'emotion') return ctx.emotion !== 'none';
  return label === 'strong' ? ctx.emotion === 'strong' : ctx[label];
};
