import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import starter from '../../src/pack/starter.json' with { type: 'json' };
import { validatePack } from '../../src/pack/validate.ts';
import { validateSites } from '../../src/pack/validate-sites.ts';
import { RULE_IDS } from '../../src/rules/index.ts';

const SITE = { id: 'acme-desk', name: 'Acme desk', confidence: 'guess', hosts: ['https://*.acme.example/agent/*'] };

const problemsOf = (input: unknown) => {
  const reading = validateSites(input);
  return reading.ok ? [] : reading.problems.map(({ path, problem }) => `${path} ${problem}`);
};
const withTurns = (conversation: object) => [{ ...SITE, conversation: { turn: ['.turn'], ...conversation } }];

describe('a site', () => {
  it('may leave all to the page’s structure', () => {
    expect(validateSites([SITE])).toEqual({ ok: true, sites: [SITE] });
  });

  it('may say all that there is', () => {
    const full = {
      ...SITE,
      caveat: 'The note mode was not seen.',
      landmark: ['#acme'],
      composer: ['[data-id="reply"] [contenteditable]', 'textarea'],
      never: ['.subject'],
      panels: { panel: ['.ticket'], active: '.is-active', ticketAttributes: ['data-ticket'] },
      conversation: {
        root: ['.list'],
        turn: ['ol > li:not(.day)'],
        skip: ['.draft'],
        text: ['.body'],
        author: ['.who'],
        authorOfRun: 'last',
        time: { selector: 'time', attribute: 'datetime' },
        roles: [
          { role: 'customer', matches: '.in' },
          { role: 'note', contains: '.lock' },
          { role: 'agent', text: 'replied', in: '.what' },
          { role: 'agent', author: 'you' },
          { role: 'customer', side: 'left', of: '.bubble' },
          { role: 'agent', address: '[email]', attribute: 'email' },
        ],
        otherwise: 'bot',
        order: { by: 'data-id' },
        drop: ['blockquote'],
        virtual: { key: 'data-id' },
        channelAttribute: 'data-channel',
      },
      customerName: ['h1'],
      agentName: ['.me'],
      ownAddress: { selector: 'a[href*="account"]', attribute: 'aria-label' },
      note: [
        { selector: '.note' },
        { selector: 'form#note', around: true },
        { selector: 'select', value: '1' },
        { selector: '.switch', text: 'Internal' },
      ],
      send: { button: ['.send'], keys: ['Enter', 'Ctrl+Enter', 'Ctrl+Alt+S'] },
      channel: 'chat',
      ticket: { query: 'id', path: '/agent/:id', attribute: { selector: '.ticket', name: 'data-ticket' } },
      remembersTurns: true,
    };
    expect(validateSites([full])).toEqual({ ok: true, sites: [full] });
    expect(validatePack({ ...starter, sites: [full] }, RULE_IDS).ok).toBe(true);
  });
});

describe('what is refused, each with its place', () => {
  it.each([
    ['no list', SITE, '$ Sites must be a list.'],
    [
      'no page of its own',
      [{ ...SITE, hosts: [] }],
      '$[0] The site has neither hosts nor a landmark, so no page is it.',
    ],
    ['every page', [{ ...SITE, hosts: ['https://*/*'] }], '$[0].hosts[0] This is not a match pattern of a host.'],
    ['an unknown key', [{ ...SITE, script: 'x' }], '$[0].script This is not part of the format.'],
    [
      'an unknown certainty',
      [{ ...SITE, confidence: 'sure' }],
      '$[0].confidence How sure the site is is not one of those that exist.',
    ],
    [
      'a selector that does not close',
      [{ ...SITE, composer: ['[data-id="x"'] }],
      '$[0].composer[0] A bracket or quote of the selector does not close.',
    ],
    [
      'a rule in a selector',
      [{ ...SITE, composer: ['a{}'] }],
      '$[0].composer[0] A bracket or quote of the selector does not close.',
    ],
    [
      'a costly selector',
      [{ ...SITE, composer: [':has(a):has(a):has(a):has(a)'] }],
      '$[0].composer[0] The selector has more than 3 “:has()”.',
    ],
    [
      'a long selector',
      [{ ...SITE, composer: ['a'.repeat(401)] }],
      '$[0].composer[0] The selector is longer than 400 characters.',
    ],
    ['too many alternatives', [{ ...SITE, composer: Array(13).fill('a') }], '$[0].composer More than 12 alternatives.'],
    ['a conversation without turns', [{ ...SITE, conversation: {} }], '$[0].conversation.turn This is missing.'],
    [
      'an unknown role',
      withTurns({ otherwise: 'boss' }),
      '$[0].conversation.otherwise The role is not one of those that exist.',
    ],
    [
      'an unknown way to tell a role',
      withTurns({ roles: [{ role: 'agent', smells: 'x' }] }),
      '$[0].conversation.roles[0] This is no way to tell a role.',
    ],
    ['an unknown key that sends', [{ ...SITE, send: { keys: ['Shift'] } }], '$[0].send.keys[0] This is not a key.'],
  ])('%s', (_what, input, problem) => {
    expect(problemsOf(input)).toContain(problem);
  });

  it('all problems at once, in a pack as well, each with what to do', () => {
    const bad = { ...SITE, id: 'Not An Id', composer: [''], note: [{ text: 'x' }] };
    const reading = validatePack({ ...starter, sites: [SITE, bad] }, RULE_IDS);
    const problems = reading.ok ? [] : reading.problems;
    expect(problems.map(({ path }) => path)).toEqual(['$.sites[1].id', '$.sites[1].composer[0]', '$.sites[1].note[0]']);
    for (const { remedy } of problems) expect(remedy).toMatch(/\w/);
  });

  it('anything, without throwing', () => {
    fc.assert(fc.property(fc.anything(), (input) => typeof validateSites([input]).ok === 'boolean'));
  });
});
