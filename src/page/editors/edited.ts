import type { Edit } from '../../engine/types.ts';
import type { ApplyResult } from '../types.ts';

/** A text after an edit. */
export const edited = (text: string, { from, to, insert }: Edit): string =>
  text.slice(0, from) + insert + text.slice(to);

/** Where the caret belongs after an edit: where the agent was typing, moved along with the words around it. */
export function caretAfter(caret: number | undefined, { from, to, insert }: Edit): number {
  const end = from + insert.length;
  if (caret === undefined || (caret > from && caret < to)) return end;
  return caret >= to ? caret + end - to : caret;
}

/** Whether an edit lies within a text at all. */
export const isWithin = ({ from, to }: Edit, text: string): boolean => from >= 0 && from <= to && to <= text.length;

export const refused = (because: Exclude<ApplyResult, { done: true }>['because']): ApplyResult => ({
  done: false,
  because,
});
