import * as v from 'valibot';
import { readingOf, reviewWithoutPhrases } from '../engine/review.ts';
import type { CompiledPack, Conversation, CueName, Intensity, Question } from '../engine/types.ts';
import { compileStarter } from '../pack/starter.ts';
import { needsOf, RULES } from '../rules/index.ts';

const RoleSchema = v.picklist(['customer', 'agent', 'note', 'bot']);

/** One conversation with the reply to review, as `carecue review` reads it from a line. */
export const ReviewRowSchema = v.object({
  id: v.pipe(v.string(), v.maxLength(1000)),
  history: v.optional(v.array(v.object({ role: RoleSchema, text: v.string() })), []),
  customer: v.string(),
  agent: v.string(),
  first_reply: v.optional(v.boolean()),
});
export type ReviewRow = v.InferOutput<typeof ReviewRowSchema>;

/** What `carecue review` writes for a row; the names are those of the codebook. */
export interface ReviewedRow {
  readonly id: string;
  readonly context: {
    readonly complaint: boolean;
    readonly emotion: Intensity;
    readonly question: boolean;
    readonly thanks: boolean;
    readonly closing: boolean;
  };
  readonly cues: readonly { readonly cue: CueName; readonly from: number; readonly to: number }[];
  readonly answers: 'yes' | 'no' | 'na';
  readonly nudges: readonly { readonly rule: string; readonly need: string }[];
}

/** A deferral is not yet an answer: it is polite, but what was asked for is still owed. */
function answersOf(questions: readonly Question[]): ReviewedRow['answers'] {
  if (questions.length === 0) return 'na';
  return questions.every(({ state }) => state === 'answered') ? 'yes' : 'no';
}

let starter: CompiledPack | undefined;

/** The rules with the starter pack; compiled once a run. */
export function starterPack(): CompiledPack {
  starter ??= compileStarter(RULES);
  return starter;
}

export const conversationOf = (row: ReviewRow): Conversation => ({
  id: row.id,
  version: 1,
  turns: [...row.history, { role: 'customer', text: row.customer }],
  isVisible: true,
  channel: 'unknown',
  ...(row.first_reply === undefined ? {} : { isFirstReply: row.first_reply }),
});

/** Reviews one row by the rules and the starter pack; pure, so that the command and the tests share it. */
export function reviewRow(row: ReviewRow): ReviewedRow {
  const conversation = conversationOf(row);
  const analysis = readingOf(conversation);
  const { cues, questions, findings } = reviewWithoutPhrases(
    { text: row.agent, revision: 1 },
    conversation,
    starterPack(),
  );
  return {
    id: row.id,
    context: {
      complaint: analysis.complaint !== undefined,
      emotion: analysis.intensity,
      question: analysis.questions.length > 0,
      thanks: analysis.thanks !== undefined,
      closing: analysis.closing !== undefined,
    },
    cues: cues.map(({ name, from, to }) => ({ cue: name, from, to })),
    answers: answersOf(questions),
    // All that is missing, also what the budget of two keeps from the agent: a coach has no budget.
    nudges: findings.flatMap(needsOf),
  };
}

/** Why a line is not a row, in one sentence that names every field. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map((issue) => `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`).join('; ');
}
