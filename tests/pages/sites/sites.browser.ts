import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sites } from '../../../src/page/sites/index.ts';
import { waitFor } from '../../stage/browser.ts';
import { type PagesStage, startPages, type WatchedPage } from '../stage.ts';
import { serveSites } from './serve.ts';

/**
 * Every helpdesk that is built in, on a page with the structure and the traps that is known of it. Each page tells the same
 * conversation, `conversation.js`.
 */

let stage: PagesStage;
let server: Awaited<ReturnType<typeof serveSites>>;
beforeAll(async () => {
  [stage, server] = await Promise.all([startPages(), serveSites()]);
});
afterAll(async () => {
  await stage.close();
  await server.close();
});

const FIRST = 'customer: Hello, my order 48213 was due last Tuesday. | Where is it?';
const ANSWER = 'agent: Hi Maria, I am asking the carrier.';
const NOTE = 'note: The carrier says that the parcel is at the depot.';
const LAST = 'customer: It is for a birthday on Saturday!';
const ALL = [FIRST, ANSWER, NOTE, LAST];
const PUBLIC = [FIRST, ANSWER, LAST];

interface Case {
  /** The page's file; that of the site where absent. */
  readonly page?: string;
  readonly site: string;
  readonly turns: readonly string[];
  /** Whether the page's `setNote` switches to internal notes. */
  readonly hasNotes?: boolean;
  /** One where absent. */
  readonly composers?: number;
  /** As the page names the customer, where that is not in full. */
  readonly customer?: string;
  /** Nobody names the customer there. */
  readonly isNameless?: boolean;
  /** Told by the page's own marks, as for those who host it themselves. */
  readonly isSelfHosted?: boolean;
}

const CASES: readonly Case[] = [
  { site: 'zendesk', turns: ALL, hasNotes: true },
  { site: 'zendesk', page: 'zendesk-renamed', turns: PUBLIC },
  { site: 'zendesk-chat', turns: PUBLIC },
  { site: 'intercom', turns: PUBLIC },
  { site: 'intercom', page: 'intercom-old', turns: [...ALL, 'bot: Alex Moreau assigned this'], hasNotes: true },
  { site: 'freshdesk', turns: ALL, hasNotes: true },
  { site: 'help-scout', turns: ['bot: Alex Moreau assigned to Alex Moreau', ...ALL], hasNotes: true },
  { site: 'hubspot', turns: PUBLIC, hasNotes: true },
  { site: 'salesforce', turns: PUBLIC },
  { site: 'livechat', turns: PUBLIC },
  { site: 'crisp', turns: ['customer: Earlier words, number 4', 'agent: Earlier words, number 5', ...PUBLIC] },
  { site: 'tawk', turns: PUBLIC },
  {
    site: 'chatwoot',
    turns: [FIRST, ANSWER, 'agent: Hello Maria, Sam here, from the warehouse.', NOTE, LAST],
    hasNotes: true,
    isNameless: true,
    isSelfHosted: true,
  },
  { site: 'zammad', turns: ALL, hasNotes: true, isSelfHosted: true },
  { site: 'zammad-desktop', turns: ALL, hasNotes: true, isNameless: true, isSelfHosted: true },
  { site: 'freescout', turns: ALL, hasNotes: true, isSelfHosted: true },
  { site: 'osticket', turns: ALL, hasNotes: true, isSelfHosted: true },
  { site: 'request-tracker', turns: ALL, hasNotes: true, isSelfHosted: true },
  {
    site: 'rocket-chat',
    turns: [FIRST, ANSWER, 'agent: Sam here, from the warehouse.', LAST, 'customer: Please hurry.'],
    isSelfHosted: true,
  },
  { site: 'gmail', turns: PUBLIC },
  { site: 'gorgias', turns: PUBLIC, hasNotes: true },
  { site: 'front', turns: PUBLIC, composers: 2 },
  { site: 'tidio', turns: PUBLIC, isNameless: true },
  { site: 'zoho-desk', turns: PUBLIC },
  { site: 'kustomer', turns: PUBLIC, isNameless: true },
  { site: 'freshchat', turns: PUBLIC },
];

