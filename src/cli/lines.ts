/** One line of a stream, or the reason why it cannot be used. `line` counts from 1, `length` is in bytes. */
export type Line =
  | { readonly line: number; readonly text: string }
  | { readonly line: number; readonly tooLong: number };

/** Longest line that is read, in bytes: a long e-mail thread fits many times over, and memory stays bounded. */
export const MAX_LINE_BYTES = 4 * 1024 * 1024;

const NEWLINE = 0x0a;

/**
 * Splits a byte stream into lines without ever holding more than one line and one chunk.
 * A line over `maxBytes` is dropped while it streams past and reported with its length.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  maxBytes: number = MAX_LINE_BYTES,
): AsyncGenerator<Line> {
  // Malformed UTF-8 becomes U+FFFD: then the line is either still JSON or is reported as none.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: false });
  let parts: Uint8Array[] = [];
  let length = 0;
  let line = 0;

  const finish = (): Line => {
    line += 1;
    const done: Line =
      length > maxBytes ? { line, tooLong: length } : { line, text: decoder.decode(Buffer.concat(parts, length)) };
    parts = [];
    length = 0;
    return done;
  };
  const keep = (part: Uint8Array) => {
    length += part.length;
    if (length > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      keep(chunk.subarray(from, at));
      yield finish();
      from = at + 1;
    }
    keep(chunk.subarray(from));
  }
  if (length > 0) yield finish();
}
