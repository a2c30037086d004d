import type { RuleContext, Sentence } from '../engine/types.ts';
import { type Measured, metric } from './builders/metric.ts';
import { oncePerSentence } from './builders/once-per-sentence.ts';

/** Drafts up to this many words are read at a glance. */
const SHORT_DRAFT = 60;
/** Words of a sentence from which on one has to begin again. */
const LONG_SENTENCE = 35;
/** Instructions in a row, in one paragraph, from which on a list is easier. */
const MANY_STEPS = 3;

/** Links, codes and quoted words are no reading matter. */
const NOT_READ = /https?:\S+|www\.\S+|\S+@\S+|`[^`]*`|[“"][^”"]*[”"]/g;

const wordsOf = oncePerSentence(
  (text) => text.replaceAll(NOT_READ, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0,
);

const STEP =
  /^(?:(?:first|then|next|now|after that|finally|once (?:it|that|this) \w+)\b,? *)?(?:please )?(?:you (?:can |need to |have to |will )?)?(?:go|open|click|tap|press|select|choose|enter|type|scroll|hold|connect|plug|unplug|turn|switch|download|install|restart|remove|insert|sign|log|find|look|wait|copy|paste|save|start|check|uncheck|swipe|unscrew|pull|push|put|take|pick)\b/i;
const isStep = oncePerSentence((text) => STEP.test(text.trim()));

/** Steps that follow each other without a line break. */
function rowsOfSteps({ text, sentences }: RuleContext['draft']): readonly Measured[] {
  const rows: Measured[] = [];
  let row: Sentence[] = [];
  const close = () => {
    const [first] = row;
    const last = row.at(-1);
    if (first && last && row.length >= MANY_STEPS) rows.push({ from: first.from, to: last.to });
    row = [];
  };
  for (const sentence of sentences) {
    const before = row.at(-1);
    if (before && text.slice(before.to, sentence.from).includes('\n')) close();
    if (isStep(sentence.text)) row.push(sentence);
    else close();
  }
  close();
  return rows;
}

export const readable = metric({
  id: 'readable',
  code: 'C11',
  letter: 'C',
  severity: 'low',
  isOffByDefault: true,
  needsConversation: false,
  title: 'Short sentences, steps as a list',
  why: 'A sentence that one has to read twice is not read; steps in a row are lost between the screen and the mail.',
  evidence:
    'Readability is a criterion of quality reviews; plain-language guides ask for sentences under 25 words and one step a line (no effect size found). Grade formulas are left out: product names and links upset them.',
  examples: {
    flags: [
      {
        customer: 'Why is the bill higher this time?',
        draft:
          'Hello Ana, thank you for your question. The bill is higher because the plan that you had until the end of April was replaced by the new one in May, which has more data but also costs more, and because the first month is always billed together with the part of the month before it that was not billed yet. If you would like to go back, write to me here.',
      },
      {
        customer: 'How do I connect the printer?',
        draft:
          'Hello Ana, thank you for your question, and I’m glad that the printer has arrived so early. Plug it in and wait until the light is green. Open Settings on your computer. Choose Printers. Click the plus sign on the right. Select the name that ends with your room. It takes about two minutes. If it does not appear in the list, write to me here and we will try it with a cable.',
      },
      {
        customer: 'How do I reset the clock?',
        draft:
          'Hello Ana, thank you for your question about the clock. To reset the clock first hold the left button for five seconds until the display starts to blink and after that turn the wheel on the side to the right until the hour that you want is shown and then press the button once more so that it stops blinking and goes on. The manual shows it on page 12, with pictures.',
      },
      {
        customer: 'Where do I find my invoices?',
        draft:
          'Hello Ana, your invoices are all kept for ten years, so nothing is lost, and each can be loaded as a file. Go to your profile. Then click Billing on the left. Then choose the year. Tap the arrow beside the invoice. It opens in a new window, and it can be printed from there as well. Should one be missing, write to me here with its month, and I will send it to you.',
      },
    ],
    passes: [
      {
        customer: 'How do I connect the printer?',
        draft:
          'Hello Ana, thank you for your question, and I’m glad that the printer has arrived so early.\n1. Plug it in and wait until the light is green.\n2. Open Settings on your computer.\n3. Choose Printers and click the plus sign.\n4. Select the name that ends with your room.\nIt takes about two minutes. If it does not appear in the list, write to me here and we will try it with a cable.',
      },
      { customer: 'How do I connect the printer?', draft: 'Plug it in. Open Settings. Choose Printers.' },
      {
        customer: 'Why is the bill higher this time?',
        draft:
          'Hello Ana, thank you for your question. Your plan changed in May. The new one has more data and costs €4 more. The first bill also covers the last week of April, which was not billed yet. From June on, the bill will be €24. If you would like to go back to the old plan, write to me here, and I will change it from the next month on.',
      },
      {
        customer: 'Which address do I write to?',
        draft:
          'Hello Ana, here it is. You find all forms, with an example for each of them, under https://example.org/forms/a/very/long/path/that/nobody/reads, and the address is Example Ltd, 12 High Street, Springfield. Letters take two days. We answer within a week. If it is urgent, you can also send a picture of the form by e-mail, and the letter follows when you have the time for it.',
      },
    ],
  },
  measure({ draft }) {
    if (draft.wordCount <= SHORT_DRAFT) return [];
    const long = draft.sentences
      .filter(({ text, part }) => part !== 'signature' && wordsOf(text) > LONG_SENTENCE)
      .map(({ from, to }) => ({ from, to }));
    return [...long, ...rowsOfSteps(draft)].sort((a, b) => a.from - b.from);
  },
  say: (words) => {
    const isRow = wordsOf(words) <= LONG_SENTENCE || /[.!?]\s/.test(words);
    return isRow
      ? {
          nudge: 'Several steps in a row: one a line is easier to follow.',
          title: 'Steps read better as a list',
          why: 'Whoever follows them looks back and forth; a line each is found again.',
        }
      : {
          nudge: 'A long sentence: two short ones are read once.',
          title: `A sentence of ${wordsOf(words)} words`,
          why: 'Cut it where a new thought begins.',
        };
  },
});
