import { compilePack } from '../pack/compile.ts';
import type { Pack } from '../pack/format.ts';
import { starterPack } from '../pack/starter.ts';
import { validatePack } from '../pack/validate.ts';
import { RULE_IDS, RULES } from '../rules/index.ts';
import type { PackReader, ReadPack } from './in-force.ts';

/** A pack with its file's text; the starter's is written anew, as it comes without one. */
function readPackOf(pack: Pack, text = `${JSON.stringify(pack, null, 2)}\n`): ReadPack {
  const { id, name, version, locale } = pack;
  return {
    id,
    name,
    version,
    locale,
    sites: pack.sites ?? [],
    text,
    compile: (rulesOff) => compilePack(pack, RULES, rulesOff),
  };
}

/** The door for pack files, with the rules of this build. */
export const packReader: PackReader = {
  starter: () => readPackOf(starterPack(RULE_IDS)),
  read(text) {
    const reading = validatePack(text, RULE_IDS);
    return reading.ok ? { ok: true, pack: readPackOf(reading.pack, text) } : reading;
  },
};
