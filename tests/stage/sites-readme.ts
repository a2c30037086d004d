import { readFileSync, writeFileSync } from 'node:fs';
import { sites } from '../../src/page/sites/index.ts';
import type { Site } from '../../src/page/types.ts';

/** The table of helpdesks in README.md, written from the sites themselves; a test compares the two. `npm run sites:readme`. */

const README = new URL('../../README.md', import.meta.url);
const [BEGIN, END] = ['<!-- sites:begin -->', '<!-- sites:end -->'];

const SURE = { 'seen-running': 'seen running', 'public-sources': 'public sources', guess: 'guess' } as const;

const noteOf = ({ note }: Site) => (note === undefined ? 'structure' : note.length === 0 ? 'has none' : 'marks');

const rowOf = (site: Site): string[] => [
  site.name,
  SURE[site.confidence],
  site.composer ? 'selectors' : 'structure',
  site.conversation ? 'selectors' : 'structure',
  site.conversation?.roles ? 'tests' : 'structure',
  noteOf(site),
  site.caveat ?? '',
];

const HEAD = ['helpdesk', 'how sure', 'composer', 'turns', 'who wrote', 'note mode', 'what is unsure'];

/** The whole table, as it stands between the markers. */
export function sitesTable(all: readonly Site[]): string {
  const rows = [HEAD, HEAD.map(() => '---'), ...all.filter(({ id }) => id !== 'demo-desk').map(rowOf)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

if (import.meta.main) {
  const text = readFileSync(README, 'utf8');
  const [before = '', rest = ''] = text.split(BEGIN);
  const [, after = ''] = rest.split(END);
  writeFileSync(README, `${before}${BEGIN}\n\n${sitesTable(sites)}\n\n${END}${after}`);
}
