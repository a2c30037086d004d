import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnedContext } from '../../src/engine/customer/learned-context.ts';
import { readTurn } from '../../src/engine/customer/turn-reading.ts';
import customer from '../../src/engine/learned/customer.json' with { type: 'json' };
import { addSentences, featureNames } from '../../src/engine/learned/features.ts';
import { prepareModel, type StoredLabel, Sum } from '../../src/engine/learned/linear.ts';
import { CUSTOMER_MODEL, REPLY_MODEL } from '../../src/engine/learned/models.ts';
import reply from '../../src/engine/learned/reply.json' with { type: 'json' };
import { tokenise } from '../../src/engine/tokens.ts';

const word = fc.constantFrom(
  'my',
  'parcel',
  'never',
  'came',
  'thanks',
  'not',
  'why',
  '😡',
  '@Acme',
  '12',
  'constructor',
  '?',
  '!!',
  'OK',
);
const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));
const viewOf = (each: string) => ({
  text: each,
  tokens: tokenise(each),
  hits: [{ name: 'trouble', first: 0, end: 1 }],
});

/** A model that knows every feature of some texts, each with a weight of its own. */
function modelOf(texts: readonly string[]): StoredLabel {
  const names = [...new Set(texts.flatMap((each) => [...featureNames([viewOf(each)])]))];
  return { label: 'here', bias: -7, weights: names.map((name, at) => `${name} ${(at % 41) - 20}`) };
}

const weightsOf = ({ weights }: StoredLabel) =>
  new Map(weights.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));

describe('what the learned model adds up', () => {
  it('is the bias and the weight of each feature once, however often it stands in the text', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), text, (known, asked) => {
        const stored = modelOf(known);
        const model = prepareModel([stored], (name): name is string => name === 'here');
        const sum = new Sum(model);
        addSentences(sum, model, [viewOf(asked)]);
        const weights = weightsOf(stored);
        const names = [...featureNames([viewOf(asked)])];
        // Small words weigh nothing alone, so that a model never names them.
        expect(sum.scores[0]).toBe(names.reduce((total, name) => total + (weights.get(name) ?? 0), stored.bias));
      }),
    );
  });

  it('is the same whatever addresses or decorates the text', () => {
    const score = (each: string) => {
      const sum = new Sum(CUSTOMER_MODEL);
      addSentences(sum, CUSTOMER_MODEL, [viewOf(each)]);
      return sum.scores;
    };
    expect(score('@AcmeHelp my parcel never came 📦')).toEqual(score('my parcel never came'));
  });

  it('shows words that tell something, and never "that" or "but"', () => {
    const told = ['Only one of the two books is in my list.', 'I have done these steps three times already.'];
    for (const each of told) {
      const { sentences } = readTurn(each);
      const decided = learnedContext(sentences).decidedBy('complaint');
      const words = sentences[decided?.sentence ?? 0]?.tokens
        .slice(decided?.first, decided?.end)
        .map(({ normal }) => normal);
      expect(words?.some((each) => each.length > 3)).toBe(true);
    }
  });
});

describe('the files of weights', () => {
  it.each([
    ['customer.json', customer, CUSTOMER_MODEL.labels.length],
    ['reply.json', reply, REPLY_MODEL.labels.length],
  ])('%s: every label is known, every line is a feature and a whole number', (_, file, count) => {
    expect(file.labels.length).toBe(count);
    expect(count).toBeGreaterThan(0);
    const lines = file.labels.flatMap(({ weights }) => weights);
    expect(lines.filter((line) => !/^(?:[wbt^s]:.+|p:\S+|l:\S+) -?\d{1,4}$/.test(line))).toEqual([]);
  });
});
