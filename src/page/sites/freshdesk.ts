import type { Site } from '../types.ts';

/**
 * Freshdesk, from public scripts. A reply that was mailed has the class of a private note, too; what tells them apart is
 * the list of addresses that a mail has.
 */
export const freshdesk: Site = {
  id: 'freshdesk',
  name: 'Freshdesk',
  confidence: 'public-sources',
  caveat: 'The form of a note is a guess, and one report found customers unmarked in some replies.',
  hosts: ['https://*.freshdesk.com/a/*', 'https://*.freshdesk.com/helpdesk/*'],
  composer: ['div.fr-element.fr-view[contenteditable="true"]', '.fr-element[contenteditable="true"]'],
  conversation: {
    turn: ['.ticket-details__item', '[data-test-id="conversation-wrapper"]'],
    text: ['[data-test-conversation="conversation-text"]'],
    author: ['.user', '[class*="user-name"]'],
    roles: [
      { role: 'customer', matches: '.ticket-details__requestor' },
      { role: 'note', matches: '.ticket-details__privatenote:not(:has(.emails-info))' },
      { role: 'customer', author: 'customer' },
    ],
    otherwise: 'agent',
    drop: ['.emails-info', '.freshdesk_quote', '.timeago-units'],
  },
  customerName: ['.ticket-details__requestor .user'],
  note: [{ selector: '[data-test-id*="note"]', around: true }],
  channel: 'email',
  ticket: { path: '/a/tickets/:id' },
};
