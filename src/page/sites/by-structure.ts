import type { Site } from '../types.ts';

const note = 'Nothing public says how its page is made: composer, turns and note mode are told by structure.';
const byStructure = (id: string, name: string, hosts: readonly string[]): Site => ({
  id,
  name,
  confidence: 'guess',
  caveat: note,
  hosts,
  send: { keys: ['Enter', 'Ctrl+Enter'] },
});

/** Helpdesks that are known by their address only. */
export const sitesByStructure: readonly Site[] = [
  byStructure('gorgias', 'Gorgias', ['https://*.gorgias.com/app/*']),
  byStructure('front', 'Front', ['https://app.frontapp.com/*']),
  byStructure('tidio', 'Tidio', ['https://www.tidio.com/panel/*']),
  byStructure('zoho-desk', 'Zoho Desk', [
    'https://desk.zoho.com/*',
    'https://desk.zoho.eu/*',
    'https://desk.zoho.in/*',
    'https://desk.zoho.com.au/*',
  ]),
  byStructure('kustomer', 'Kustomer', ['https://*.kustomerapp.com/*']),
  byStructure('freshchat', 'Freshchat', ['https://*.freshchat.com/*', 'https://*.myfreshworks.com/*']),
];
