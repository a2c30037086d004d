import { describe, expect, it } from 'vitest';
import { CONTEXT_LABELS, REPLY_LABELS } from '../../src/engine/learned/models.ts';
import { isLabelled, type LabelledPair, readPairs, sentences, turns } from './data.ts';

const EMOTIONS = ['none', 'mild', 'strong'];
const ANSWERS = ['yes', 'no', 'na'];
const NEEDS = ['acknowledge', 'empathy', 'transparency'];

const hasContext = ({ labels: { ctx } }: { readonly labels: Pick<LabelledPair['labels'], 'ctx'> }) =>
  EMOTIONS.includes(ctx.emotion) && CONTEXT_LABELS.every((label) => typeof isLabelled(ctx, label) === 'boolean');

describe.each(['development', 'sealed'] as const)('our own pairs: %s', (set) => {
  const pairs = readPairs(set);

  it('has rows, each with an id of its own', () => {
    expect(pairs.length).toBeGreaterThan(200);
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
  });

  it('labels every row whole', () => {
    const wrong = pairs.filter(
      (pair) =>
        !hasContext(pair) ||
        !ANSWERS.includes(pair.labels.answers) ||
        !pair.labels.nudge.every((need) => NEEDS.includes(need)) ||
        pair.customer.trim() === '' ||
        pair.agent.trim() === '',
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('names each cue by words that stand in the reply', () => {
    const wrong = pairs.filter(({ agent, labels }) =>
      Object.values(labels.cues).some((words) => !agent.includes(words)),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('our own turns and sentences', () => {
  it('carry whole labels', () => {
    expect(turns().filter((turn) => !hasContext(turn) || turn.customer.trim() === '')).toEqual([]);
    const known = new Set<string>(REPLY_LABELS);
    expect(sentences().filter(({ text, cues }) => text.trim() === '' || !cues.every((cue) => known.has(cue)))).toEqual(
      [],
    );
  });

  it('share no text with the sealed pairs', () => {
    const texts = new Set(
      readPairs('sealed')
        .flatMap(({ customer, agent }) => [customer, agent])
        .filter((text) => text.length > 40),
    );
    const learned = [
      ...turns().map(({ customer }) => customer),
      ...sentences().map(({ text }) => text),
      ...readPairs('development').flatMap(({ customer, agent }) => [customer, agent]),
    ];
    expect(learned.filter((text) => texts.has(text))).toEqual([]);
  });
});
