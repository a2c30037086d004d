import type { Site } from '../types.ts';

/**
 * FreeScout, seen running (2026-08-15): newest first. While the agent types, the draft is saved and then shown as a thread of
 * its own. The textarea beside the editor lags behind, so it is never the composer.
 */
export const freeScout: Site = {
  id: 'freescout',
  name: 'FreeScout',
  confidence: 'seen-running',
  hosts: ['https://*.freescout.net/*'],
  landmark: ['#conv-layout-main', '.conv-reply-block'],
  composer: [
    '.conv-reply-block .note-editable[contenteditable="true"]',
    '.conv-reply-block .note-editable[contenteditable]',
  ],
  never: ['textarea#body'],
  conversation: {
    root: ['#conv-layout-main'],
    turn: ['.thread[id^="thread-"]', '.thread'],
    skip: ['.thread-type-draft', '.thread-type-lineitem'],
    text: ['.thread-content', '.thread-body'],
    author: ['.thread-person'],
    roles: [
      { role: 'note', matches: '.thread-type-note' },
      { role: 'customer', matches: '.thread-type-customer' },
      { role: 'agent', matches: '.thread-type-message' },
    ],
    order: 'newest-first',
    drop: ['.thread-attachments', '.gmail_quote', '.thread-original-show'],
  },
  customerName: ['#conv-layout-customer .customer-name'],
  note: [{ selector: '.conv-reply-block.conv-note-block' }, { selector: 'input[name="is_note"]', value: '1' }],
  send: { button: ['.btn-reply-submit'], keys: ['Ctrl+Enter'] },
  channel: 'email',
  ticket: { path: '/conversation/:id' },
};
