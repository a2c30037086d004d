import { computed, type ReadonlySignal } from '@preact/signals';
import type { Finding, Span, Suggestion } from '../engine/types.ts';

/** A computed value that keeps its identity while nothing in it differs, so that a key which changes nothing draws nothing. */
export function steady<T>(compute: () => T, isSame: (before: T, after: T) => boolean): ReadonlySignal<T> {
  let last: { readonly value: T } | undefined;
  return computed(() => {
    const value = compute();
    if (!last || !isSame(last.value, value)) last = { value };
    return last.value;
  });
}

const areSame = <T>(before: readonly T[], after: readonly T[], isSame: (one: T, other: T) => boolean) =>
  before.length === after.length &&
  before.every((one, index) => {
    const other = after[index];
    return other !== undefined && isSame(one, other);
  });

const isSameSpan = (before: Span | undefined, after: Span | undefined) =>
  before?.from === after?.from && before?.to === after?.to;

const isSameSuggestion = (before: Suggestion, after: Suggestion) =>
  before.phraseId === after.phraseId &&
  before.where === after.where &&
  before.edit.insert === after.edit.insert &&
  isSameSpan(before.edit, after.edit) &&
  before.meets.join() === after.meets.join();

/** All that strip, card, marks and insertion read of a finding. */
const isSameFinding = (before: Finding, after: Finding) =>
  before === after ||
  (before.rule === after.rule &&
    before.occasion === after.occasion &&
    before.isNudge === after.isNudge &&
    before.nudge === after.nudge &&
    before.title === after.title &&
    before.why.text === after.why.text &&
    before.why.customer?.text === after.why.customer?.text &&
    isSameSpan(before.why.draft, after.why.draft) &&
    isSameSpan(before.span, after.span) &&
    areSame(before.suggestions, after.suggestions, isSameSuggestion));

/** Whether two lists of findings would be shown, marked and inserted alike. */
export const areSameFindings = (before: readonly Finding[], after: readonly Finding[]): boolean =>
  areSame(before, after, isSameFinding);
