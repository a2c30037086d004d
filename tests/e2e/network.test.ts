import { describe, expect, it } from 'vitest';
import { foreignRequests } from '../stage/request-recorder.ts';
import { setStage } from './stage.ts';

/** Nothing leaves the browser: counted by a proxy that all of the browser's requests go through, its extensions' too. */

const stage = setStage({ recordRequests: true });

/** Without the icon, which a browser fetches when it likes. */
const askedOfTheDesk = () =>
  stage.launched.requests.filter(({ url }) => url.startsWith(stage.desk.origin) && !url.endsWith('/favicon.ico'))
    .length;

describe('a whole session', () => {
  it('asks the network for nothing but the desk itself', async () => {
    const agent = await stage.openDesk('/?c=late-parcel&editor=rich');
    await agent.ready();
    const byThePage = askedOfTheDesk();
    expect(byThePage).toBeGreaterThan(0);

    await agent.focus();
    await agent.type('Please send me your order number.');
    await agent.see('a nudge', ({ strip }) => !!strip?.nudge);
    await agent.openCard();
    await agent.insert();
    await agent.press('Control+Enter');
    await agent.see('an empty composer', (_seen, draft) => draft === '');
    await stage.launched.openExtensionPage('options.html');

    expect(foreignRequests(stage.launched.requests, [stage.desk.origin])).toEqual([]);
    // The desk itself asks for nothing once it is loaded, so neither may anybody on its page.
    expect(askedOfTheDesk()).toBe(byThePage);
  });
});
