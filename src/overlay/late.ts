import type { PageSetup } from '../messages/protocol.ts';
import type { Composer } from '../page/types.ts';
import type { MountDeps, MountedOverlay } from './mount.ts';

/**
 * The overlay comes later than the page script, and only to frames that have a composer: a helpdesk has many frames. Both
 * run in the world that the browser keeps for this extension in a frame, and meet there.
 */

type Mount = (deps: MountDeps, composer: Composer, setup: PageSetup) => MountedOverlay;

/** A symbol, for a page's elements show up under names. */
const MEETING = Symbol.for('carecue overlay');

/** Called by the overlay's script. */
export const handOver = (mount: Mount): boolean => Reflect.set(globalThis, MEETING, mount);

const isMount = (input: unknown): input is Mount => typeof input === 'function';

/** Mounts overlays as soon as their script is there. `load` asks for it; it is asked once, and again where that failed. */
export function createLateMount(
  deps: MountDeps,
  load: () => Promise<unknown>,
): (...at: [Composer, PageSetup]) => MountedOverlay {
  let loading: Promise<unknown> | undefined;
  return (composer, setup) => {
    let overlay: MountedOverlay | undefined;
    const mount = async () => {
      loading ??= load();
      await loading;
      const given: unknown = Reflect.get(globalThis, MEETING);
      if (!isMount(given)) loading = undefined;
      else if (!composer.signal.aborted) overlay = given(deps, composer, setup);
    };
    void mount();
    return { toggleCard: () => overlay?.toggleCard() };
  };
}
