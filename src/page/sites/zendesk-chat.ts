import type { Site } from '../types.ts';

/** Zendesk Chat's old dashboard: its composer is in two public scripts; its messages are in none. */
export const zendeskChat: Site = {
  id: 'zendesk-chat',
  name: 'Zendesk Chat (old dashboard)',
  confidence: 'guess',
  caveat: 'Only the composer is known; the messages are told by structure.',
  hosts: ['https://*.zendesk.com/chat/*', 'https://dashboard.zopim.com/*'],
  composer: ['.chat_panel.active textarea.chat_input', 'textarea[class*="ChatTextAreaList"]', 'textarea.chat_input'],
  channel: 'chat',
  send: { keys: ['Enter'] },
};
