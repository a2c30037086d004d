import { analyseDraft } from '../../src/engine/analysis.ts';
import type { ConversationAnalysis, CueName, DraftAnalysis } from '../../src/engine/types.ts';

export const draftOf = (text: string, conversation?: ConversationAnalysis, caret?: number): DraftAnalysis =>
  analyseDraft({ text, revision: 1, ...(caret === undefined ? {} : { caret }) }, conversation);

/** The words of the draft that carry this cue. */
export function cueWords(text: string, name: CueName, conversation?: ConversationAnalysis): string[] {
  return draftOf(text, conversation)
    .cues.filter((cue) => cue.name === name)
    .map(({ from, to }) => text.slice(from, to));
}

export const cueNames = (text: string, conversation?: ConversationAnalysis): Set<CueName> =>
  new Set(draftOf(text, conversation).cues.map(({ name }) => name));
