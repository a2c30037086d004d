import type { Cue, CueName, DraftAnalysis } from './types.ts';

/** A draft's cues by name, each list in the order of the text: a long draft has hundreds, and every rule asks for a few. */
export interface CueIndex {
  first(name: CueName): Cue | undefined;
  has(name: CueName): boolean;
  all(name: CueName): readonly Cue[];
}

type Lists = ReadonlyMap<CueName, readonly Cue[]>;

const NO_CUES: readonly Cue[] = [];

/** The draft before: most of its cues stand as they stood, and so do most of its lists. */
let before: { readonly cues: readonly Cue[]; readonly lists: Lists } = { cues: [], lists: new Map() };

function listsOf(cues: readonly Cue[]): Lists {
  const old = before.cues;
  let same = 0;
  while (same < cues.length && cues[same] === old[same]) same += 1;
  if (same === cues.length && same === old.length) return before.lists;
  const lists = new Map<CueName, readonly Cue[]>(before.lists);
  const changed = new Map<CueName, Cue[]>();
  const changedList = (name: CueName): Cue[] => {
    const list = changed.get(name) ?? [...(lists.get(name) ?? [])];
    changed.set(name, list);
    return list;
  };
  for (const { name } of old.slice(same)) changedList(name).pop();
  for (const cue of cues.slice(same)) changedList(cue.name).push(cue);
  for (const [name, list] of changed) lists.set(name, list);
  before = { cues, lists };
  return lists;
}

const known = new WeakMap<DraftAnalysis, CueIndex>();

/** The cues of a draft by name, sorted once. */
export function cuesByName(draft: DraftAnalysis): CueIndex {
  let index = known.get(draft);
  if (!index) {
    const lists = listsOf(draft.cues);
    const all = (name: CueName) => lists.get(name) ?? NO_CUES;
    index = { all, first: (name) => all(name)[0], has: (name) => all(name).length > 0 };
    known.set(draft, index);
  }
  return index;
}