/** Helpdesks that exist nowhere and that no site describes, each made in another way. */
const UNKNOWN: readonly Case[] = [
  { page: 'g-bubbles', turns: PUBLIC, isNameless: true },
  { page: 'g-table', turns: PUBLIC },
  { page: 'g-details', turns: PUBLIC },
  { page: 'g-log', turns: PUBLIC },
  { page: 'g-transcript', turns: PUBLIC, customer: 'Maria' },
  { page: 'g-newest', turns: PUBLIC },
  { page: 'g-avatars', turns: PUBLIC, isNameless: true },
  { page: 'g-days', turns: [...PUBLIC, 'customer: And please write to my work address.'] },
  { page: 'g-badges', turns: ALL, hasNotes: true },
  { page: 'g-labels', turns: PUBLIC },
  { page: 'g-columns', turns: PUBLIC },
  { page: 'g-dl', turns: PUBLIC },
  { page: 'g-forum', turns: PUBLIC },
  { page: 'g-lines', turns: PUBLIC },
  { page: 'g-mine', turns: PUBLIC, isNameless: true },
  { page: 'g-notes', turns: ALL },
  { page: 'g-posts', turns: PUBLIC },
  { page: 'g-right', turns: PUBLIC },
  { page: 'g-sender', turns: PUBLIC, isNameless: true },
  { page: 'g-shadow', turns: PUBLIC },
  { page: 'g-single', turns: [FIRST] },
  { page: 'g-tworows', turns: PUBLIC },
  { page: 'g-portal', turns: PUBLIC },
  { page: 'g-tail', turns: PUBLIC },
  { page: 'g-mailthread', turns: PUBLIC },
  { page: 'g-cards', turns: ALL },
  { page: 'g-sr', turns: PUBLIC },
  { page: 'g-accordion', turns: PUBLIC },
  { page: 'g-twocol', turns: PUBLIC },
  { page: 'g-framed', turns: PUBLIC },
  { page: 'g-addresses', turns: PUBLIC, isNameless: true },
  { page: 'g-booleans', turns: PUBLIC, isNameless: true },
  {
    page: 'g-escalated',
    turns: ['bot: We have your message.', FIRST, ANSWER, 'agent: Lena here, from shipping. I have found it.', LAST],
  },
  { page: 'g-rolewords', turns: PUBLIC, isNameless: true },
  { page: 'g-glpi', turns: PUBLIC },
  { page: 'g-related', turns: PUBLIC },
  { page: 'g-irc', turns: PUBLIC },
  { page: 'g-yesterday', turns: PUBLIC },
  { page: 'g-framelist', turns: PUBLIC },
  { page: 'g-welcome', turns: PUBLIC },
  { page: 'g-segments', turns: PUBLIC, hasNotes: true },
  { page: 'g-placeholder', turns: PUBLIC, hasNotes: true, isNameless: true },
].map((each) => ({ ...each, site: '' }));

const open = ({ site, page = site, isSelfHosted }: Case) =>
  stage.openUrl(`${server.origin}/${page}.html${isSelfHosted ? '' : `?site=${site}`}`);

const turnsOf = async ({ ask }: WatchedPage, index?: number) =>
  (await (index === undefined ? ask('conversation') : ask('conversation', index))).turns.map(
    ({ role, text }) => `${role}: ${text.replaceAll(/\n+/g, ' | ')}`,
  );

const isNote = (watched: WatchedPage, expected: boolean) =>
  waitFor(expected ? 'note mode' : 'reply mode', async () =>
    (await watched.ask('isNote')) === expected ? true : undefined,
  );

const write = (watched: WatchedPage, text: string) =>
  // Each page names its own field.
  watched.page.evaluate(`{
    const field = composer();
    if ('value' in field) field.value = ${JSON.stringify(text)};
    else field.textContent = ${JSON.stringify(text)};
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }`);

describe.each([...CASES, ...UNKNOWN].map((each) => ({ page: each.site, ...each })))('$page', (each) => {
  it('has its composer, its turns and its note mode read', async () => {
    const watched = await open(each);
    const { composers = 1 } = each;
    await watched.hasComposers(composers);
    expect(await watched.ask('site', 0)).toBe(each.site || 'generic');
    expect(await turnsOf(watched, 0)).toEqual(each.turns);
    expect((await watched.ask('conversation', 0)).customerName).toBe(
      each.isNameless ? undefined : (each.customer ?? 'Maria Keller'),
    );
    await write(watched, 'Hello Maria');
    await waitFor('the draft', async () =>
      (await watched.ask('text', 0)).trim() === 'Hello Maria' ? true : undefined,
    );
    expect(await watched.ask('isNote', 0)).toBe(false);
    // Where a box for notes stands beside it, that one is silent.
    if (composers === 2) expect(await watched.ask('isNote', 1)).toBe(true);
    if (each.hasNotes) {
      await watched.page.evaluate('setNote(true)');
      // osTicket has a form for each; the composer of the other is a new one.
      await watched.hasComposers(1);
      await isNote(watched, true);
      await watched.page.evaluate('setNote(false)');
      await watched.hasComposers(1);
      await isNote(watched, false);
    }
    expect(await watched.ask('errors')).toEqual([]);
    expect(await watched.ask('dropped')).toEqual([]);
    await watched.close();
  });
});

const LONG = [
  'customer: Hi there, | Important: the lamp that you sent is broken. | The base is cracked | The bulb is dead',
  'agent: Hello Maria, | I am sorry about the lamp. Could you send a photo? | Alex',
  'customer: Sure',
  'customer: It is attached. Tomorrow at 12:30 I am at home.',
  'agent: Thank you.',
  'agent: A new lamp leaves today; the number is Z 1234.',
  'note: Sent from the second warehouse.',
  'customer: Any news?',
];

