import { type ConversationReader, createSiteReader } from './conversation.ts';
import { createGenericReader } from './generic-conversation.ts';
import type { Site } from './types.ts';

/**
 * Reads the conversation around a composer: by the site where it says how, and by structure where it does not, or where
 * nothing that it names is there any more: a vendor has renamed it, and what structure tells is better than blindness.
 */
export function createReader(site: Site, composer: HTMLElement): ConversationReader {
  const byStructure = createGenericReader(site, composer);
  if (!site.conversation) return byStructure;
  const bySite = createSiteReader(site, composer);
  let current = bySite;
  return {
    get pauseMs() {
      return current.pauseMs;
    },
    read(draft) {
      const reading = bySite.read(draft);
      // Where it sees turns and not whose they are, it knows why; elsewhere the page has its turns on purpose.
      const isLost = !reading.isVisible && reading.confidence === 1 && !site.remembersTurns;
      current = isLost ? byStructure : bySite;
      const told = isLost ? byStructure.read(draft) : reading;
      return told.isVisible ? told : reading;
    },
    touch(target) {
      const isNew = bySite.touch(target);
      return current === bySite ? isNew : byStructure.touch(target) || isNew;
    },
    forget() {
      bySite.forget();
      byStructure.forget();
    },
  };
}
