import { createRequire } from 'node:module';

/** write-good has no types; what is used of it. */
type WriteGood = (
  text: string,
) => readonly { readonly index: number; readonly offset: number; readonly reason: string }[];

const isWriteGood = (value: unknown): value is WriteGood => typeof value === 'function';
const loaded: unknown = createRequire(import.meta.url)('write-good');
if (!isWriteGood(loaded)) throw new Error('write-good exports no function');

const writeGood: WriteGood = loaded;
export default writeGood;
