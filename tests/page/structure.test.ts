// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isHost } from '../../src/page/site-choice.ts';
import { personIn, writerIn } from '../../src/page/turn-names.ts';
import { withoutQuoted } from '../../src/page/turn-text.ts';
import { isNewestFirst, whenOf } from '../../src/page/turn-times.ts';

describe('a name in a label', () => {
  it.each([
    ['Maria Keller', 'Maria Keller'],
    ['From: Maria Keller <maria@example.com>', 'Maria Keller'],
    ['Maria Keller · 2 hours ago', 'Maria Keller'],
    ['Ludwig van der Berg wrote on 20 Nov', 'Ludwig van der Berg'],
    ["Message from Siobhán O'Neill, 9:12", "Siobhán O'Neill"],
    ['you', 'you'],
  ])('%s', (label, name) => {
    expect(personIn(label)).toBe(name);
  });

  it.each([
    'Hello',
    'Thanks for writing',
    'How we ship parcels',
    '20 Nov 2026',
    'maria@example.com',
    'Re: parcel',
    'Status',
    '',
  ])('is none: %s', (label) => {
    expect(personIn(label)).toBeUndefined();
  });

  it('names the writer only where the rest says when, or that somebody wrote', () => {
    expect(writerIn('Maria Keller (Customer), 20.11.2026')).toBe('Maria Keller');
    expect(writerIn('Maria Keller sent')).toBe('Maria Keller');
    expect(writerIn('Maria, my parcel is late')).toBeUndefined();
    expect(writerIn('Berlin is where I live now')).toBeUndefined();
  });
});

describe('times', () => {
  const time = (written: string, datetime = '') => {
    const element = document.createElement('time');
    element.textContent = written;
    if (datetime) element.setAttribute('datetime', datetime);
    return element;
  };
  const order = (...written: string[]) =>
    isNewestFirst(written.map((each) => whenOf(time(each), new Date(2026, 10, 24, 19, 0))));

  it.each([
    [['3 days ago', '2 hours ago', 'just now'], false],
    [['5 min ago', 'an hour ago', '2 days ago'], true],
    [['9:12 AM', '9:30 AM', '1:05 PM'], false],
    [['13:05', '09:30'], true],
    [['20 Nov 2026', '19 Nov 2026'], true],
    [['Friday', 'Thursday'], undefined],
    [['Today 08:00', 'Yesterday 17:00'], true],
    [['Nov 19, 17:00', 'Nov 20, 08:00'], false],
    [['20/11/2026 08:00', '19/11/2026 17:00'], true],
    [['19.11.2026, 17:00', '20.11.2026, 08:00'], false],
    [['2026-11-20 08:00', '2026-11-19 17:00'], true],
    [['4d', '2h'], false],
    [['Yesterday 17:00', '2 hours ago'], false],
    [['Mon 17:00', 'Tue 08:00'], undefined],
    [['09:12'], undefined],
  ] as const)('%j newest first: %s', (written, isNewest) => {
    expect(order(...written)).toBe(isNewest);
  });

  it('are read from what is there for machines first', () => {
    expect(whenOf(time('yesterday', '2026-11-20T09:12:00Z'))).toBe(Date.parse('2026-11-20T09:12:00Z') / 60_000);
  });
});

describe('a mail without what it answers', () => {
  it.each([
    ['Thank you.\nOn Fri, Nov 20, 2026 at 10:30 AM Alex <a@example.com> wrote:\nHi Maria', 'Thank you.'],
    ['Thank you.\nOn Fri, Nov 20, 2026 at 10:30 AM Alex Moreau\n<a@example.com> wrote:\n> Hi', 'Thank you.'],
    ['Thank you.\n-----Original Message-----\nFrom: Alex', 'Thank you.'],
    ['Thank you.\nFrom: Alex\nSent: Friday\nTo: Maria\nHi', 'Thank you.'],
    ['> Is it blue?\nYes, it is.\n> And large?\nNo.', 'Yes, it is.\nNo.'],
    ['Thank you.\n-- \nMaria Keller\nAcme', 'Thank you.'],
    ['On Friday I wrote: nothing came back.', 'On Friday I wrote: nothing came back.'],
    ['> only a quote', '> only a quote'],
  ])('%j', (text, own) => {
    expect(withoutQuoted(text)).toBe(own);
  });
});

describe('a host pattern', () => {
  const covers = (pattern: string, url: string) => isHost(pattern, new URL(url));
  it.each([
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/agent/tickets/35', true],
    ['https://*.zendesk.com/agent/*', 'https://acme.zendesk.com/chat/agent', false],
    ['https://*.zendesk.com/agent/*', 'https://zendesk.com/agent/', true],
    ['https://*.zendesk.com/*', 'https://zendesk.com.evil.example/', false],
    ['https://*.zendesk.com/*', 'https://evilzendesk.com/', false],
    ['https://app.crisp.chat/*', 'http://app.crisp.chat/', false],
    ['*://app.crisp.chat/*', 'http://app.crisp.chat/website/1', true],
    ['https://app.crisp.chat/*', 'https://x.app.crisp.chat/', false],
  ])('%s covers %s: %s', (pattern, url, is) => {
    expect(covers(pattern, url)).toBe(is);
  });
});
