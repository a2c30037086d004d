import type { Edit, Span } from '../../engine/types.ts';
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

/** The same for what is selected (`from` may be behind `to`): words at its end are no part of it. */
export function selectedAfter({ from, to }: { from?: number | undefined; to?: number | undefined }, edit: Edit): Span {
  const moved = (at: number | undefined, other: number | undefined) =>
    at !== undefined && other !== undefined && other < at && at <= edit.from ? at : caretAfter(at, edit);
  return { from: moved(from, to), to: moved(to, from) };
}

/** The one piece of a text that has to go for it to be another; undefined where it is not one piece, or nothing. */
export function extraIn(text: string, without: string): Span | undefined {
  const length = text.length - without.length;
  if (length <= 0) return undefined;
  let from = 0;
  while (from < without.length && text.charCodeAt(from) === without.charCodeAt(from)) from++;
  return edited(text, { from, to: from + length, insert: '' }) === without ? { from, to: from + length } : undefined;
}

/** Whether an edit lies within a text at all. */
export const isWithin = ({ from, to }: Edit, text: string): boolean => from >= 0 && from <= to && to <= text.length;

export const refused = (because: Exclude<ApplyResult, { done: true }>['because']): ApplyResult => ({
  done: false,
  because,
});
