import type { Site } from '../types.ts';

/** Rocket.Chat's omnichannel rooms, from its source: only the first message of a run names its writer. */
export const rocketChat: Site = {
  id: 'rocket-chat',
  name: 'Rocket.Chat omnichannel',
  confidence: 'public-sources',
  caveat: 'Colleagues in the same room are told from the customer by the room’s name.',
  hosts: ['https://*.rocket.chat/*'],
  landmark: [
    'textarea.rc-message-box__textarea',
    '[data-qa-type="message"][data-mid]',
    '[role="group"][aria-label="Message composer"]',
  ],
  composer: ['textarea.rc-message-box__textarea', 'textarea.js-input-message', 'textarea[name="msg"]'],
  conversation: {
    turn: ['[data-qa-type="message"][data-mid]', '[data-mid][data-own]'],
    skip: ['[data-qa-type="system-message"]'],
    text: ['[data-qa-type="message-body"]', '.rcx-message-body'],
    author: ['.rcx-message-header__name', '[data-username]'],
    authorOfRun: 'first',
    roles: [
      { role: 'agent', matches: '[data-own="true"]' },
      { role: 'customer', author: 'customer' },
    ],
    virtual: { key: 'data-mid' },
  },
  customerName: ['.rcx-room-header h1', '.rcx-room-header [role="heading"]', '.rcx-room-header h2'],
  note: [],
  send: { button: ['[aria-label="Send"]'], keys: ['Enter'] },
  channel: 'chat',
};
