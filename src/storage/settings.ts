import * as v from 'valibot';
import type { Database } from './database.ts';

/** CSS px. A strip that was moved further than any screen is back at its place. */
const offset = v.object({
  x: v.pipe(v.number(), v.minValue(-20_000), v.maxValue(20_000)),
  y: v.pipe(v.number(), v.minValue(-20_000), v.maxValue(20_000)),
});
const placement = v.object({ folded: v.boolean(), offset: v.exactOptional(offset) });
const host = v.pipe(v.string(), v.maxLength(300));
const ruleId = v.pipe(v.string(), v.maxLength(100));

/** Hosts whose strip's place is remembered; the oldest is forgotten first. */
const PLACEMENTS = 200;

/** Bounds of the pause without a key before nudges may show, in ms. */
export const PAUSE_MS = { least: 200, usual: 700, most: 5_000 } as const;

/** Each setting is read on its own: one that is damaged is back at its default and the others stay. */
const SETTINGS = {
  agentName: v.fallback(v.pipe(v.string(), v.trim(), v.maxLength(80)), ''),
  pauseMs: v.fallback(
    v.pipe(v.number(), v.integer(), v.minValue(PAUSE_MS.least), v.maxValue(PAUSE_MS.most)),
    PAUSE_MS.usual,
  ),
  pausedHosts: v.fallback(v.pipe(v.array(host), v.maxLength(1_000)), []),
  rulesOff: v.fallback(v.pipe(v.array(ruleId), v.maxLength(500)), []),
  /** The key of the pack in force; empty for the starter pack. */
  activePack: v.fallback(v.pipe(v.string(), v.maxLength(300)), ''),
  placements: v.fallback(v.record(host, placement), {}),
} as const;

export type Settings = Readonly<{ [Name in keyof typeof SETTINGS]: v.InferOutput<(typeof SETTINGS)[Name]> }>;

const settingsSchema = v.object(SETTINGS);

/** Reads what was stored, whatever it is. */
export function parseSettings(stored: unknown): Settings {
  const record = typeof stored === 'object' && stored !== null ? stored : {};
  const names = Object.keys(SETTINGS).map((name) => [name, Reflect.get(record, name)]);
  return v.parse(settingsSchema, Object.fromEntries(names));
}

export async function loadSettings({ settings }: Database): Promise<Settings> {
  const rows = await settings.toArray();
  return parseSettings(Object.fromEntries(rows.map(({ name, value }) => [name, value])));
}

/** Saves the settings that are named and answers with all of them, as they are now in force. */
export async function saveSettings(database: Database, changes: Partial<Settings>): Promise<Settings> {
  const merged = parseSettings({ ...(await loadSettings(database)), ...changes });
  const kept = { ...merged, placements: Object.fromEntries(Object.entries(merged.placements).slice(-PLACEMENTS)) };
  await database.settings.bulkPut(Object.entries(kept).map(([name, value]) => ({ name, value })));
  return kept;
}
