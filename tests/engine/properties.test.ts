import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseConversation, analyseDraft, matchQuestions } from '../../src/engine/analysis.ts';
import { forgetTurns } from '../../src/engine/customer/turn-reading.ts';
import { forgetLocated } from '../../src/engine/located.ts';
import { forgetReadings } from '../../src/engine/reading.ts';
import type { ConversationAnalysis, DraftAnalysis, TurnSpan } from '../../src/engine/types.ts';
import { conversationOf } from './conversation-of.ts';

/** Bound for a property in milliseconds, for machines that are busy with other tests. */
const PROPERTY_MS = 60_000;

const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Hi Maria, ',
      "I'm sorry ",
      'I’ve refunded it. ',
      'by 5 pm',
      ' {name} ',
      'calm down',
      '\n',
      '\r\n',
      '> quoted\n',
      'Kind regards\nAna',
      ' -- ',
      '. ',
      '! ',
      '? ',
      ', ',
      'When does it ship?',
      'please ',
      ' https://example.org/a ',
      '"my order is late"',
      '`code`',
      ' 😀 ',
      'e.g. ',
      'etc. ',
      '...',
      ' ',
      '\u200b',
      'On Monday, Ana wrote:\n',
      '```\n',
      'you should have ',
      'because ',
      'Mr. Lee ',
      ' ^AL',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
/** Lone halves of surrogate pairs, which no proper string has but a page may. */
const broken = fc
  .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 20 })
  .map((units) => String.fromCharCode(...units));
const anyText = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: broken });

function forgetAll(): void {
  forgetReadings();
  forgetLocated();
  forgetTurns();
}

const plain = ({ stems, ...rest }: DraftAnalysis) => ({ ...rest, stems: [...stems] });

const turnSpans = ({ questions, details, issue, earlier, ...rest }: ConversationAnalysis): TurnSpan[] =>
  [
    ...questions.map(({ span }) => span),
    ...details.map(({ span }) => span),
    ...earlier.values(),
    ...rest.latest,
    ...[
      issue?.span,
      rest.complaint,
      rest.emotion,
      rest.thanks,
      rest.closing,
      rest.failure,
      rest.repeat,
      rest.wait,
      rest.serious,
    ],
  ].filter((span) => span !== undefined);

describe('any draft', () => {
  it(
    'is analysed without an exception, with every span inside the text',
    () => {
      fc.assert(
        fc.property(anyText, anyText, (customer, draftText) => {
          const conversation = analyseConversation(conversationOf(customer));
          const draft = analyseDraft({ text: draftText, revision: 1, caret: draftText.length }, conversation);
          let end = 0;
          for (const { from, to, text: words } of draft.sentences) {
            expect(from).toBeGreaterThanOrEqual(end);
            expect(draftText.slice(from, to)).toBe(words);
            end = to;
          }
          for (const { from, to, sentence } of draft.cues) {
            const around = draft.sentences[sentence];
            expect(from).toBeLessThan(to);
            expect(from).toBeGreaterThanOrEqual(around?.from ?? Number.POSITIVE_INFINITY);
            expect(to).toBeLessThanOrEqual(around?.to ?? -1);
          }
          for (const [, { from, to }] of draft.stems) expect(draftText.slice(from, to)).not.toBe('');
          for (const { answeredBy } of matchQuestions(conversation, draft)) {
            if (answeredBy) expect(draftText.slice(answeredBy.from, answeredBy.to)).not.toBe('');
          }
        }),
      );
    },
    PROPERTY_MS,
  );

  it(
    'gives the same analysis typed key by key, pasted, or edited in the middle',
    () => {
      fc.assert(
        fc.property(text, text, fc.nat(), (start, inserted, place) => {
          const at = place % (start.length + 1);
          const edited = start.slice(0, at) + inserted + start.slice(at);
          forgetAll();
          for (let length = 1; length < start.length; length += 3)
            analyseDraft({ text: start.slice(0, length), revision: 1 });
          analyseDraft({ text: start, revision: 1 });
          const warm = plain(analyseDraft({ text: edited, revision: 2 }));
          forgetAll();
          expect(warm).toEqual(plain(analyseDraft({ text: edited, revision: 2 })));
        }),
      );
    },
    PROPERTY_MS,
  );

  it(
    'gives the same issue cues and answers whatever was typed before',
    () => {
      fc.assert(
        fc.property(text, text, text, (customer, before, after) => {
          const conversation = conversationOf(customer);
          const warm = analyseConversation(conversation);
          matchQuestions(warm, analyseDraft({ text: before, revision: 1 }, warm));
          const second = analyseDraft({ text: before + after, revision: 2 }, warm);
          const answers = matchQuestions(warm, second);
          forgetAll();
          const cold = analyseConversation(conversation);
          const fresh = analyseDraft({ text: before + after, revision: 2 }, cold);
          expect(plain(second)).toEqual(plain(fresh));
          expect(answers).toEqual(matchQuestions(cold, fresh));
        }),
      );
    },
    PROPERTY_MS,
  );
});

describe('any conversation', () => {
  it(
    'is analysed without an exception, with every span being the words it says',
    () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.constantFrom('customer', 'agent', 'note', 'bot'), anyText), { maxLength: 6 }),
          (said) => {
            const turns = said.map(([role, words]) => ({ role, text: words }) as const);
            for (const { turn, from, to, text: words } of turnSpans(analyseConversation(conversationOf(turns)))) {
              expect(turns[turn]?.text.slice(from, to)).toBe(words);
            }
          },
        ),
      );
    },
    PROPERTY_MS,
  );
});

describe('hostile text', () => {
  const EVIL = [
    'a',
    'a ',
    'a.',
    '-',
    'https://',
    '{',
    '{{a',
    '"',
    '`',
    'i will not ',
    '\u200b',
    'a@',
    '😀',
    'please ',
    '> \n',
    '_',
    'On ',
    '\n',
    '\r\n',
    "'",
    "a'",
    '1,',
    '€',
    '@a ',
    '[A',
    '<<a',
    '\ud83d',
    'www.a.',
    'not ',
    'sorry you have ',
    'charged ',
    '%A',
    'X',
    'a-',
    '. ',
    '?!',
  ];

  it.each(EVIL)(
    'repeated takes time in proportion, not in squares: %j',
    (unit) => {
      const time = (length: number) => {
        const hostile = unit.repeat(Math.ceil(length / unit.length));
        forgetAll();
        const start = performance.now();
        const conversation = analyseConversation(conversationOf(hostile));
        analyseDraft({ text: hostile, revision: 1 }, conversation);
        return performance.now() - start;
      };
      const best = (length: number) => Math.min(...Array.from({ length: 7 }, () => time(length)));
      time(2_000);
      // Twelve times the length; squares would take 144 times as long. The rest forgives a busy machine.
      expect(best(12_000)).toBeLessThan(best(1_000) * 40 + 60);
    },
    PROPERTY_MS,
  );
});
