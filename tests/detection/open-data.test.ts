import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('./open/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

type Turn = { role: string; text: string };
type Labels = {
  ctx: Record<string, unknown>;
  cues?: Record<string, string>;
  answers?: string;
  nudge?: string[];
  note?: string;
};
type Row = { id: string; source: string; customer: string; labels: Labels };
type Pair = Row & { first_reply: boolean; history: Turn[]; agent: string };
type Act = { source: string; text: string; role: string; act: string };

const lines = <T>(name: string): T[] =>
  read(name)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const pairs = lines<Pair>('pairs.jsonl');
const turns = lines<Row>('turns.jsonl');
const acts = lines<Act>('acts.jsonl');

const CUES = [
  'courtesy',
  'next_step',
  'time_frame',
  'reason',
  'limit',
  'greeting',
  'thanks_value',
  'issue',
  'apology',
  'empathy',
  'extra',
  'offer_help',
  'warm_close',
  'harm',
];
const NUDGES = ['acknowledge', 'empathy', 'transparency'];

/** The rows, by id, in which something is wrong with the label. */
const wrong = <T extends { id: string }>(rows: T[], isRight: (row: T) => boolean): string[] =>
  rows.filter((row) => !isRight(row)).map((row) => row.id);

const hasWholeContext = ({ labels: { ctx } }: Row): boolean =>
  Object.keys(ctx).join() === 'complaint,emotion,question,thanks,closing' &&
  ['none', 'mild', 'strong'].includes(String(ctx.emotion)) &&
  ['complaint', 'question', 'thanks', 'closing'].every((name) => typeof ctx[name] === 'boolean');

describe('the open detection set', () => {
  it('is as large as it says and names every row once', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(200);
    expect(turns.length).toBeGreaterThanOrEqual(250);
    expect(acts.length).toBeGreaterThanOrEqual(100);
    const ids = [...pairs, ...turns].map((row) => row.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('has text on both sides and a history of customer and agent turns', () => {
    expect(wrong(pairs, (row) => row.customer.trim() !== '' && row.agent.trim() !== '')).toEqual([]);
    expect(wrong(turns, (row) => row.customer.trim() !== '')).toEqual([]);
    expect(
      wrong(pairs, ({ history }) =>
        history.every(({ role, text }) => ['customer', 'agent'].includes(role) && text.trim() !== ''),
      ),
    ).toEqual([]);
    expect(wrong(pairs, (row) => row.history.length <= 5)).toEqual([]);
    expect(wrong(pairs, (row) => !row.first_reply || row.history.every(({ role }) => role === 'customer'))).toEqual([]);
  });

  it('labels the whole context of every customer turn', () => {
    expect(wrong(pairs, hasWholeContext)).toEqual([]);
    expect(wrong(turns, hasWholeContext)).toEqual([]);
  });

  it('gives each cue as a span of the reply, verbatim', () => {
    expect(
      wrong(pairs, ({ agent, labels: { cues } }) =>
        Object.entries(cues ?? { none: '' }).every(
          ([cue, span]) => CUES.includes(cue) && span !== '' && agent.includes(span),
        ),
      ),
    ).toEqual([]);
  });

  it('says whether the reply answers and which nudges a coach would give', () => {
    expect(wrong(pairs, ({ labels }) => ['yes', 'no', 'na'].includes(labels.answers ?? ''))).toEqual([]);
    expect(
      wrong(pairs, ({ labels: { nudge } }) => Array.isArray(nudge) && nudge.every((name) => NUDGES.includes(name))),
    ).toEqual([]);
    expect(wrong(pairs, ({ labels }) => !labels.ctx.question || labels.answers !== 'na')).toEqual([]);
  });

  it('has enough of the rare things to judge by', () => {
    const cues = pairs.flatMap((row) => Object.keys(row.labels.cues ?? {}));
    for (const cue of CUES) expect(cues.filter((name) => name === cue).length, cue).toBeGreaterThanOrEqual(5);
    for (const name of NUDGES)
      expect(pairs.filter((row) => row.labels.nudge?.includes(name)).length, name).toBeGreaterThanOrEqual(15);
    const strong = [...pairs, ...turns].filter((row) => row.labels.ctx.emotion === 'strong');
    expect(strong.length).toBeGreaterThanOrEqual(10);
  });

  it('names the source and the licence of every row', () => {
    const named = [...read('SOURCES.md').matchAll(/^## (\S+)$/gm)].map(([, name]) => name);
    const used = new Set([...pairs, ...turns, ...acts].map((row) => row.source));
    expect([...used].sort()).toEqual([...named].sort());
    for (const part of read('SOURCES.md').split(/^## /m).slice(1))
      expect(part, part.slice(0, 20)).toMatch(/CC BY|Creative Commons|MIT License|CDLA|public data/);
  });

  it('holds no e-mail address or telephone number of a living person', () => {
    const real = [...pairs, ...turns].filter((row) => row.source !== 'abcd');
    expect(wrong(real, (row) => !/[\w.]+@[\w-]+\.\w|\(\d{3}\) ?\d{3}-\d{4}/.test(JSON.stringify(row)))).toEqual([]);
  });
});
