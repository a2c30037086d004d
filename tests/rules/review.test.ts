import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doneKey } from '../../src/engine/memory.ts';
import { review } from '../../src/engine/review.ts';
import type { CompiledPack, Conversation, ReviewMemory, Rule } from '../../src/engine/types.ts';
import { compilePack } from '../../src/pack/compile.ts';
import { compileStarter, starterPack } from '../../src/pack/starter.ts';
import { RULE_IDS, RULES } from '../../src/rules/index.ts';
import { conversationOf, draftOf, typedDraft, UNSEEN } from './conversation-stand-in.ts';

const pack = compileStarter(RULES);
const NOTHING: ReviewMemory = { done: new Set(), muted: new Set(), faded: new Set(), usedPhrases: new Set() };
const LATE = conversationOf('Hi, my order 48213 was due last Tuesday and still isn’t here.', { customerName: 'Maria' });
const BLAMING = 'You should have contacted billing.';
const rulesOf = (text: string, conversation: Conversation, memory = NOTHING, by: CompiledPack = pack) =>
  review(draftOf(text), conversation, by, memory).findings.map(({ rule }) => rule);

describe('a rule that throws', () => {
  const broken: Rule = {
    ...(RULES.find(({ id }) => id === 'no-calm-down') ?? RULES[0]!),
    id: 'broken',
    applies() {
      throw new Error('broken');
    },
  };

  it('is named and skipped, and the others go on', () => {
    const { failed, findings } = review(draftOf(BLAMING), LATE, { ...pack, rules: [broken, ...RULES] });
    expect(failed).toEqual(['broken']);
    expect(findings.map(({ rule }) => rule)).toContain('no-blame');
  });
});

describe('what the agent did', () => {
  it('keeps a muted rule silent, unless the pack locks it', () => {
    const muted = { ...NOTHING, muted: new Set(['no-blame']) };
    expect(rulesOf(BLAMING, LATE)).toContain('no-blame');
    expect(rulesOf(BLAMING, LATE, muted)).not.toContain('no-blame');
    const locking = compilePack({ ...starterPack(RULE_IDS), rules: { 'no-blame': { locked: true } } }, RULES);
    expect(rulesOf(BLAMING, LATE, muted, locking)).toContain('no-blame');
  });

  it('lets a faded rule speak only at severity high', () => {
    const faded = { ...NOTHING, faded: new Set(['no-blame', 'greet-by-name']) };
    expect(rulesOf(BLAMING, LATE, faded)).toContain('no-blame');
    const hello = conversationOf('Hello, I would like to book a table for six.');
    expect(rulesOf('Please fill in the form on the website.', hello)).toContain('greet-by-name');
    expect(rulesOf('Please fill in the form on the website.', hello, faded)).toEqual([]);
  });

  it('keeps away what was dismissed on this occasion', () => {
    const [first] = review(draftOf(BLAMING), LATE, pack).findings.filter(({ rule }) => rule === 'no-blame');
    const done = { ...NOTHING, done: new Set([doneKey('no-blame', first?.occasion ?? '')]) };
    expect(rulesOf(BLAMING, LATE, done)).not.toContain('no-blame');
  });

  it('offers phrases that were used lately last', () => {
    const offered = (memory: ReviewMemory) =>
      review(draftOf(BLAMING), LATE, pack, memory).findings.find(({ rule }) => rule === 'no-blame')?.suggestions ?? [];
    const [first] = offered(NOTHING);
    const usedPhrases = new Set([first?.phraseId ?? '']);
    expect(offered({ ...NOTHING, usedPhrases })[0]?.phraseId).not.toBe(first?.phraseId);
  });
});

