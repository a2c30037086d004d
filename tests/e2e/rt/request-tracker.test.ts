import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, createAgent } from '../../stage/agent.ts';
import { type LaunchedBrowser, launchBrowser, testExtensionDir } from '../../stage/browser.ts';
import { fieldInFrame } from '../../stage/fields.ts';
import { type RequestTracker, startRequestTracker } from './server.ts';

/**
 * The late parcel in a real Request Tracker 5, as Debian ships it: its composer is CKEditor 4 in an about:blank frame, on
 * another page than the conversation.
 */

const ASKS_AGAIN = 'Please send me your order number.';

let tracker: RequestTracker;
let launched: LaunchedBrowser;
let page: Page;

/** The draft as Request Tracker would send it: CKEditor's own data, without its markup. */
const editorData = () =>
  page.evaluate(() => {
    interface CkEditor {
      getData(): string;
    }
    const { CKEDITOR } = window as unknown as { CKEDITOR: { instances: Record<string, CkEditor> } };
    const html = CKEDITOR.instances.UpdateContent?.getData() ?? '';
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return (body.textContent ?? '').replaceAll('\u00a0', ' ').trim();
  });

async function openReply(ticket: number): Promise<Agent> {
  await page.goto(`${tracker.origin}/Ticket/Update.html?Action=Respond&id=${ticket}`);
  await page.waitForSelector('iframe.cke_wysiwyg_frame');
  return createAgent(page, fieldInFrame(page, 'iframe.cke_wysiwyg_frame', 'body.cke_editable'));
}

beforeAll(async () => {
  tracker = await startRequestTracker();
  launched = await launchBrowser({ browser: 'chromium', extensionDir: testExtensionDir('chromium') });
  page = await launched.openPage(tracker.origin);
  await page.type('input[name=user]', 'root');
  await page.type('input[name=pass]', 'password');
  await Promise.all([
    page.waitForNavigation(),
    page.click('form[name=login] input[type=submit], #login-box input[type=submit]'),
  ]);
});

afterAll(async () => {
  await launched?.close();
  tracker?.close();
});

describe('a ticket that the agent has read', () => {
  it('gets its nudge on the reply page, a phrase in the editor, and one undo takes it back', async () => {
    await page.goto(`${tracker.origin}/Ticket/Display.html?id=${tracker.tickets.first}`);
    await page.waitForSelector('.transaction.message .messagebody');

    const agent = await openReply(tracker.tickets.first);
    await agent.ready();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    const seen = await agent.see('a nudge and a mark', ({ strip, marks }) => !!strip?.nudge && marks.length > 0);
    expect(seen.strip?.letters.R).toBe('missing');

    const card = await agent.openCard();
    expect(card.quotes.join(' ')).toContain('due last Tuesday');
    const phrase = await agent.insert();
    expect(await editorData()).toContain(phrase);
    expect((await editorData()).replace(phrase, '').trim()).toBe(ASKS_AGAIN);

    await agent.focus();
    await agent.undo();
    expect(await editorData()).toBe(ASKS_AGAIN);
  });

  it('is left alone while the agent writes a comment', async () => {
    const agent = await openReply(tracker.tickets.first);
    await agent.ready();
    await page.select('select[name=UpdateType]', 'private');
    await agent.see('no strip', ({ strip }) => strip === undefined);
    await agent.focus();
    await agent.type('Please calm down. ');
    expect(await agent.look()).toEqual({ strip: undefined, card: undefined, marks: [] });
    await page.select('select[name=UpdateType]', 'response');
    await agent.see('the strip again', ({ strip }) => strip !== undefined);
  });
});

describe('a ticket that the agent has not read', () => {
  it('says that the conversation was not seen', async () => {
    const agent = await openReply(tracker.tickets.second);
    await agent.ready();
    await agent.focus();
    await agent.type(ASKS_AGAIN);
    const { strip } = await agent.see('a strip that says so', (seen) =>
      /don.t see|not seen/i.test(seen.strip?.text ?? ''),
    );
    expect(strip?.nudge).not.toMatch(/delay|Tuesday/);
  });
});
