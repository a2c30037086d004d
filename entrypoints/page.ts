import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { request } from '../src/messages/requests.ts';
import {
  connectForReviews,
  isExtensionGone,
  isTestBuild,
  listenToTab,
  recallTurns,
  savePlacement,
  shadowRootOf,
  teach,
  version,
} from '../src/overlay/browser-page.ts';
import { createOverlayHost, removeRemains } from '../src/overlay/host.ts';
import { createLateMount } from '../src/overlay/late.ts';
import { isTopOfItsTree, startPageSession } from '../src/overlay/session.ts';
import { watchPage } from '../src/page/watch.ts';

export default defineUnlistedScript(() => {
  if (!isTopOfItsTree(window)) return;
  const lifetime = new AbortController();
  const host = createOverlayHost({
    window,
    signal: lifetime.signal,
    shadowMode: isTestBuild() ? 'open' : 'closed',
  });
  const onDead = () => lifetime.abort();
  const port = { connect: connectForReviews, isDead: isExtensionGone, onDead };
  const overlay = { host, ...port, savePlacement, recallTurns, teach, version: version() };
  const our = { isGone: isExtensionGone, isOwn: host.isOurs, removeRemains };
  const mount = createLateMount(overlay, () => request('loadOverlay', null));
  const world = { document, watchPage, request, onMessage: listenToTab, shadowRootOf, ...our };
  void startPageSession({ ...world, mount }, lifetime);
});
