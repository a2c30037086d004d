import { type AgentMemory, NEW_AGENT, parseAgentMemory, unmute } from '../engine/memory.ts';
import type { CompiledPack } from '../engine/types.ts';
import type { PackProblem } from '../messages/protocol.ts';
import type { Site } from '../pack/site-format.ts';
import { loadAgentMemory, saveAgentMemory } from '../storage/agent-memory.ts';
import type { Database } from '../storage/database.ts';
import { keepPack, packText } from '../storage/packs.ts';
import { loadSettings, parseSettings, type Settings, saveSettings } from '../storage/settings.ts';

/** A pack file that passed the door. */
export interface ReadPack {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly locale: string;
  /** Helpdesks that the pack describes or repairs. */
  readonly sites: readonly Site[];
  /** The file as it is exported. */
  readonly text: string;
  /** Synchronous and costly (nets are built), so it is done once a change. */
  compile(rulesOff: readonly string[]): CompiledPack;
}

export type PackReading =
  | { readonly ok: true; readonly pack: ReadPack }
  | { readonly ok: false; readonly problems: readonly PackProblem[] };

export interface PackReader {
  starter(): ReadPack;
  read(text: string): PackReading;
}

/** What a review is made with. A change makes a new one. */
export interface InForce {
  readonly settings: Settings;
  readonly source: ReadPack;
  readonly isStarter: boolean;
  readonly pack: CompiledPack;
  readonly agent: AgentMemory;
}

export interface InForceStore {
  get(): Promise<InForce>;
  saveSettings(changes: Partial<Settings>): Promise<InForce>;
  /** After an event of a session, which reviews anew by itself. */
  saveAgent(agent: AgentMemory): void;
  unmuteRule(rule: string): Promise<InForce>;
  /** All problems of a pack that is refused; none where it is now in force. The last good pack stays until then. */
  importPack(text: string): Promise<readonly PackProblem[]>;
  resetPack(): Promise<InForce>;
  /** Called after each change that can alter a review or when it is shown. */
  onChange(listener: () => void): unknown;
}

export interface InForceWorld {
  readonly database: Database;
  readonly packs: PackReader;
  /** Milliseconds since 1970. */
  now(): number;
}

const isOtherReview = (before: InForce, after: InForce): boolean =>
  before.pack !== after.pack ||
  before.agent !== after.agent ||
  before.settings.agentName !== after.settings.agentName ||
  before.settings.pauseMs !== after.settings.pauseMs;

/** Settings, pack and rule counts: read once a worker's life, then kept, and written through. */
export function createInForce({ database, packs, now }: InForceWorld): InForceStore {
  const listeners = new Set<() => void>();
  let current: Promise<InForce> | undefined;

  const load = async (): Promise<InForce> => {
    // Where the store cannot be opened (a profile without disk), the agent still gets reviews, with the defaults.
    const settings = await loadSettings(database).catch(() => parseSettings(undefined));
    const agent = parseAgentMemory(await loadAgentMemory(database).catch(() => NEW_AGENT));
    const text = await packText(database, settings.activePack).catch(() => undefined);
    const reading = text === undefined ? undefined : packs.read(text);
    const source = reading?.ok ? reading.pack : packs.starter();
    return { settings, source, isStarter: !reading?.ok, pack: source.compile(settings.rulesOff), agent };
  };
  const get = () => (current ??= load());

  const change = async (make: (before: InForce) => Promise<InForce>): Promise<InForce> => {
    const before = get();
    const next = before.then(make);
    current = next.catch(() => before);
    const after = await next;
    if (isOtherReview(await before, after)) for (const listener of listeners) listener();
    return after;
  };

  return {
    get,
    saveSettings: (changes) =>
      change(async (before) => {
        const settings = await saveSettings(database, changes);
        const isSameRules = settings.rulesOff.join() === before.settings.rulesOff.join();
        return { ...before, settings, pack: isSameRules ? before.pack : before.source.compile(settings.rulesOff) };
      }),
    saveAgent(agent) {
      current = get().then((before) => ({ ...before, agent }));
      saveAgentMemory(database, agent).catch(() => undefined); // Kept in memory at least.
    },
    unmuteRule: (rule) =>
      change(async (before) => {
        const agent = unmute(before.agent, rule);
        await saveAgentMemory(database, agent);
        return { ...before, agent };
      }),
    async importPack(text) {
      const reading = packs.read(text);
      if (!reading.ok) return reading.problems;
      const source = reading.pack;
      await change(async ({ settings: { rulesOff }, agent }) => {
        const pack = source.compile(rulesOff);
        const key = `${source.id}@${source.version}`;
        await keepPack(database, { key, text, importedAt: now() });
        const settings = await saveSettings(database, { activePack: key });
        return { settings, source, isStarter: false, pack, agent };
      });
      return [];
    },
    resetPack: () =>
      change(async ({ agent }) => {
        const settings = await saveSettings(database, { activePack: '' });
        const source = packs.starter();
        return { settings, source, isStarter: true, pack: source.compile(settings.rulesOff), agent };
      }),
    onChange: (listener) => listeners.add(listener),
  };
}
