import type { Cue, CueName, DraftAnalysis } from './types.ts';

/** A draft's cues by name: a long draft has hundreds, and every rule asks for a few names. */
export interface CueIndex {
  first(name: CueName): Cue | undefined;
  has(name: CueName): boolean;
  /** In the order of the text. */
  all(name: CueName): readonly Cue[];
}

/** For each name where its first cue stands. */
type Firsts = ReadonlyMap<CueName, number>;

interface Indexed {
  readonly cues: readonly Cue[];
  readonly firsts: Firsts;
}

const NONE: Indexed = { cues: [], firsts: new Map() };
const NO_CUES: readonly Cue[] = [];

/** The draft before: most of its cues stand as they stood. */
let before = NONE;

function firstsOf(cues: readonly Cue[]): Firsts {
  let same = 0;
  while (same < cues.length && cues[same] === before.cues[same]) same += 1;
  const firsts = new Map<CueName, number>();
  for (const [name, at] of before.firsts) if (at < same) firsts.set(name, at);
  for (let at = same; at < cues.length; at += 1) {
    const name = cues[at]?.name;
    if (name && !firsts.has(name)) firsts.set(name, at);
  }
  before = { cues, firsts };
  return firsts;
}

function createIndex(cues: readonly Cue[]): CueIndex {
  const firsts = firstsOf(cues);
  const lists = new Map<CueName, readonly Cue[]>();
  return {
    first: (name) => cues[firsts.get(name) ?? -1],
    has: (name) => firsts.has(name),
    all(name) {
      const at = firsts.get(name);
      if (at === undefined) return NO_CUES;
      const list = lists.get(name) ?? cues.slice(at).filter((cue) => cue.name === name);
      lists.set(name, list);
      return list;
    },
  };
}

const known = new WeakMap<DraftAnalysis, CueIndex>();

/** The cues of a draft by name, indexed once. */
export function cuesByName(draft: DraftAnalysis): CueIndex {
  let index = known.get(draft);
  if (!index) {
    index = createIndex(draft.cues);
    known.set(draft, index);
  }
  return index;
}
