import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { type ReviewRow, ReviewRowSchema } from '../../src/cli/review-row.ts';
import type { Turn } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';

export interface Pair {
  readonly turns: readonly Turn[];
  readonly reply: string;
}

export const pack = compileStarter(RULES);

/** Rows as `carecue review` reads them. */
export const rowsOf = (file: string): readonly ReviewRow[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(ReviewRowSchema, JSON.parse(line)));

/** The project's own labelled conversations: texts of every length and kind. */
export function ownRows(): readonly ReviewRow[] {
  const files = ['own/development.jsonl', 'open/pairs.jsonl'].map(
    (name) => new URL(`../detection/${name}`, import.meta.url),
  );
  return files.filter((file) => existsSync(file)).flatMap((file) => rowsOf(file.pathname));
}

export const pairOf = ({ history, customer, agent }: ReviewRow): Pair => ({
  turns: [...history, { role: 'customer', text: customer }],
  reply: agent,
});

/**
 * The rules' own examples and the starter pack's phrases; `isGood`: only replies as they should be, and no phrases, whose
 * open variables are marks as well.
 */
export function examplePairs(isGood: boolean): readonly Pair[] {
  return RULES.flatMap(({ id, examples }) => {
    const phrases = (pack.phrasesByRule.get(id) ?? []).map(({ text }) => text).join(' ');
    const all = [...(isGood ? [] : examples.flags), ...examples.passes].map(({ customer, draft }) => ({
      turns: typeof customer === 'string' ? [{ role: 'customer' as const, text: customer }] : customer,
      reply: draft,
    }));
    // The pack's own phrases for the rule, in the first conversation that asks for them.
    return all[0] && phrases !== '' && !isGood ? [...all, { turns: all[0].turns, reply: phrases }] : all;
  }).filter(({ reply }) => reply.trim() !== '');
}
