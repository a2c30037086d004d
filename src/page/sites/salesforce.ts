import type { Site } from '../types.ts';

/**
 * Salesforce Lightning, from public scripts: the mail is written in a CKEditor 4 inside two frames, an internal post in a
 * Quill. Its feed is in none of them, so turns are told by structure.
 */
export const salesforce: Site = {
  id: 'salesforce',
  name: 'Salesforce Service Cloud (Lightning)',
  confidence: 'public-sources',
  caveat: 'Only e-mail and posts; the turns of the feed are told by structure, and live chat was not found.',
  hosts: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  composer: ['body.cke_editable', 'div.ql-editor[contenteditable="true"]'],
  note: [{ selector: 'div.ql-editor', around: true }],
  send: {
    button: ['button.cuf-publisherShareButton.send', 'button.cuf-publisherShareButton'],
  },
  channel: 'email',
};
