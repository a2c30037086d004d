/** Logistic regression with an L2 penalty, by full-batch gradient steps (Adam): the same data gives the same weights. */

export interface Example {
  /** Indices of the features that it has. */
  readonly features: readonly number[];
  readonly label: boolean;
}

export interface Fit {
  readonly bias: number;
  readonly weights: Float64Array;
}

export interface FitOptions {
  /** How hard weights are pulled to zero. */
  readonly penalty: number;
  readonly steps: number;
  /** How much a positive counts against a negative. */
  readonly positiveWeight: number;
}

const RATE = 0.05;
const [BETA1, BETA2, EPSILON] = [0.9, 0.999, 1e-8];

export function fitLogistic(examples: readonly Example[], size: number, options: FitOptions): Fit {
  const { penalty, steps, positiveWeight } = options;
  const weights = new Float64Array(size + 1);
  const first = new Float64Array(size + 1);
  const second = new Float64Array(size + 1);
  const gradient = new Float64Array(size + 1);
  for (let step = 1; step <= steps; step += 1) {
    gradient.fill(0);
    for (const { features, label } of examples) {
      let sum = weights[size] ?? 0;
      for (const at of features) sum += weights[at] ?? 0;
      const error = (1 / (1 + Math.exp(-sum)) - (label ? 1 : 0)) * (label ? positiveWeight : 1);
      for (const at of features) gradient[at] = (gradient[at] ?? 0) + error;
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    for (let at = 0; at <= size; at += 1) {
      const slope = ((gradient[at] ?? 0) + (at < size ? penalty * (weights[at] ?? 0) : 0)) / examples.length;
      const m = BETA1 * (first[at] ?? 0) + (1 - BETA1) * slope;
      const v = BETA2 * (second[at] ?? 0) + (1 - BETA2) * slope * slope;
      first[at] = m;
      second[at] = v;
      weights[at] =
        (weights[at] ?? 0) - (RATE * (m / (1 - BETA1 ** step))) / (Math.sqrt(v / (1 - BETA2 ** step)) + EPSILON);
    }
  }
  return { bias: weights[size] ?? 0, weights: weights.slice(0, size) };
}