describe('the pack’s settings', () => {
  it('switch a rule off, and change how much it matters', () => {
    const settings = { 'no-blame': { on: false }, 'no-calm-down': { severity: 'low' as const } };
    const tuned = compilePack({ ...starterPack(RULE_IDS), rules: settings }, RULES);
    const { findings } = review(draftOf(`${BLAMING} Please calm down now.`), LATE, tuned);
    expect(findings.map(({ rule }) => rule)).not.toContain('no-blame');
    expect(findings.find(({ rule }) => rule === 'no-calm-down')?.severity).toBe('low');
  });

  it('never switch off for one user what the team locked', () => {
    const locking = { ...starterPack(RULE_IDS), rules: { 'no-blame': { locked: true } } };
    expect(compilePack(locking, RULES, ['no-blame']).rules.map(({ id }) => id)).toContain('no-blame');
    expect(compilePack(locking, RULES, ['no-calm-down']).rules.map(({ id }) => id)).not.toContain('no-calm-down');
  });
});

describe('a keystroke', () => {
  it('does not read the conversation again', () => {
    let reads = 0;
    const counted = conversationOf([
      {
        role: 'customer',
        get text() {
          reads++;
          return 'Hi, my order 48213 was due last Tuesday and still isn’t here.';
        },
      },
    ]);
    review(draftOf('Hel'), counted, pack);
    const before = reads;
    review(draftOf('Hello'), counted, pack);
    expect(before).toBeGreaterThan(0);
    expect(reads).toBe(before);
  });

  it('gives the same review for the same draft', () => {
    expect(review(draftOf(BLAMING), LATE, pack)).toEqual(review(draftOf(BLAMING), LATE, pack));
  });
});

describe('any draft, in any conversation', () => {
  const words = fc.constantFrom(
    ...'Hi Maria, I’m sorry|Please send me your order number.|calm down|you should have|{time frame}|any inconvenience|😀'.split(
      '|',
    ),
    ...'\r\n\r\n|> quoted|No, that’s not possible.|I’ve asked the carrier|\u200b|by 5 pm|Best,\nJo|https://a.example/x?y=1'.split(
      '|',
    ),
  );
  const text = fc
    .array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 10 })
    .map((all) => all.join(' '));
  const seen = text.map((customer) => conversationOf(customer, { customerName: 'Maria' }));

  it('is reviewed without an exception, with spans inside the text and two nudges at most', () => {
    fc.assert(
      fc.property(
        text,
        fc.oneof(seen, fc.constant(UNSEEN), fc.constant(LATE)),
        fc.boolean(),
        (draft, conversation, isTyped) => {
          const { findings, failed, cues } = review(isTyped ? typedDraft(draft) : draftOf(draft), conversation, pack);
          expect(failed).toEqual([]);
          expect(findings.filter(({ isNudge }) => isNudge).length).toBeLessThanOrEqual(2);
          const edits = findings.flatMap(({ suggestions }) => suggestions.map(({ edit }) => edit));
          const spans = findings.flatMap(({ span }) => span ?? []);
          for (const { from, to } of [...edits, ...spans, ...cues]) {
            expect(0 <= from && from <= to && to <= draft.length, `${from}..${to} of ${draft.length}`).toBe(true);
          }
        },
      ),
    );
  });

  it('loses nothing to a phrase that is inserted and not put in place of words', () => {
    fc.assert(
      fc.property(text, (draft) => {
        for (const { suggestions, insertAt } of review(draftOf(draft), LATE, pack).findings) {
          if (insertAt.at === 'replace') continue;
          for (const { edit, text: phrase, blanks } of suggestions) {
            const after = draft.slice(0, edit.from) + edit.insert + draft.slice(edit.to);
            expect(after).toContain(phrase);
            expect(after.length).toBeGreaterThanOrEqual(draft.length + phrase.length);
            for (const { from, to } of blanks) expect(edit.insert.slice(from, to)).toMatch(/^\{[a-z ]+\}$/);
          }
        }
      }),
    );
  });

  it('may be of a hundred thousand characters', () => {
    const { findings, failed } = review(draftOf('Please calm down, we look into it. '.repeat(3000)), LATE, pack);
    expect(failed).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
  });
});
