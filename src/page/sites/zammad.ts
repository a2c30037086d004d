import type { Site } from '../types.ts';

/** Zammad's classic interface, from its source; its kind of editor was seen running. Several open tickets stay in the page. */
export const zammad: Site = {
  id: 'zammad',
  name: 'Zammad (classic)',
  confidence: 'public-sources',
  hosts: ['https://*.zammad.com/*'],
  landmark: ['form.article-add', '.ticket-article-item'],
  composer: ['form.article-add .articleNewEdit-body[contenteditable]', 'form.article-add [data-name="body"]'],
  panels: {
    panel: ['[id^="content_permanent_Ticket"]'],
    active: '.active',
  },
  conversation: {
    turn: ['.ticket-article-item[data-id]', '.ticket-article-item'],
    text: ['.textBubble-content', '.text-bubble', '.textBubble'],
    author: ['.article-meta.top .article-meta-row:first-child .article-meta-value'],
    time: { selector: 'time[data-time]', attribute: 'data-time' },
    roles: [
      { role: 'note', contains: '.text-bubble.internal, .textBubble.internal' },
      { role: 'note', matches: '.is-internal' },
      { role: 'customer', matches: '.customer' },
      { role: 'agent', matches: '.agent' },
      { role: 'bot', matches: '.system' },
    ],
    drop: ['.bubble-arrow', '.article-meta', '.article-actions', '.js-signatureMarker + *', '.js-toggleFold'],
  },
  note: [{ selector: 'form.article-add.is-internal' }, { selector: 'input[name="internal"]', value: 'true' }],
  send: { button: ['.js-submit', '.js-submitDropdown .buttonDropdown'] },
  ticket: { path: '//ticket/zoom/:id' },
};