describe('a longer talk, with greetings and bold words of its own, lists, runs and single words', () => {
  const SPECIAL = ['g-single', 'g-days', 'g-escalated'];
  it.each(UNKNOWN.filter(({ page }) => !SPECIAL.includes(page ?? '')))('$page', async ({ page, turns }) => {
    const watched = await stage.openUrl(`${server.origin}/${page}.html?site=&talk=long`);
    await watched.hasComposers(1);
    const isPublic = !turns.includes(NOTE);
    expect(await turnsOf(watched)).toEqual(LONG.filter((turn) => !isPublic || !turn.startsWith('note')));
    await watched.close();
  });
});

describe('a page that is no conversation, or does not say who is who', () => {
  it.each([
    'g-blind-names',
    'g-blind-list',
    'g-blind-form',
    'g-blind-team',
    'g-blind-blog',
    'g-blind-both',
    'g-blind-results',
    'g-blind-kb',
  ])('%s: nothing is seen rather than something wrong', async (page) => {
    const watched = await open({ page, site: '', turns: [] });
    await watched.hasComposers(1);
    expect(await watched.ask('conversation')).toMatchObject({ isVisible: false, turns: [] });
    await watched.close();
  });
});

describe('traps', () => {
  const caseOf = (site: string) => CASES.find((each) => each.site === site) ?? { site, turns: [] };

  it.each([
    ['zendesk', 'openOther()'],
    ['zammad', `document.querySelectorAll('.content').forEach((each) => each.classList.toggle('active'))`],
  ])('%s: of several open tickets the one that is seen has the composer', async (site, switchTicket) => {
    const watched = await open(caseOf(site));
    await watched.hasComposers(1);
    await watched.page.evaluate(switchTicket);
    // Nothing but the address may have changed; the next change of the page tells.
    await watched.page.evaluate(() => document.body.append(document.createElement('i')));
    await waitFor('the other ticket', async () => {
      const [first] = await turnsOf(watched).catch(() => []);
      return first?.includes('OTHER TICKET') ? true : undefined;
    });
    expect(await turnsOf(watched)).toEqual(['customer: OTHER TICKET: how do I change my address?']);
    await watched.hasComposers(1);
    await watched.close();
  });

  it('freescout: the draft that is saved while one types is no turn', async () => {
    const watched = await open(caseOf('freescout'));
    await watched.hasComposers(1);
    await write(watched, 'DRAFT WORDS');
    await watched.page.evaluate('saveDraft()');
    await waitFor('the draft among the threads', () => watched.page.$('.thread-type-draft'));
    expect(await turnsOf(watched)).toEqual(ALL);
    await watched.close();
  });

  it('freescout: the reply block is there and hidden until it is opened', async () => {
    const watched = await stage.openUrl(`${server.origin}/freescout.html?closed`);
    expect(await watched.ask('composers')).toEqual([]);
    await watched.page.evaluate('openReply()');
    await watched.hasComposers(1);
    expect(await turnsOf(watched)).toEqual(ALL);
    await watched.close();
  });

  it('crisp: what is scrolled out of the page is still known, in its order', async () => {
    const watched = await open(caseOf('crisp'));
    await watched.hasComposers(1);
    await turnsOf(watched);
    await watched.page.evaluate('show(1, 5)');
    await waitFor('the earlier turns', async () => ((await turnsOf(watched)).length === 8 ? true : undefined));
    const turns = await turnsOf(watched);
    expect(turns.slice(0, 5).map((turn) => turn.at(-1))).toEqual(['1', '2', '3', '4', '5']);
    expect(turns.slice(-3)).toEqual(PUBLIC);
    await watched.close();
  });

  it('salesforce: a post in the feed stays in the team', async () => {
    const watched = await open(caseOf('salesforce'));
    await watched.hasComposers(1);
    expect(await watched.ask('isNote')).toBe(false);
    await watched.page.evaluate('post()');
    await waitFor('the post', async () => ((await watched.ask('text').catch(() => 'gone')) === '' ? true : undefined));
    await isNote(watched, true);
    await watched.close();
  });

  it('gmail: who is the agent is not known where the page does not name the mailbox, so nothing is seen', async () => {
    const watched = await open(caseOf('gmail'));
    await watched.hasComposers(1);
    expect(await turnsOf(watched)).toEqual(PUBLIC);
    await watched.page.evaluate(() => {
      document.querySelector('a[href*="accounts.google.com"]')?.remove();
      document.querySelector('.adn:last-of-type')?.append('!');
    });
    await waitFor('blindness', async () => ((await watched.ask('conversation')).isVisible ? undefined : true));
    await watched.close();
  });
});

it('every helpdesk that is built in has a page here', () => {
  const tried = new Set(CASES.map(({ site }) => site));
  expect(sites.map(({ id }) => id).filter((id) => !tried.has(id) && id !== 'demo-desk')).toEqual([]);
});
