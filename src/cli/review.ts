import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { explainRow } from './explain.ts';
import { type Line, MAX_LINE_BYTES, readLines } from './lines.ts';
import { problemsOf, type ReviewRow, ReviewRowSchema, reviewRow } from './review-row.ts';

const failure = (line: number, error: string) => ({ line, error });

/** Parsed JSON or the parser's complaint; V8 quotes the text in its message, which must not be repeated. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function rowOf(line: Line): ReviewRow | { readonly line: number; readonly error: string } | undefined {
  if ('tooLong' in line) {
    return failure(line.line, `the line has ${line.tooLong} bytes; at most ${MAX_LINE_BYTES} are read`);
  }
  if (line.text.trim() === '') return undefined;
  const parsed = parse(line.text);
  if (!parsed) return failure(line.line, 'the line is not JSON');
  const row = v.safeParse(ReviewRowSchema, parsed.value);
  return row.success ? row.output : failure(line.line, problemsOf(row.issues));
}

const jsonLine = (row: ReviewRow) => `${JSON.stringify(reviewRow(row))}\n`;
const report = (row: ReviewRow) => `${explainRow(row)}\n`;

/**
 * `carecue review`: conversations as JSON Lines in, reviews as JSON Lines out, one at a time and never faster than
 * `output` takes them. A line that cannot be used gives `{line, error}` and does not end the run. Explained, each
 * conversation is a report for people instead.
 */
export async function runReview(
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  { isExplained = false } = {},
): Promise<void> {
  const write = isExplained ? report : jsonLine;
  async function* reviews() {
    for await (const line of readLines(input)) {
      const row = rowOf(line);
      if (row) yield 'error' in row ? `${JSON.stringify(row)}\n` : write(row);
    }
  }
  await pipeline(Readable.from(reviews()), output);
}
