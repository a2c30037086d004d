import { reviewRow } from '../../src/cli/review-row.ts';
import type { LabelledPair } from './data.ts';

export interface Measure {
  readonly positives: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

const CONTEXT = ['complaint', 'question', 'thanks', 'closing'] as const;
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
] as const;
const NEEDS = ['acknowledge', 'empathy', 'transparency'] as const;

/** What the labels say of one row and what the engine says of it, by the name of the label. */
function verdictsOf(pair: LabelledPair): [name: string, truth: boolean, guess: boolean][] {
  const { labels } = pair;
  const reviewed = reviewRow({ ...pair, history: [...pair.history] });
  const { context, cues, answers, nudges } = reviewed;
  return [
    ...CONTEXT.map((label): [string, boolean, boolean] => [label, labels.ctx[label], context[label]]),
    ['emotion', labels.ctx.emotion !== 'none', context.emotion !== 'none'],
    ['strong', labels.ctx.emotion === 'strong', context.emotion === 'strong'],
    ['unanswered', labels.answers === 'no', answers === 'no'],
    ...CUES.map((label): [string, boolean, boolean] => [
      label,
      label in labels.cues,
      cues.some(({ cue }) => cue === label),
    ]),
    ...NEEDS.map((need): [string, boolean, boolean] => [
      `needs ${need}`,
      labels.nudge.includes(need),
      nudges.some((nudge) => nudge.need === need),
    ]),
  ];
}

/** How well the engine reads labelled pairs: for each label whether the row carries it, wherever. */
export function measure(pairs: readonly LabelledPair[]): Map<string, Measure> {
  const counts = new Map<string, { right: number; found: number; positives: number }>();
  for (const pair of pairs) {
    for (const [name, truth, guess] of verdictsOf(pair)) {
      const count = counts.get(name) ?? { right: 0, found: 0, positives: 0 };
      if (truth && guess) count.right += 1;
      if (guess) count.found += 1;
      if (truth) count.positives += 1;
      counts.set(name, count);
    }
  }
  const measures = [...counts].map(([name, { right, found, positives }]): [string, Measure] => [
    name,
    {
      positives,
      precision: right / (found || 1),
      recall: right / (positives || 1),
      f1: (2 * right) / (found + positives || 1),
    },
  ]);
  return new Map(measures);
}
