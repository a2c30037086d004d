import type { Site } from '../types.ts';

/** The desk of `npm run demo`; self-hosted wherever it runs, so told by its own marks. */
export const demoDesk: Site = {
  id: 'demo-desk',
  name: 'Demo desk',
  confidence: 'seen-running',
  hosts: [],
  landmark: ['[data-desk="thread"]', '[data-desk="composer"]'],
  composer: ['[data-desk="composer"] textarea, [data-desk="composer"] .ProseMirror'],
  conversation: {
    root: ['[data-desk="thread"]'],
    turn: ['[data-desk="turn"]'],
    text: ['.turn-text'],
    author: ['.turn-author'],
    time: { selector: 'time[datetime]', attribute: 'datetime' },
    roles: [
      { role: 'customer', matches: '[data-role="customer"]' },
      { role: 'agent', matches: '[data-role="agent"]' },
      { role: 'note', matches: '[data-role="note"]' },
    ],
    otherwise: 'note',
    channelAttribute: 'data-channel',
  },
  customerName: ['[data-desk="customer-name"]'],
  agentName: ['[data-desk="agent-name"]'],
  note: [{ selector: '[data-desk="composer"][data-mode="note"]' }],
  send: { button: ['[data-desk="send"]'], keys: ['Ctrl+Enter'] },
  ticket: { attribute: { selector: '[data-desk="thread"][data-ticket]', name: 'data-ticket' } },
};
