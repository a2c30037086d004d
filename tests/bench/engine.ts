/**
 * `npm run bench [-- --pairs FILE]`: how long one review takes while a reply is typed. Prints and never fails: times
 * depend on the machine, ratios hardly do.
 *
 * FILE holds rows as `carecue review` reads them. Without it the rules' own examples and the starter pack's
 * phrases are replayed.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import * as v from 'valibot';
import { ReviewRowSchema } from '../../src/cli/review-row.ts';
import { review } from '../../src/engine/review.ts';
import type { Conversation, Turn } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';

/** harper.js is timed at every twentieth key: the same texts in a bearable time. */
const HARPER_EVERY = 20;
const SHORT = 600;
const LONG = 6_000;
/** Keys typed into a draft of a given length, at its end and in its middle. */
const KEYS = 400;
/** Rounds for each length and place; the first two let the JIT compiler warm up and are not counted. */
const ROUNDS = 6;
const WARM_UP_ROUNDS = 2;
const WARM_UP_REPLIES = 20;

interface Pair {
  readonly turns: readonly Turn[];
  readonly reply: string;
}

const pack = compileStarter(RULES);

function pairsOf(file: string | undefined): Pair[] {
  if (file === undefined) {
    return RULES.flatMap(({ id, examples }) => {
      const phrases = (pack.phrasesByRule.get(id) ?? []).map(({ text }) => text).join(' ');
      const all = [...examples.flags, ...examples.passes].map(({ customer, draft }) => ({
        turns: typeof customer === 'string' ? [{ role: 'customer' as const, text: customer }] : customer,
        reply: draft,
      }));
      // The pack's own phrases for the rule, in the first conversation that asks for them.
      return all[0] && phrases !== '' ? [...all, { turns: all[0].turns, reply: phrases }] : all;
    });
  }
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => v.parse(ReviewRowSchema, JSON.parse(line)))
    .map(({ history, customer, agent }) => ({
      turns: [...history, { role: 'customer', text: customer }],
      reply: agent,
    }));
}

const conversationOf = (turns: readonly Turn[], id: string): Conversation => ({
  id,
  version: 1,
  turns,
  isVisible: true,
  channel: 'chat',
});

/**
 * Milliseconds for each key of `typed`, between `before` and `after`. Keys rest after each of them, so that everything
 * is worked out that an agent could see.
 */
function type(typed: string, conversation: Conversation, before = '', after = ''): number[] {
  const times: number[] = [];
  for (let length = 1; length <= typed.length; length += 1) {
    const text = before + typed.slice(0, length) + after;
    // A composer hands over a new flat string, not a slice of one that is already known.
    const draft = {
      text: Buffer.from(text, 'utf16le').toString('utf16le'),
      revision: length,
      caret: before.length + length,
    };
    const start = performance.now();
    review(draft, conversation, pack);
    times.push(performance.now() - start);
  }
  return times;
}

const at = (sorted: readonly number[], part: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;

interface Summary {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

function summary(times: readonly number[]): Summary {
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), max: sorted.at(-1) ?? 0 };
}

const line = (label: string, { p50, p95, max }: Summary) =>
  console.log(`${label.padEnd(34)} p50 ${p50.toFixed(3)}  p95 ${p95.toFixed(3)}  max ${max.toFixed(3)} ms`);

async function harperTimes(texts: readonly string[]): Promise<number[]> {
  const linter = new LocalLinter({ binary, dialect: Dialect.American });
  await linter.setup();
  await linter.lint(texts[0] ?? 'Hello');
  const times: number[] = [];
  for (const text of texts) {
    for (let length = Math.min(HARPER_EVERY, text.length); length <= text.length; length += HARPER_EVERY) {
      const start = performance.now();
      await linter.lint(text.slice(0, length));
      times.push(performance.now() - start);
    }
  }
  return times;
}

const { values } = parseArgs({ options: { pairs: { type: 'string' } } });
const pairs = pairsOf(values.pairs).filter(({ reply }) => reply.trim() !== '');

for (const [index, { turns, reply }] of pairs.slice(0, WARM_UP_REPLIES).entries()) {
  type(reply, conversationOf(turns, `warm-up ${index}`));
}
const reviewed = pairs.flatMap(({ turns, reply }, index) => type(reply, conversationOf(turns, `pair ${index}`)));
console.log(
  `${pairs.length} replies, ${reviewed.length} keys; the first ${WARM_UP_REPLIES} typed once before, to warm up`,
);
const ours = summary(reviewed);
line('one review', ours);

const harper = summary(await harperTimes(pairs.map(({ reply }) => reply)));
line('one lint by harper.js', harper);
console.log(
  `ratio harper.js / review             p50 ${(harper.p50 / ours.p50).toFixed(1)}  p95 ${(harper.p95 / ours.p95).toFixed(1)}`,
);

// Real sentences in a row, as long as asked for; the keys of each round are typed for the first time.
const all = pairs.map(({ reply }) => reply.trim()).join('\n\n');
const pool = all.repeat(Math.ceil((LONG + ROUNDS * KEYS) / all.length) + 1);
const turns = pairs[0]?.turns ?? [];

/** Words that were not typed before: the endings of a round's words are its own. */
const newWords = (round: number, ending: string) =>
  pool
    .slice(LONG + round * KEYS, LONG + (round + 1) * KEYS)
    .replace(/\b(\w+)/g, `$1${'uvwxyz'.charAt(round)}${ending}`)
    .slice(0, KEYS);

function typedInto(length: number, place: 'end' | 'middle', round: number): number[] {
  const draft = pool.slice(0, length - KEYS);
  const at = place === 'end' ? draft.length : draft.indexOf(' ', draft.length / 2);
  const typed = newWords(round, `${place.charAt(0)}${length === SHORT ? 'q' : 'j'}`);
  return type(typed, conversationOf(turns, `round ${round}`), `${draft.slice(0, at)} `, draft.slice(at));
}

console.log(`drafts of a length: ${ROUNDS} rounds of ${KEYS} keys, the first ${WARM_UP_ROUNDS} not counted`);
for (const place of ['end', 'middle'] as const) {
  const times = new Map<number, number[]>([
    [SHORT, []],
    [LONG, []],
  ]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [length, kept] of times) {
      const taken = typedInto(length, place, round);
      if (round >= WARM_UP_ROUNDS) kept.push(...taken);
    }
  }
  const [short, long] = [...times].map(([length, kept]) => {
    const found = summary(kept);
    line(`${length} characters, at the ${place}`, found);
    return found;
  });
  if (short && long) {
    const growth = (part: 'p50' | 'p95') => (long[part] / short[part]).toFixed(2);
    console.log(`${`growth, at the ${place}`.padEnd(34)} p50 ${growth('p50')}  p95 ${growth('p95')}`);
  }
}
