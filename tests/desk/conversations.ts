/** The conversations of the demo desk: what agents live through, from a late parcel to a chat of twenty short turns. */

export interface DeskTurn {
  readonly role: 'customer' | 'agent' | 'note';
  readonly author: string;
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface DeskConversation {
  readonly id: string;
  readonly ticket: string;
  readonly customer: string;
  readonly subject: string;
  readonly channel: 'chat' | 'email';
  /** A fact or two for the desk's side pane. */
  readonly facts: readonly (readonly [string, string])[];
  readonly turns: readonly DeskTurn[];
}

export const AGENT = 'Alex Moreau';

/** `[role, text]` pairs, one minute apart, as turns. */
function turns(start: string, customer: string, lines: readonly (readonly [DeskTurn['role'], string])[]): DeskTurn[] {
  return lines.map(([role, text], index) => ({
    role,
    text,
    author: role === 'customer' ? customer : AGENT,
    at: new Date(Date.parse(start) + index * 60_000).toISOString(),
  }));
}

export const CONVERSATIONS: readonly DeskConversation[] = [
  {
    id: 'late-parcel',
    ticket: '20418',
    customer: 'Maria Keller',
    subject: 'Where is my order?',
    channel: 'chat',
    facts: [
      ['Order', '48213 · two lamps'],
      ['Customer since', '2021'],
    ],
    turns: turns('2026-11-24T09:12:00Z', 'Maria Keller', [
      [
        'customer',
        "Hi, my order 48213 was due last Tuesday and still isn't here. Can you check where it is? And will I still get the free gift?",
      ],
    ]),
  },
  {
    id: 'how-to',
    ticket: '20417',
    customer: 'Tom Becker',
    subject: 'Invoices as CSV',
    channel: 'chat',
    facts: [
      ['Plan', 'Team, 12 seats'],
      ['Customer since', '2023'],
    ],
    turns: turns('2026-11-24T09:05:00Z', 'Tom Becker', [['customer', 'How do I export my invoices as CSV?']]),
  },
  {
    id: 'third-contact',
    ticket: '20402',
    customer: 'Sam Okafor',
    subject: 'Charged twice, again',
    channel: 'email',
    facts: [
      ['Invoice', '7731 · €49 · paid twice'],
      ['Customer since', '2019'],
    ],
    turns: turns('2026-11-24T08:51:00Z', 'Sam Okafor', [
      [
        'customer',
        "This is the THIRD time I'm writing. You charged me twice, nobody answers, and now I'm overdrawn. Refund me today or I'm gone.",
      ],
    ]),
  },
  {
    id: 'shoes',
    ticket: '20415',
    customer: 'Lena Fischer',
    subject: 'Returning the shoes',
    channel: 'chat',
    facts: [
      ['Order', '47990 · running shoes'],
      ['Customer since', '2025'],
    ],
    turns: turns('2026-11-24T08:40:00Z', 'Lena Fischer', [['customer', 'Can I return the shoes? I wore them once.']]),
  },
  {
    id: 'praise',
    ticket: '20409',
    customer: 'Ana Costa',
    subject: 'SIM card not found',
    channel: 'chat',
    facts: [
      ['Order', '48102 · phone'],
      ['Customer since', '2024'],
    ],
    turns: turns('2026-11-24T08:21:00Z', 'Ana Costa', [
      ['customer', "My new phone doesn't find the SIM card. What can I do?"],
      [
        'agent',
        'Hi Ana, please take out the SIM tray, press the card in until it clicks, and restart the phone. Does it show the network then?',
      ],
      ['customer', 'Perfect, that worked. Thanks a lot!'],
    ]),
  },
  {
    id: 'bereavement',
    ticket: '20411',
    customer: 'Ruth Olsen',
    subject: 'Closing an account',
    channel: 'chat',
    facts: [
      ['Account', 'H. Olsen'],
      ['Customer since', '2012'],
    ],
    turns: turns('2026-11-24T08:02:00Z', 'Ruth Olsen', [
      ['customer', 'My husband passed away last week. I need to close his account.'],
    ]),
  },
  {
    id: 'fast-chat',
    ticket: '20413',
    customer: 'Dan Webb',
    subject: 'No internet since this morning',
    channel: 'chat',
    facts: [
      ['Line', 'Fibre 250'],
      ['Router', 'HG-200'],
    ],
    turns: turns('2026-11-24T07:30:00Z', 'Dan Webb', [
      ['customer', 'hey'],
      ['customer', 'internet has been down since 6 this morning'],
      ['agent', "I'm sorry that your internet has been down since 6, Dan. I'm looking at your line now."],
      ['customer', 'ok'],
      ['agent', 'Which lights are on at the router?'],
      ['customer', 'power and wifi'],
      ['agent', 'Thanks. Is the one marked WAN off?'],
      ['customer', 'yes, off'],
      ['agent', 'Please unplug the router for ten seconds.'],
      ['customer', 'done'],
      ['agent', 'And plug it in again.'],
      ['customer', 'ok booting'],
      ['agent', 'Tell me when the lights are steady.'],
      ['customer', 'steady now'],
      ['agent', 'Is WAN on?'],
      ['customer', 'yep'],
      ['agent', 'Great. Can you open a page?'],
      ['customer', 'yes works'],
      ['agent', "Good. I'll run one more test on the line."],
      ['customer', 'sure'],
    ]),
  },
  {
    id: 'address-change',
    ticket: '20398',
    customer: 'Priya Nair',
    subject: 'New address before Friday?',
    channel: 'email',
    facts: [
      ['Order', '48177 · desk chair'],
      ['Customer since', '2022'],
    ],
    turns: turns('2026-11-23T16:45:00Z', 'Priya Nair', [
      [
        'customer',
        'Hello,\n\nI am moving on Friday and my desk chair (order 48177) has not shipped yet. Can you send it to 12 Mill Lane, Bristol instead? And how much would delivery on Saturday cost?\n\nKind regards,\nPriya Nair',
      ],
      ['note', 'Warehouse says the address can be changed until Thursday noon.'],
    ]),
  },
];

/** The conversation with this id, the first where there is none. */
export function conversationById(id: string | null): DeskConversation {
  const first = CONVERSATIONS[0];
  if (!first) throw new Error('The desk has no conversations');
  return CONVERSATIONS.find((each) => each.id === id) ?? first;
}
