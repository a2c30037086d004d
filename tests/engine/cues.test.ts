import { describe, expect, it } from 'vitest';
import { CASES } from './cue-cases.ts';
import { CLARITY_CASES } from './cue-cases-of-clarity.ts';
import { RULE_CASES } from './cue-cases-of-rules.ts';
import { cueNames, cueWords } from './draft-of.ts';

describe.each([...CASES, ...CLARITY_CASES, ...RULE_CASES])('%s', (name, { does, doesNot }) => {
  it.each(does)('does: %s', (text) => {
    expect(cueNames(text)).toContain(name);
  });

  it.each(doesNot)('does not: %s', (text) => {
    expect(cueNames(text)).not.toContain(name);
  });
});

describe('where a cue stands', () => {
  it('is the words themselves, in the original text', () => {
    expect(cueWords('Hi Ana! I\u2019m so\u00a0sorry about it.', 'apology')).toEqual(['sorry']);
    expect(cueWords('\u{1F600} I\u2019ll write by 5\u00a0pm.', 'time_frame')).toEqual(['by 5\u00a0pm']);
  });

  it.each([
    ['> sorry for the delay\nIt shipped.', 'quoted line'],
    ['It shipped.\n\nOn Monday, Ana wrote:\nsorry', 'history'],
    ['It shipped.\n-- \nSorry Ltd', 'signature'],
    ['Run `sorry()` now.', 'code'],
    ['See https://example.org/sorry now.', 'link'],
  ])('is never in what the agent did not write: %j', (text) => {
    expect(cueWords(text, 'apology')).toEqual([]);
  });
});

describe('negation', () => {
  it.each([
    ["I'm not sorry.", false],
    ["We don't want to apologise.", false],
    ["I haven't refunded it.", false],
    ['No problem, I refunded it.', true],
    ["Don't hesitate, I refunded it.", true],
    ['Not only did it break, I refunded it.', true],
  ])('%s', (text, counts) => {
    const names = cueNames(text);
    expect(names.has('apology') || names.has('action')).toBe(counts);
  });
});

describe('the same words in other characters', () => {
  const text = "Hi Ana,\nI'm sorry - I'll refund it by 5 pm. Don't worry about it.";
  it.each([
    ['curly quotes', text.replaceAll("'", '\u2019')],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['no-break spaces', text.replaceAll(' ', '\u00a0')],
    ['zero-width spaces', text.replaceAll('o', 'o\u200b')],
    ['dashes', text.replace('-', '\u2014')],
    ['emoji between', text.replaceAll('. ', '. \u{1F600} ')],
  ])('carry the same cues: %s', (_, variant) => {
    expect(cueNames(variant)).toEqual(cueNames(text));
  });
});
