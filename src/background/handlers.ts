import * as v from 'valibot';
import type { Rule } from '../engine/types.ts';
import { BOUNDS } from '../messages/bounds.ts';
import { acceptRequest, turnsSchema } from '../messages/doors.ts';
import type { Requests, Result, SiteState } from '../messages/protocol.ts';
import { siteAddress } from '../messages/site-address.ts';
import type { Site } from '../pack/site-format.ts';
import type { InForceStore } from './in-force.ts';
import { sitesFor } from './known-sites.ts';
import { ownSiteHandlers } from './own-site-handlers.ts';
import { type OwnSites, withOwn } from './own-sites.ts';
import { overviewOf } from './pack-overview.ts';
import type { Asker } from './sender.ts';
import type { Sites } from './sites.ts';
import type { TurnMemory } from './turn-memory.ts';

interface Handler<Name extends keyof Requests> {
  /** Who may ask. */
  readonly from: Asker['kind'];
  readonly input: v.GenericSchema<unknown, Requests[Name]['in']>;
  run(input: Requests[Name]['in'], asker: Asker): Promise<Requests[Name]['out']>;
}

export type Handlers = { readonly [Name in keyof Requests]: Handler<Name> };

export interface HandlersWorld {
  readonly inForce: InForceStore;
  readonly sites: Sites;
  readonly turns: TurnMemory;
  readonly rules: readonly Rule[];
  /** The helpdesks that are built in. */
  readonly builtInSites: readonly Site[];
  /** Those that the user showed. */
  readonly ownSites: OwnSites;
  /** Gives one frame the overlay's script. */
  loadOverlay(frame: NonNullable<Asker['frame']>): Promise<void>;
  /** Gives one frame the script that a page is shown to. */
  loadTeaching(frame: NonNullable<Asker['frame']>): Promise<void>;
  /** Tabs of a host whose pause ended get the script again. */
  resume(): Promise<void>;
}

const text = (length: number) => v.pipe(v.string(), v.maxLength(length));
const nothing = v.null();
const host = text(300);
const page = v.object({ url: text(BOUNDS.url) });
const rule = v.object({ rule: text(BOUNDS.id) });
const ticket = text(BOUNDS.id);
const px = v.pipe(v.number(), v.minValue(-20_000), v.maxValue(20_000));

