import { writeFileSync } from 'node:fs';
import type { Rule, RuleExample } from '../engine/types.ts';
import { LETTERS } from '../engine/types.ts';
import { RULES } from '../rules/index.ts';

/** `src/rules/README.md` is written from the rules themselves; a test compares the two. Run by `npm run rules:readme`. */

const NAMES = {
  C: 'Communicate politely and transparently',
  A: 'Acknowledge presence and value',
  R: 'Respond empathetically',
  E: 'Enrich the experience',
} as const;

const customerOf = ({ customer }: RuleExample) =>
  typeof customer === 'string' ? customer : customer.map(({ role, text }) => `${role}: ${text}`).join(' / ');

const contextOf = ({ channel, sentBefore }: RuleExample) =>
  [...(channel ? [`by ${channel}`] : []), ...(sentBefore ? ['after a reply to another customer'] : [])]
    .map((each) => ` (${each})`)
    .join('');

const noteOf = ({ note }: RuleExample) => (note ? ` _${note}_` : '');

const line = (text: string) => text.replaceAll(/\s+/g, ' ');

function listOf(heading: string, examples: readonly RuleExample[]): string {
  const items = examples.map(
    (example) => `- “${line(customerOf(example))}” → “${line(example.draft)}”${contextOf(example)}${noteOf(example)}`,
  );
  return `${heading}\n\n${items.join('\n')}`;
}

function entryOf(rule: Rule): string {
  const kind = rule.kind === 'missing' ? 'asks for what is missing' : 'marks what may hurt';
  return [
    `### ${rule.id}`,
    `**${rule.title}.** It ${kind}; severity ${rule.severity}, catalogue ${rule.code}.${rule.isOffByDefault ? ' Off until a pack turns it on.' : ''}`,
    rule.why,
    `Evidence: ${rule.evidence}`,
    listOf('It speaks:', rule.examples.flags),
    listOf('It is silent:', rule.examples.passes),
  ].join('\n\n');
}

/** The whole text of the file. */
export function rulesReadme(rules: readonly Rule[]): string {
  const sections = LETTERS.flatMap((letter) => {
    const mine = rules.filter((rule) => rule.letter === letter);
    return mine.length > 0 ? [`## ${letter}: ${NAMES[letter]}`, ...mine.map(entryOf)] : [];
  });
  return `${[
    '# Rules',
    'Written by `npm run rules:readme` from the rules themselves: do not edit. The examples below are run as tests.',
    ...sections,
  ].join('\n\n')}\n`;
}

if (import.meta.main) writeFileSync(new URL('../rules/README.md', import.meta.url), rulesReadme(RULES));
