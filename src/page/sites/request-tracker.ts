import type { Site } from '../types.ts';

/** Request Tracker 5 (seen in Debian's 5.0.3): self-hosted; the composer's page lacks the history. */
export const requestTracker: Site = {
  id: 'request-tracker',
  name: 'Request Tracker',
  confidence: 'seen-running',
  hosts: [],
  landmark: ['form[name="TicketUpdate"] [name="UpdateType"]', '.transaction.message[data-transaction-id]'],
  composer: ['body.cke_editable', 'textarea[name="UpdateContent"]'],
  never: ['[name="UpdateSubject"]', '[name="UpdateCc"]', '[name="UpdateBcc"]'],
  conversation: {
    root: ['.history-container', '.history'],
    turn: ['.transaction.message[data-transaction-id]'],
    text: ['.message-stanza', '.messagebody'],
    author: ['.description .user'],
    roles: [
      { role: 'note', text: 'Comments added', in: '.description' },
      { role: 'customer', author: 'customer' },
      { role: 'customer', text: 'Ticket created', in: '.description' },
    ],
    otherwise: 'agent',
  },
  note: [{ selector: 'select[name="UpdateType"]', value: 'private' }],
  send: { button: ['input[name="SubmitTicket"]'] },
  channel: 'email',
  ticket: { query: 'id' },
  remembersTurns: true,
};
