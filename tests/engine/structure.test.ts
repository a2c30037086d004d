import { describe, expect, it } from 'vitest';
import { readStructure } from '../../src/engine/structure.ts';

const own = (text: string) => readStructure(text).blocks.map(({ from, to }) => text.slice(from, to));
const signature = (text: string) => text.slice(readStructure(text).signatureFrom);

describe("the writer's own words", () => {
  it('are not quoted lines', () => {
    expect(own('> my order is late\n>> and broken\nI have sent a new one.')).toEqual(['I have sent a new one.']);
  });

  it.each([
    'On Tue, 3 Nov 2026 at 10:12, Maria <maria@example.org> wrote:',
    'On Tuesday, 3 November 2026 at 10:12, Maria Lopez Garcia\n<maria@example.org> wrote:',
    '-----Original Message-----',
    '________________________________',
    'From: Maria Lopez',
  ])('end where the e-mail history begins: %s', (header) => {
    expect(own(`I have sent it.\n\n${header}\nmy order is late`)).toEqual(['I have sent it.']);
  });

  it('are not code blocks', () => {
    expect(own('Run this:\n```\nplease = sorry()\n```\nThen restart.')).toEqual(['Run this:', 'Then restart.']);
  });

  it('survive CRLF', () => {
    expect(own('One.\r\n\r\n> quoted\r\nTwo.\r\n')).toEqual(['One.', 'Two.']);
  });

  it('join a line that a mail program broke', () => {
    const text = 'I have asked the carrier to trace your parcel and they\nwill tell me tomorrow.\nThanks for waiting.';
    expect(own(text)).toEqual([
      'I have asked the carrier to trace your parcel and they\nwill tell me tomorrow.',
      'Thanks for waiting.',
    ]);
  });
});

describe('the signature', () => {
  it.each([
    ['I sent it.\n\n-- \nAna\nAcme support', '-- \nAna\nAcme support'],
    ['I sent it.\n\nKind regards\nAna', 'Kind regards\nAna'],
    ['I sent it.\n\nKind regards,\nAna Lopez\nAcme', 'Kind regards,\nAna Lopez\nAcme'],
    ['I sent it.\nBest,\nAna', 'Best,\nAna'],
    ['I sent it.\nThanks\nAna', 'Thanks\nAna'],
    ['I sent it. ^AL', '^AL'],
    ['I sent it. -Ana', '-Ana'],
    ['I sent it. ^AL 1/2', '^AL 1/2'],
    ['I sent it.\nSincerely,', 'Sincerely,'],
  ])('%j', (text, expected) => {
    expect(signature(text)).toBe(expected);
  });

  it.each([
    'Thanks',
    'Thanks, I got it.',
    'Best of all, it ships today.',
    'It is well-made',
    'Thanks for waiting.\nI sent it.',
  ])('is not %j', (text) => {
    expect(signature(text)).toBe('');
  });
});
