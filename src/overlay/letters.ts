import type { Letter } from '../engine/types.ts';

/** The four letters in their order; of our own, for the engine's values stay out of the page script. */
export const LETTERS: readonly Letter[] = ['C', 'A', 'R', 'E'];
