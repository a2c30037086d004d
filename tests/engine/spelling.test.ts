import { describe, expect, it } from 'vitest';
import { american } from '../../src/engine/american.ts';
import { REAL_WORDS } from '../../src/engine/real-words.ts';
import { spelled } from '../../src/engine/spelling.ts';
import { editDistance } from '../../src/engine/typos.ts';
import { deskDictionary, wordsNearCues } from '../stage/real-words.ts';

const both = (pairs: string) => pairs.split(' ').map((pair) => pair.split('/') as [string, string]);

describe('British spelling', () => {
  it.each(
    both(
      'apologise/apologize apologised/apologized organisation/organization prioritising/prioritizing analyse/analyze favour/favor ' +
        'favourite/favorite colours/colors behaviour/behavior cancelled/canceled travelling/traveling labelled/labeled ' +
        'centre/center metres/meters theatre/theater defence/defense licences/licenses catalogue/catalog enquiry/inquiry ' +
        'programme/program judgement/judgment fulfil/fulfill',
    ),
  )('%s is read as %s', (british, expected) => {
    expect(american(british)).toBe(expected);
    expect(american(expected)).toBe(expected);
  });

  it.each(
    'promised advise exercise surprised otherwise raised noise precise called installed filled controlled excelled hour your four tour devour were there genre acre hatred installment sunrise cancellation'.split(
      ' ',
    ),
  )('%s is nothing else in America', (word) => {
    expect(american(word)).toBe(word);
  });
});

describe('a slip of the fingers', () => {
  it.each(
    both(
      'sory/sorry apolgies/apologies refudn/refund recieved/received definately/definitely dissapointed/disappointed ' +
        'frustating/frustrating delivry/delivery acount/account cancle/cancel immediatly/immediately unfortunatly/unfortunately ' +
        'tommorow/tomorrow inconvinience/inconvenience realy/really teh/teh',
    ),
  )('%s is read as %s', (slip, meant) => {
    expect(spelled(slip, true)).toBe(meant);
  });

  it('is left where words are names or codes', () => {
    expect(spelled('refudn', false)).toBe('refudn');
  });

  it('counts two letters that changed places once', () => {
    expect(editDistance('refudn', 'refund', 2)).toBe(1);
    expect(editDistance('abc', 'abc', 1)).toBe(0);
    expect(editDistance('abcdef', 'abc', 2)).toBe(3);
  });
});

/** A walk through a whole dictionary, on a machine that is busy with other tests. */
const DICTIONARY_MS = 60_000;

describe('a real word', () => {
  it(
    'is never read as another: the words of a desk dictionary stay what they are',
    () => {
      const changed = deskDictionary()
        .filter((word) => /^[a-z]+$/.test(word) && american(word) === word && spelled(word, true) !== word)
        // Short forms are read in full, whatever else they may be.
        .filter((word) => spelled(word, true) !== spelled(word, false));
      expect(changed).toEqual([]);
    },
    DICTIONARY_MS,
  );

  it(
    'is listed where it lies near a cue word: after a change of the lexicons, `npm run words`',
    () => {
      const listed = new Set(REAL_WORDS.trim().split(/\s+/));
      expect(wordsNearCues().filter((word) => !listed.has(word))).toEqual([]);
    },
    DICTIONARY_MS,
  );
});

describe('stretched letters', () => {
  it.each(
    both('sooo/so soooorry/sorry pleeease/please nooo/no thaaanks/thanks helllooo/hello greeeat/great xxxxxx/xxxxxx'),
  )('%s is read as %s', (stretched, meant) => {
    expect(spelled(stretched, true)).toBe(meant);
  });
});
