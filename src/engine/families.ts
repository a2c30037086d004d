import { negatedWords } from './negation.ts';
import { buildNet, type NetHit } from './pattern-net.ts';
import type { Token } from './tokens.ts';

/** Patterns that belong together, whatever their names are. */
export interface Family<Name extends string> {
  readonly names: readonly Name[];
  readonly patterns: readonly string[];
  readonly unless?: readonly string[];
  readonly isNegatable?: boolean;
}

/** One job done by the words `[first, end)` of a sentence. */
export interface FamilyHit<Name extends string> {
  readonly name: Name;
  readonly first: number;
  readonly end: number;
}

export type FamilyFinder<Name extends string> = (tokens: readonly Token[]) => FamilyHit<Name>[];

const overlaps = (one: NetHit, other: NetHit) => one.first < other.end && other.first < one.end;

/** Compiles families into one net, so that a sentence is looked at once for all of them. */
export function compileFamilies<Name extends string>(families: readonly Family<Name>[]): FamilyFinder<Name> {
  const patterns: string[] = [];
  const owner: { readonly family: Family<Name>; readonly isException: boolean }[] = [];
  for (const family of families) {
    for (const pattern of family.patterns) {
      patterns.push(pattern);
      owner.push({ family, isException: false });
    }
    for (const pattern of family.unless ?? []) {
      patterns.push(pattern);
      owner.push({ family, isException: true });
    }
  }
  const net = buildNet(patterns);

  return (tokens) => {
    const raw = net.find(tokens);
    if (raw.length === 0) return [];
    const negated = negatedWords(tokens);
    const found: FamilyHit<Name>[] = [];
    for (const hit of raw) {
      const mine = owner[hit.pattern];
      if (!mine || mine.isException) continue;
      const { family } = mine;
      if (family.isNegatable !== false && negated?.[hit.first]) continue;
      const isExcepted = raw.some((other) => {
        const theirs = owner[other.pattern];
        return theirs?.family === family && theirs.isException && overlaps(hit, other);
      });
      if (isExcepted) continue;
      for (const name of family.names) found.push({ name, first: hit.first, end: hit.end });
    }
    return mergeHits(found);
  };
}

/** Hits of one name that overlap or touch each other become one, the widest. */
function mergeHits<Name extends string>(hits: readonly FamilyHit<Name>[]): FamilyHit<Name>[] {
  const byName = new Map<Name, FamilyHit<Name>[]>();
  for (const hit of hits) {
    const list = byName.get(hit.name);
    if (list) list.push(hit);
    else byName.set(hit.name, [hit]);
  }
  const merged: FamilyHit<Name>[] = [];
  for (const list of byName.values()) {
    list.sort((one, other) => one.first - other.first || other.end - one.end);
    let last: FamilyHit<Name> | undefined;
    for (const hit of list) {
      if (last && hit.first < last.end) {
        last = { ...last, end: Math.max(last.end, hit.end) };
      } else {
        if (last) merged.push(last);
        last = hit;
      }
    }
    if (last) merged.push(last);
  }
  return merged.sort((one, other) => one.first - other.first);
}
