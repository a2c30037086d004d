import type { Site } from '../types.ts';

/**
 * Intercom Inbox, from public scripts. Its class names were changed in April 2026, and the attribute that told the role
 * went with them; since then a message's side tells it.
 */
export const intercom: Site = {
  id: 'intercom',
  name: 'Intercom Inbox',
  confidence: 'public-sources',
  caveat: 'Names change often; the new inbox tells roles by side only, and its note mode is told by structure.',
  hosts: ['https://app.intercom.com/*', 'https://app.eu.intercom.com/*', 'https://app.au.intercom.com/*'],
  composer: [
    '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]',
    '.embercom-prosemirror-composer-editor[contenteditable="true"]',
    '.embercom-prosemirror-composer-editor [contenteditable="true"]',
  ],
  conversation: {
    root: [
      '[data-testid="conversation-stream-scroll-container"]',
      '[data-conversation-stream]',
      '[class*="conversation-stream"]',
    ],
    turn: ['[data-part-group-id]', '[class*="group/content-part"]'],
    text: ['.interblocks-html', '[class*="break-words"]'],
    roles: [
      { role: 'note', matches: '[data-part-group-category="4"]' },
      { role: 'note', contains: '[data-part-group-category="4"], .o__note' },
      { role: 'customer', matches: '[data-part-group-category="1"]' },
      { role: 'agent', matches: '[data-part-group-category="3"]' },
      { role: 'bot', matches: '[data-part-group-category="5"], [data-part-group-category="20"]' },
      { role: 'customer', side: 'left', of: '.interblocks-html, [class*="break-words"]' },
      { role: 'agent', side: 'right', of: '.interblocks-html, [class*="break-words"]' },
    ],
  },
  customerName: ['[data-inbox-conversation-header-title]', '[data-conversation-title]'],
  note: [
    { selector: '.inbox__conversation-controls__pane-selector a.o__selected[data-intercom-target="note-tab"]' },
    { selector: '.o__note [contenteditable="true"]', around: true },
  ],
  send: { keys: ['Ctrl+Enter'] },
  channel: 'chat',
};
