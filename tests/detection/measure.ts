import { type PairSet, readPairs } from './data.ts';
import { measure } from './score.ts';

/** Prints how well the engine reads the labelled pairs of this folder. Run by `npm run detection`, or with the name of one set. */

const SETS: readonly PairSet[] = ['development', 'open', 'sealed'];
const wanted = process.argv[2];

for (const set of SETS) {
  if (wanted !== undefined && wanted !== set) continue;
  const pairs = readPairs(set);
  console.log(`${set}: ${pairs.length} pairs\n\nlabel               positives  precision  recall    F1`);
  for (const [name, { positives, precision, recall, f1 }] of measure(pairs)) {
    console.log(
      name.padEnd(19),
      String(positives).padStart(9),
      precision.toFixed(2).padStart(10),
      recall.toFixed(2).padStart(7),
      f1.toFixed(2).padStart(5),
    );
  }
  console.log('');
}
