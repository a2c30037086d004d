// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { createSiteReader, ENOUGH, withoutDraft } from '../../src/page/conversation.ts';
import { createGenericReader } from '../../src/page/generic-conversation.ts';
import { demoDesk } from '../../src/page/sites/demo-desk.ts';
import { genericSite } from '../../src/page/sites/generic.ts';
import { requestTracker } from '../../src/page/sites/request-tracker.ts';
import { conversationId, ticketOf } from '../../src/page/ticket.ts';
import type { Site } from '../../src/page/types.ts';

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  const composer = document.querySelector<HTMLElement>('textarea');
  if (!composer) throw new Error('no composer');
  return composer;
}

const desk = (turns: string) => `
  <section data-desk="thread" data-ticket="20418" data-channel="email"><h1 data-desk="customer-name">Maria Keller</h1>${turns}</section>
  <section data-desk="composer"><textarea></textarea></section>`;
const turn = (role: string, text: string, author = 'Maria Keller') =>
  `<li data-desk="turn" data-role="${role}"><span class="turn-author">${author}</span><div class="turn-text">${text}</div></li>`;

describe('a conversation by the selectors of its site', () => {
  it('has turns with their roles, oldest first, the channel and an id that is none of its words', () => {
    const near = page(
      desk(turn('customer', 'Where is it?') + turn('note', 'Carrier says…', 'Alex') + turn('agent', 'Hello', 'Alex')),
    );
    const reading = createSiteReader(demoDesk, near).read();
    expect(reading.turns.map(({ role, text }) => [role, text])).toEqual([
      ['customer', 'Where is it?'],
      ['note', 'Carrier says…'],
      ['agent', 'Hello'],
    ]);
    expect(reading).toMatchObject({ channel: 'email', isVisible: true, customerName: 'Maria Keller' });
    expect(reading.id).toMatch(/^demo-desk:.*:20418$/);
  });

  it('is read anew where something changed, and only there', () => {
    const near = page(desk(turn('customer', 'One') + turn('customer', 'Two')));
    const reader = createSiteReader(demoDesk, near);
    reader.read();
    const [one, two] = [...document.querySelectorAll('.turn-text')];
    if (!one?.firstChild || !two?.firstChild) throw new Error('no turns');
    one.firstChild.nodeValue = 'One, edited';
    two.firstChild.nodeValue = 'Two, edited';
    expect(reader.touch(one)).toBe(true);
    expect(reader.read().turns.map(({ text }) => text)).toEqual(['One, edited', 'Two']);
    expect(reader.touch(near)).toBe(false);
  });

  it('is capped at the last 200 turns and 4,000 characters a turn', () => {
    const many = Array.from({ length: 2_000 }, (_, index) =>
      turn('customer', `Turn ${index} ${index === 1_999 ? 'x'.repeat(9_000) : ''}`),
    );
    const { turns } = createSiteReader(demoDesk, page(desk(many.join('')))).read();
    expect(turns).toHaveLength(200);
    expect(turns[0]?.text).toBe('Turn 1800');
    expect(turns[199]?.text).toHaveLength(4_000);
  });

  it('says so where nothing is found', () => {
    const near = page('<section data-desk="composer"><textarea></textarea></section>');
    expect(createSiteReader(demoDesk, near).read()).toMatchObject({ isVisible: false, turns: [] });
  });

  it('reads newest-first pages, and pages that the agent turned round, oldest first', () => {
    const near = page(desk(''));
    document
      .querySelector('section')
      ?.insertAdjacentHTML(
        'beforeend',
        turn('customer', 'Second').replace('<li', '<li data-n="10"') +
          turn('customer', 'First').replace('<li', '<li data-n="9"'),
      );
    const shape = demoDesk.conversation;
    if (!shape) throw new Error('no shape');
    const texts = (order: NonNullable<Site['conversation']>['order'] & {}) =>
      createSiteReader({ ...demoDesk, conversation: { ...shape, order } }, near)
        .read()
        .turns.map(({ text }) => text);
    expect(texts('newest-first')).toEqual(['First', 'Second']);
    expect(texts({ by: 'data-n' })).toEqual(['First', 'Second']);
    expect(texts('oldest-first')).toEqual(['Second', 'First']);
  });

  it('leaves out the draft that the page shows as a turn of the agent', () => {
    const turns = [
      { role: 'customer', text: 'Hi' },
      { role: 'agent', text: 'We are\nlooking' },
    ] as const;
    expect(withoutDraft(turns, ' We are looking ')).toHaveLength(1);
    expect(withoutDraft(turns, 'Another')).toHaveLength(2);
    expect(withoutDraft(turns.slice(0, 1), 'Hi')).toHaveLength(1);
  });

  it('drops a selector that is not one, instead of throwing', () => {
    const broken: Site = {
      ...demoDesk,
      note: [{ selector: '[[' }],
      customerName: ['!!', '[data-desk="customer-name"]'],
    };
    expect(createSiteReader(broken, page(desk(turn('customer', 'Hi')))).read().customerName).toBe('Maria Keller');
  });
});

