/* One conversation, told by every page of this folder in the structure of its helpdesk. */
const TURNS = [
  {
    id: 101,
    role: 'customer',
    author: 'Maria Keller',
    mail: 'maria@example.com',
    at: '2026-11-20T09:12:00.000Z',
    html: '<p>Hello, my order 48213 was due last Tuesday.</p><p>Where is it?</p>',
  },
  {
    id: 102,
    role: 'agent',
    author: 'Alex Moreau',
    mail: 'alex@acme.example',
    at: '2026-11-20T09:30:00.000Z',
    html: '<p>Hi Maria, I am asking the carrier.</p>',
  },
  {
    id: 103,
    role: 'note',
    author: 'Alex Moreau',
    mail: 'alex@acme.example',
    at: '2026-11-20T09:31:00.000Z',
    html: '<p>The carrier says that the parcel is at the depot.</p>',
  },
  {
    id: 104,
    role: 'customer',
    author: 'Maria Keller',
    mail: 'maria@example.com',
    at: '2026-11-20T11:05:00.000Z',
    html: '<p>It is for a birthday on Saturday!</p>',
  },
];
/** What a mail program puts below an answer. */
const QUOTE =
  '<div class="gmail_quote"><div class="gmail_attr">On Fri, 20 Nov 2026, Alex wrote:</div><blockquote>QUOTED WORDS</blockquote></div>';
/** Another ticket that is open in the same page. */
const OTHER = [
  {
    id: 201,
    role: 'customer',
    author: 'Tom Becker',
    mail: 'tom@example.com',
    at: '2026-11-21T08:00:00.000Z',
    html: '<p>OTHER TICKET: how do I change my address?</p>',
  },
];
const PUBLIC_TURNS = TURNS.filter(({ role }) => role !== 'note');
const build = (html) => document.body.insertAdjacentHTML('beforeend', html);
const $ = (selector) => document.querySelector(selector);
