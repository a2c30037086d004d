import { attributeOf } from './dom.ts';
import { labelOf } from './turn-text.ts';

const MINUTES: Readonly<Record<string, number>> = {
  s: 1 / 60,
  m: 1,
  h: 60,
  d: 1_440,
  w: 10_080,
  mo: 43_200,
  y: 525_600,
};

/** When a time that a page shows was, in minutes on a scale that only compares those of one page. */
export function whenOf(time: Element | undefined): number | undefined {
  if (!time) return undefined;
  const written = labelOf(time) ?? '';
  for (const text of [attributeOf(time, 'datetime'), attributeOf(time, 'title'), written]) {
    const at = /\d{4}/.test(text) ? Date.parse(text) : Number.NaN;
    if (!Number.isNaN(at)) return at / 60_000;
  }
  const [, amount = '', unit = ''] = /(\d+|an?)\s*(s|mo|m|h|d|w|y)[a-z]*\.?\s+ago/i.exec(written) ?? [];
  if (unit) return -(Number(amount) || 1) * (MINUTES[unit.toLowerCase()] ?? 0);
  if (/just now|^now$/i.test(written)) return 0;
  const [clock, hour = '', minute = '', half = ''] = /\b(\d{1,2}):(\d{2})\s*([ap]m)?/i.exec(written) ?? [];
  if (!clock) return undefined;
  return ((Number(hour) % 12) + (/pm/i.test(half) || (!half && Number(hour) >= 12) ? 12 : 0)) * 60 + Number(minute);
}

/** Whether a list has its newest turn first, by its times; undefined where they do not say. */
export function isNewestFirst(times: readonly (number | undefined)[]): boolean | undefined {
  const known = times.filter((time) => time !== undefined);
  const steps = known.slice(1).map((time, index) => Math.sign(time - (known[index] ?? time)));
  const [later, earlier] = [steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length];
  return later === earlier ? undefined : earlier > later;
}
