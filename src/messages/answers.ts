import type { DroppedSelector, Result, TabState, ToPage, ToTab } from './protocol.ts';

/**
 * The doors of the page's side. Written by hand, for they are small and every page script carries them; what the
 * background says is ours, so its outer shape is enough.
 */

const isRecord = (input: unknown): input is Record<string, unknown> => typeof input === 'object' && input !== null;

const isOneOf = <T extends string>(names: readonly T[], input: unknown): input is T =>
  names.some((each) => each === input);

const TO_TAB: readonly ToTab['type'][] = ['toggle-card', 'recheck', 'describe'];
const TO_PAGE: readonly ToPage['type'][] = ['review', 'resend', 'muted', 'settings-changed'];

/** A one-shot message to this tab, or undefined where it is none. */
export const acceptToTab = (input: unknown): ToTab | undefined =>
  isRecord(input) && isOneOf(TO_TAB, input.type) ? { type: input.type } : undefined;

/** A message of the background on the review port. */
export const acceptToPage = (input: unknown): ToPage | undefined =>
  isRecord(input) && isOneOf(TO_PAGE, input.type) ? (input as unknown as ToPage) : undefined; // See above: its shape is ours.

const isDropped = (input: unknown): input is DroppedSelector =>
  isRecord(input) && typeof input.selector === 'string' && typeof input.ms === 'number';

const numberIn = (input: unknown): number => (typeof input === 'number' ? input : 0);

/** A frame's answer to `describe`. */
export function acceptTabState(input: unknown): TabState | undefined {
  if (!isRecord(input)) return undefined;
  const { composers, areTurnsSeen, site, dropped, turns, editor, isNote, confidence } = input;
  if (typeof composers !== 'number' || typeof areTurnsSeen !== 'boolean' || typeof site !== 'string') return undefined;
  const counts = isRecord(turns) ? turns : {};
  return {
    composers,
    areTurnsSeen,
    site,
    dropped: Array.isArray(dropped) ? dropped.filter(isDropped) : [],
    turns: { customer: numberIn(counts.customer), agent: numberIn(counts.agent), other: numberIn(counts.other) },
    editor: typeof editor === 'string' ? editor : '',
    isNote: isNote === true,
    confidence: numberIn(confidence),
  };
}

/** An answer to a request; anything else reads as a failure. */
export function acceptResult<T>(input: unknown): Result<T> {
  if (isRecord(input) && input.ok === true && 'value' in input) return { ok: true, value: input.value as T }; // Our own handler's.
  return { ok: false, error: isRecord(input) && typeof input.error === 'string' ? input.error : 'no answer' };
}
