import { attributeOf, documentOf, findNear, outwards } from './dom.ts';
import type { Site } from './types.ts';

const topDocument = (node: Node): Document => {
  let top = documentOf(node);
  for (const at of outwards(node)) top = documentOf(at);
  return top;
};

/** The ticket's id that the page's address has. */
export function ticketInAddress(site: Site, near: Node): string | undefined {
  const { query, path } = site.ticket ?? {};
  const { location } = topDocument(near);
  const asked = query && new URLSearchParams(location.search).get(query);
  if (asked) return asked;
  if (!path) return undefined;
  const wanted = path.split('/');
  const parts = `${location.pathname}${location.hash.replace('#', '/')}`.split('/');
  const isLike = wanted.every((part, index) => part === ':id' || part === '*' || part === parts[index]);
  return isLike ? parts[wanted.indexOf(':id')] || undefined : undefined;
}

/** The ticket's id by the site's own means; never from words. */
export function ticketOf(site: Site, near: Node): string | undefined {
  const attribute = site.ticket?.attribute;
  const marked = attribute && findNear(near, [attribute.selector]);
  return (attribute && marked && attributeOf(marked, attribute.name)) || ticketInAddress(site, near);
}

/** Tickets of two desks never share a memory. */
export const ticketKey = (site: Site, near: Node, ticket: string): string =>
  `${site.id}:${topDocument(near).location.host}:${ticket}`;

/** Stable for a ticket in this tab: the site's id of it, or the page's address. */
export function conversationId(site: Site, near: Node): string {
  const ticket = ticketOf(site, near);
  const { host, pathname, search, hash } = topDocument(near).location;
  return ticket ? ticketKey(site, near, ticket) : `${site.id}:${host}${pathname}${search}${hash}`;
}
