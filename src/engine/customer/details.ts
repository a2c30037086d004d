import type { GivenDetail, TurnSpan } from '../types.ts';

type Kind = GivenDetail['kind'];

/** What counts as given; group 1 is the value, or the whole match where there is no group. All patterns are linear. */
const DETAILS: readonly (readonly [Kind, RegExp])[] = [
  [
    'order-number',
    /\b(?:order|booking|reference|ref|invoice|ticket|case|confirmation|tracking|purchase|reservation|claim)(?:[ \t]+(?:number|no|nr|id|code))?[ \t]{0,2}(?:is|was|of mine)?[ \t]{0,2}[.:#]{0,2}[ \t]{0,2}([A-Z]{0,4}-?\d[\dA-Z-]{2,24})\b/gi,
  ],
  ['order-number', /(?:^|[\s(])#(\d{4,16})\b/g],
  ['order-number', /\b([A-Z]{2,4}-?\d{5,14})\b/g],
  ['email', /\b[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}\b/g],
  [
    'phone',
    /(?:\+|\b00)\d[\d ()/-]{7,18}\d\b|\b(?:phone|tel|mobile|call me (?:at|on)|number is)\D{0,12}(\d[\d ()-]{6,16}\d)\b/gi,
  ],
  ['browser', /\b(?:chrome|firefox|safari|edge|opera|brave|internet explorer)\b(?:[ \t]+\d{1,3})?/gi],
  [
    'device',
    /\b(?:iphone|ipad|macbook|imac|galaxy|pixel|kindle|kobo|xbox|playstation|ps[345]|nintendo switch|windows|macos|ios|android|ubuntu|linux|chromebook|thinkpad)\b(?:[ \t]+(?:pro|max|mini|air|plus|ultra|one|series|s?\d{1,4}[a-z]?)){0,3}/gi,
  ],
  [
    'date',
    /\b(?:(?:last|this|on|since)[ \t]+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\byesterday\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)[ \t]+\d{1,2}\b|\b\d{1,2}(?:st|nd|rd|th)?[ \t]+(?:of[ \t]+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b/gi,
  ],
  [
    'address',
    /\b\d{1,5}[ \t]+(?:[A-Z][\w'-]{1,20}[ \t]+){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|way|boulevard|blvd|court|square|place)\b/gi,
  ],
  [
    'attachment',
    /\b(?:attached|attachment|screenshots?|(?:sent|send|sending|here(?: is|'s)|see) (?:you )?(?:a |an |the |my |some )?(?:photos?|pictures?|pics?|images?|videos?|screen ?recording|file|pdf|receipt))\b/gi,
  ],
];

const CARD = /\b(?:\d[ -]?){12,18}\d\b/g;
const MAX_DETAILS = 40;

/** What the customer already gave in one turn. Card numbers and other long digit runs are not taken as anything. */
export function detailsOf(turn: number, text: string): GivenDetail[] {
  const found: GivenDetail[] = [];
  // Digits of a payment card are blotted out in place, so that no part of them is taken for anything.
  const read = text.slice(0, 12_000).replace(CARD, (digits) => '*'.repeat(digits.length));
  for (const [kind, pattern] of DETAILS) {
    for (const match of read.matchAll(pattern)) {
      const value = (match[1] ?? match[0]).trim();
      if (value === '' || (kind === 'order-number' && (!/\d{3}/.test(value) || isCard(value)))) continue;
      const from = match.index + match[0].lastIndexOf(value);
      const span: TurnSpan = { turn, from, to: from + value.length, text: read.slice(from, from + value.length) };
      const isKnown = found.some((each) => each.kind === kind && each.span.from < span.to && span.from < each.span.to);
      if (!isKnown) found.push({ kind, value, span });
      if (found.length >= MAX_DETAILS) return found;
    }
  }
  return found;
}

/** Thirteen to nineteen digits: likely a payment card. */
export const isCard = (text: string): boolean => {
  const digits = text.replace(/[ -]/g, '');
  return /^\d{13,19}$/.test(digits);
};
