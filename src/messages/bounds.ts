/** Bounds of what crosses a port or a message; lengths are in UTF-16 code units. What is longer is cut, so that it is still reviewed in part. */
export const BOUNDS = {
  draft: 120_000,
  turn: 20_000,
  turns: 2_000,
  /** All turns of one conversation together; the oldest are emptied first. */
  conversation: 400_000,
  name: 200,
  id: 400,
  occasion: 2_000,
  url: 4_000,
  /** A whole pack file. */
  pack: 4_000_000,
} as const;
