import type { Finding, Review } from '../engine/types.ts';
import { LETTERS } from './letters.ts';

export interface ReportFacts {
  readonly version: string;
  readonly siteId: string;
  readonly editorKind: string;
  readonly textLength: number;
  readonly turns: number;
  readonly review: Review | undefined;
}

/**
 * What "This is wrong" puts on the clipboard: ids, states and lengths. No word of the draft or the conversation, and
 * none of a finding's own, for those quote both.
 */
export function reportOf(finding: Finding, facts: ReportFacts): string {
  const { review } = facts;
  const letters = review ? LETTERS.map((letter) => `${letter} ${review.letters[letter]}`).join(', ') : 'no review';
  const { span } = finding;
  return [
    'CareCue: this hint is wrong',
    `rule: ${finding.rule} (${finding.letter}, ${finding.kind}, ${finding.severity})`,
    `words: ${span ? `${span.to - span.from} characters at ${span.from}` : 'none marked'}`,
    `customer's words: ${finding.why.customer ? `${finding.why.customer.text.length} characters in turn ${finding.why.customer.turn + 1}` : 'none'}`,
    `phrases: ${finding.suggestions.map(({ phraseId }) => phraseId).join(', ') || 'none'}`,
    `letters: ${letters}`,
    `draft: ${facts.textLength} characters; conversation: ${facts.turns} turns, ${review?.isConversationVisible ? 'seen' : 'not seen'}`,
    `site: ${facts.siteId}; editor: ${facts.editorKind}; CareCue ${facts.version}`,
    'This report holds no word of the conversation. What is wrong about it:',
    '',
  ].join('\n');
}
