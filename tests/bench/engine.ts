/**
 * `npm run bench [-- --pairs FILE]`: how long one review takes while a reply is typed. Prints and never fails: times
 * depend on the machine, ratios hardly do.
 *
 * FILE holds rows as `carecue review` reads them. Without it the rules' own examples and the starter pack's
 * phrases are replayed.
 */
import { parseArgs } from 'node:util';
import { Dialect, LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { review } from '../../src/engine/review.ts';
import type { Conversation, Turn } from '../../src/engine/types.ts';
import { examplePairs, type Pair, pack, pairOf, rowsOf } from './pairs.ts';

/** harper.js is timed at every twentieth key: the same texts in a bearable time. */
const HARPER_EVERY = 20;
const SHORT = 600;
const LONG = 6_000;
/** Keys typed into a draft of a given length, at its end and in its middle. */
const KEYS = 400;
/** Rounds for each length and place; the first ones let the JIT compiler warm up and are not counted. */
const ROUNDS = 12;
const WARM_UP_ROUNDS = 3;
const WARM_UP_REPLIES = 20;

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
const given =
  values.pairs === undefined
    ? undefined
    : rowsOf(values.pairs)
        .map(pairOf)
        .filter(({ reply }) => reply.trim() !== '');
const pairs = given ?? examplePairs(false);

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

const turns = pairs[0]?.turns ?? [];

/** Real sentences in a row, as long as asked for. */
function poolOf(replies: readonly Pair[]): string {
  const all = replies.map(({ reply }) => reply.trim()).join('\n\n');
  return all.repeat(Math.ceil((LONG + ROUNDS * KEYS) / all.length) + 1);
}

/** Words that were not typed before, of the same shape in every round: their endings are the round's own. */
const newWords = (pool: string, round: number, ending: string) =>
  pool
    .slice(LONG, LONG + KEYS)
    .replace(/\b(\w+)/g, `$1${'abcdefghijkl'.charAt(round)}${ending}`)
    .slice(0, KEYS);

type Place = 'end' | 'middle';

function typedInto(pool: string, length: number, place: Place, round: number): number[] {
  const draft = pool.slice(0, length - KEYS);
  const at = place === 'end' ? draft.length : draft.indexOf(' ', draft.length / 2);
  const typed = newWords(pool, round, `${place.charAt(0)}${length === SHORT ? 'q' : 'j'}`);
  return type(typed, conversationOf(turns, `round ${round}`), `${draft.slice(0, at)} `, draft.slice(at));
}

/** For each key the median of the rounds: what else the machine does hits a round, hardly all of them. */
const mediansOf = (rounds: readonly (readonly number[])[]): number[] =>
  Array.from({ length: KEYS }, (_, key) => summary(rounds.map((times) => times[key] ?? 0)).p50);

function growthIn(name: string, pool: string): void {
  console.log(
    `${name}: each of ${KEYS} keys is the median of ${ROUNDS - WARM_UP_ROUNDS} rounds, after ${WARM_UP_ROUNDS} to warm up`,
  );
  for (const place of ['end', 'middle'] as const) {
    const times: Record<number, number[][]> = { [SHORT]: [], [LONG]: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const length of [SHORT, LONG]) {
        const taken = typedInto(pool, length, place, round);
        if (round >= WARM_UP_ROUNDS) times[length]?.push(taken);
      }
    }
    const [short, long] = [SHORT, LONG].map((length) => {
      const found = summary(mediansOf(times[length] ?? []));
      line(`${length} characters, at the ${place}`, found);
      return found;
    });
    if (!short || !long) continue;
    const growth = (part: 'p50' | 'p95') => (long[part] / short[part]).toFixed(2);
    console.log(`${`growth, at the ${place}`.padEnd(34)} p50 ${growth('p50')}  p95 ${growth('p95')}`);
  }
}

growthIn('drafts of a length', poolOf(given ?? examplePairs(true)));
if (!given) growthIn('drafts with something to mark in every other sentence', poolOf(pairs));
