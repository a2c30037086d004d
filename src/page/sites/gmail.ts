import type { Site } from '../types.ts';

/**
 * Gmail, from public scripts. Labels are translated, so the composer is told by `g_editable`; earlier threads stay mounted, and
 * who is the agent is told by the mailbox's own address, which the account button has.
 */
export const gmail: Site = {
  id: 'gmail',
  name: 'Gmail',
  confidence: 'public-sources',
  caveat: 'A colleague who answers from another address counts as the customer.',
  hosts: ['https://mail.google.com/*'],
  composer: [
    'div[g_editable="true"][role="textbox"]',
    'div[contenteditable="true"][role="textbox"][aria-multiline="true"]',
    'div.Am[contenteditable="true"]',
  ],
  conversation: {
    root: ['[role="main"]:not([style*="display: none"])', '[role="main"]'],
    turn: ['.adn.ads', '.adn'],
    text: ['.a3s.aiL', '.a3s'],
    author: ['.gD[email]', '.gD'],
    roles: [{ role: 'agent', address: '.gD[email]', attribute: 'email' }],
    otherwise: 'customer',
    drop: ['.gmail_quote', '.gmail_attr', '.adL', '.yj6qo', '.gmail_signature'],
  },
  ownAddress: {
    selector: 'a[href*="accounts.google.com"][aria-label*="@"], [data-hovercard-owner-id] a[aria-label*="@"]',
    attribute: 'aria-label',
  },
  note: [],
  send: {
    button: ['[role="button"][data-tooltip*="Enter"]', '[role="button"][aria-label*="Send"]', '.aoO[role="button"]'],
    keys: ['Ctrl+Enter'],
  },
  channel: 'email',
};
