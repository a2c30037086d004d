import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/pack/format.ts';
import starter from '../../src/pack/starter.json' with { type: 'json' };
import { validatePack } from '../../src/pack/validate.ts';
import { RULE_IDS } from '../../src/rules/index.ts';

const PHRASE = { id: 'p-1', rule: 'no-bare-no', text: 'What I can do instead is {option}.' };
const PACK = {
  format: 1,
  id: 'team-pack',
  name: 'Team pack',
  version: '1.0.0',
  locale: 'en-GB',
  licence: 'MIT',
  phrases: [PHRASE],
};

const problemsOf = (input: unknown) => {
  const reading = validatePack(input, RULE_IDS);
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`);
};
const withPhrase = (change: object) => ({ ...PACK, phrases: [{ ...PHRASE, ...change }] });
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a pack', () => {
  it('is the same whether it comes as a value, a text or bytes', () => {
    const fromValue = validatePack(PACK, RULE_IDS);
    expect(fromValue.ok).toBe(true);
    expect(validatePack(JSON.stringify(PACK), RULE_IDS)).toEqual(fromValue);
    expect(validatePack(bytes(PACK), RULE_IDS)).toEqual(fromValue);
  });

  it('comes back from JSON as it was', () => {
    const reading = validatePack(bytes(starter), RULE_IDS);
    expect(reading.ok && JSON.parse(JSON.stringify(reading.pack))).toEqual(starter);
  });

  it('may set rules, variables and what a later build reads', () => {
    const more = {
      rules: { 'no-blame': { locked: true, severity: 'low', on: true } },
      variables: { team_name: 'Acme Support' },
      cues: [{ any: 'thing' }],
      avoid: [],
      glossary: [],
      sites: [],
      examples: [],
    };
    expect(problemsOf({ ...withPhrase({ text: '{team_name} is here.' }), ...more })).toEqual([]);
  });
});

describe('what is refused, each with its place', () => {
  it.each([
    ['an unknown rule', withPhrase({ rule: 'be-nice' }), '$.phrases[0].rule There is no rule "be-nice".'],
    ['an unknown variable', withPhrase({ text: 'Hi {nam}.' }), '$.phrases[0].text There is no variable {nam}.'],
    ['an open brace', withPhrase({ text: 'Hi {customer.name.' }), '$.phrases[0].text A brace does not close or open.'],
    ['an empty phrase', withPhrase({ text: '  ' }), '$.phrases[0].text The phrase is empty.'],
    [
      'a long phrase',
      withPhrase({ text: 'a'.repeat(501) }),
      '$.phrases[0].text The phrase is longer than 500 characters.',
    ],
    ['markup', withPhrase({ text: 'Hi <b>you</b>.' }), '$.phrases[0].text The text holds markup.'],
    ['an entity', withPhrase({ text: 'Hi &lt;you.' }), '$.phrases[0].text The text holds markup.'],
    [
      'a control character',
      withPhrase({ text: 'Hi\u0007.' }),
      '$.phrases[0].text The text holds invisible or control characters.',
    ],
    [
      'a direction override',
      withPhrase({ text: 'Hi\u202Eyou.' }),
      '$.phrases[0].text The text holds invisible or control characters.',
    ],
    [
      'an unknown place',
      withPhrase({ place: 'middle' }),
      '$.phrases[0].place The place is not one of those that exist.',
    ],
    ['a misspelt key', withPhrase({ plaec: 'end' }), '$.phrases[0].plaec This is not part of the format.'],
    ['a missing text', { ...PACK, phrases: [{ id: 'p', rule: 'no-bare-no' }] }, '$.phrases[0].text This is missing.'],
    [
      'an id used twice',
      { ...PACK, phrases: [PHRASE, PHRASE] },
      '$.phrases[1].id "p-1" is the id of $.phrases[0] as well.',
    ],
    ['another format', { ...PACK, format: 2 }, '$.format This build reads format 1.'],
    ['a bad version', { ...PACK, version: '1.0' }, '$.version The version is not major.minor.patch.'],
    ['a setting of an unknown rule', { ...PACK, rules: { nope: {} } }, '$.rules.nope There is no rule "nope".'],
    [
      'a bad severity',
      { ...PACK, rules: { 'no-blame': { severity: 'huge' } } },
      '$.rules["no-blame"].severity The severity is not one of those that exist.',
    ],
    [
      'a variable of ours',
      { ...PACK, variables: { issue: 'x' } },
      '$.variables.issue {issue} is filled by CareCue itself.',
    ],
    ['markup anywhere', { ...PACK, cues: [{ deep: '<script>' }] }, '$.cues[0].deep The text holds markup.'],
    [
      'too many phrases',
      { ...PACK, phrases: Array.from({ length: 2001 }, (_, i) => ({ ...PHRASE, id: `p-${i}` })) },
      '$.phrases More than 2000 phrases.',
    ],
    ['too large a file', ' '.repeat(1024 * 1024 + 1), '$ The file is larger than 1024 KiB.'],
    ['what is no JSON', '{', '$ The file is not JSON.'],
    ['what is no UTF-8', new Uint8Array([0xc3, 0x28]), '$ The file is not UTF-8 text.'],
    ['a prototype', '{"__proto__": {"a": 1}}', '$.format This is missing.'],
  ])('%s', (_, input, expected) => {
    expect(problemsOf(input)).toContain(expected);
  });

  it('all of it at once, each with a remedy', () => {
    const reading = validatePack({ ...withPhrase({ rule: 7, text: '' }), version: 'one', locale: '?' }, RULE_IDS);
    const problems = reading.ok ? [] : reading.problems;
    expect(problems.map(({ path }) => path).sort()).toEqual([
      '$.locale',
      '$.phrases[0].rule',
      '$.phrases[0].text',
      '$.version',
    ]);
    expect(problems.every(({ remedy }) => remedy.length > 5)).toBe(true);
  });
});

describe('whatever comes', () => {
  it('is answered and never thrown', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withMap: true, withSet: true, withTypedArray: true }), (input) => {
        expect(validatePack(input, RULE_IDS).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (input) => {
        expect(validatePack(input, RULE_IDS).ok).toBe(false);
      }),
    );
  });

  it('is answered where one part of a good pack is anything at all', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(PACK)), fc.anything(), (key, value) => {
        const reading = validatePack({ ...PACK, [key]: value }, RULE_IDS);
        if (!reading.ok) expect(reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is answered where reading it fails or never ends', () => {
    const cyclic: Record<string, unknown> = { ...PACK };
    cyclic.cues = [cyclic];
    const trap = Object.defineProperty({ ...PACK }, 'name', {
      enumerable: true,
      get() {
        throw new Error('no');
      },
    });
    expect(problemsOf(cyclic).length).toBeGreaterThan(0);
    expect(problemsOf(trap)).toEqual(['$ The file cannot be read.']);
  });

  it('reads UTF-8 as a browser does', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        const name = text.replaceAll(/[\p{C}<>&]/gu, 'x').trim() || 'x';
        // One grapheme can take a dozen units, and a name has a limit.
        fc.pre(name.length <= LIMITS.name);
        const reading = validatePack(bytes({ ...PACK, name }), RULE_IDS);
        expect(reading.ok && reading.pack.name).toBe(name);
      }),
    );
  });
});
