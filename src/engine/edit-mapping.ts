import type { Edit, Finding, Span, Suggestion } from './types.ts';

/** One edit that turns one text into another: `removed` gives way to `inserted` at `at` (UTF-16 offsets of the old text). */
export interface TextChange {
  readonly at: number;
  readonly removed: string;
  readonly inserted: string;
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isWordCharacter = (text: string) => /[\p{L}\p{N}'’]/u.test(text);

/** The edit between two revisions, by common prefix and suffix; undefined where they are the same. */
export function changeBetween(before: string, after: string): TextChange | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  // An emoji is two units: a change never begins or ends between them.
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix--;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  if (suffix > 0 && isLowSurrogate(before.charCodeAt(before.length - suffix))) suffix--;
  return {
    at: prefix,
    removed: before.slice(prefix, before.length - suffix),
    inserted: after.slice(prefix, after.length - suffix),
  };
}

/** The text after the change. */
export const applyChange = (text: string, change: TextChange): string =>
  text.slice(0, change.at) + change.inserted + text.slice(change.at + change.removed.length);

/**
 * A span's place after the change, or undefined where the change touches it. Letters that are typed right against a
 * span touch it too: "relax" is no longer the word once it reads "relaxed".
 */
export function carrySpan(span: Span, change: TextChange): Span | undefined {
  const end = change.at + change.removed.length;
  const first = String.fromCodePoint(change.inserted.codePointAt(0) ?? 0x20);
  const last = change.inserted.at(-1) ?? ' ';
  if (change.at >= span.to) {
    const isAgainst = change.at === span.to && (change.removed !== '' || isWordCharacter(first));
    return isAgainst ? undefined : span;
  }
  if (end > span.from) return undefined;
  if (end === span.from && (change.removed !== '' || isWordCharacter(last))) return undefined;
  const shift = change.inserted.length - change.removed.length;
  return { from: span.from + shift, to: span.to + shift };
}

function carryEdit(edit: Edit, change: TextChange): Edit | undefined {
  const end = change.at + change.removed.length;
  const shift = change.inserted.length - change.removed.length;
  if (change.at > edit.to) return edit;
  if (end < edit.from) return { ...edit, from: edit.from + shift, to: edit.to + shift };
  return undefined;
}

function carrySuggestion(suggestion: Suggestion, change: TextChange): Suggestion | undefined {
  const edit = carryEdit(suggestion.edit, change);
  return edit && { ...suggestion, edit };
}

/** A finding's place after the change; undefined where the change touches the words that it is about. */
export function carryFinding(finding: Finding, change: TextChange): Finding | undefined {
  const span = finding.span && carrySpan(finding.span, change);
  if (finding.span && !span) return undefined;
  const decided = finding.why.draft && carrySpan(finding.why.draft, change);
  const { draft: _, ...why } = finding.why;
  const replaced = finding.insertAt.at === 'replace' ? carrySpan(finding.insertAt.span, change) : undefined;
  return {
    ...finding,
    ...(span && { span }),
    insertAt: replaced ? { at: 'replace', span: replaced } : finding.insertAt,
    why: decided ? { ...why, draft: decided } : why,
    suggestions: finding.suggestions.flatMap((each) => carrySuggestion(each, change) ?? []),
  };
}

/** Findings of an older revision, placed in a newer text: what the edit touches is dropped, the rest moves along. */
export function carryFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  const change = changeBetween(before, after);
  return change ? findings.flatMap((finding) => carryFinding(finding, change) ?? []) : findings;
}
