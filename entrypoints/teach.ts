import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { request } from '../src/messages/requests.ts';
import { isTestBuild, shadowRootOf, takeShown } from '../src/overlay/browser-page.ts';
import { teachHere } from '../src/teach/once.ts';
import { startTeaching } from '../src/teach/start.tsx';

/** Given to a frame only when its user asks for it. */
export default defineUnlistedScript(() => {
  void teachHere(async () => {
    const sites = await request('pageSites', { url: document.URL });
    const shadowMode = isTestBuild() ? 'open' : 'closed';
    const shown = takeShown();
    return startTeaching({
      ...(shown && { shown }),
      window,
      shadowMode,
      shadowRootOf,
      request,
      sites: sites.ok ? sites.value : [],
    });
  });
});
