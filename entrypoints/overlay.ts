import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { handOver } from '../src/overlay/late.ts';
import { mountOverlay } from '../src/overlay/mount.ts';

export default defineUnlistedScript(() => {
  handOver(mountOverlay);
});
