// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSites } from '../../src/pack/validate-sites.ts';
import { createSiteReader } from '../../src/page/conversation.ts';
import { findTurns } from '../../src/teach/found.ts';
import { type Pointed, propose } from '../../src/teach/propose.ts';
import { namesWithoutWords } from '../../src/teach/words.ts';
import { DRESSES, deskHtml, FRAMES, type Line, MARKS, type Make, placeOf, saidOf } from './desks.ts';

const world = () => ({
  base: undefined,
  roots: [document],
  isOurs: namesWithoutWords([document]),
  pattern: 'https://desk.example.com/*',
  host: 'desk.example.com',
});

function composerOn(): HTMLElement {
  const composer = document.querySelector<HTMLElement>('textarea');
  if (!composer) throw new Error('no composer');
  return composer;
}

const pointAt = (...lines: readonly Line[]): Pointed => ({
  composer: composerOn(),
  messages: lines.map((line) => ({ element: placeOf(document.body, line), said: saidOf(line) })),
});

/** Words that no interface is made of. */
const word = fc.stringMatching(/^[bdfgk][aeiou][zvx][aeiou][bdfgk]{1,3}$/);
const name = fc
  .tuple(word, word)
  .map(([one, two]) => `${one[0]?.toUpperCase()}${one.slice(1)} ${two[0]?.toUpperCase()}${two.slice(1)}`);
const words = fc.array(word, { minLength: 5, maxLength: 9 }).map((all) => all.join(' '));
const make: fc.Arbitrary<Make> = fc.record({
  mark: fc.constantFrom(...MARKS),
  frame: fc.constantFrom(...FRAMES),
  dress: fc.constantFrom(...DRESSES),
  isNamed: fc.boolean(),
  hasSidebar: fc.boolean(),
  hasEvents: fc.boolean(),
});
const lines = fc
  .tuple(
    name,
    name,
    fc.uniqueArray(fc.tuple(fc.constantFrom('customer', 'agent', 'event'), words), {
      minLength: 2,
      maxLength: 9,
      selector: ([, said]) => said,
    }),
    words,
    words,
  )
  .map(([customer, agent, more, first, last]): readonly Line[] =>
    [['customer', `${first} first`], ['agent', `${last} second`], ...more].map(([role, said]) => ({
      role: role as Line['role'],
      author: role === 'customer' ? customer : agent,
      words: said ?? '',
    })),
  );

describe('a site from what was pointed at', () => {
  it('finds every turn and its writer, on desks of all makes, and takes none of their words', () => {
    fc.assert(
      fc.property(make, lines, fc.nat(), fc.nat(), (made, all, one, two) => {
        const spoken = all.filter(({ role }) => made.hasEvents || role !== 'event');
        document.body.innerHTML = deskHtml(made, spoken);
        const pick = (role: Line['role'], at: number) => {
          const of = spoken.filter((line) => line.role === role);
          return of[at % of.length] as Line;
        };
        const proposal = propose(pointAt(pick('customer', one), pick('agent', two)), world());
        if (!proposal.ok) throw new Error(proposal.trouble.text);
        const { site } = proposal;
        const found = findTurns(site, composerOn());
        for (const line of spoken) {
          const turns = found.filter(({ element }) => element.textContent?.includes(line.words));
          // An event that nothing tells from a message is the user's to correct.
          if (line.role !== 'event') expect(turns.map(({ role }) => role)).toEqual([line.role]);
        }
        expect(found.length).toBeLessThanOrEqual(spoken.length);
        const written = JSON.stringify(site).toLowerCase();
        for (const { author, words: said } of spoken) {
          for (const each of `${author} ${said}`.toLowerCase().split(' '))
            if (!['first', 'second'].includes(each)) expect(written).not.toContain(each);
        }
        expect(validateSites([site])).toEqual({ ok: true, sites: [site] });
        const reading = createSiteReader(site, composerOn()).read();
        expect(reading.isVisible).toBe(true);
        const read = reading.turns
          .filter(({ role }) => role === 'customer' || role === 'agent')
          .map(({ text }) => text);
        for (const line of spoken) if (line.role !== 'event') expect(read).toContain(line.words);
      }),
      { numRuns: Number(process.env.RUNS ?? 120) },
    );
  }, 60_000);
});
