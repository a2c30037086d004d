import type { Site } from '../types.ts';

/** tawk.to, from public scripts: a hidden twin of the composer exists; the messages are in none of them. */
export const tawk: Site = {
  id: 'tawk',
  name: 'tawk.to',
  confidence: 'public-sources',
  caveat: 'Only the composer and its button are known; messages and note mode are told by structure.',
  hosts: ['https://dashboard.tawk.to/*'],
  composer: ['div.tawk-message-input[contenteditable="true"]:not([style*="display: none"])'],
  send: { button: ['button.tawk-message-send'], keys: ['Enter'] },
  channel: 'chat',
};
