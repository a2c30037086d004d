import type { Site } from '../types.ts';

/**
 * osTicket, seen running (1.18.1): the forms for a reply and for a note both stay in the page, one of them hidden. A field
 * named `id` shadows the form's own id, so it is read as an attribute.
 */
export const osTicket: Site = {
  id: 'osticket',
  name: 'osTicket',
  confidence: 'seen-running',
  hosts: [],
  landmark: ['form#reply .redactor-in', '#response-tabs', '.thread-entry.message'],
  composer: [
    'form#reply .redactor-in[contenteditable="true"], form#note .redactor-in[contenteditable="true"]',
    'form#reply textarea[name="response"], form#note textarea[name="note"]',
  ],
  conversation: {
    turn: ['.thread-entry'],
    text: ['.thread-body'],
    author: [':scope > .header > b'],
    time: { selector: 'time[datetime]', attribute: 'datetime' },
    roles: [
      { role: 'note', matches: '.note' },
      { role: 'customer', matches: '.message' },
      { role: 'agent', matches: '.response' },
    ],
    drop: ['.attachments', '.attachment-info'],
  },
  customerName: ['span[id^="user-"][id$="-name"]'],
  note: [{ selector: 'form#note', around: true }, { selector: '#response-tabs li.active a#post-note-tab' }],
  send: { button: ['form#reply input.save.pending[type="submit"]', 'form#note input.save.pending[type="submit"]'] },
  channel: 'email',
  ticket: { query: 'id' },
};
