import { carryFindings } from '../engine/edit-mapping.ts';
import type { Finding, Span, Suggestion } from '../engine/types.ts';
import type { Composer } from '../page/types.ts';

export type InsertResult =
  /** `blank` is the first unfilled variable, as a span of the new text. */
  | { readonly isInserted: true; readonly canUndo: boolean; readonly blank?: Span }
  | { readonly isInserted: false; readonly isCopied: boolean };

/** The suggestion at its place in the text as it is now; undefined where an edit since touched that place. */
export function placeNow(
  finding: Finding,
  suggestion: Suggestion,
  textBefore: string,
  textNow: string,
): Suggestion | undefined {
  const [carried] = carryFindings([{ ...finding, suggestions: [suggestion] }], textBefore, textNow);
  return carried?.suggestions[0];
}

/**
 * Inserts a suggestion that was made for `textBefore`. What cannot be placed or verified goes to the clipboard instead,
 * so that nothing is lost, doubled or put where it does not belong.
 */
export async function insertSuggestion(
  composer: Composer,
  finding: Finding,
  suggestion: Suggestion,
  textBefore: string,
  copy: (text: string) => Promise<boolean>,
): Promise<InsertResult> {
  const refused = async (): Promise<InsertResult> => ({
    isInserted: false,
    isCopied: await copy(suggestion.text).catch(() => false),
  });
  try {
    const now = composer.read().text;
    const placed = composer.isComposing() ? undefined : placeNow(finding, suggestion, textBefore, now);
    if (!placed) return await refused();
    const result = await composer.apply(placed.edit, now);
    if (!result.done) return await refused();
    const [blank] = placed.blanks;
    const { from } = placed.edit;
    return {
      isInserted: true,
      canUndo: !('canUndo' in result) || result.canUndo !== false,
      ...(blank && { blank: { from: from + blank.from, to: from + blank.to } }),
    };
  } catch {
    return await refused(); // The page took the composer away between two lines.
  }
}