/** Every request that the background answers: who may ask it, what it takes, what it does. */
export function createHandlers({
  inForce,
  sites,
  turns,
  rules,
  builtInSites,
  ownSites,
  loadOverlay,
  loadTeaching,
  resume,
}: HandlersWorld): Handlers {
  const overview = async () => overviewOf(await inForce.get(), rules);
  const isPaused = async (site: string) => (await inForce.get()).settings.pausedHosts.includes(site);
  const mayRun = async ({ url, host: site }: Asker) => (await sites.isGranted(url)) && !(await isPaused(site));
  const siteState = async (url: string): Promise<SiteState> => {
    const site = siteAddress(url);
    return { isGranted: await sites.isGranted(url), isPaused: site !== undefined && (await isPaused(site.host)) };
  };
  const packSites = async () => (await inForce.get()).source.sites;
  // Two helpdesks may both have a ticket 7: what was seen on one is never told to the other.
  const ticketKey = ({ origin }: Asker, id: string) => `${origin} ${id}`;

  return {
    ...ownSiteHandlers({ ownSites, sites, packSites, builtInSites, mayRun, loadTeaching }),
    pageSetup: {
      from: 'page',
      input: page,
      async run(_input, asker) {
        const { settings } = await inForce.get();
        return {
          enabled: await mayRun(asker),
          placement: settings.placements[asker.host] ?? { folded: false },
          pauseMs: settings.pauseMs,
          ...(settings.agentName ? { agentName: settings.agentName } : {}),
        };
      },
    },
    pageSites: {
      from: 'page',
      input: page,
      run: async (_input, asker) =>
        (await mayRun(asker))
          ? withOwn(asker.url, await ownSites.all(), sitesFor(asker.url, [await packSites(), builtInSites]))
          : [],
    },
    loadOverlay: {
      from: 'page',
      input: nothing,
      async run(_input, asker) {
        if (asker.frame && (await mayRun(asker))) await loadOverlay(asker.frame);
        return null;
      },
    },
    recallTurns: {
      from: 'page',
      input: v.object({ ticket }),
      run: async (input, asker) => ((await mayRun(asker)) ? turns.recall(ticketKey(asker, input.ticket)) : []),
    },
    rememberTurns: {
      from: 'page',
      input: v.object({ ticket, turns: turnsSchema }),
      async run(input, asker) {
        if (await mayRun(asker)) await turns.remember(ticketKey(asker, input.ticket), input.turns);
        return null;
      },
    },
    savePlacement: {
      from: 'page',
      input: v.object({
        host,
        placement: v.object({ folded: v.boolean(), offset: v.exactOptional(v.object({ x: px, y: px })) }),
      }),
      async run({ placement }, asker) {
        const { [asker.host]: _before, ...others } = (await inForce.get()).settings.placements;
        await inForce.saveSettings({ placements: { ...others, [asker.host]: placement } });
        return null;
      },
    },
    siteState: { from: 'extension', input: page, run: ({ url }) => siteState(url) },
    setPaused: {
      from: 'extension',
      input: v.object({ ...page.entries, isPaused: v.boolean() }),
      async run({ url, isPaused: isToPause }) {
        const site = siteAddress(url);
        const others = (await inForce.get()).settings.pausedHosts.filter((each) => each !== site?.host);
        await inForce.saveSettings({ pausedHosts: isToPause && site ? [...others, site.host] : others });
        await (isToPause ? sites.recheckAll() : resume());
        return siteState(url);
      },
    },
    preferences: {
      from: 'extension',
      input: nothing,
      async run() {
        const { agentName, pauseMs } = (await inForce.get()).settings;
        return { agentName, pauseMs };
      },
    },
    savePreferences: {
      from: 'extension',
      input: v.object({ agentName: v.string(), pauseMs: v.number() }),
      async run(input) {
        const { agentName, pauseMs } = (await inForce.saveSettings(input)).settings;
        return { agentName, pauseMs };
      },
    },
    packOverview: { from: 'extension', input: nothing, run: overview },
    importPack: {
      from: 'extension',
      input: v.object({ text: text(BOUNDS.pack) }),
      async run(input) {
        const problems = await inForce.importPack(input.text);
        return problems.length > 0 ? { isImported: false, problems } : { isImported: true, overview: await overview() };
      },
    },
    exportPack: {
      from: 'extension',
      input: nothing,
      async run() {
        const { source } = await inForce.get();
        return { fileName: `${source.id}-${source.version}.json`.replace(/[^\w.-]+/g, '-'), text: source.text };
      },
    },
    resetPack: {
      from: 'extension',
      input: nothing,
      run: async () => overviewOf(await inForce.resetPack(), rules),
    },
    setRule: {
      from: 'extension',
      input: v.object({ ...rule.entries, isOn: v.boolean() }),
      async run(input) {
        const { settings, pack } = await inForce.get();
        const others = settings.rulesOff.filter((each) => each !== input.rule);
        const isOn = input.isOn || pack.lockedRules.has(input.rule);
        await inForce.saveSettings({ rulesOff: isOn ? others : [...others, input.rule] });
        return overview();
      },
    },
    unmuteRule: {
      from: 'extension',
      input: rule,
      run: async (input) => overviewOf(await inForce.unmuteRule(input.rule), rules),
    },
  };
}

async function run<Name extends keyof Requests>(
  handler: Handler<Name>,
  input: unknown,
  asker: Asker,
): Promise<Result<unknown>> {
  if (handler.from !== asker.kind) return { ok: false, error: 'not allowed' };
  const parsed = v.safeParse(handler.input, input);
  if (!parsed.success) return { ok: false, error: `not understood: ${v.getDotPath(parsed.issues[0]) ?? 'input'}` };
  return { ok: true, value: await handler.run(parsed.output, asker) };
}

const isName = (handlers: Handlers, name: string): name is keyof Requests => Object.hasOwn(handlers, name);

/** The answer to a message, or undefined where it is not a request of ours. Never rejects. */
export function answer(
  handlers: Handlers,
  message: unknown,
  asker: Asker | undefined,
): Promise<Result<unknown>> | undefined {
  const asked = acceptRequest(message);
  if (!asked || !asker || !isName(handlers, asked.request)) return undefined;
  const handler: Handler<keyof Requests> = handlers[asked.request] as Handler<keyof Requests>; // One of them; `run` checks its own input.
  return run(handler, asked.input, asker).catch((error: unknown) => ({
    ok: false,
    error: error instanceof Error ? error.name : 'failed',
  }));
}
