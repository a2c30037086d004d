/** What is said where the conversation was not found on the page. */
export const UNSEEN = 'I don’t see the customer’s messages here.';

/** What the strip says for a moment. */
export const MESSAGES = {
  muted: 'Muted for you; turn it on again in settings.',
  copied: 'It could not be inserted here. It is on the clipboard: paste it where you want it.',
  notCopied: 'It could not be inserted here, and the browser did not allow copying.',
  reported: 'Report copied. It holds no words of the conversation.',
  notReported: 'The browser did not allow copying here.',
  pointing: 'Click the customer’s last message. Esc calls it off.',
  shown: 'Seen for this conversation.',
  noUndo: 'Inserted. This field keeps no history, so undo will not take it back.',
} as const;
