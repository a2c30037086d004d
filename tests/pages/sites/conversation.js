/* One conversation, told by every page of this folder in the structure of its helpdesk. */
const SHORT = [
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
/** The same people in a longer one: greetings and bold words of their own, lists, runs, single words. `?talk=long` */
const said = (id, role, time, html) => ({
  id,
  role,
  author: role === 'customer' ? 'Maria Keller' : 'Alex Moreau',
  mail: role === 'customer' ? 'maria@example.com' : 'alex@acme.example',
  at: `2026-11-20T${time}:00.000Z`,
  html,
});
const LONG = [
  said(
    101,
    'customer',
    '08:01',
    '<p>Hi there,</p><p><b>Important:</b> the lamp that you sent is broken.</p><ul><li>The base is cracked</li><li>The bulb is dead</li></ul>',
  ),
  said(
    102,
    'agent',
    '08:20',
    '<p>Hello Maria,</p><p>I am sorry about the lamp. Could you send a photo?</p><p>Alex</p>',
  ),
  said(105, 'customer', '08:31', '<p>Sure</p>'),
  said(106, 'customer', '08:33', '<p>It is attached. Tomorrow at 12:30 I am at home.</p>'),
  said(107, 'agent', '08:40', '<p>Thank you.</p>'),
  said(108, 'agent', '08:41', '<p>A new lamp leaves today; the number is <strong>Z 1234</strong>.</p>'),
  said(103, 'note', '08:45', '<p>Sent from the second warehouse.</p>'),
  said(104, 'customer', '11:05', '<p>Any news?</p>'),
];
globalThis.TURNS = new URLSearchParams(location.search).get('talk') === 'long' ? LONG : SHORT;
/** What a mail program puts below an answer. */
globalThis.QUOTE =
  '<div class="gmail_quote"><div class="gmail_attr">On Fri, 20 Nov 2026, Alex wrote:</div><blockquote>QUOTED WORDS</blockquote></div>';
/** Another ticket that is open in the same page. */
globalThis.OTHER = [
  {
    id: 201,
    role: 'customer',
    author: 'Tom Becker',
    mail: 'tom@example.com',
    at: '2026-11-21T08:00:00.000Z',
    html: '<p>OTHER TICKET: how do I change my address?</p>',
  },
];
globalThis.PUBLIC_TURNS = TURNS.filter(({ role }) => role !== 'note');
globalThis.build = (html) => document.body.insertAdjacentHTML('beforeend', html);
globalThis.$ = (selector) => document.querySelector(selector);
