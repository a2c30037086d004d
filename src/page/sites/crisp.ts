import type { Site } from '../types.ts';

/** Crisp, from public scripts: the list is virtualised, and only the last message of a run names its writer. */
export const crisp: Site = {
  id: 'crisp',
  name: 'Crisp',
  confidence: 'public-sources',
  caveat: 'The note mode is told by structure; the key that sends is a guess.',
  hosts: ['https://app.crisp.chat/*'],
  composer: [
    '.c-conversation-box-field__field-composer-field[contenteditable="true"]',
    '.c-conversation-box__editor .c-editor-composer__field[contenteditable="true"]',
    '.c-conversation-box__editor [contenteditable="true"]',
  ],
  conversation: {
    turn: ['.c-conversation-box-content-message'],
    text: ['.c-conversation-box-content-message-bubble__content'],
    author: ['.c-conversation-box-content-message__avatar-tooltip .c-base-tooltip__default'],
    authorOfRun: 'last',
    roles: [
      { role: 'note', matches: '[class*="--note"], :has([class*="--note"])' },
      { role: 'customer', matches: '.c-conversation-box-content-message--user' },
      { role: 'agent', matches: '.c-conversation-box-content-message--operator' },
    ],
    otherwise: 'bot',
    virtual: {},
  },
  customerName: ['.c-conversation-profile__information .c-conversation-profile__name'],
  send: { keys: ['Enter'] },
  channel: 'chat',
};
