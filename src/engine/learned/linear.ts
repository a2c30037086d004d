/** One label's part of a model as it is stored: whole hundredths, so that every machine adds up to the same. */
export interface StoredLabel {
  readonly label: string;
  readonly bias: number;
  /** "w:broken 130": a feature, a space, its weight. One a line in the file, so that a change can be reviewed. */
  readonly weights: readonly string[];
}

/** Label, weight, label, weight, …: what one feature says, in hundredths of a logit. */
export type Weights = readonly number[];

/** Words in a row: what the first says, and what it says with the words that follow. */
export interface Node {
  weights: Weights;
  readonly next: Map<string, Node>;
}

/** A linear model, ready to add up. Maps throughout: "constructor" must not find what every object has. */
export interface LinearModel<Label extends string> {
  readonly labels: readonly Label[];
  readonly bias: readonly number[];
  /** One to three words in a row, anywhere. */
  readonly words: Node;
  /** One or two words at the start of a sentence. */
  readonly starts: Node;
  /** Signs, marks and lengths, by the whole name of the feature. */
  readonly marks: ReadonlyMap<string, Weights>;
}

const NONE: Weights = [];
const newNode = (): Node => ({ weights: NONE, next: new Map() });

function nodeAt(root: Node, words: string): Node {
  let node = root;
  for (const word of words.split(' ')) {
    let next = node.next.get(word);
    if (!next) {
      next = newNode();
      node.next.set(word, next);
    }
    node = next;
  }
  return node;
}

/** Kinds of features that are words in a row; see `features.ts`. */
const IN_A_ROW = /^[wbt]:/;

export function prepareModel<Label extends string>(
  stored: readonly StoredLabel[],
  isLabel: (name: string) => name is Label,
): LinearModel<Label> {
  const known = stored.flatMap((each) => (isLabel(each.label) ? [{ ...each, label: each.label }] : []));
  const byName = new Map<string, number[]>();
  for (const [at, { weights }] of known.entries()) {
    for (const line of weights) {
      const cut = line.lastIndexOf(' ');
      const name = line.slice(0, cut);
      const pairs = byName.get(name);
      if (pairs) pairs.push(at, Number(line.slice(cut + 1)));
      else byName.set(name, [at, Number(line.slice(cut + 1))]);
    }
  }
  const [words, starts, marks] = [newNode(), newNode(), new Map<string, Weights>()];
  for (const [name, weights] of byName) {
    if (IN_A_ROW.test(name)) nodeAt(words, name.slice(2)).weights = weights;
    else if (name.startsWith('^:')) nodeAt(starts, name.slice(2)).weights = weights;
    else marks.set(name, weights);
  }
  return { labels: known.map(({ label }) => label), bias: known.map(({ bias }) => bias), words, starts, marks };
}

/**
 * What a pattern found is believed unless the model is as sure as this of the contrary, in hundredths of a logit (odds of
 * 4 to 1): patterns are exact where they speak, and say little by their silence. Chosen on text that neither had seen.
 */
export const PATTERN_TRUST = 150;

export const weightFor = (weights: Weights, label: number): number => {
  for (let at = 0; at < weights.length; at += 2) if (weights[at] === label) return weights[at + 1] ?? 0;
  return 0;
};

/** Adds up, for each label, in hundredths of a logit; above 0 the label holds. The same feature counts once. */
export class Sum<Label extends string> {
  readonly scores: number[];
  readonly #seen = new Set<Weights>();
  readonly #model: LinearModel<Label>;
  constructor(model: LinearModel<Label>) {
    this.#model = model;
    this.scores = [...model.bias];
  }
  add(weights: Weights | undefined): void {
    if (!weights || weights.length === 0 || this.#seen.has(weights)) return;
    this.#seen.add(weights);
    for (let at = 0; at < weights.length; at += 2) {
      const label = weights[at] ?? 0;
      this.scores[label] = (this.scores[label] ?? 0) + (weights[at + 1] ?? 0);
    }
  }
  mark(name: string): void {
    this.add(this.#model.marks.get(name));
  }
  /** Whether a label holds, where patterns found it or not; alone, the model must be surer than `least`. */
  holds(label: number, isFound = false, least = 0, trust = PATTERN_TRUST): boolean {
    return (this.scores[label] ?? 0) > (isFound ? -trust : least);
  }
}
