import type { Protocol } from 'puppeteer-core';

/** What an extension's own code took of a CPU profile, with all that it called. */
export interface Share {
  /** Of the time that the thread was busy, 0 to 1; other programs on the machine slow both down alike. */
  readonly own: number;
  /** The longest time without a pause, in ms. */
  readonly longestMs: number;
  /** How many such times were longer. */
  stretches(ms: number): number;
  /** The functions with the most time of their own or in the browser's calls they made, as parts of the busy time. */
  readonly costliest: readonly (readonly [string, number])[];
}

/** Reads a profile: which samples had code of this origin on the stack. */
export function profileOf(profile: Protocol.Profiler.Profile, origin: string): Share {
  const { nodes, samples = [], timeDeltas = [] } = profile;
  const parents = new Map<number, number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) parents.set(child, node.id);
  const nearest = new Map<number, string | undefined>();
  /** The innermost of our functions on a node's stack. */
  const ourFunction = (id: number): string | undefined => {
    if (nearest.has(id)) return nearest.get(id);
    const frame = byId.get(id)?.callFrame;
    const parent = parents.get(id);
    const isOurs = frame?.url.startsWith(origin) ?? false;
    const file = frame?.url.split('/').at(-1) ?? '';
    const name = isOurs
      ? `${frame?.functionName || 'anonymous'} ${file}:${(frame?.columnNumber ?? 0) + 1}`
      : parent === undefined
        ? undefined
        : ourFunction(parent);
    nearest.set(id, name);
    return name;
  };
  let [own, busy, stretch] = [0, 0, 0];
  const stretches: number[] = [];
  const costs = new Map<string, number>();
  samples.forEach((id, index) => {
    // A delta is the time since the sample before.
    const ms = (timeDeltas[index + 1] ?? 0) / 1000;
    if (!/^\((idle|root)\)$/.test(byId.get(id)?.callFrame.functionName ?? '')) busy += ms;
    const ours = ourFunction(id);
    if (ours) {
      own += ms;
      stretch += ms;
      costs.set(ours, (costs.get(ours) ?? 0) + ms);
    } else if (stretch > 0) {
      stretches.push(stretch);
      stretch = 0;
    }
  });
  const costliest = [...costs].sort(([, one], [, other]) => other - one).slice(0, 5);
  return {
    own: busy > 0 ? own / busy : 0,
    longestMs: Math.max(0, ...stretches),
    stretches: (ms) => stretches.filter((each) => each > ms).length,
    costliest: costliest.map(([name, ms]) => [name, ms / Math.max(1, busy)] as const),
  };
}
