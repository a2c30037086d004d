import type { Site } from '../types.ts';

/** HubSpot's inbox and help desk, from public scripts: the composer and the messages are known, who wrote one is not. */
export const hubspot: Site = {
  id: 'hubspot',
  name: 'HubSpot Inbox / Help Desk',
  confidence: 'public-sources',
  caveat: 'Who wrote a message, and the note mode, are told by structure.',
  hosts: ['https://*.hubspot.com/live-messages/*', 'https://*.hubspot.com/help-desk/*'],
  composer: ['div.ProseMirror[contenteditable="true"]'],
  conversation: {
    turn: ['[class*="CommonMessage__StyledContentColumn"]'],
    text: ['[data-test-id="primary-message-body-content"]'],
    author: ['dt[data-message-metadata-type="from"] b', '[data-test-id*="sender"]'],
  },
  send: {
    button: [
      'button:has([data-key^="composer-ui.send-button"])',
      '[data-key^="composer-ui.send-button"]',
      '[data-test-id*="send-button"]',
    ],
  },
};
