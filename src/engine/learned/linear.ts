/** One label's part of a model as it is stored: whole hundredths, so that every machine adds up to the same. */
export interface StoredLabel {
  readonly label: string;
  readonly bias: number;
  /** "w:broken 130": a feature, a space, its weight. One a line in the file, so that a change can be reviewed. */
  readonly weights: readonly string[];
}

/** A linear model, ready to add up. */
export interface LinearModel<Label extends string> {
  readonly labels: readonly Label[];
  readonly bias: readonly number[];
  /** By feature: label, weight, label, weight, … A map, since "w:constructor" must not find what every object has. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

export function prepareModel<Label extends string>(
  stored: readonly StoredLabel[],
  isLabel: (name: string) => name is Label,
): LinearModel<Label> {
  const known = stored.flatMap((each) => (isLabel(each.label) ? [{ ...each, label: each.label }] : []));
  const weights = new Map<string, number[]>();
  for (const [at, { weights: lines }] of known.entries()) {
    for (const line of lines) {
      const cut = line.lastIndexOf(' ');
      const name = line.slice(0, cut);
      const pairs = weights.get(name);
      if (pairs) pairs.push(at, Number(line.slice(cut + 1)));
      else weights.set(name, [at, Number(line.slice(cut + 1))]);
    }
  }
  return { labels: known.map(({ label }) => label), bias: known.map(({ bias }) => bias), weights };
}

/** Adds up what the features say for each label, in hundredths of a logit; above 0 the label holds. Each name counts once. */
export function score<Label extends string>(model: LinearModel<Label>, names: ReadonlySet<string>): number[] {
  const sums = [...model.bias];
  for (const name of names) {
    const pairs = model.weights.get(name);
    if (!pairs) continue;
    for (let at = 0; at < pairs.length; at += 2) {
      const label = pairs[at] as number;
      sums[label] = (sums[label] as number) + (pairs[at + 1] as number);
    }
  }
  return sums;
}

/** What one feature says for one label, in hundredths of a logit. */
export function weightOf<Label extends string>(model: LinearModel<Label>, name: string, label: number): number {
  const pairs = model.weights.get(name);
  if (!pairs) return 0;
  for (let at = 0; at < pairs.length; at += 2) if (pairs[at] === label) return pairs[at + 1] as number;
  return 0;
}