describe('Request Tracker', () => {
  const transaction = (id: number, user: string, what: string, text: string) =>
    `<div class="transaction message" data-transaction-id="${id}"><span class="description"><span class="user">${user}</span> - ${what}</span>
     <div class="messagebody"><div class="message-stanza">${text}</div></div></div>`;

  it('tells customer, agent and comment apart, and drops quoted mail', () => {
    const near = page(`
      <div class="requestors"><div class="value"><span class="user">Maria Keller &lt;m@example.com&gt;</span></div></div>
      <div class="history-container">
        ${transaction(12, 'Maria Keller &lt;m@example.com&gt;', 'Correspondence added', 'And now?<div class="message-stanza-folder">Show quoted text</div><div class="message-stanza">We will see</div>')}
        ${transaction(11, 'root (Alex)', 'Correspondence added', 'We will see')}
        ${transaction(10, 'root (Alex)', 'Comments added', 'Depot')}
        ${transaction(9, 'Maria Keller &lt;m@example.com&gt;', 'Ticket created', 'Where is it?')}
      </div><textarea></textarea>`);
    const { turns } = createSiteReader(requestTracker, near).read();
    expect(turns.map(({ role, text }) => `${role}: ${text}`)).toEqual([
      'customer: Where is it?',
      'note: Depot',
      'agent: We will see',
      'customer: And now?',
    ]);
  });
});

describe('the ticket of a page', () => {
  const near = () => page('<textarea></textarea>');
  beforeEach(() => {
    // happy-dom's own way to be elsewhere.
    Reflect.get(window, 'happyDOM').setURL('https://desk.example.com/app/ticket/4711?id=12#reply');
  });

  it.each<[Site['ticket'] & {}, string | undefined]>([
    [{ query: 'id' }, '12'],
    [{ query: 'ticket' }, undefined],
    [{ path: '/app/ticket/:id' }, '4711'],
    [{ path: '/*/ticket/:id' }, '4711'],
    [{ path: '/agent/:id' }, undefined],
  ])('%j → %s', (ticket, id) => {
    expect(ticketOf({ ...genericSite, ticket }, near())).toBe(id);
  });

  it('is the address where nothing better is known', () => {
    expect(conversationId(genericSite, near())).toBe('generic:desk.example.com/app/ticket/4711?id=12#reply');
  });
});

describe('a conversation by its structure', () => {
  const read = (html: string) => createGenericReader(genericSite, page(html)).read();
  const roles = (html: string) => read(html).turns.map(({ role }) => role);

  it.each([
    [
      'classes that say the direction',
      '<div class="messages"><div class="msg msg--incoming"><b class="author">Maria</b><p>Where is it?</p></div><div class="msg msg--outgoing"><b class="author">Alex</b><p>On its way</p></div></div><textarea></textarea>',
    ],
    [
      'data attributes of the vendor',
      '<section role="log"><article data-role="end-user"><span class="sender">Maria</span><time datetime="2026-01-01">1</time>Where?</article><article data-role="agent"><span class="sender">Alex</span><time datetime="2026-01-01">1</time>There.</article></section><textarea></textarea>',
    ],
    [
      'the side, told by a class',
      '<div class="chat"><div class="message left"><span class="name">Maria</span>Where?</div><div class="message right"><span class="name">Alex</span>There.</div></div><textarea></textarea>',
    ],
    [
      '"You" for oneself',
      '<div class="thread"><div class="entry customer"><span class="author">Maria</span>Where?</div><div class="entry"><span class="author">You</span>There.</div></div><textarea></textarea>',
    ],
  ])('%s', (_, html) => {
    expect(roles(html)).toEqual(['customer', 'agent']);
  });

  it.each([
    ['no blocks at all', '<main><p>Compose</p><textarea></textarea></main>'],
    [
      'a list of contacts',
      '<div><ul class="contacts"><li class="contact"><span class="name">Ana</span></li><li class="contact"><span class="name">Ben</span></li><li class="contact"><span class="name">Cem</span></li></ul><textarea></textarea></div>',
    ],
    [
      'a list of conversations at the side',
      '<div><nav><div class="message incoming"><span class="name">Ana</span>Hi</div><div class="message incoming"><span class="name">Ben</span>Hi</div></nav><textarea></textarea></div>',
    ],
    [
      'comments whose writers nobody tells apart',
      '<div><div class="item">One</div><div class="item">Two</div><textarea></textarea></div>',
    ],
    [
      'only our own words',
      '<div class="chat"><div class="message outgoing"><span class="name">Alex</span>Hi</div><textarea></textarea></div>',
    ],
  ])('is not seen in %s', (_, html) => {
    const reading = read(html);
    expect(reading).toMatchObject({ isVisible: false, turns: [] });
    if (reading.confidence >= ENOUGH) expect(roles(html)).not.toContain('customer');
  });

  it('reads at most 200 turns', () => {
    const blocks = '<div class="message incoming"><span class="name">Maria</span>Hello</div>'.repeat(260);
    expect(read(`<div class="chat">${blocks}<textarea></textarea></div>`).turns.length).toBe(200);
  });
});
