import type { Site } from '../types.ts';

/** LiveChat's agent app, from public scripts: classes change with every build, test ids stay. */
export const liveChat: Site = {
  id: 'livechat',
  name: 'LiveChat',
  confidence: 'public-sources',
  caveat: 'The list of messages is from 2021; the note mode is told by structure.',
  hosts: ['https://my.livechatinc.com/*', 'https://my.livechat.com/*'],
  conversation: {
    root: ['[data-test="messages-list"]', '[data-testid="messages-list"]'],
    turn: [
      '[data-test="messages-list"] > *:has([data-testid*="customer"], [data-testid*="agent"])',
      '[data-testid="messages-list"] > *:has([data-testid*="customer"], [data-testid*="agent"])',
    ],
    roles: [
      { role: 'note', contains: '[data-testid*="private"], [data-testid*="whisper"]' },
      { role: 'customer', contains: '[data-testid*="customer"]' },
      { role: 'agent', contains: '[data-testid*="agent"]' },
    ],
    drop: ['[data-testid*="author"], [data-testid*="time"], [data-testid*="avatar"]'],
    author: ['[data-testid*="author"]'],
  },
  send: { keys: ['Enter'] },
  channel: 'chat',
  ticket: { path: '/chats/:id/*' },
};
