import { afterAll, beforeAll, describe, it } from 'vitest';
import { serveSites } from '../pages/sites/serve.ts';
import { createAgent } from '../stage/agent.ts';
import { fieldAt } from '../stage/fields.ts';
import { setStage } from './stage.ts';

/**
 * Helpdesks by the sites that the background delivers, and by structure, with the whole extension. What each site reads
 * is tried in tests/pages/sites; here it is that a reading arrives.
 */

const stage = setStage();
/** Maria has given her order's number. */
const ASKS_AGAIN = 'Please send me your order number.';
let server: Awaited<ReturnType<typeof serveSites>>;
beforeAll(async () => {
  server = await serveSites();
});
afterAll(() => server.close());

async function open(page: string, field: string) {
  const opened = await stage.launched.openPage(`${server.origin}/${page}.html`);
  return { page: opened, agent: createAgent(opened).at(fieldAt(opened, field)) };
}

describe.each([
  ['a helpdesk with a site of its own', 'freescout', '.note-editable'],
  ['a helpdesk that nobody described', 'g-columns', '[contenteditable]'],
])('%s', (_, name, field) => {
  it('has its customer’s turn reviewed', async () => {
    const { page, agent } = await open(name, field);
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge && strip.letters.R === 'missing');
    await page.close();
  });
});

it('an internal note is not reviewed', async () => {
  const { page, agent } = await open('freescout', '.note-editable');
  await agent.focus();
  await agent.type(ASKS_AGAIN);
  await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
  await page.evaluate('setNote(true)');
  await agent.see('silence', ({ strip }) => !strip?.nudge);
  await page.close();
});
