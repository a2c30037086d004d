import type { Site } from '../types.ts';

/**
 * Zendesk Agent Workspace, from seven and more public scripts. The panels of all open tickets stay in the page at the same
 * place, the hidden ones too; which is seen, the address says.
 */
export const zendesk: Site = {
  id: 'zendesk',
  name: 'Zendesk Agent Workspace',
  confidence: 'public-sources',
  caveat: 'The key that sends is a guess.',
  hosts: ['https://*.zendesk.com/agent/*'],
  composer: [
    '[data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]',
    '[data-test-id^="omnicomposer"] [contenteditable="true"]',
    '.zendesk-editor--rich-text-container [contenteditable="true"]',
  ],
  panels: {
    panel: ['[data-side-conversations-anchor-id]', '[data-entity-id]'],
    ticketAttributes: ['data-side-conversations-anchor-id', 'data-entity-id'],
  },
  conversation: {
    turn: ['article[data-test-id="omni-log-comment-item"]', '[data-test-id="omni-log-comment-item"]'],
    text: ['[data-test-id="omni-log-message-content"]', '.zd-comment'],
    author: ['[data-test-id="omni-log-item-sender"]', '[data-test-id="omni-log-comment-user-link"]'],
    time: { selector: 'time[datetime]', attribute: 'datetime' },
    roles: [
      { role: 'note', contains: '[data-test-id="omni-log-internal-note-tag"]' },
      { role: 'customer', contains: '[data-test-id="omni-log-item-message"][type="end-user"]' },
      { role: 'agent', contains: '[data-test-id="omni-log-item-message"][type="agent"]' },
      { role: 'bot', contains: '[data-test-id="omni-log-item-message"][type]' },
    ],
  },
  note: [
    { selector: '[data-test-id="omnichannel-channel-switcher-button"]', text: 'internal note' },
    { selector: '[aria-label="Internal note composer"]', around: true },
  ],
  send: { button: ['[data-test-id="submit_button-button"]'], keys: ['Ctrl+Alt+S'] },
  ticket: { path: '/agent/tickets/:id' },
};
