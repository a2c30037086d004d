import type { Letter } from '../../src/engine/types.ts';

/** What an agent can see of CareCue at one moment; read out of the overlay's shadow root, which is open in the test build. */
export interface OverlayReading {
  readonly strip: StripReading | undefined;
  readonly card: CardReading | undefined;
  /** The marked words, in no order. */
  readonly marks: readonly string[];
}

export interface StripReading {
  /** `met`, `missing`, `not-needed` or `waiting`. */
  readonly letters: Readonly<Record<Letter, string>>;
  /** The strip's one line where it is a nudge, or how many hints there are where it has no room for a line; else empty. */
  readonly nudge: string;
  /** All of its words, for states that have a text of their own. */
  readonly text: string;
  readonly isFolded: boolean;
  /** Shows the review of the draft as it is now, and the pause before nudges is over. */
  readonly isSettled: boolean;
  /** CSS px in the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface PhraseReading {
  readonly text: string;
  readonly where: string;
  readonly isChosen: boolean;
}

export interface CardReading {
  readonly title: string;
  /** The customer's own words that ask for it. */
  readonly quotes: readonly string[];
  readonly phrases: readonly PhraseReading[];
  readonly hasFocus: boolean;
  /** All of its words. */
  readonly text: string;
}

/**
 * Runs in the page; `nth` is the strip's place among those that are seen. Written with plain loops: a hostile page may
 * have forbidden the rest.
 */
export function readOverlay(nth: number): OverlayReading {
  const root = document.querySelector('reply-companion')?.shadowRoot;
  // A helpdesk may keep a hidden twin of its composer; it has a layer, but nothing to see in it.
  const strip = root?.querySelectorAll<HTMLElement>('.strip')[nth];
  const layer = strip?.closest('.layer') ?? root;
  const card = layer?.querySelector<HTMLElement>('.card');
  const words = (element: Element | null | undefined) => (element?.textContent ?? '').trim();

  const marks: string[] = [];
  for (const mark of layer?.querySelectorAll('.mirror span') ?? []) marks[marks.length] = mark.textContent ?? '';

  let stripReading: StripReading | undefined;
  if (strip) {
    const letters: Record<Letter, string> = { C: '', A: '', R: '', E: '' };
    for (const tile of strip.querySelectorAll<HTMLElement>('[data-letter]')) {
      letters[tile.dataset.letter as Letter] = tile.dataset.state ?? '';
    }
    const { x, y, width, height } = strip.getBoundingClientRect();
    // Where there is no room for words the strip has only a count.
    const count = strip.querySelector('.count, .pill')?.getAttribute('aria-label') ?? '';
    stripReading = {
      letters,
      nudge: words(strip.querySelector('button.say')) || (/\d+ hints?/.exec(count)?.[0] ?? ''),
      text: words(strip),
      isFolded: strip.dataset.folded === 'true',
      isSettled: strip.dataset.atRest === 'true',
      box: { x, y, width, height },
    };
  }

  let cardReading: CardReading | undefined;
  if (card) {
    const quotes: string[] = [];
    for (const quote of card.querySelectorAll('q:not(.hurt)')) quotes[quotes.length] = words(quote);
    const phrases: PhraseReading[] = [];
    for (const phrase of card.querySelectorAll<HTMLElement>('.phrase')) {
      phrases[phrases.length] = {
        text: words(phrase.querySelector('.words')),
        where: words(phrase.querySelector('.where')),
        isChosen: phrase.dataset.chosen !== undefined,
      };
    }
    cardReading = {
      title: words(card.querySelector('.title')),
      quotes,
      phrases,
      hasFocus: card.contains(root?.activeElement ?? null),
      text: words(card),
    };
  }
  return { strip: stripReading, card: cardReading, marks };
}

/** Runs in the composer's own document: words under CSS highlights, which a rich editor's marks are painted with. */
export function readHighlights(): string[] {
  const marks: string[] = [];
  const registry = typeof CSS === 'object' ? CSS.highlights : undefined;
  registry?.forEach((highlight, name) => {
    if (!name.startsWith('rc-')) return;
    highlight.forEach((range) => {
      if (range instanceof Range) marks[marks.length] = range.toString();
    });
  });
  return marks;
}
