import type { Site } from '../types.ts';

const OWN_COLOURS = '[class*="bg-n-solid-blue"], [class*="bg-s-brand"]';

/**
 * Chatwoot, from its source; its editor was seen running. A message has no role: only the reader's own stand on the right,
 * those of other agents and of the customer on the left, told apart by the bubble's colour.
 */
export const chatwoot: Site = {
  id: 'chatwoot',
  name: 'Chatwoot',
  confidence: 'public-sources',
  caveat: 'Roles hang on the colour classes of its bubbles; a mail by another agent is told by its delivery mark only.',
  hosts: ['https://app.chatwoot.com/*'],
  landmark: ['.conversation-panel [data-bubble-name]', '.reply-box .ProseMirror'],
  composer: ['.reply-box .ProseMirror[contenteditable="true"]', '.reply-box textarea'],
  never: ['.reply-box [type="search"]'],
  conversation: {
    root: ['.conversation-panel'],
    turn: ['[data-message-id]', '[id^="message"][data-id]'],
    skip: [':has([data-bubble-name="activity"])', ':not(:has([data-bubble-name], .left-bubble, .right-bubble))'],
    text: ['[data-bubble-name] .prose', '[data-bubble-name]'],
    roles: [
      { role: 'note', contains: '[class*="bg-n-solid-amber"], [class*="bg-n-amber"], [class*="bg-s-warning-soft"]' },
      { role: 'bot', contains: '[class*="bg-n-solid-iris"], [class*="bg-s-info"]' },
      { role: 'agent', contains: '.right-bubble' },
      { role: 'agent', contains: OWN_COLOURS },
      { role: 'customer', contains: '.left-bubble[class*="bg-n-slate"], .left-bubble[class*="bg-s-subtle"]' },
      { role: 'agent', contains: '[class*="i-lucide-check"]' },
      { role: 'customer', contains: '.left-bubble[data-bubble-name="email"]' },
    ],
    drop: ['.line-clamp-2', '[class*="message-meta"]'],
  },
  note: [{ selector: '.reply-box.is-private' }, { selector: '.button--note.is-active' }],
  send: {
    button: ['.reply-box .right-wrap button', '.reply-box button[type="submit"]'],
    keys: ['Enter', 'Ctrl+Enter'],
  },
  ticket: { path: '/app/accounts/*/conversations/:id' },
};
