import type { SiteFacts, TabState } from '../messages/protocol.ts';

export interface ReportFacts {
  readonly version: string;
  readonly tab: TabState | undefined;
  readonly site: SiteFacts | undefined;
  /** The page's structure, or why there is none. */
  readonly structure: string;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** What "Copy report" puts on the clipboard: what is seen, in counts, and how the page is made. No address, no name, no word of it. */
export function siteReport({ version, tab, site, structure }: ReportFacts): string {
  const seen = tab
    ? [
        `reply fields: ${tab.composers}; the first is read as ${tab.editor}; ${tab.isNote ? 'an internal note' : 'a reply'} now`,
        `turns: ${tab.turns.customer} customer, ${tab.turns.agent} agent, ${tab.turns.other} other; ${percent(tab.confidence)} sure`,
        `site: ${site ? `${site.from === 'own' ? 'shown by the user' : `${site.name}, ${site.from}`} (${site.confidence})` : 'not described'}`,
        ...tab.dropped.map(({ selector, ms }) => `given up: ${selector} (${ms} ms)`),
      ]
    : ['no reply field found'];
  return [
    `CareCue ${version}: site check`,
    ...seen,
    'How the page is made, without its words:',
    '',
    structure,
    '',
    'This report holds no word of the conversation. What is wrong on this page:',
    '',
  ].join('\n');
}
