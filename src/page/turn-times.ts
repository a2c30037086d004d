import { attributeOf } from './dom.ts';
import { labelOf } from './turn-text.ts';

const AGO: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1_440, w: 10_080, mo: 43_200, y: 525_600 };
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MINUTE = 60_000;

/** Minutes of a clock in a text; undefined where there is none. */
function clockIn(text: string): number | undefined {
  const [clock, hour = '', minute = '', half = ''] = /\b(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]m)?/i.exec(text) ?? [];
  if (!clock) return undefined;
  const isLate = /pm/i.test(half) || (!half && Number(hour) >= 12);
  return ((Number(hour) % 12) + (isLate ? 12 : 0)) * 60 + Number(minute);
}

/** The day in a text as milliseconds since 1970; the year is this one where none is written. */
function dayIn(text: string, today: Date): number | undefined {
  const [, name = ''] = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\b/iu.exec(text) ?? [];
  const [, year = String(today.getFullYear())] = /\b(\d{4})\b/.exec(text) ?? [];
  const [, day = ''] = /\b(\d{1,2})\b(?!:)/.exec(text.replaceAll(/\d{1,2}:\d{2}(:\d{2})?/g, '')) ?? [];
  if (name && day) return Date.UTC(Number(year), MONTHS.indexOf(name.toLowerCase()), Number(day));
  const [, one = '', separator = '', two = '', last = ''] =
    /\b(\d{1,2})([./-])(\d{1,2})[./-](\d{2,4})\b/.exec(text) ?? [];
  if (!last) return undefined;
  const isDayFirst = Number(one) > 12 || (Number(two) <= 12 && separator === '.');
  const [month, date] = isDayFirst ? [two, one] : [one, two];
  return Date.UTC(Number(last.padStart(4, '20')), Number(month) - 1, Number(date));
}

/**
 * When a time that a page shows was, in minutes: good enough to compare times of one list. Undefined where it does not
 * say: a clock of some weekday.
 */
export function whenOf(time: Element | undefined, now = new Date()): number | undefined {
  if (!time) return undefined;
  const written = labelOf(time) ?? '';
  const exact = [attributeOf(time, 'datetime'), attributeOf(time, 'title')].map((text) =>
    /\d{4}/.test(text) ? Date.parse(text) : Number.NaN,
  );
  const known = exact.find((at) => !Number.isNaN(at));
  if (known !== undefined) return known / MINUTE;
  const iso = /\d{4}-\d\d-\d\d/.test(written) ? Date.parse(written.replace(' ', 'T')) : Number.NaN;
  if (!Number.isNaN(iso)) return iso / MINUTE;
  const [, amount = '', unit = ''] =
    /^(\d+|an?)\s*(s|mo|m|h|d|w|y)[a-z]*\.?(?:\s+ago)?$/i.exec(written.trim()) ??
    /(\d+|an?)\s*(s|mo|m|h|d|w|y)[a-z]*\.?\s+ago/i.exec(written) ??
    [];
  if (unit) return now.getTime() / MINUTE - (Number(amount) || 1) * (AGO[unit.toLowerCase()] ?? 0);
  if (/just now|^now$/i.test(written)) return now.getTime() / MINUTE;
  const clock = clockIn(written);
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / MINUTE;
  const day = dayIn(written, now);
  if (day !== undefined) return day / MINUTE + (clock ?? 0);
  if (/yesterday/i.test(written)) return today - 1_440 + (clock ?? 0);
  const isWeekday = /\b(mon|tue|wed|thu|fri|sat|sun)/i.test(written);
  return clock === undefined || isWeekday ? undefined : today + clock;
}

/** Whether a list has its newest turn first, by its times; undefined where they do not say. */
export function isNewestFirst(times: readonly (number | undefined)[]): boolean | undefined {
  const known = times.filter((time) => time !== undefined);
  const steps = known.slice(1).map((time, index) => Math.sign(time - (known[index] ?? time)));
  const [later, earlier] = [steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length];
  return later === earlier ? undefined : earlier > later;
}
