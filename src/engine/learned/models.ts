import type { CueName } from '../types.ts';
import answer from './answer.json' with { type: 'json' };
import customer from './customer.json' with { type: 'json' };
import { type LinearModel, prepareModel } from './linear.ts';
import reply from './reply.json' with { type: 'json' };

/** What can be learned of a customer's text. `npm run train` leaves out what the lexicons read better. */
export const CONTEXT_LABELS = ['complaint', 'emotion', 'strong', 'question', 'thanks', 'closing'] as const;
export type ContextLabel = (typeof CONTEXT_LABELS)[number];

/** What can be learned of a sentence of a reply. */
export const REPLY_LABELS = [
  'courtesy',
  'next_step',
  'time_frame',
  'reason',
  'limit',
  'greeting',
  'thanks_value',
  'apology',
  'empathy',
  'extra',
  'offer_help',
  'warm_close',
] as const satisfies readonly CueName[];
export type ReplyLabel = (typeof REPLY_LABELS)[number];

const isOneOf =
  <Label extends string>(labels: readonly Label[]) =>
  (name: string): name is Label =>
    labels.some((label) => label === name);

export const CUSTOMER_MODEL: LinearModel<ContextLabel> = prepareModel(customer.labels, isOneOf(CONTEXT_LABELS));
export const REPLY_MODEL: LinearModel<ReplyLabel> = prepareModel(reply.labels, isOneOf(REPLY_LABELS));

/** Whether a question is left unanswered; the only label. */
export const ANSWER_MODEL: LinearModel<'unanswered'> = prepareModel(answer.labels, isOneOf(['unanswered']));
