import type { Verdict } from '../engine/judge.ts';
import { judgeDraft, review } from '../engine/review.ts';
import type { CueName, Gate, Question, Review, RuleContext, Span, TurnSpan } from '../engine/types.ts';
import { LETTERS } from '../engine/types.ts';
import { conversationOf, type ReviewRow, starterPack } from './review-row.ts';

/** Control characters of a text could move the cursor or hide a line of the report. */
const plain = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Cc}|\p{Bidi_Control}/gu, '')
    .trim();
const quoted = (text: string) => `“${plain(text)}”`;

const indented = (lines: readonly string[], by = 4) => lines.map((line) => `${' '.repeat(by)}${line}`);

function signsOf({ conversation }: RuleContext): readonly string[] {
  const signs: readonly (readonly [string, TurnSpan | undefined])[] = [
    ['complaint', conversation.complaint],
    ['failure', conversation.failure],
    [`feeling, ${conversation.intensity}`, conversation.emotion],
    ['wait', conversation.wait],
    ['repeated contact', conversation.repeat],
    ['serious event', conversation.serious],
    ['thanks', conversation.thanks],
    ['closing', conversation.closing],
    ['owed from before', conversation.owed],
  ];
  const found = signs.flatMap(([name, span]) => (span ? [`${name}: ${quoted(span.text)}`] : []));
  const { issue } = conversation;
  const given = issue?.clause ?? issue?.noun;
  return given === undefined ? found : [...found, `given back: ${quoted(given)}`];
}

function questionLines(questions: readonly Question[], draft: string): readonly string[] {
  return questions.map(({ span, kind, state, answeredBy }, index) => {
    const by = answeredBy ? ` by ${quoted(draft.slice(answeredBy.from, answeredBy.to))}` : '';
    return `${index + 1}. ${quoted(span.text)} (${kind}): ${state}${by}`;
  });
}

function draftLines({ draft }: RuleContext): readonly string[] {
  return draft.sentences.flatMap((sentence, index) => {
    const own = draft.cues.filter((cue) => cue.sentence === index);
    const byWords = Map.groupBy(own, ({ from, to }) => `${from}-${to}`);
    const cues = [...byWords.values()].map((same) => {
      const [first] = same;
      const words = first ? draft.text.slice(first.from, first.to) : '';
      return `${quoted(words)} = ${[...new Set(same.map(({ name }): CueName => name))].join(', ')}`;
    });
    return [`[${sentence.part}] ${plain(sentence.text)}`, ...indented(cues)];
  });
}

/** The words by which a gate decided. */
function because(gate: Gate, draft: string): string {
  const wordsOf = ({ from, to }: Span) => draft.slice(from, to);
  const parts = [
    gate.customer ? `customer ${quoted(gate.customer.text)}` : '',
    gate.draft ? `draft ${quoted(wordsOf(gate.draft))}` : '',
    gate.text ?? '',
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}

function ruleLines(
  { rule, asked, met, state, hits }: Verdict,
  text: string,
  shown: ReadonlySet<string>,
): readonly string[] {
  const isAvoid = rule.kind === 'avoid';
  const first = `${isAvoid ? 'found' : 'asked for'}${because(asked, text)}`;
  const second =
    state === 'met' ? `${isAvoid ? 'harmless' : 'met'}${because(met, text)}` : isAvoid ? 'to be avoided' : 'missing';
  const held =
    state === 'open' && !shown.has(rule.id)
      ? ['held back: another finding speaks for it, or nothing is to be asked now']
      : [];
  const nudges = state === 'open' ? hits.map(({ nudge }) => `says: ${plain(nudge)}`) : [];
  return [`${rule.id} (${rule.code}, ${rule.severity})`, ...indented([first, second, ...nudges, ...held])];
}

function lettersLine({ letters, letterWhy }: Review): readonly string[] {
  return LETTERS.map((letter) => `${letter} ${letters[letter]}: ${letterWhy[letter]}`);
}

const section = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [title, ...indented(lines, 2), ''] : [];

/** One conversation as a person reads it: what was asked for, the draft with its cues, and both gates of each rule with their words. */
export function explainRow(row: ReviewRow): string {
  const conversation = conversationOf(row);
  const pack = starterPack();
  const draft = { text: row.agent, revision: 1 };
  const reviewed = review(draft, conversation, pack);
  const { context, verdicts, failed } = judgeDraft(draft, conversation, pack);
  const shown = new Set(reviewed.findings.flatMap(({ rule }) => rule));
  const of = (state: Verdict['state']) => verdicts.filter((verdict) => verdict.state === state);
  const { text } = context.draft;
  const rules = (state: Verdict['state']) => of(state).flatMap((verdict) => ruleLines(verdict, text, shown));
  const questions = questionLines(context.questions, text);
  const answered = context.questions.filter(({ state }) => state === 'answered').length;
  return [
    `== ${plain(row.id)}`,
    '',
    ...section('Customer', [plain(row.customer), ...indented(signsOf(context), 2)]),
    ...section(`Questions: ${answered} of ${questions.length} answered`, questions),
    ...section('Draft', draftLines(context)),
    ...section('Letters', lettersLine(reviewed)),
    ...section('Rules that speak', rules('open')),
    ...section('Rules that are met', rules('met')),
    ...section(
      'Not asked for',
      [
        of('not-asked')
          .map(({ rule }) => rule.id)
          .join(', '),
      ].filter(Boolean),
    ),
    ...section('Rules that failed', failed),
  ].join('\n');
}
