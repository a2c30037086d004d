import type { Conversation, Draft, Letter, Review, Turn } from '../engine/types.ts';
import type { Site } from '../pack/site-format.ts';

/** The name of the one long-lived port between a page and the background. One session a port. */
export const REVIEW_PORT = 'carecue-review';

/**
 * Page to background. A port's session begins empty, so after every (re)connect the conversation goes first;
 * that is the only state, and it stands alone: a killed worker costs one reconnect and nothing else.
 */
export type ToBackground =
  | { readonly type: 'conversation'; readonly conversation: Conversation }
  | { readonly type: 'draft'; readonly draft: Draft; readonly conversationVersion: number }
  | { readonly type: 'dismiss'; readonly rule: string; readonly occasion: string }
  | { readonly type: 'accept'; readonly rule: string; readonly occasion: string; readonly phraseId: string }
  | { readonly type: 'shown'; readonly rule: string; readonly occasion: string }
  | { readonly type: 'sent' };

/** Background to page. */
export type ToPage =
  | { readonly type: 'review'; readonly review: Review; readonly conversationVersion: number }
  /** The session does not have this conversation version: send it again, then the newest draft. */
  | { readonly type: 'resend' }
  | { readonly type: 'muted'; readonly rule: string; readonly title: string }
  | { readonly type: 'settings-changed' };

/** One-shot requests to the background. Every answer is a `Result`: failures cross as values. */
export interface Requests extends PageRequests, ExtensionRequests {}

/** What a page script may ask. Who asks is told by the browser (`sender`), never by the message. */
export interface PageRequests {
  /** Asked by the page script when it starts: may I run here, and how? */
  pageSetup: { in: { readonly url: string }; out: PageSetup };
  /** Asked once: the sites that the page may be, those of packs first. None where it may not run. */
  pageSites: { in: { readonly url: string }; out: readonly Site[] };
  /** The page has its first composer: this frame gets the script that shows the overlay. */
  loadOverlay: { in: null; out: null };
  recallTurns: { in: { readonly ticket: string }; out: readonly Turn[] };
  rememberTurns: { in: { readonly ticket: string; readonly turns: readonly Turn[] }; out: null };
  savePlacement: { in: { readonly host: string; readonly placement: StripPlacement }; out: null };
  /** A site that the user showed on this page. Whose host it is, is told by the browser. */
  saveSite: { in: { readonly site: unknown }; out: { readonly problems: readonly PackProblem[] } };
  /** This frame gets the script that the page is shown to. */
  loadTeaching: { in: null; out: null };
}

/** What only the extension's own pages may ask. */
export interface ExtensionRequests {
  siteState: { in: { readonly url: string }; out: SiteState };
  /** Pauses the host of a page. */
  setPaused: { in: { readonly url: string; readonly isPaused: boolean }; out: SiteState };
  preferences: { in: null; out: Preferences };
  savePreferences: { in: Preferences; out: Preferences };
  packOverview: { in: null; out: PackOverview };
  /** `text` is a whole pack file. A file that is refused changes nothing. */
  importPack: { in: { readonly text: string }; out: PackImport };
  exportPack: { in: null; out: PackFile };
  resetPack: { in: null; out: PackOverview };
  setRule: { in: { readonly rule: string; readonly isOn: boolean }; out: PackOverview };
  /** Gives the tab's top frame the script that the page is shown to. */
  startTeaching: { in: { readonly tabId: number }; out: null };
  /** What is known of a site by its id, or null for one that nobody described. */
  siteFacts: { in: { readonly id: string }; out: SiteFacts | null };
  ownSites: { in: null; out: readonly OwnSite[] };
  deleteOwnSite: { in: { readonly id: string }; out: readonly OwnSite[] };
  /** A part of a pack file, with one site of the user's own, or with all. */
  exportOwnSites: { in: { readonly id?: string }; out: PackFile };
  /** `text` is such a file, or a whole pack. One that is refused changes nothing. */
  importOwnSites: { in: { readonly text: string }; out: OwnSitesImport };
  /** Forgets the dismissals of a rule that was muted for this agent. */
  unmuteRule: { in: { readonly rule: string }; out: PackOverview };
}

