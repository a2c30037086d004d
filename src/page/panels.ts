import { attributeOf, closest, findAll, isElement, matches } from './dom.ts';
import { ticketInAddress } from './ticket.ts';
import type { Site } from './types.ts';

/** The part of the page that holds one of several open tickets; undefined where the site has no such parts. */
export function panelOf({ panels }: Site, node: Node): HTMLElement | undefined {
  for (const selector of panels?.panel ?? []) {
    const panel = closest(node, selector);
    if (panel) return panel;
  }
  return undefined;
}

/** Where everything about a composer's ticket ends; a limit for the way outwards. */
export const outOfPanel = (site: Site, node: Node): ((at: Node) => boolean) => {
  const panel = panelOf(site, node);
  return (at) => panel !== undefined && isElement(at) && at !== panel && at.contains(panel);
};

/**
 * Whether a node is in the ticket that the agent sees. Others stay in the page at the same place, and no visibility is
 * reliable: the page's own mark or its address says which. Where neither says it of any panel, all count as seen.
 */
export function isInActivePanel(site: Site, node: Node): boolean {
  const { panels } = site;
  const panel = panelOf(site, node);
  if (!panels || !panel) return true;
  const { active, ticketAttributes = [] } = panels;
  const isActive = (each: HTMLElement): boolean => {
    if (active && matches(each, active)) return true;
    const ticket = ticketInAddress(site, node);
    return ticket !== undefined && ticketAttributes.some((name) => attributeOf(each, name) === ticket);
  };
  if (isActive(panel)) return true;
  const others = panels.panel.flatMap((selector) => findAll(panel.ownerDocument, selector, 50));
  return !others.some(isActive);
}
