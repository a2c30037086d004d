import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import * as v from 'valibot';
import { type Line, MAX_LINE_BYTES, readLines } from './lines.ts';
import { problemsOf, ReviewRowSchema, reviewRow } from './review-row.ts';

const failure = (line: number, error: string) => ({ line, error });

/** Parsed JSON or the parser's complaint; V8 quotes the text in its message, which must not be repeated. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function answer(line: Line): object | undefined {
  if ('tooLong' in line) {
    return failure(line.line, `the line has ${line.tooLong} bytes; at most ${MAX_LINE_BYTES} are read`);
  }
  if (line.text.trim() === '') return undefined;
  const parsed = parse(line.text);
  if (!parsed) return failure(line.line, 'the line is not JSON');
  const row = v.safeParse(ReviewRowSchema, parsed.value);
  if (!row.success) return failure(line.line, problemsOf(row.issues));
  return reviewRow(row.output);
}

/**
 * `carecue review`: conversations as JSON Lines in, reviews as JSON Lines out, one at a time and never faster than
 * `output` takes them. A line that cannot be used gives `{line, error}` and does not end the run.
 */
export async function runReview(input: AsyncIterable<Uint8Array>, output: Writable): Promise<void> {
  async function* reviews() {
    for await (const line of readLines(input)) {
      const result = answer(line);
      if (result) yield `${JSON.stringify(result)}\n`;
    }
  }
  await pipeline(Readable.from(reviews()), output);
}
