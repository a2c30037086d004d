import { describe, expect, it } from 'vitest';
import { analysed, turn } from './conversation-of.ts';

describe('the latest turns', () => {
  it('are those of the customer since the last agent turn', () => {
    const { latest } = analysed([
      turn('customer', 'one'),
      turn('agent', 'two'),
      turn('customer', 'three'),
      turn('note', 'internal'),
      turn('customer', 'four'),
    ]);
    expect(latest.map(({ turn: index, text }) => [index, text])).toEqual([
      [2, 'three'],
      [4, 'four'],
    ]);
  });

  it('are none after an agent turn', () => {
    expect(analysed([turn('customer', 'It broke.'), turn('agent', 'I see.')]).complaint).toBeUndefined();
  });
});

describe('the first reply', () => {
  it('is one without an agent turn before, unless the source knows better', () => {
    expect(analysed('Hi').isFirstReply).toBe(true);
    expect(analysed([turn('customer', 'Hi'), turn('bot', 'An agent will come.')]).isFirstReply).toBe(true);
    expect(analysed([turn('agent', 'Hi'), turn('customer', 'Hi')]).isFirstReply).toBe(false);
    expect(analysed('Hi', { isFirstReply: false }).isFirstReply).toBe(false);
  });
});

describe('what agents already did', () => {
  it('is kept by cue, with the newest words', () => {
    const { earlier } = analysed([
      turn('customer', 'It broke.'),
      turn('agent', "I'm sorry about that."),
      turn('customer', 'And now?'),
      turn('agent', 'I apologise again. Thank you for waiting.'),
      turn('customer', 'Well?'),
    ]);
    expect(earlier.get('apology')).toMatchObject({ turn: 3, text: 'apologise' });
    expect(earlier.has('thanks_value')).toBe(true);
    expect(earlier.has('blame')).toBe(false);
  });
});

describe('words that are not the customer’s', () => {
  it.each([
    ['quoted lines', '> I am furious, this is ridiculous\nIs it open now?'],
    ['e-mail history', 'Is it open now?\n\nOn Monday, Ana wrote:\nthis is ridiculous'],
    ["a chat widget's greeting", 'Thank you for contacting Acme, how can I help you? How do I export it'],
  ])('do not count: %s', (_, text) => {
    const { intensity, thanks } = analysed(text);
    expect(intensity).toBe('none');
    expect(thanks).toBeUndefined();
  });
});

describe('a serious event', () => {
  it('is remembered from an earlier turn', () => {
    const { serious } = analysed([
      turn('customer', 'My husband passed away.'),
      turn('agent', "I'm so sorry."),
      turn('customer', 'Which form do I need?'),
    ]);
    expect(serious).toMatchObject({ turn: 0, text: 'passed away' });
  });
});

describe('a conversation without end', () => {
  it('is read from its end', () => {
    const turns = Array.from({ length: 2_000 }, (_, index) =>
      turn(index % 2 === 0 ? 'customer' : 'agent', `Turn ${index}, sorry.`),
    );
    const analysis = analysed([...turns, turn('customer', 'When does it ship?')]);
    expect(analysis.questions).toHaveLength(1);
    expect(analysis.earlier.get('apology')?.turn).toBe(1_999);
  });

  it('takes hardly longer for 20 times the turns', () => {
    const thread = (count: number) => [
      ...Array.from({ length: count }, (_, index) =>
        turn(
          index % 2 === 0 ? 'customer' : 'agent',
          `Turn ${index} about lamp ${index * 7}, sorry for the delay with it.`,
        ),
      ),
      turn('customer', 'When does it ship?'),
    ];
    const time = (count: number) => {
      const turns = thread(count);
      const start = performance.now();
      analysed(turns);
      return performance.now() - start;
    };
    time(500);
    // Loose on purpose: a ratio between two sizes on the same, maybe busy, machine.
    expect(time(20_000)).toBeLessThan(20 * (time(1_000) + 5));
  });
});

describe('a page where the turns were not found', () => {
  it('gives an analysis that says so and asks for nothing', () => {
    const analysis = analysed([], { isVisible: false });
    expect(analysis).toMatchObject({ isVisible: false, questions: [], complaint: undefined, intensity: 'none' });
  });
});
