import { describe, expect, it } from 'vitest';
import { createLateMount, handOver } from '../../src/overlay/late.ts';
import type { MountDeps } from '../../src/overlay/mount.ts';
import type { Composer } from '../../src/page/types.ts';

const SETUP = { enabled: true, placement: { folded: false }, pauseMs: 700 };
// Neither is touched before the overlay is there, and then only handed on.
const deps = {} as MountDeps;
const composer = (gone = new AbortController()) => ({ signal: gone.signal }) as Composer;
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('an overlay that comes later', () => {
  it('is asked for once, by the first composer, and shows at each that is still there', async () => {
    const mounted: Composer[] = [];
    let toggles = 0;
    let loads = 0;
    const mount = createLateMount(deps, async () => {
      loads++;
      handOver((_deps, at) => {
        mounted.push(at);
        return { toggleCard: () => void toggles++ };
      });
    });
    const ended = new AbortController();
    const [one, two, gone] = [composer(), composer(), composer(ended)];
    const [first] = [mount(one, SETUP), mount(two, SETUP), mount(gone, SETUP)];
    first.toggleCard();
    ended.abort();
    await settled();
    expect(mounted).toEqual([one, two]);
    expect(loads).toBe(1);
    first.toggleCard();
    expect(toggles).toBe(1);
  });

  it('is asked for again by the next composer where it did not come', async () => {
    Reflect.deleteProperty(globalThis, Symbol.for('carecue overlay'));
    let loads = 0;
    const mount = createLateMount(deps, async () => void loads++);
    mount(composer(), SETUP).toggleCard();
    await settled();
    mount(composer(), SETUP).toggleCard();
    await settled();
    expect(loads).toBe(2);
  });
});
