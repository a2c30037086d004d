import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forgetTurns } from '../../src/engine/customer/turn-reading.ts';
import { forgetLocated } from '../../src/engine/located.ts';
import { forgetReadings } from '../../src/engine/reading.ts';
import { review } from '../../src/engine/review.ts';
import type { Review } from '../../src/engine/types.ts';
import { compileStarter } from '../../src/pack/starter.ts';
import { RULES } from '../../src/rules/index.ts';
import { conversationOf } from './conversation-stand-in.ts';

/** Bound for a property in milliseconds, for machines that are busy with other tests. */
const PROPERTY_MS = 120_000;
const pack = compileStarter(RULES);

const piece = fc.constantFrom(
  'Hi Maria,',
  'Hello ',
  "I'm sorry your parcel is late. ",
  'I’ll look into it ',
  'by 5 pm. ',
  'Unfortunately we can’t do that. ',
  'Please send me your order number. ',
  'It ships on Tuesday.',
  '"my parcel is late" ',
  '`please` ',
  '“you should have ',
  'calm down',
  'any inconvenience ',
  ' {name}',
  '\n',
  '\n\n',
  '\r\n',
  '> quoted\n',
  '```\n',
  'On Monday, Ana',
  ' wrote:\n',
  'Thank you for your patience',
  'Is there anything else?',
  'Kind regards\nAna',
  '\n-- \nAna',
  ' ^AL',
  'https://example.org/a ',
  '? ',
  '. ',
  '. please try again',
  ' - ',
  ' ',
  'x',
  '😀',
);
const words = (most: number) => fc.array(piece, { maxLength: most }).map((pieces) => pieces.join(''));
const customer = fc.constantFrom(
  'My parcel is late and I’m furious! Order 48213. When does it ship? Can you refund me?',
  'My mother passed away. Can you cancel her contract?',
  'How do I change the language?',
  'Thanks, bye!',
);
/** One edit: what is taken out and what is put in, anywhere. */
const edit = fc.record({ at: fc.nat(), removed: fc.nat({ max: 30 }), inserted: words(3) });

interface Step {
  readonly text: string;
  readonly caret: number;
}

/** Every text on the way: each edit's words come key by key. */
function stepsOf(start: string, edits: readonly { at: number; removed: number; inserted: string }[]): Step[] {
  const steps = Array.from({ length: start.length }, (_, at) => ({ text: start.slice(0, at + 1), caret: at + 1 }));
  let text = start;
  for (const { at, removed, inserted } of edits) {
    const from = at % (text.length + 1);
    const rest = text.slice(from + removed);
    for (let length = 0; length <= inserted.length; length += 1) {
      steps.push({ text: text.slice(0, from) + inserted.slice(0, length) + rest, caret: from + length });
    }
    text = text.slice(0, from) + inserted + rest;
  }
  return steps;
}

/** Without which letters a phrase would meet: that is worked out once for a state of the rules, by design. */
const withoutMeets = ({ findings, ...rest }: Review) => ({
  ...rest,
  findings: findings.map(({ suggestions, ...finding }) => ({
    ...finding,
    suggestions: suggestions.map(({ meets: _, ...suggestion }) => suggestion),
  })),
});

function coldReview(step: Step, said: string): Review {
  forgetReadings();
  forgetLocated();
  forgetTurns();
  const conversation = conversationOf(said, { customerName: 'Maria' });
  // Whatever remembers one draft only remembers this one.
  review({ text: '#', revision: 0 }, conversation, pack);
  return review({ ...step, revision: 1 }, conversationOf(said, { customerName: 'Maria' }), pack);
}

describe('a review while keys come, at the end or in the middle', () => {
  it(
    'is the same as one of the text as it stands, read for the first time',
    () => {
      fc.assert(
        fc.property(customer, words(12), fc.array(edit, { maxLength: 4 }), fc.nat(), (said, start, edits, nth) => {
          const steps = stepsOf(start, edits);
          const conversation = conversationOf(said, { customerName: 'Maria' });
          // A few places on the way are compared, the last one always.
          const compared = new Set([steps.length - 1, nth % (steps.length + 1), Math.floor(steps.length / 2)]);
          forgetLocated();
          const warm = steps.map((step) => review({ ...step, revision: 1 }, conversation, pack));
          for (const at of compared) {
            const step = steps[at];
            const seen = warm[at];
            if (step && seen) expect(withoutMeets(seen)).toEqual(withoutMeets(coldReview(step, said)));
          }
        }),
      );
    },
    PROPERTY_MS,
  );
});
