import type { Site } from '../types.ts';

/** What may be a field for replies; `reply-fields.ts` says which are. */
export const GENERIC_COMPOSER = ['textarea, [contenteditable]:not([contenteditable="false" i])'];

/** A page that nobody described: fields that look like a reply, and a conversation found by its structure. */
export const genericSite: Site = {
  id: 'generic',
  name: 'Any other helpdesk',
  confidence: 'guess',
  hosts: [],
  send: { keys: ['Enter', 'Ctrl+Enter'] },
};
