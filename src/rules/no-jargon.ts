import type { Cue, RuleContext } from '../engine/types.ts';
import { sentenceText } from './builders/cue-lookup.ts';
import { customerWords } from './builders/customer-words.ts';
import { unwantedPhrase } from './builders/unwanted-phrase.ts';
import { quote } from './builders/wording.ts';

/** What a word of the trade means in plain words. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^(?:our|the|my) (?:back ?-?end)(?: (?:team|side|office|department))?/i, 'our technical team'],
  [/^(?:our|the|my) (?:back ?-?end) systems?/i, 'our system'],
  [/^(?:tier|level|l[123])\b/i, 'specialist team'],
  [/^rmas?$/i, 'return number'],
  [/^slas?$/i, 'agreed time'],
  [/^sops?$/i, 'usual steps'],
  [/^csat|^dsat/i, 'survey'],
  [/^escalation matrix/i, 'list of who helps next'],
  [/^kb articles?/i, 'help article'],
  [/provision/i, 'set up'],
  [/^skus?$/i, 'item number'],
  [/^(?:by|before) (?:eod|cob)/i, 'by the end of the day'],
  [/^(?:p[123]|sev)/i, 'urgent case'],
  [/merged$/i, 'messages are now together in one place'],
];

const plainOf = (words: string) => PLAIN.find(([pattern]) => pattern.test(words))?.[1];

/** The customer used the word first. */
function isTheirs({ from, to }: Cue, context: RuleContext): boolean {
  const [term] = context.draft.text
    .slice(from, to)
    .toLowerCase()
    .replace(/^(?:our|the|my|by|before) /, '')
    .split(' ');
  return customerWords(context)
    .split(/[^a-z0-9]+/)
    .some((word) => word === term || `${word}s` === term || word === `${term}s`);
}

/** "your return number (RMA)", "RMA (return number)", "the SLA, that is the agreed time". */
function isExplained(cue: Cue, context: RuleContext): boolean {
  const text = sentenceText(context, cue);
  const from = cue.from - (context.draft.sentences[cue.sentence]?.from ?? 0);
  const after = text.slice(from + cue.to - cue.from);
  return (
    /\(\s*$/.test(text.slice(0, from)) || /^[\w\s-]{0,12}(?:\(|,? (?:that is|which (?:is|means)|meaning)\b)/.test(after)
  );
}

export const noJargon = unwantedPhrase({
  id: 'no-jargon',
  code: 'C09',
  letter: 'C',
  severity: 'medium',
  title: 'No words of the trade',
  why: 'A word that only we know (RMA, SLA, tier 2) makes the customer ask again, or not dare to.',
  evidence:
    'Readability is a criterion of quality reviews; CARE’s authors reject business jargon. Words that customers use as well (ETA, “as per”) were taken off the catalogue’s list.',
  cue: 'jargon',
  replaces: 'words',
  isMeant: (cue, context) => !isTheirs(cue, context) && !isExplained(cue, context),
  examples: {
    flags: [
      { customer: 'The scanner arrived broken.', draft: 'I’m sorry it broke. Your RMA is 20417; it ships today.' },
      { customer: 'The upload fails at 99 %.', draft: 'I’m sorry. I’ve asked our tier 2 team; they answer by 5 pm.' },
      { customer: 'When will I hear back?', draft: 'Our SLA is 24 hours.' },
      { customer: 'My new line does not work yet.', draft: 'It will be provisioned tomorrow at 9 am.' },
    ],
    passes: [
      {
        customer: 'The scanner arrived broken.',
        draft: 'I’m sorry it broke. Your return number (RMA) is 20417; the new one ships today.',
      },
      { customer: 'Which SLA comes with the Pro plan?', draft: 'The SLA of the Pro plan is 4 hours, day and night.' },
      { customer: 'I can’t get past level 2.', draft: 'Level 2 opens once you have found all three keys.' },
      {
        customer: 'The upload fails at 99 %.',
        draft: 'I’m sorry. I’ve asked our specialists; they answer by 5 pm today.',
      },
    ],
  },
  say(words, { draft }) {
    const known = plainOf(words);
    const isFirst = draft.sentences.some(({ text }) => text.startsWith(words));
    const plain = known && isFirst ? known.charAt(0).toUpperCase() + known.slice(1) : known;
    return {
      nudge: plain ? `${quote(words)}: say “${plain}”.` : `${quote(words)}: say it in plain words.`,
      title: `${quote(words)} is a word of ours`,
      why: 'A customer has never heard it. Say it in plain words.',
      ...(plain && { variables: { value: plain } }),
    };
  },
});
