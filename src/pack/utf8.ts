/** Bytes that a UTF-8 sequence has after its first, by that first byte; undefined where it cannot begin one. */
function tailOf(first: number): number | undefined {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first <= 0xdf) return 1;
  if (first >= 0xe0 && first <= 0xef) return 2;
  if (first >= 0xf0 && first <= 0xf4) return 3;
  return undefined;
}

const LEAST = [0, 0x80, 0x800, 0x10000];

/**
 * Reads UTF-8 strictly; undefined where the bytes are none. This folder knows neither a page nor Node, so it has no
 * TextDecoder. A byte order mark is dropped.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  const parts: string[] = [];
  let read = 0;
  while (read < bytes.length) {
    const first = bytes[read] ?? 0;
    const tail = tailOf(first);
    if (tail === undefined || read + tail >= bytes.length) return undefined;
    let code = tail === 0 ? first : first & (0x3f >> tail);
    for (let i = 1; i <= tail; i++) {
      const next = bytes[read + i] ?? 0;
      if ((next & 0xc0) !== 0x80) return undefined;
      code = (code << 6) | (next & 0x3f);
    }
    if (code < (LEAST[tail] ?? 0) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    parts.push(String.fromCodePoint(code));
    read += tail + 1;
  }
  return parts.join('').replace(/^\uFEFF/, '');
}

/** Bytes that a text takes in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}
