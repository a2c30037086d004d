import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { shadowRootOf } from '../src/overlay/browser-page.ts';
import { isOurHost } from '../src/overlay/host.ts';
import { rootsOf } from '../src/teach/pointing.ts';
import { insideOf } from '../src/teach/reach.ts';
import { structureOf } from '../src/teach/structure.ts';

/** Run once when its user copies a report; what it returns is the page's structure. */
export default defineUnlistedScript((): string => {
  const inside = insideOf(shadowRootOf);
  return structureOf({ document, inside, roots: rootsOf(document, inside), isOurs: isOurHost });
});
