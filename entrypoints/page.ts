import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { request } from '../src/messages/requests.ts';
import * as page from '../src/overlay/browser-page.ts';
import { createOverlayHost, removeRemains } from '../src/overlay/host.ts';
import { mountOverlay } from '../src/overlay/mount.ts';
import { isTopOfItsTree, startPageSession } from '../src/overlay/session.ts';
import { sites } from '../src/page/sites/index.ts';
import { watchPage } from '../src/page/watch.ts';

export default defineUnlistedScript(() => {
  if (!isTopOfItsTree(window)) return;
  const lifetime = new AbortController();
  const host = createOverlayHost({
    window,
    signal: lifetime.signal,
    shadowMode: page.isTestBuild() ? 'open' : 'closed',
  });
  const overlay = {
    host,
    connect: page.connectForReviews,
    isDead: page.isExtensionGone,
    onDead: () => lifetime.abort(),
    savePlacement: page.savePlacement,
    recallTurns: page.recallTurns,
    version: page.version(),
  };
  const { listenToTab: onMessage, isExtensionGone: isGone, shadowRootOf } = page;
  const our = { isGone, isOwn: host.isOurs, removeRemains };
  const world = { document, sites, watchPage, request, onMessage, shadowRootOf, ...our };
  void startPageSession({ ...world, mount: (composer, setup) => mountOverlay(overlay, composer, setup) }, lifetime);
});
