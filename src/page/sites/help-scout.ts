import type { Site } from '../types.ts';

/** Help Scout, from public scripts: Slate now, Redactor in older accounts. */
export const helpScout: Site = {
  id: 'help-scout',
  name: 'Help Scout',
  confidence: 'public-sources',
  caveat: 'Notes and agents are told apart by labels that may be translated.',
  hosts: ['https://secure.helpscout.net/*'],
  composer: [
    '[data-testid="reply-editor"] [data-slate-editor], [data-testid="note-editor"] [data-slate-editor]',
    '[data-cy="ConvoEditor"] [data-slate-editor], [data-cy="ConvoEditor"] [contenteditable="true"]',
    '[role="textbox"][aria-label="Reply Editor"], [role="textbox"][aria-label="Note Editor"]',
    '.redactor_editor[contenteditable="true"]',
  ],
  conversation: {
    root: ['[data-testid="ThreadContainer"]', 'ol[aria-label="Thread Items"]'],
    turn: ['li:has(> div[id^="thread-"])', 'div[id^="thread-"]'],
    author: ['span[data-nocollapse="true"]'],
    time: { selector: 'time[datetime]', attribute: 'datetime' },
    roles: [
      { role: 'note', matches: '.is-note, [aria-label*="note" i]' },
      { role: 'note', contains: '.is-note, [aria-label*="note" i][id^="thread-"]' },
      { role: 'customer', matches: '.is-customer, [aria-label*="customer" i]' },
      { role: 'customer', contains: '.is-customer, [aria-label*="customer" i][id^="thread-"]' },
      { role: 'agent', matches: '[aria-label*="user reply" i]' },
      { role: 'agent', contains: '[aria-label*="user reply" i]' },
      { role: 'bot', matches: '[aria-label]:not([aria-label*="reply" i])' },
    ],
    drop: ['span[data-nocollapse="true"]', 'header', 'time'],
  },
  note: [
    { selector: '[data-testid="note-editor"], [aria-label="Note Editor"]', around: true },
    { selector: '[data-testid="note-button"][aria-pressed="true"], [data-testid="note-button"][aria-expanded="true"]' },
  ],
  send: { button: ['[data-testid="send-button"]', '#sendBtn'], keys: ['Ctrl+Enter'] },
  channel: 'email',
};
