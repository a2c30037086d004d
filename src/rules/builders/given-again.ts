import type { Cue, GivenDetail, RuleContext, Span } from '../../engine/types.ts';
import { cuesOf, sentenceText } from './cue-lookup.ts';
import { oncePerSentence } from './once-per-sentence.ts';

type Kind = GivenDetail['kind'];

/** How agents ask for a detail. Read inside sentences that ask for something only. */
const ASKED_AS: readonly (readonly [Kind, string, RegExp])[] = [
  [
    'order-number',
    'order number',
    /\b(?:your|the) (?:order|booking|reference|confirmation|ticket|tracking|invoice)(?: ?(?:number|no\.?|id|#|code))\b/i,
  ],
  ['email', 'e-mail address', /\b(?:your|the) (?:e-?mail(?: address)?|account e-?mail)\b/i],
  ['phone', 'phone number', /\b(?:your|the) (?:(?:tele)?phone|mobile|contact)(?: number)\b/i],
  ['name', 'name', /\b(?:your|the) (?:full |first |last )?name\b/i],
  ['device', 'device', /\b(?:which|what) (?:device|phone|model)\b|\b(?:your|the) device(?: model)?\b/i],
  ['browser', 'browser', /\b(?:which|what) browser\b/i],
  ['address', 'address', /\b(?:your|the) (?:shipping |delivery |postal |home )?address\b/i],
  ['attachment', 'attachment', /\b(?:a|the|your) (?:screen ?shot|photo|picture|image)\b/i],
  [
    'description',
    'description of the problem',
    /\b(?:describe (?:the|your) (?:issue|problem)|what (?:seems to be|is) the (?:issue|problem)|please elaborate)\b/i,
  ],
];

/** A second look at what was given: a check for safety, another order, a value that does not work. */
const IS_OTHER =
  /\b(?:verify|verification|security|confirm|double-check|other|another|second|new|different|doesn['’]t match|digit|unreadable|can['’]t open)\b/i;

/** Something that the draft asks for and the customer gave. */
export interface Repeat {
  readonly cue: Cue;
  readonly words: Span;
  readonly label: string;
  readonly detail: GivenDetail;
}

interface Asked extends Span {
  readonly kind: Kind;
  readonly label: string;
}

/** The details that a sentence asks for, with offsets into it. */
const askedIn = oncePerSentence((text): readonly Asked[] => {
  if (IS_OTHER.test(text)) return [];
  return ASKED_AS.flatMap(([kind, label, pattern]) => {
    const match = pattern.exec(text);
    return match ? [{ kind, label, from: match.index, to: match.index + match[0].length }] : [];
  });
});

export function repeatsOf(context: RuleContext): readonly Repeat[] {
  const { draft, conversation } = context;
  const repeats: Repeat[] = [];
  if (conversation.details.length === 0) return repeats;
  for (const cue of cuesOf(context, 'ask')) {
    const start = draft.sentences[cue.sentence]?.from;
    if (start === undefined || repeats.some((each) => each.cue.sentence === cue.sentence)) continue;
    for (const { kind, label, from, to } of askedIn(sentenceText(context, cue))) {
      const detail = conversation.details.find((each) => each.kind === kind);
      if (!detail) continue;
      repeats.push({ cue, words: { from: start + from, to: start + to }, label, detail });
      break;
    }
  }
  return repeats;
}
