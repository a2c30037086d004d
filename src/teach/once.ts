/** A symbol, for a page's elements show up under names. */
const RUNNING = Symbol.for('carecue teaching');

const isClose = (input: unknown): input is () => void => typeof input === 'function';

/** One panel a frame: an older one is closed first. */
export async function teachHere(start: () => Promise<() => void>): Promise<void> {
  const before: unknown = Reflect.get(globalThis, RUNNING);
  if (isClose(before)) before();
  Reflect.set(globalThis, RUNNING, await start());
}
