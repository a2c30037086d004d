import { expect, it } from 'vitest';
import { endsSentence } from '../../src/overlay/sentence-end.ts';

const atEnd = (text: string) => endsSentence(text, text.length);

it.each(['It is late. ', 'Really?! ', 'It is late…  ', 'She said “yes.” ', 'Hi Maria,\n', 'Done!\n\n'])(
  'ended: %j',
  (text) => {
    expect(atEnd(text)).toBe(true);
  },
);

it.each(['', ' ', 'It is', 'It is ', 'It is late.', 'It costs 3.', 'e.g. ', 'Ask Mr. ', 'No. ', '\n'])(
  'not ended: %j',
  (text) => {
    expect(atEnd(text)).toBe(false);
  },
);

it('is told at the caret and not at the end of the text', () => {
  expect(endsSentence('One. Two', 5)).toBe(true);
  expect(endsSentence('One. Two. ', 8)).toBe(false);
});
