import type { Letter } from '../engine/types.ts';
import type { TileState } from './store.ts';

/** What each letter stands for, as the card says it. */
export const LETTER_NAMES: Readonly<Record<Letter, string>> = {
  C: 'Communicate',
  A: 'Acknowledge',
  R: 'Respond',
  E: 'Enrich',
};

export const STATE_WORDS: Readonly<Record<TileState, string>> = {
  met: 'met',
  missing: 'missing',
  'not-needed': 'not needed',
  waiting: 'waiting',
};

/** One letter. Shape says its state as well as colour: solid with a tick, outlined with a dot, dashed, plain. */
export function Tile({ letter, state }: { letter: Letter; state: TileState }) {
  return (
    <span
      class="tile"
      role="img"
      aria-label={`${LETTER_NAMES[letter]}: ${STATE_WORDS[state]}`}
      data-letter={letter}
      data-state={state}
    >
      {letter}
      {state === 'met' && (
        <svg class="tick" viewBox="0 0 11 11" aria-hidden="true">
          <path d="M2.6 5.7 4.7 7.8 8.6 3.4" fill="none" stroke="currentColor" stroke-width="1.7" />
        </svg>
      )}
    </span>
  );
}
