import type { Site } from '../types.ts';

/** A page that nobody described: fields that look like a reply, and a conversation found by its structure. */
export const genericSite: Site = {
  id: 'generic',
  name: 'Any other helpdesk',
  confidence: 'guess',
  hosts: [],
  composer: ['textarea, [contenteditable]:not([contenteditable="false" i])'],
  send: { keys: ['Enter', 'Ctrl+Enter'] },
};
