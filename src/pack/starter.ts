import type { CompiledPack, Rule } from '../engine/types.ts';
import { compilePack } from './compile.ts';
import type { Pack } from './format.ts';
import starter from './starter.json' with { type: 'json' };
import { validatePack } from './validate.ts';

/** The pack that ships with CareCue. It goes through the same door as any other; the tests prove that it passes. */
export function starterPack(ruleIds: readonly string[]): Pack {
  const reading = validatePack(starter, ruleIds);
  if (reading.ok) return reading.pack;
  throw new Error(`starter.json: ${reading.problems.map(({ path, problem }) => `${path} ${problem}`).join(' ')}`);
}

export const compileStarter = (rules: readonly Rule[]): CompiledPack =>
  compilePack(starterPack(rules.map(({ id }) => id)), rules);
