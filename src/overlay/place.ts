/** A box in viewport CSS px. A DOMRect is one. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Room {
  readonly composer: Box;
  /** What must not be covered: toolbar, send button. */
  readonly keepClear: readonly Box[];
  readonly viewport: Size;
  /** CSS px from the default place, where the agent moved the strip. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** Whether words or controls of the page are in this box. */
  isTaken(box: Box): boolean;
}

/** `full`: with words. `compact`: letters and a count. `pill`: only the count. */
export type StripForm = 'full' | 'compact' | 'pill';

export interface StripPlace {
  readonly x: number;
  readonly y: number;
  readonly maxWidth: number;
  readonly form: StripForm;
}

/** The strip is at most this high. */
export const STRIP_HEIGHT = 28;
/** Narrower than this there is no room for words beside the letters. */
const WORDS_FROM = 340;
const COMPACT_WIDTH = 190;
export const PILL: Size = { width: 52, height: 24 };
const GAP = 4;
/** Wider lines are not easier to read. */
const WIDEST = 640;

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const isInside = (box: Box, { width, height }: Size) =>
  box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));

export const isVisible = (box: Box, { width, height }: Size): boolean =>
  box.width > 1 && box.height > 1 && box.x < width && box.y < height && box.x + box.width > 0 && box.y + box.height > 0;

function moved(place: StripPlace, size: Size, { offset, viewport }: Room): StripPlace {
  if (!offset) return place;
  return {
    ...place,
    x: clamp(place.x + offset.x, 0, Math.max(0, viewport.width - size.width)),
    y: clamp(place.y + offset.y, 0, Math.max(0, viewport.height - size.height)),
  };
}

/**
 * Where the strip goes: below the composer, else above it, where there is room and nothing of the page; else a pill at
 * the corner that covers least. Where the agent moved it counts from there, and never out of the view.
 */
export function placeStrip(room: Room, isFolded: boolean): StripPlace {
  const { composer, viewport, keepClear } = room;
  const left = clamp(composer.x, 0, Math.max(0, viewport.width - COMPACT_WIDTH));
  const width = Math.min(composer.width, WIDEST, viewport.width - left);
  const below = composer.y + composer.height + GAP;
  const above = composer.y - STRIP_HEIGHT - GAP;
  const isFree = (box: Box) =>
    isInside(box, viewport) && !keepClear.some((each) => overlaps(each, box)) && !room.isTaken(box);

  if (!isFolded) {
    // Words or buttons of the page further right may leave room for a shorter line, or for the letters alone.
    const lines = width >= WORDS_FROM ? [width, (width + WORDS_FROM) / 2, WORDS_FROM] : [];
    for (const lineWidth of [...lines, Math.min(COMPACT_WIDTH, viewport.width)]) {
      const size = { width: lineWidth, height: STRIP_HEIGHT };
      const form: StripForm = lineWidth >= WORDS_FROM ? 'full' : 'compact';
      for (const y of [below, above]) {
        if (isFree({ x: left, y, ...size })) return moved({ x: left, y, maxWidth: lineWidth, form }, size, room);
      }
    }
  }

  const right = clamp(composer.x + composer.width - PILL.width - GAP, 0, Math.max(0, viewport.width - PILL.width));
  const farLeft = clamp(composer.x + GAP, 0, Math.max(0, viewport.width - PILL.width));
  const bottomInside = composer.y + composer.height - PILL.height - GAP;
  const corners: readonly Box[] = [
    { x: right, y: below, ...PILL },
    { x: right, y: composer.y - PILL.height - GAP, ...PILL },
    { x: right, y: bottomInside, ...PILL },
    { x: right, y: composer.y + GAP, ...PILL },
    { x: farLeft, y: bottomInside, ...PILL },
    { x: farLeft, y: below, ...PILL },
  ].map((box) => ({ ...box, y: clamp(box.y, 0, Math.max(0, viewport.height - PILL.height)) }));
  const clear = corners.filter((box) => !keepClear.some((each) => overlaps(each, box)));
  // Nothing is clear: inside, at the bottom right, as the third corner says.
  const best = corners.find(isFree) ?? clear[0] ?? corners[2] ?? { x: 0, y: 0 };
  return moved({ x: best.x, y: best.y, maxWidth: PILL.width, form: 'pill' }, PILL, room);
}

export interface CardPlace {
  readonly x: number;
  readonly y: number;
  readonly maxHeight: number;
}

/** Of the view's height. */
const CARD_SHARE = 0.6;
const CARD_GAP = 6;
/** Lower than this a card shows too little, and rather lies over a part of the composer. */
const LOWEST_CARD = 140;

/** Toolbars and buttons this near to the composer (CSS px) belong to it. */
const BELONGS_WITHIN = 80;

/** The composer with the toolbars and buttons at its edges: what the card should leave free where it can. */
export function composerWithTools(composer: Box, keepClear: readonly Box[]): Box {
  let { x, y } = composer;
  let right = x + composer.width;
  let bottom = y + composer.height;
  for (const each of keepClear) {
    const isBeside = each.x < composer.x + composer.width && each.x + each.width > composer.x;
    const isNear =
      each.y + each.height > composer.y - BELONGS_WITHIN && each.y < composer.y + composer.height + BELONGS_WITHIN;
    if (!isBeside || !isNear) continue;
    x = Math.min(x, each.x);
    y = Math.min(y, each.y);
    right = Math.max(right, each.x + each.width);
    bottom = Math.max(bottom, each.y + each.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}

/** Where the card goes: below or above strip and composer, beside them, else where there is most room; wholly in view. */
export function placeCard(strip: Box, composer: Box, card: Size, viewport: Size): CardPlace {
  const width = Math.min(card.width, viewport.width);
  const limit = Math.max(1, Math.floor(viewport.height * CARD_SHARE));
  const height = Math.min(card.height, limit);
  const top = Math.min(strip.y, composer.y);
  const bottom = Math.max(strip.y + strip.height, composer.y + composer.height);
  const margin = Math.min(GAP, (viewport.width - width) / 2);
  const x = clamp(strip.x, margin, viewport.width - width - margin);
  const roomBelow = viewport.height - bottom - CARD_GAP - GAP;
  const roomAbove = top - CARD_GAP - GAP;
  if (roomBelow >= height) return { x, y: bottom + CARD_GAP, maxHeight: limit };
  if (roomAbove >= height) return { x, y: top - CARD_GAP - height, maxHeight: limit };

  const y = clamp(strip.y + strip.height - height, 0, Math.max(0, viewport.height - height));
  const besideRight = Math.max(composer.x + composer.width, strip.x + strip.width) + CARD_GAP;
  if (besideRight + width <= viewport.width) return { x: besideRight, y, maxHeight: limit };
  const besideLeft = Math.min(composer.x, strip.x) - CARD_GAP - width;
  if (besideLeft >= 0) return { x: besideLeft, y, maxHeight: limit };

  const room = Math.max(roomBelow, roomAbove);
  if (room >= Math.min(height, LOWEST_CARD)) {
    return roomBelow >= roomAbove
      ? { x, y: bottom + CARD_GAP, maxHeight: Math.min(limit, roomBelow) }
      : { x, y: Math.max(0, top - CARD_GAP - Math.min(height, roomAbove)), maxHeight: Math.min(limit, roomAbove) };
  }
  return { x: Math.max(0, viewport.width - width - CARD_GAP), y, maxHeight: limit };
}
