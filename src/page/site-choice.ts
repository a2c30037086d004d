import { find } from './dom.ts';
import type { Site } from './types.ts';

type Address = Pick<Location, 'protocol' | 'hostname' | 'pathname'>;

/** Whether a match pattern of a manifest ("https://*.example.com/agent/*") covers an address. */
export function isHost(pattern: string, { protocol, hostname, pathname }: Address): boolean {
  const [, scheme = '', host = '', path = ''] = /^(\*|https?):\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  if (!/^https?:$/.test(protocol) || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
  const base = host.replace(/^\*\./, '');
  const isSub = host !== base && hostname.endsWith(`.${base}`);
  const steps = path.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return (hostname === base || isSub) && new RegExp(`^${steps.join('.*')}$`).test(pathname);
}

/** Whether a page is a site: by its host, or by an element that only this helpdesk has. */
export const isSiteOf = (site: Site, top: Document, root: Node): boolean =>
  site.hosts.some((pattern) => isHost(pattern, top.location)) ||
  (site.landmark ?? []).some((selector) => find(root, selector) !== undefined);

/** All texts of a site, its selectors among them: the rest does no harm where these are asked for. */
export function textsOf(part: unknown): readonly string[] {
  if (typeof part === 'string') return [part];
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : [];
}
