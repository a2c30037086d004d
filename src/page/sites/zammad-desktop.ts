import type { Site } from '../types.ts';

/** Zammad's new desktop interface, from its source: customers stand on the right, agents on the left. */
export const zammadDesktop: Site = {
  id: 'zammad-desktop',
  name: 'Zammad (desktop)',
  confidence: 'public-sources',
  hosts: [],
  landmark: ['#ticketArticleReplyForm', '[data-test-id^="article-bubble-container-"]'],
  composer: [
    '#ticketArticleReplyForm [data-test-id="field-editor"] [role="textbox"][name="body"]',
    '#ticketArticleReplyForm [role="textbox"][contenteditable="true"]',
  ],
  conversation: {
    turn: ['[data-test-id^="article-bubble-container-"]'],
    text: ['[data-test-id^="article-bubble-body-"]'],
    time: { selector: 'time[datetime]', attribute: 'datetime' },
    roles: [
      { role: 'note', contains: '.bg-stripes, .border-stripes, [class*="internal"]' },
      { role: 'note', matches: '.bg-stripes, .border-stripes' },
      // The corner that points at the avatar.
      { role: 'customer', contains: '[class*="ltr:rounded-bl-xl"]' },
      { role: 'customer', matches: '[class*="ltr:rounded-bl-xl"]' },
      { role: 'agent', contains: '[class*="ltr:rounded-br-xl"]' },
      { role: 'agent', matches: '[class*="ltr:rounded-br-xl"]' },
      { role: 'customer', side: 'right' },
      { role: 'agent', side: 'left' },
    ],
  },
  note: [
    { selector: '[data-test-id="article-reply-stripes-panel"].bg-stripes' },
    { selector: '[data-test-id="article-reply-stripes-panel"].border-stripes' },
    { selector: '#ticketArticleReplyForm [name="internal"]', text: 'internal' },
  ],
  ticket: { path: '/desktop/tickets/:id' },
};
