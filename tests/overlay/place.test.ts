import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  composerWithTools,
  PILL,
  placeCard,
  placeStrip,
  type Room,
  STRIP_HEIGHT,
} from '../../src/overlay/place.ts';

const VIEW = { width: 1000, height: 700 };
const composer: Box = { x: 40, y: 300, width: 600, height: 150 };
const free: Room = { composer, keepClear: [], viewport: VIEW, isTaken: () => false };

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const sizeOf = (place: ReturnType<typeof placeStrip>): Box => ({
  x: place.x,
  y: place.y,
  ...(place.form === 'pill' ? PILL : { width: place.maxWidth, height: STRIP_HEIGHT }),
});

describe('the strip', () => {
  it('goes below the composer', () => {
    expect(placeStrip(free, false)).toMatchObject({ x: 40, y: 454, form: 'full' });
  });

  it('goes above where the composer ends at the bottom of the view', () => {
    expect(placeStrip({ ...free, composer: { ...composer, y: 545 } }, false)).toMatchObject({ y: 513, form: 'full' });
  });

  it('goes above where the toolbar is below', () => {
    const toolbar: Box = { x: 40, y: 450, width: 600, height: 40 };
    expect(placeStrip({ ...free, keepClear: [toolbar] }, false).y).toBeLessThan(composer.y);
  });

  it('goes above where words of the page are below', () => {
    expect(placeStrip({ ...free, isTaken: (box) => box.y > composer.y }, false).y).toBeLessThan(composer.y);
  });

  it('shows letters and a count only in a narrow pane', () => {
    expect(placeStrip({ ...free, composer: { ...composer, width: 312 } }, false).form).toBe('compact');
  });

  it('becomes a pill inside a composer that fills the view', () => {
    const place = placeStrip({ ...free, composer: { x: 0, y: 0, ...VIEW } }, false);
    expect(place.form).toBe('pill');
    expect(place.x + PILL.width).toBeLessThanOrEqual(VIEW.width);
    expect(place.y).toBeGreaterThan(VIEW.height / 2);
  });

  it('the pill keeps off a send button in its corner', () => {
    const send: Box = { x: 900, y: 640, width: 100, height: 60 };
    const place = placeStrip({ ...free, composer: { x: 0, y: 0, ...VIEW }, keepClear: [send] }, false);
    expect(overlap(sizeOf(place), send)).toBe(false);
  });

  it('the pill is in view where a toolbar covers every corner', () => {
    const tiny: Box = { x: 0, y: 0, width: 60, height: 20 };
    const place = placeStrip({ ...free, composer: tiny, keepClear: [{ ...tiny, height: 60 }] }, true);
    expect(place.y).toBeGreaterThanOrEqual(0);
  });

  it('folded it is a pill wherever there is room', () => {
    expect(placeStrip(free, true).form).toBe('pill');
  });

  it('stays where the agent moved it, and in view', () => {
    expect(placeStrip({ ...free, offset: { x: 10, y: 20 } }, false)).toMatchObject({ x: 50, y: 474 });
    const far = sizeOf(placeStrip({ ...free, offset: { x: 5_000, y: -5_000 } }, false));
    expect(far.x + far.width).toBeLessThanOrEqual(VIEW.width);
    expect(far.y).toBe(0);
  });
});

describe('the card', () => {
  const toolbar: Box = { x: 60, y: 262, width: 200, height: 30 };

  it('leaves a toolbar at the composer’s edge free, and minds none that is elsewhere', () => {
    const elsewhere: Box = { x: 40, y: 20, width: 600, height: 40 };
    const aside: Box = { x: 800, y: 320, width: 100, height: 40 };
    expect(composerWithTools(composer, [toolbar, elsewhere, aside])).toEqual({
      x: 40,
      y: 262,
      width: 600,
      height: 188,
    });
  });

  it('goes above both where there is no room below', () => {
    const low = { width: 1000, height: 500 };
    const strip: Box = { x: 40, y: 454, width: 400, height: STRIP_HEIGHT };
    const place = placeCard(strip, composerWithTools(composer, [toolbar]), { width: 320, height: 240 }, low);
    expect(place.y + 240).toBeLessThan(toolbar.y);
  });
});

const view = fc.record({ width: fc.integer({ min: 320, max: 2_000 }), height: fc.integer({ min: 300, max: 1_400 }) });
const box = fc.record({
  x: fc.integer({ min: 0, max: 1_200 }),
  y: fc.integer({ min: 0, max: 900 }),
  width: fc.integer({ min: 60, max: 900 }),
  height: fc.integer({ min: 20, max: 500 }),
});
const isWithin = (inner: Box, { width, height }: { width: number; height: number }) =>
  inner.x >= 0 && inner.y >= 0 && inner.x + inner.width <= width + 0.01 && inner.y + inner.height <= height + 0.01;

describe('anywhere on any page', () => {
  it('the strip with its letters is in view and covers neither composer, toolbar nor send button', () => {
    fc.assert(
      fc.property(view, box, fc.array(box, { maxLength: 3 }), (viewport, field, keepClear) => {
        fc.pre(field.x + field.width <= viewport.width && field.y + field.height <= viewport.height);
        const place = placeStrip({ composer: field, keepClear, viewport, isTaken: () => false }, false);
        const strip = sizeOf(place);
        expect(isWithin(strip, viewport)).toBe(true);
        if (place.form === 'pill') return;
        for (const each of [field, ...keepClear]) expect(overlap(strip, each)).toBe(false);
      }),
    );
  });

  it('the pill covers a button only where every corner has one', () => {
    fc.assert(
      fc.property(view, box, box, (viewport, field, send) => {
        fc.pre(field.x + field.width <= viewport.width && field.y + field.height <= viewport.height);
        const place = placeStrip({ composer: field, keepClear: [send], viewport, isTaken: () => false }, true);
        const isSmall = send.width < field.width / 3 && send.height < field.height / 3 && field.height > 80;
        if (isSmall && field.width > 200) expect(overlap(sizeOf(place), send)).toBe(false);
      }),
    );
  });

  it('the card is wholly in view and no higher than 60 % of it', () => {
    fc.assert(
      fc.property(view, box, fc.integer({ min: 60, max: 900 }), (viewport, field, height) => {
        fc.pre(field.x + field.width <= viewport.width && field.y + field.height <= viewport.height);
        const strip = sizeOf(placeStrip({ composer: field, keepClear: [], viewport, isTaken: () => false }, false));
        const place = placeCard(strip, field, { width: 320, height }, viewport);
        const shown = Math.min(height, place.maxHeight);
        expect(place.maxHeight).toBeLessThanOrEqual(viewport.height * 0.6);
        expect(isWithin({ x: place.x, y: place.y, width: 320, height: shown }, viewport)).toBe(true);
      }),
    );
  });

  it('the card lies over the composer only where no side has room for it', () => {
    fc.assert(
      fc.property(view, box, fc.integer({ min: 60, max: 500 }), (viewport, field, height) => {
        fc.pre(field.x + field.width <= viewport.width && field.y + field.height <= viewport.height);
        const strip = sizeOf(placeStrip({ composer: field, keepClear: [], viewport, isTaken: () => false }, false));
        const place = placeCard(strip, field, { width: 320, height }, viewport);
        const card: Box = { x: place.x, y: place.y, width: 320, height: Math.min(height, place.maxHeight) };
        const below = viewport.height - Math.max(field.y + field.height, strip.y + strip.height);
        if (below > Math.min(height, viewport.height * 0.6) + 20) expect(overlap(card, field)).toBe(false);
      }),
    );
  });
});