/** Background or popup to the page scripts of one tab. */
export type ToTab =
  /** The keyboard command: the frame with the focus opens its card or goes back to the caret. */
  | { readonly type: 'toggle-card' }
  /** Permissions or pauses changed: ask `pageSetup` again, and leave where it says so. */
  | { readonly type: 'recheck' }
  /** Answered with a `TabState` by a frame that has a composer; the others keep silent. */
  | { readonly type: 'describe' };

export interface TabState {
  readonly composers: number;
  readonly areTurnsSeen: boolean;
  /** The editor of the first composer whose turns are seen, or else of the first, as `editors/` calls it. */
  readonly editor: string;
  /** The turns there, by who wrote them. */
  readonly turns: { readonly customer: number; readonly agent: number; readonly other: number };
  readonly isNote: boolean;
  /** How sure the reading of the conversation is, 0 to 1. */
  readonly confidence: number;
  /** The site that the first composer's page was read as; `generic` where nobody described it. */
  readonly site: string;
  /** Selectors that took too long on this page, and were given up there. */
  readonly dropped: readonly DroppedSelector[];
}

export interface DroppedSelector {
  readonly selector: string;
  /** Milliseconds of its last answer. */
  readonly ms: number;
}

/** Where a site's description comes from, and how sure it is. */
export interface SiteFacts {
  readonly name: string;
  readonly from: 'own' | 'pack' | 'built-in';
  readonly confidence: Site['confidence'];
  readonly caveat?: string;
}

/** A site that the user showed. */
export interface OwnSite {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export type OwnSitesImport =
  | { readonly isImported: true; readonly sites: readonly OwnSite[] }
  | { readonly isImported: false; readonly problems: readonly PackProblem[] };

export interface SiteState {
  readonly isGranted: boolean;
  readonly isPaused: boolean;
}

export interface Preferences {
  /** Fills `{agent.name}`; empty where the agent gave none. */
  readonly agentName: string;
  /** Milliseconds without a key before nudges may show. */
  readonly pauseMs: number;
}

export interface PackOverview {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly locale: string;
  readonly isStarter: boolean;
  /** In the order in which they are reviewed. */
  readonly rules: readonly RuleOverview[];
  readonly phrases: readonly PhraseOverview[];
}

export interface RuleOverview {
  readonly id: string;
  readonly letter: Letter;
  readonly title: string;
  readonly why: string;
  readonly evidence: string;
  readonly isOn: boolean;
  /** The pack switches it off for the whole team, or does not turn it on where that is needed. */
  readonly isOffInPack: boolean;
  /** Off until a pack turns it on: right in principle, but prone to tire. */
  readonly isOffByDefault: boolean;
  /** The pack holds it on: it can be neither muted nor switched off. */
  readonly isLocked: boolean;
  readonly isMuted: boolean;
}

export interface PhraseOverview {
  readonly id: string;
  readonly rule: string;
  readonly text: string;
}

/** What is wrong with a pack file, where, and what to do about it. */
export interface PackProblem {
  readonly path: string;
  readonly problem: string;
  readonly remedy: string;
}

export type PackImport =
  | { readonly isImported: true; readonly overview: PackOverview }
  | { readonly isImported: false; readonly problems: readonly PackProblem[] };

export interface PackFile {
  readonly fileName: string;
  readonly text: string;
}

export interface StripPlacement {
  readonly folded: boolean;
  /** CSS px from the default place; absent when never moved. */
  readonly offset?: { readonly x: number; readonly y: number };
}

export interface PageSetup {
  readonly enabled: boolean;
  readonly placement: StripPlacement;
  readonly agentName?: string;
  /** Milliseconds without a key before nudges may show. */
  readonly pauseMs: number;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };
