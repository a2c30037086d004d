import { find } from './dom.ts';
import type { Site } from './types.ts';

/** Whether a host pattern of a manifest ("https://*.example.com/*") covers an address. */
export function isHost(pattern: string, { protocol, hostname }: { protocol: string; hostname: string }): boolean {
  const [, scheme = '', host = ''] = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//.exec(pattern) ?? [];
  if (!/^https?:$/.test(protocol) || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  const base = host.replace(/^\*\./, '');
  return host === '*' || hostname === base || (host.startsWith('*.') && hostname.endsWith(`.${base}`));
}

/** Whether a page is a site: by its host, or by an element that only this helpdesk has. */
export const isSiteOf = (site: Site, top: Document, root: Node): boolean =>
  site.hosts.some((pattern) => isHost(pattern, top.location)) ||
  (site.landmark ?? []).some((selector) => find(root, selector) !== undefined);
