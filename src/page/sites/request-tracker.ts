import type { Site } from '../types.ts';

/**
 * Request Tracker 5 (seen in Debian's 5.0.3): self-hosted. The ticket's page shows the history, loaded later by its own
 * script; the reply is written on another page, without it, in a CKEditor 4 whose textarea stays empty until submit.
 */
export const requestTracker: Site = {
  id: 'request-tracker',
  name: 'Request Tracker',
  confidence: 'seen-running',
  hosts: [],
  landmark: ['body#comp-Ticket-Display', 'body#comp-Ticket-Update', 'body#comp-Ticket-History'],
  composer: ['body.cke_editable', 'textarea[name="UpdateContent"]'],
  conversation: {
    root: ['.history-container'],
    turn: ['.transaction.message[data-transaction-id]'],
    text: ['.messagebody', '.message-stanza'],
    author: ['.description .user'],
    roles: [
      { role: 'note', text: 'Comments added', in: '.description' },
      { role: 'customer', author: 'customer' },
      { role: 'customer', text: 'Ticket created', in: '.description' },
    ],
    otherwise: 'agent',
    order: { by: 'data-transaction-id' },
    // Quoted mail, folded or not.
    drop: ['.message-stanza-folder', '.message-stanza-folder + .message-stanza'],
  },
  customerName: ['.requestors .value .user', '.requestors .value'],
  note: [{ selector: 'select[name="UpdateType"]', value: 'private' }],
  send: { button: ['input[name="SubmitTicket"]'] },
  channel: 'email',
  ticket: { query: 'id' },
  remembersTurns: true,
};
