import { describe, expect, it } from 'vitest';
import { negatedWords } from '../../src/engine/negation.ts';
import { tokenise } from '../../src/engine/tokens.ts';
import { cueNames } from './draft-of.ts';

function denied(text: string): string {
  const tokens = tokenise(text);
  const negated = negatedWords(tokens);
  return tokens
    .filter((_, at) => negated?.[at])
    .map(({ normal }) => normal)
    .join(' ');
}

describe('what a negation reaches', () => {
  it.each([
    ["We can't offer that any more.", 'offer that any'],
    ['I see no delay at all.', 'delay at all'],
    ['Neither the refund nor the parcel came.', 'the refund nor the parcel came'],
    ['I closed it without refunding you.', 'refunding you'],
    ["It isn't broken but I replaced it.", 'broken'],
    ['Nobody has apologised.', 'has apologized'],
    ["We're sorry, not angry.", 'angry'],
    ["It won't happen again I removed it.", 'happen again'],
    ["I don't think I refunded it.", 'think i refunded'],
    ['There is no way I can refund it.', 'way i can'],
    ['No, I sent it.', ''],
    ["Don't worry, I sent it.", ''],
    ['Not only that, I sent it.', ''],
    ["I can't apologise enough.", ''],
  ])('%s', (text, expected) => {
    expect(denied(text)).toBe(expected);
  });
});

describe('a cue that is denied', () => {
  it.each([
    ['I have hardly refunded it.', 'action'],
    ['I have barely checked it.', 'action'],
    ['Nobody here apologises.', 'apology'],
    ['I am not sorry at all.', 'apology'],
    ['We never apologise.', 'apology'],
  ] as const)('is none: %s', (text, name) => {
    expect(cueNames(text)).not.toContain(name);
  });

  it.each([
    ["It isn't broken but I replaced it.", 'action'],
    ["I can't apologise enough for this.", 'apology'],
    ["So that it doesn't happen again I removed the old card.", 'action'],
  ] as const)('is one behind the turn: %s', (text, name) => {
    expect(cueNames(text)).toContain(name);
  });
});
