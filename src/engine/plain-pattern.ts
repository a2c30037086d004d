import type { ParsedStep } from './language.ts';

/** "^(a|b c)?", "#Tag", "word$", ".", "$": one step of the plain part of compromise's match syntax. */
const PIECE = /\s*(?:(\^)?(?:\(([^()]*)\)|#([A-Za-z]+)|([a-z0-9]+)|(\.))([?+]?)(\$)?|(\$))(?=\s|$)/y;
const WORD = /^[a-z0-9]+$/;

type Group = Pick<ParsedStep, 'operator' | 'fastOr' | 'choices'>;

function groupOf(content: string): Group | undefined {
  const alternatives = content.split('|').map((each) => each.trim());
  if (alternatives.every((each) => WORD.test(each))) return { operator: 'or', fastOr: new Set(alternatives) };
  const choices: (readonly ParsedStep[])[] = [];
  for (const each of alternatives) {
    const steps = each === '' ? undefined : parsePlain(each);
    if (!steps) return undefined;
    choices.push(steps);
  }
  return { operator: 'or', choices };
}

/**
 * The steps of a pattern that uses the plain part of the syntax only, as compromise's own parser gives them; nothing for all
 * others. A thousand and more patterns are parsed at a cold start, where compromise's parser takes ten times as long.
 */
export function parsePlain(pattern: string): readonly ParsedStep[] | undefined {
  const end = pattern.trimEnd().length;
  const steps: ParsedStep[] = [];
  PIECE.lastIndex = 0;
  for (let at = 0; at < end; at = PIECE.lastIndex) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(pattern);
    if (!piece) return undefined;
    const next = PIECE.lastIndex;
    const [, start, content, tag, word, any, many, stop, isEnd] = piece;
    const group = content === undefined ? {} : groupOf(content);
    if (!group) return undefined;
    steps.push({
      ...(start && { start: true }),
      ...((stop || isEnd) && { end: true }),
      ...(many === '?' && { optional: true }),
      ...(many === '+' && { greedy: true }),
      ...(tag !== undefined && { tag }),
      ...(word !== undefined && { word }),
      ...(any && { anything: true }),
      ...group,
    });
    PIECE.lastIndex = next;
  }
  return steps;
}
