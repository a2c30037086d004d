/** Helpdesks that many know by name, each with the pattern of the sites that it runs on. Granted one by one, never together. */
export interface KnownHelpdesk {
  readonly name: string;
  readonly pattern: string;
}

export const HELPDESKS: readonly KnownHelpdesk[] = [
  { name: 'Zendesk', pattern: 'https://*.zendesk.com/*' },
  { name: 'Intercom', pattern: 'https://app.intercom.com/*' },
  { name: 'Freshdesk', pattern: 'https://*.freshdesk.com/*' },
  { name: 'HubSpot', pattern: 'https://app.hubspot.com/*' },
  { name: 'Help Scout', pattern: 'https://secure.helpscout.net/*' },
  { name: 'Front', pattern: 'https://app.frontapp.com/*' },
  { name: 'Gorgias', pattern: 'https://*.gorgias.com/*' },
  { name: 'LiveChat', pattern: 'https://my.livechatinc.com/*' },
  { name: 'Crisp', pattern: 'https://app.crisp.chat/*' },
  { name: 'tawk.to', pattern: 'https://dashboard.tawk.to/*' },
  { name: 'Zoho Desk', pattern: 'https://desk.zoho.com/*' },
  { name: 'Kustomer', pattern: 'https://*.kustomerapp.com/*' },
  { name: 'Salesforce', pattern: 'https://*.lightning.force.com/*' },
  { name: 'Gmail', pattern: 'https://mail.google.com/*' },
];

/** "*.zendesk.com", as people read a pattern. */
export const hostOf = (pattern: string): string => pattern.replace(/^(\*|https?):\/\//, '').replace(/\/\*$/, '');
